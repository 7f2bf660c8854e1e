package vn.hocvuso.classroom.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * When attendance completes a class. Asked of everybody are all its sessions: as many as are planned, or more when more are on the
 * calendar; less what a person is exempt from. So nobody completes a class by its first session, by leaving it or by joining it late.
 *
 * @param planned  sessions the class is to have, at least 1
 * @param required per cent, 1 to 100; null: attendance completes nothing
 */
public record AttendanceRule(int planned, Integer required, Excused excused) {
    private static final int ALL = 100;
    private static final int PERMILLE = 1_000;

    /** @param state null: nothing has been written down */
    public record At(LocalDate day, Attendance state) {}

    /**
     * @param attended  sessions that count as attended
     * @param asked     sessions asked of the person
     * @param reachedOn day of the session that reached the required rate; null while it has not been reached
     */
    public record Standing(int attended, int asked, LocalDate reachedOn) {
        /** Rounded down to one decimal; null when nothing is asked. */
        public BigDecimal percent() {
            return asked == 0 ? null : BigDecimal.valueOf((long) attended * PERMILLE / asked).divide(BigDecimal.TEN, 1, RoundingMode.DOWN);
        }
    }

    /** @param sessions that take place, one after the other */
    public Standing of(List<At> sessions) {
        int attended = 0;
        int seen = 0;
        int asked = Math.max(planned, sessions.size());
        LocalDate reached = null;
        for (At session : sessions) {
            Attendance state = session.state();
            boolean there = state != null && state.attended();
            boolean leave = state == Attendance.EXCUSED;
            seen += there ? 1 : 0;
            attended += there || leave && excused == Excused.ATTENDED ? 1 : 0;
            asked -= state == Attendance.EXEMPT || leave && excused == Excused.LEFT_OUT ? 1 : 0;
            // Who never came has learnt nothing here, however well excused.
            if (reached == null && required != null && seen > 0 && attended * ALL >= required * asked) {
                reached = session.day();
            }
        }
        return new Standing(attended, asked, reached);
    }
}
