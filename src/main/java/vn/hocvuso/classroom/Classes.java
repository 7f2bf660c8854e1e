package vn.hocvuso.classroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.classroom.control.ClassRepository;
import vn.hocvuso.classroom.control.Completing;
import vn.hocvuso.classroom.control.Register;
import vn.hocvuso.classroom.control.SessionRepository;
import vn.hocvuso.classroom.rule.Excused;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.personnel.People;
import vn.hocvuso.unit.UnitView;
import vn.hocvuso.unit.Units;

/** Classes and their sessions: made, changed, called off. Who belongs to one is {@link Rosters}', who came {@link AttendanceSheets}'. */
@ApplicationScoped
@Transactional
public class Classes {
    public static final int MOST_SESSIONS = 60;
    private static final int LONGEST = 120;
    private static final int DAYS_AHEAD = 7;
    private static final int MOST_AHEAD = 50;

    private Register register;
    private ClassRepository classes;
    private SessionRepository sessions;
    private Completing completing;
    private Courses courses;
    private Units units;
    private People people;
    private Ids ids;
    private Event<DomainEvent> events;

    Classes() {}

    @Inject
    public Classes(
            Register register, ClassRepository classes, SessionRepository sessions, Completing completing, Courses courses, Units units, People people, Ids ids,
            Event<DomainEvent> events) {
        this.register = register;
        this.classes = classes;
        this.sessions = sessions;
        this.completing = completing;
        this.courses = courses;
        this.units = units;
        this.people = people;
        this.ids = ids;
        this.events = events;
    }

    /**
     * @param unit code of the unit that runs it
     * @param by   who makes it
     * @throws NotFound no such unit within the scope, no such course
     * @throws Refused  422 {@code invalid-fields}
     */
    public ClassView make(ClassTerms terms, String unit, Caller.Scope scope, String by) {
        checked(terms).that(unit != null, "unit", "required").orRefuse();
        UnitView held = units.view(unit, register.today(), scope);
        UUID course = terms.course() == null ? null : courses.summary(terms.course()).id();
        String number = register.today().getYear() + "-" + classes.nextNumber();
        ClassView made = new ClassView(
                ids.next(), number, Vietnamese.clean(terms.name()), course, terms.course(), null, held.id(), unit, held.name(), terms.plannedSessions(),
                terms.requiredPercent(), excused(terms), 0, 0, 0, by);
        classes.add(made, register.now());
        events.fire(new ClassActed(ClassActed.What.MADE, number, held.id(), details(terms)));
        return view(number, scope);
    }

    /**
     * Everything but course and unit. Results follow the new rate at once.
     *
     * @param version the terms were looked at in
     * @throws NotFound no such class within the scope
     * @throws Refused  422 {@code invalid-fields}; 409 {@code class-changed-meanwhile}
     */
    public ClassView change(String number, ClassTerms terms, int version, Caller.Scope scope, String by) {
        checked(terms).orRefuse();
        ClassView was = register.held(number, scope);
        ClassView changed = new ClassView(
                was.id(), number, Vietnamese.clean(terms.name()), was.courseId(), was.course(), was.courseTitle(), was.unitId(), was.unit(), was.unitName(),
                terms.plannedSessions(), terms.requiredPercent(), excused(terms), version, was.sessions(), was.members(), was.madeBy());
        if (!classes.change(changed, version)) {
            throw new Refused(Refused.Kind.CONFLICT, "class-changed-meanwhile");
        }
        completing.followAll(changed, register.today(), "quy định của lớp " + number + " thay đổi", by);
        events.fire(new ClassActed(ClassActed.What.CHANGED, number, was.unitId(), details(terms)));
        return view(number, scope);
    }

    private static Refused.Checks checked(ClassTerms terms) {
        Integer planned = terms.plannedSessions();
        Integer required = terms.requiredPercent();
        return new Refused.Checks()
                .text(terms.name(), "name", LONGEST)
                .that(planned != null && planned >= 1 && planned <= MOST_SESSIONS, "plannedSessions", "out-of-range", 1, MOST_SESSIONS)
                .that(required == null || required >= 1 && required <= 100, "requiredPercent", "out-of-range", 1, 100)
                .that(terms.excused() == null || Excused.named(terms.excused()).isPresent(), "excused", "unknown-value", String.valueOf(terms.excused()));
    }

    private static String excused(ClassTerms terms) {
        return terms.excused() == null ? Excused.MISSED.code() : terms.excused();
    }

    private static Map<String, Object> details(ClassTerms terms) {
        Map<String, Object> details = new HashMap<>(Map.of("name", terms.name(), "sessions", terms.plannedSessions(), "excused", excused(terms)));
        if (terms.requiredPercent() != null) {
            details.put("requiredPercent", terms.requiredPercent());
        }
        if (terms.course() != null) {
            details.put("course", terms.course());
        }
        return details;
    }

    /** The latest made first. */
    public Page<ClassView> list(Caller.Scope scope, Page.Request page) {
        return classes.list(scope, page, register.today());
    }

    /** @throws NotFound no such class within the scope */
    public ClassView view(String number, Caller.Scope scope) {
        return register.view(number, scope);
    }

    /** By day and hour, those called off too. */
    public List<SessionView> sessions(String number, Caller.Scope scope) {
        return sessions.of(view(number, scope).id(), register.today());
    }

    /** Of all classes in the scope the sessions of today and of the week to come, at most 50. */
    public List<SessionView> ahead(Caller.Scope scope) {
        return sessions.between(register.today(), register.today().plusDays(DAYS_AHEAD), MOST_AHEAD, scope, register.today());
    }

    /**
     * @throws NotFound no such class within the scope, no such instructor
     * @throws Refused  422 {@code invalid-fields}; 409 {@code too-many-sessions}, {@code session-at-that-hour}
     */
    public SessionView plan(String number, SessionPlan plan, Caller.Scope scope, String by) {
        check(plan);
        ClassView of = register.held(number, scope);
        if (of.sessions() >= MOST_SESSIONS) {
            throw new Refused(Refused.Kind.CONFLICT, "too-many-sessions", MOST_SESSIONS);
        }
        requireFree(of, plan, null);
        UUID id = ids.next();
        sessions.add(id, of.id(), written(plan), people.idOf(plan.instructor() == null ? by : plan.instructor()));
        completing.followAll(of, register.today(), "lớp " + number + " thêm buổi", by);
        events.fire(new ClassActed(ClassActed.What.SESSION_PLANNED, number, of.unitId(), details(plan)));
        return sessions.find(of.id(), id, register.today()).orElseThrow();
    }

    /**
     * Another day, hour, place or instructor. On another day results move with it.
     *
     * @throws NotFound no such class within the scope, no such session of it, no such instructor
     * @throws Refused  422 {@code invalid-fields}; 409 {@code session-called-off}, {@code session-at-that-hour}, {@code session-has-marks} when it were to move to a
     *                  day to come or to one on which somebody with a mark was not in the class
     */
    public SessionView reschedule(String number, UUID session, SessionPlan plan, Caller.Scope scope, String by) {
        check(plan);
        ClassView of = register.held(number, scope);
        SessionView was = session(of, session);
        if (was.marked() > 0 && (plan.heldOn().isAfter(register.today()) || sessions.strandsMarks(session, plan.heldOn()))) {
            throw new Refused(Refused.Kind.CONFLICT, "session-has-marks", was.marked());
        }
        requireFree(of, plan, session);
        sessions.change(session, written(plan), people.idOf(plan.instructor() == null ? by : plan.instructor()));
        completing.followAll(of, register.today(), "buổi học của lớp " + number + " đổi ngày", by);
        events.fire(new ClassActed(ClassActed.What.SESSION_CHANGED, number, of.unitId(), details(plan)));
        return session(of, session);
    }

    /**
     * It does not take place, or did not count: it is asked of nobody.
     *
     * @throws NotFound no such class within the scope, no such session of it
     * @throws Refused  422 {@code invalid-fields} without a reason; 409 {@code session-called-off} when it was already
     */
    public SessionView callOff(String number, UUID session, String reason, Caller.Scope scope, String by) {
        new Refused.Checks().text(reason, "reason", 400).orRefuse();
        ClassView of = register.held(number, scope);
        SessionView was = session(of, session);
        sessions.callOff(session, reason);
        completing.followAll(of, register.today(), "hủy buổi học của lớp " + number + ": " + reason, by);
        events.fire(new ClassActed(
                ClassActed.What.SESSION_CALLED_OFF, number, of.unitId(), Map.of("heldOn", was.heldOn().toString(), "startsAt", was.startsAt(), "reason", reason)));
        return sessions.find(of.id(), session, register.today()).orElseThrow();
    }

    /** One that takes place. */
    private SessionView session(ClassView of, UUID id) {
        SessionView session = sessions.find(of.id(), id, register.today()).orElseThrow(() -> new NotFound("session " + id));
        if (!session.takesPlace()) {
            throw new Refused(Refused.Kind.CONFLICT, "session-called-off");
        }
        return session;
    }

    /** Day and hour name a session on paper and in files. */
    private void requireFree(ClassView of, SessionPlan plan, UUID itself) {
        boolean taken = sessions.of(of.id(), register.today()).stream()
                .anyMatch(one -> one.takesPlace() && !one.id().equals(itself) && one.heldOn().equals(plan.heldOn()) && one.startsAt().equals(plan.startsAt()));
        if (taken) {
            throw new Refused(Refused.Kind.CONFLICT, "session-at-that-hour", plan.heldOn(), plan.startsAt());
        }
    }

    private static void check(SessionPlan plan) {
        boolean hour = plan.startsAt() != null && plan.startsAt().matches("([01]\\d|2[0-3]):[0-5]\\d");
        new Refused.Checks()
                .that(plan.heldOn() != null, "heldOn", "required")
                .that(hour, "startsAt", "not-an-hour", String.valueOf(plan.startsAt()))
                .that(plan.venue() == null || plan.venue().length() <= LONGEST, "venue", "too-long", LONGEST)
                .that(plan.kind() == null || List.of("screen", "hall").contains(plan.kind()), "kind", "unknown-value", String.valueOf(plan.kind()))
                .orRefuse();
    }

    private static SessionPlan written(SessionPlan plan) {
        return new SessionPlan(
                plan.heldOn(), plan.startsAt(), Vietnamese.clean(plan.venue()), plan.kind() == null ? "hall" : plan.kind(), plan.instructor());
    }

    private static Map<String, Object> details(SessionPlan plan) {
        return Map.of("heldOn", plan.heldOn().toString(), "startsAt", plan.startsAt());
    }
}
