package vn.hocvuso.classroom;

import java.util.List;
import vn.hocvuso.classroom.rule.AttendanceRule;

/** A class as somebody who belongs to it sees it: its sessions with what is written down of them, and how they stand. */
public record OwnClass(ClassView of, List<Session> sessions, AttendanceRule.Standing standing) {

    /** @param state null: nothing is written down */
    public record Session(SessionView session, String state) {}
}
