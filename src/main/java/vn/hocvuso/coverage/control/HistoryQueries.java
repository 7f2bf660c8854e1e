package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import vn.hocvuso.coverage.Filter;
import vn.hocvuso.coverage.rule.LedgerSteps;
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
        each(campaign, units, from, to, filter, steps::put);
        return steps;
    }

    /** The same, one unit after the other in the order given: the pages of a thousand are held at a time, whatever their number. */
    public void each(UUID campaign, Collection<UUID> units, LocalDate from, LocalDate to, Filter filter, BiConsumer<UUID, List<Step>> taker) {
        for (List<UUID> piece : Pieces.of(units)) {
            Map<UUID, LedgerSteps> steps = new HashMap<>();
            piece.forEach(unit -> steps.put(unit, new LedgerSteps(from, to, filter::takes)));
            sql.each(
                    "select p.unit_id, p.from_day, p.content from coverage_page p where p.campaign_id = ? and p.unit_id in (" + Sql.marks(piece) + ")"
                            + " and p.from_day <= ? and p.from_day >= coalesce((select max(q.from_day) from coverage_page q"
                            + " where q.campaign_id = p.campaign_id and q.unit_id = p.unit_id and q.from_day <= ?), p.from_day)"
                            + " order by p.unit_id, p.from_day",
                    row -> steps.get(row.getObject(1, UUID.class)).read(row.getObject(2, LocalDate.class), row.getBytes(3)),
                    Pieces.flat(campaign, piece, to, from));
            piece.forEach(unit -> taker.accept(unit, steps.get(unit).steps()));
        }
    }
}
