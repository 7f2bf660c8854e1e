package vn.hocvuso.classroom;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.classroom.rule.AttendanceRule;

/** People × sessions: the people in the order of lists, the sessions by day and hour. */
public record AttendanceSheet(ClassView of, List<SessionView> sessions, List<Row> rows) {

    /** @param standing over all sessions of the class, also those not on the sheet */
    public record Row(Member member, List<Cell> cells, AttendanceRule.Standing standing) {}

    /**
     * @param state null: nothing has been written down
     * @param asked the person belongs to the class on the day
     */
    public record Cell(SessionView session, String state, boolean asked, Instant markedAt, String markedBy) {
        /** Something can be written down on the day it is looked at. */
        public boolean open(LocalDate today) {
            return asked && session.takesPlace() && !session.heldOn().isAfter(today);
        }
    }
}
