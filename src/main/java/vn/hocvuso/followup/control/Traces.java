package vn.hocvuso.followup.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import vn.hocvuso.followup.Activity;
import vn.hocvuso.followup.MatrixView.Cell;
import vn.hocvuso.followup.rule.CellState;
import vn.hocvuso.store.Sql;

/** What one person left at one activity, gathered row by row. */
final class Traces {
    private LocalDate doneOn;
    private LocalDate latest;
    private int failures;

    void take(ResultSet row, Clock clock) throws SQLException {
        LocalDate day = Sql.day(row, "on_day");
        LocalDate on = day != null ? day : LocalDate.ofInstant(Sql.instant(row, "at"), clock.getZone());
        switch (row.getString("outcome")) {
            case "completed", "passed" -> doneOn = later(doneOn, on);
            case "failed" -> failures += row.getInt("times");
            default -> { /* begun: the day is all it tells */ }
        }
        latest = later(latest, on);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one == null || other.isAfter(one) ? other : one;
    }

    Cell cell(Activity activity) {
        int failed = activity.kind().equals("quiz") ? failures : 0;
        return new Cell(CellState.of(doneOn != null, failed, latest != null), doneOn != null ? doneOn : latest, failed);
    }
}
