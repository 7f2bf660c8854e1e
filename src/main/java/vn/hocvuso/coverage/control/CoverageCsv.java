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
import vn.hocvuso.coverage.Figures;
import vn.hocvuso.coverage.UnitName;
import vn.hocvuso.coverage.control.Subtree.Below;
import vn.hocvuso.coverage.control.UnitQueries.Unit;
import vn.hocvuso.kernel.Bulk;

/** A unit and every unit below it, parents before children, as they stood on the day. */
@ApplicationScoped
public class CoverageCsv {
    private static final int AT_ONCE = 500;
    private static final String HEADER = "code,name,type,tier,parent_code,on_roll,exempt,required,started,completed,assessed,"
            + "passed,overdue,remaining,coverage,coverage_on_roll\r\n";

    @Inject
    private Subtree subtree;

    @Inject
    private CoverageQueries coverage;

    public CoverageCsv() {}

    public CoverageCsv(Subtree subtree, CoverageQueries coverage) {
        this.subtree = subtree;
        this.coverage = coverage;
    }

    /** UTF-8 with a byte order mark is what a spreadsheet opens right. */
    public void write(UUID campaign, Unit top, LocalDate day, Writer out) {
        try {
            out.write('\ufeff');
            out.write(HEADER);
            List<Below> units = subtree.of(top, day);
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
