package vn.hocvuso.classroom.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.classroom.ClassView;
import vn.hocvuso.classroom.SessionView;
import vn.hocvuso.classroom.rule.Attendance;
import vn.hocvuso.classroom.rule.AttendanceRule;
import vn.hocvuso.progress.AttendedCourse;
import vn.hocvuso.progress.AttendedCourses;

/** How people stand in a class by its rule, and the results that follow from it. */
@ApplicationScoped
public class Completing {
    private SessionRepository sessions;
    private AttendanceRepository attendance;
    private AttendedCourses courses;

    Completing() {}

    @Inject
    public Completing(SessionRepository sessions, AttendanceRepository attendance, AttendedCourses courses) {
        this.sessions = sessions;
        this.attendance = attendance;
        this.courses = courses;
    }

    /** @param states of one person, by session */
    public static AttendanceRule.Standing standing(AttendanceRule rule, List<SessionView> sessions, Map<UUID, String> states) {
        return rule.of(sessions.stream()
                .filter(SessionView::takesPlace)
                .map(session -> new AttendanceRule.At(session.heldOn(), Attendance.named(states.get(session.id())).orElse(null)))
                .toList());
    }

    /** Everybody of whom something is written down. */
    public void followAll(ClassView of, LocalDate today, String reason, String by) {
        follow(of, null, today, reason, by);
    }

    /**
     * Results come to be, move or fall as attendance now says.
     *
     * @param people whose attendance has changed; null: everybody of whom something is written down
     */
    public void follow(ClassView of, Collection<UUID> people, LocalDate today, String reason, String by) {
        if (of.courseId() == null) {
            return;
        }
        List<SessionView> held = sessions.of(of.id(), today);
        Map<UUID, Map<UUID, String>> marks = AttendanceRepository.byPerson(attendance.of(of.id()));
        Collection<UUID> whose = people != null ? people : marks.keySet();
        if (whose.isEmpty()) {
            return;
        }
        Map<UUID, Optional<LocalDate>> days = new HashMap<>();
        for (UUID person : whose) {
            days.put(person, Optional.ofNullable(standing(of.rule(), held, marks.getOrDefault(person, Map.of())).reachedOn()));
        }
        courses.follow(new AttendedCourse(of.courseId(), "class " + of.number()), days, reason, by);
    }
}
