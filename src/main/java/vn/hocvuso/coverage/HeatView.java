package vn.hocvuso.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.hocvuso.coverage.rule.Counts;
import vn.hocvuso.coverage.rule.CoveragePercent;
import vn.hocvuso.coverage.rule.HeatLevel;

/**
 * Units × required steps: how many of PH hold each step on the day.
 *
 * @param all      the unit with its subtree
 * @param children directly below it, in the order of lists
 */
public record HeatView(String campaign, UnitName unit, LocalDate asOf, boolean pending, List<Column> columns, Row all, List<Row> children) {
    /**
     * @param number the list of names is {@code done-<number>} or {@code not-done-<number>}
     * @param titles of courses any one of which does; empty for the final test, which comes last
     */
    public record Column(int number, boolean test, List<String> titles) {
        /** Empty for the final test. */
        public String title() {
            return String.join(" / ", titles);
        }
    }

    public record Row(UnitName unit, long required, List<Cell> cells) {
        public static Row of(UnitName unit, Counts counts, int columns) {
            return new Row(unit, counts.required(), IntStream.range(0, columns).mapToObj(i -> Cell.of(counts, i)).toList());
        }
    }

    /**
     * @param coverage of PH, per cent rounded down; null: nobody has to learn
     * @param level    0 to 6, see {@link HeatLevel}; null: nobody has to learn
     */
    public record Cell(long done, long missing, BigDecimal coverage, Integer level) {
        static Cell of(Counts counts, int index) {
            long done = counts.item(index);
            return new Cell(
                    done, counts.required() - done, CoveragePercent.of(done, counts.required()).orElse(null),
                    HeatLevel.of(done, counts.required()).orElse(null));
        }
    }
}
