package vn.hocvuso.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.followup.rule.CellState;

/**
 * Some rows of a matrix.
 *
 * @param next where the following rows begin, for {@code after}; null: these were the last
 */
public record MatrixView(Subject subject, String unit, String unitName, List<Row> rows, String next) {
    /** @param cells one for each activity, in their order */
    public record Row(Member person, List<Cell> cells) {}

    /** Somebody on the roll today; {@code rank} and {@code position} may be null. */
    public record Member(UUID id, String serviceNumber, String fullName, String rank, String position, String unit, String unitName) {}

    /**
     * @param on       the day it was done, else of the latest trace; null: none
     * @param failures days on which a test was failed
     */
    public record Cell(CellState state, LocalDate on, int failures) {
        public static final Cell NONE = new Cell(CellState.NONE, null, 0);
    }
}
