package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.coverage.Figures;
import vn.hocvuso.coverage.UnitName;
import vn.hocvuso.coverage.control.UnitQueries.Unit;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.store.Sql;

/** A unit and every unit below it, parents before children, as they stood on the day. */
@ApplicationScoped
public class CoverageCsv {
    private static final int AT_ONCE = 500;
    private static final String HEADER = "code,name,type,tier,parent_code,on_roll,exempt,required,started,completed,assessed,"
            + "passed,overdue,remaining,coverage,coverage_on_roll\r\n";

    @Inject
    private Sql sql;

    @Inject
    private CoverageQueries coverage;

    public CoverageCsv() {}

    public CoverageCsv(Sql sql, CoverageQueries coverage) {
        this.sql = sql;
        this.coverage = coverage;
    }

    private record Below(Unit unit, UUID parent) {}

    /** UTF-8 with a byte order mark is what a spreadsheet opens right. */
    public void write(UUID campaign, Unit top, LocalDate day, Writer out) {
        try {
            out.write('\ufeff');
            out.write(HEADER);
            List<Below> units = inTreeOrder(top, day);
            Map<UUID, String> codes = new HashMap<>();
            units.forEach(below -> codes.put(below.unit().id(), below.unit().name().code()));
            for (int from = 0; from < units.size(); from += AT_ONCE) {
                List<Below> piece = units.subList(from, Math.min(units.size(), from + AT_ONCE));
                var counts = coverage.counts(campaign, piece.stream().map(b -> b.unit().id()).toList(), day);
                for (Below below : piece) {
                    String parent = below.parent() == null ? null : codes.get(below.parent());
                    out.write(line(below.unit().name(), parent, Figures.of(counts.get(below.unit().id()))));
                }
            }
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private List<Below> inTreeOrder(Unit top, LocalDate day) {
        Map<UUID, List<Below>> children = new HashMap<>();
        sql.list(
                        "select u.id, u.code, u.name, u.type_name, u.tier, p.parent_id"
                                + " from unit_subtree s join unit_parent p on p.unit_id = s.unit_id"
                                + " join unit_as_of u on u.id = s.unit_id"
                                + " where s.ancestor_id = ? and s.depth > 0 and s.from_day <= ? and s.until_day > ?"
                                + " and p.from_day <= ? and p.until_day > ? and u.from_day <= ? and u.until_day > ?"
                                + " order by case u.kind when 'co_quan' then 0 else 1 end, u.sort_order, u.code",
                        row -> children.computeIfAbsent(row.getObject(6, UUID.class), anew -> new ArrayList<>())
                                .add(new Below(Unit.read(row), row.getObject(6, UUID.class))),
                        top.id(),
                        day,
                        day,
                        day,
                        day,
                        day,
                        day);
        List<Below> ordered = new ArrayList<>();
        Deque<Below> open = new ArrayDeque<>(List.of(new Below(top, null)));
        while (!open.isEmpty()) {
            Below next = open.pop();
            ordered.add(next);
            List<Below> under = children.getOrDefault(next.unit().id(), List.of());
            for (int i = under.size() - 1; i >= 0; i--) {
                open.push(under.get(i));
            }
        }
        return ordered;
    }

    private static String line(UnitName unit, String parent, Figures f) {
        List<String> cells = new ArrayList<>();
        cells.add(Bulk.Csv.cell(unit.code()));
        cells.add(Bulk.Csv.cell(unit.name()));
        cells.add(Bulk.Csv.cell(unit.type()));
        cells.add(unit.tier() == null ? "" : String.valueOf(unit.tier()));
        cells.add(Bulk.Csv.cell(parent));
        for (long count : new long[] {
            f.onRoll(), f.exempt(), f.required(), f.started(), f.completed(), f.assessed(), f.passed(), f.overdue(),
            f.remaining()
        }) {
            cells.add(String.valueOf(count));
        }
        cells.add(number(f.coverage()));
        cells.add(number(f.coverageOnRoll()));
        return String.join(",", cells) + "\r\n";
    }

    private static String number(BigDecimal percent) {
        return percent == null ? "" : percent.toPlainString();
    }
}
