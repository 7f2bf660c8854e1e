package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import vn.hocvuso.coverage.Filter;
import vn.hocvuso.coverage.rule.Counts;
import vn.hocvuso.coverage.rule.LedgerBytes;
import vn.hocvuso.coverage.rule.LedgerPage;
import vn.hocvuso.coverage.rule.Line;
import vn.hocvuso.coverage.rule.Step;
import vn.hocvuso.store.Sql;

/** How PH and Đạt of many units went from day to day. A company's whole history is one page, so this reads about a page a unit. */
@ApplicationScoped
public class HistoryQueries {
    @Inject
    private Sql sql;

    public HistoryQueries() {}

    public HistoryQueries(Sql sql) {
        this.sql = sql;
    }

    /** Of each unit a step for {@code from} and one for every later day up to {@code to} on which PH or Đạt changed. */
    public Map<UUID, List<Step>> steps(UUID campaign, Collection<UUID> units, LocalDate from, LocalDate to, Filter filter) {
        Map<UUID, List<Step>> steps = new HashMap<>();
        units.forEach(unit -> steps.put(unit, new ArrayList<>(List.of(new Step(from, 0, 0)))));
        for (List<UUID> piece : Pieces.of(units)) {
            sql.each(
                    "select p.unit_id, p.from_day, p.content from coverage_page p where p.campaign_id = ? and p.unit_id in (" + Sql.marks(piece) + ")"
                            + " and p.from_day <= ? and p.from_day >= coalesce((select max(q.from_day) from coverage_page q"
                            + " where q.campaign_id = p.campaign_id and q.unit_id = p.unit_id and q.from_day <= ?), p.from_day)"
                            + " order by p.unit_id, p.from_day",
                    row -> walk(steps.get(row.getObject(1, UUID.class)), LedgerBytes.read(row.getObject(2, LocalDate.class), row.getBytes(3)), from, to, filter),
                    Pieces.flat(campaign, piece, to, from));
        }
        return steps;
    }

    private static void walk(List<Step> steps, LedgerPage page, LocalDate from, LocalDate to, Filter filter) {
        if (!page.from().isAfter(from)) {
            Counts first = sum(page.balance(from), filter);
            steps.set(0, new Step(from, first.required(), first.passed()));
        }
        SortedMap<LocalDate, TreeMap<Line, Counts>> days = page.changes();
        days.forEach((day, lines) -> {
            if (day.isAfter(from) && !day.isAfter(to)) {
                Counts change = sum(lines, filter);
                if (change.required() != 0 || change.passed() != 0) {
                    Step last = steps.get(steps.size() - 1);
                    steps.add(new Step(day, last.required() + change.required(), last.passed() + change.passed()));
                }
            }
        });
    }

    private static Counts sum(SortedMap<Line, Counts> lines, Filter filter) {
        return lines.entrySet().stream().filter(line -> filter.takes(line.getKey())).map(Map.Entry::getValue).reduce(Counts.ZERO, Counts::plus);
    }
}
