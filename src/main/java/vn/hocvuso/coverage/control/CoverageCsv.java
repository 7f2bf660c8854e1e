package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import vn.hocvuso.coverage.Figures;
import vn.hocvuso.coverage.Filter;
import vn.hocvuso.coverage.UnitName;
import vn.hocvuso.coverage.UnitRow;
import vn.hocvuso.coverage.control.UnitQueries.Below;
import vn.hocvuso.coverage.control.UnitQueries.Unit;
import vn.hocvuso.coverage.rule.Counts;
import vn.hocvuso.kernel.Bulk;

/** A unit and every unit below it, parents before children, as they stood on the day. */
@ApplicationScoped
public class CoverageCsv {
    private static final int AT_ONCE = 500;
    private static final String HEADER = "code,name,type,tier,parent_code,on_roll,exempt,required,started,completed,assessed,"
            + "passed,overdue,remaining,coverage,coverage_on_roll\r\n";

    @Inject
    private UnitQueries units;

    @Inject
    private CoverageQueries coverage;

    public CoverageCsv() {}

    public CoverageCsv(UnitQueries units, CoverageQueries coverage) {
        this.units = units;
        this.coverage = coverage;
    }

    /** Row by row: a few hundred ledgers are held at a time. */
    public void each(UUID campaign, Unit top, LocalDate day, Filter filter, Consumer<UnitRow> taker) {
        List<Below> subtree = units.subtree(top, day);
        Map<UUID, String> codes = new HashMap<>();
        subtree.forEach(below -> codes.put(below.unit().id(), below.unit().name().code()));
        for (int from = 0; from < subtree.size(); from += AT_ONCE) {
            List<Below> piece = subtree.subList(from, Math.min(subtree.size(), from + AT_ONCE));
            Map<UUID, Counts> counts = coverage.counts(campaign, piece.stream().map(below -> below.unit().id()).toList(), day, filter);
            for (Below below : piece) {
                String parent = below.parent() == null ? null : codes.get(below.parent());
                taker.accept(new UnitRow(below.unit().name(), parent, Figures.of(counts.get(below.unit().id()))));
            }
        }
    }

    /** UTF-8 with a byte order mark is what a spreadsheet opens right. */
    public void write(UUID campaign, Unit top, LocalDate day, Filter filter, Writer out) {
        try {
            out.write(Bulk.Csv.MARK);
            out.write(HEADER);
            each(campaign, top, day, filter, row -> write(out, line(row.unit(), row.parent(), row.figures())));
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void write(Writer out, String line) {
        try {
            out.write(line);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
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
