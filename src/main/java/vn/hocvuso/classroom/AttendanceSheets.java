package vn.hocvuso.classroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.classroom.control.AttendanceRepository;
import vn.hocvuso.classroom.control.AttendanceRepository.Kept;
import vn.hocvuso.classroom.control.AttendanceRepository.Place;
import vn.hocvuso.classroom.control.AttendanceRepository.Turn;
import vn.hocvuso.classroom.control.Completing;
import vn.hocvuso.classroom.control.MemberRepository;
import vn.hocvuso.classroom.control.Register;
import vn.hocvuso.classroom.control.RosterPrint;
import vn.hocvuso.classroom.control.SessionRepository;
import vn.hocvuso.classroom.rule.Attendance;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;

/**
 * Who came: people × sessions. What somebody writes down comes as one statement that says of every cell what stood there when they
 * looked, so that nobody overwrites anybody unseen; one that comes twice is taken once.
 */
@ApplicationScoped
@Transactional
public class AttendanceSheets {
    private static final int MOST_MARKS = 3_000;

    private Register register;
    private SessionRepository sessions;
    private MemberRepository members;
    private AttendanceRepository attendance;
    private Completing completing;
    private Event<DomainEvent> events;

    AttendanceSheets() {}

    @Inject
    public AttendanceSheets(
            Register register, SessionRepository sessions, MemberRepository members, AttendanceRepository attendance, Completing completing,
            Event<DomainEvent> events) {
        this.register = register;
        this.sessions = sessions;
        this.members = members;
        this.attendance = attendance;
        this.completing = completing;
        this.events = events;
    }

    /**
     * @param wanted sessions on the sheet; empty: all that take place
     * @throws NotFound no such class within the scope
     */
    public AttendanceSheet sheet(String number, Set<UUID> wanted, Caller.Scope scope) {
        ClassView of = register.view(number, scope);
        List<SessionView> all = sessions.of(of.id(), register.today());
        List<SessionView> shown = all.stream().filter(session -> wanted.isEmpty() ? session.takesPlace() : wanted.contains(session.id())).toList();
        Map<Place, Kept> marks = attendance.of(of.id());
        Map<UUID, Map<UUID, String>> states = AttendanceRepository.byPerson(marks);
        List<AttendanceSheet.Row> rows = new ArrayList<>();
        for (Member member : members.of(of.id(), register.today())) {
            List<AttendanceSheet.Cell> cells = shown.stream().map(session -> cell(session, member, marks)).toList();
            rows.add(new AttendanceSheet.Row(member, cells, Completing.standing(of.rule(), all, states.getOrDefault(member.id(), Map.of()))));
        }
        return new AttendanceSheet(of, shown, rows);
    }

    /**
     * XHTML with print styles ({@code document.Pdf}).
     *
     * @param address where the sheet is found, for the QR code
     * @throws NotFound no such class within the scope, or none of the sessions
     */
    public String print(String number, Set<UUID> wanted, String address, Caller.Scope scope) {
        AttendanceSheet sheet = sheet(number, wanted, scope);
        if (sheet.sessions().isEmpty()) {
            throw new NotFound("sessions of class " + number);
        }
        return new RosterPrint(sheet).document(address);
    }

    private static AttendanceSheet.Cell cell(SessionView session, Member member, Map<Place, Kept> marks) {
        Kept kept = marks.get(new Place(session.id(), member.id()));
        boolean asked = member.on(session.heldOn());
        return kept == null
                ? new AttendanceSheet.Cell(session, null, asked, null, null)
                : new AttendanceSheet.Cell(session, kept.state(), asked, kept.markedAt(), kept.markedBy());
    }

    /**
     * Takes a statement whole or, when a cell says meanwhile something else than it did, not at all. From the day after a session on
     * changing what is written of it wants a reason.
     *
     * @param statement made by who writes it down, the same when it is sent again
     * @throws NotFound no such class within the scope, no such session of it
     * @throws Refused  422 {@code invalid-fields}, {@code not-in-class}, {@code too-many-marks}; 403 {@code own-attendance};
     *                  409 {@code session-called-off}, {@code session-to-come}
     */
    public StatementReport state(String number, UUID statement, List<Mark> marks, String reason, Caller.Scope scope, String by) {
        ClassView of = register.held(number, scope);
        Optional<StatementReport> before = attendance.taken(statement);
        if (before.isPresent()) {
            return before.get();
        }
        if (marks.size() > MOST_MARKS) {
            throw new Refused("too-many-marks", MOST_MARKS);
        }
        Reading reading = new Reading(of, by);
        marks.forEach(reading::take);
        if (!reading.differing.isEmpty()) {
            return new StatementReport(null, 0, 0, reading.differing);
        }
        new Refused.Checks()
                .that(!reading.wantsReason || reason != null && !reason.isBlank(), "reason", "required")
                .that(reason == null || reason.length() <= 400, "reason", "too-long", 400)
                .orRefuse();
        return write(of, statement, reading.turns.values(), reason, by);
    }

    private StatementReport write(ClassView of, UUID statement, Collection<Turn> turns, String reason, String by) {
        String given = reason == null || reason.isBlank() ? null : reason.strip();
        attendance.write(turns, given, register.now(), by);
        int changed = (int) turns.stream().filter(turn -> turn.kept() != null).count();
        StatementReport report = new StatementReport(register.now(), turns.size() - changed, changed, List.of());
        attendance.take(statement, of.id(), report, by);
        Set<UUID> people = turns.stream().map(turn -> turn.place().person()).collect(Collectors.toSet());
        completing.follow(of, people, register.today(), "điểm danh lớp " + of.number() + (given == null ? "" : ": " + given), by);
        announce(of, report, given);
        return report;
    }

    private void announce(ClassView of, StatementReport report, String reason) {
        if (report.created() > 0) {
            events.fire(new ClassActed(ClassActed.What.ATTENDANCE_TAKEN, of.number(), of.unitId(), Map.of("marks", report.created())));
        }
        if (report.changed() > 0) {
            Map<String, Object> details = new HashMap<>(Map.of("marks", report.changed()));
            if (reason != null) {
                details.put("reason", reason);
            }
            events.fire(new ClassActed(ClassActed.What.ATTENDANCE_CORRECTED, of.number(), of.unitId(), details));
        }
    }

    /** What was changed after it had been written, the latest first. @throws NotFound no such class within the scope */
    public Page<MarkChange> changes(String number, Page.Request page, Caller.Scope scope) {
        return attendance.changes(register.view(number, scope).id(), page);
    }

    /** One go through a statement. */
    private final class Reading {
        private final String by;
        private final Map<UUID, SessionView> held;
        private final Map<String, Member> people;
        private final Map<Place, Kept> kept;
        private final Map<Place, Turn> turns = new LinkedHashMap<>();
        private final List<StatementReport.Differing> differing = new ArrayList<>();
        private final Set<Place> seen = new HashSet<>();
        private boolean wantsReason;

        private Reading(ClassView of, String by) {
            this.by = by;
            held = sessions.of(of.id(), register.today()).stream().collect(Collectors.toMap(SessionView::id, Function.identity()));
            people = members.of(of.id(), register.today()).stream().collect(Collectors.toMap(Member::serviceNumber, Function.identity()));
            kept = attendance.of(of.id());
        }

        private void take(Mark mark) {
            SessionView session = session(mark.session());
            Member member = people.get(String.valueOf(mark.person()));
            if (member == null || !member.on(session.heldOn())) {
                throw new Refused("not-in-class", String.valueOf(mark.person()), session.heldOn());
            }
            Place place = new Place(session.id(), member.id());
            new Refused.Checks()
                    .that(mark.state() == null || Attendance.named(mark.state()).isPresent(), "state", "unknown-value", String.valueOf(mark.state()))
                    .that(seen.add(place), "marks", "mark-twice", member.serviceNumber())
                    .orRefuse();
            if (member.serviceNumber().equals(by)) {
                throw new Refused(Refused.Kind.FORBIDDEN, "own-attendance");
            }
            compare(place, session, member, mark);
        }

        private void compare(Place place, SessionView session, Member member, Mark mark) {
            Kept now = kept.get(place);
            String stands = now == null ? null : now.state();
            if (Objects.equals(stands, mark.state())) {
                return;
            }
            if (!Objects.equals(stands, mark.was())) {
                differing.add(new StatementReport.Differing(
                        session.id(), member.serviceNumber(), member.fullName(), stands, now == null ? null : now.markedBy(), now == null ? null : now.markedAt()));
                return;
            }
            wantsReason |= now != null && session.heldOn().isBefore(register.today());
            turns.put(place, new Turn(place, now, mark.state()));
        }

        private SessionView session(UUID id) {
            SessionView session = Optional.ofNullable(id).map(held::get).orElseThrow(() -> new NotFound("session " + id));
            if (!session.takesPlace()) {
                throw new Refused(Refused.Kind.CONFLICT, "session-called-off");
            }
            if (session.heldOn().isAfter(register.today())) {
                throw new Refused(Refused.Kind.CONFLICT, "session-to-come", session.heldOn());
            }
            return session;
        }
    }
}
