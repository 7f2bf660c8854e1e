package vn.hocvuso.classroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.classroom.control.AttendanceRepository;
import vn.hocvuso.classroom.control.ClassRepository;
import vn.hocvuso.classroom.control.Completing;
import vn.hocvuso.classroom.control.MemberRepository;
import vn.hocvuso.classroom.control.Register;
import vn.hocvuso.classroom.control.SessionRepository;
import vn.hocvuso.classroom.rule.AttendanceRule;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.unit.Units;

/** Who belongs to a class: taken from a unit as it stood on a day or by name, each from a day on, until they leave. */
@ApplicationScoped
@Transactional
public class Rosters {
    public static final int MOST_MEMBERS = 300;
    private static final int MOST_OWN = 50;

    private Register register;
    private ClassRepository classes;
    private MemberRepository members;
    private SessionRepository sessions;
    private AttendanceRepository attendance;
    private Units units;
    private Event<DomainEvent> events;

    Rosters() {}

    @Inject
    public Rosters(
            Register register, ClassRepository classes, MemberRepository members, SessionRepository sessions, AttendanceRepository attendance, Units units,
            Event<DomainEvent> events) {
        this.register = register;
        this.classes = classes;
        this.members = members;
        this.sessions = sessions;
        this.attendance = attendance;
        this.units = units;
        this.events = events;
    }

    /** In the order of lists. @throws NotFound no such class within the scope */
    public List<Member> of(String number, Caller.Scope scope) {
        return members.of(register.view(number, scope).id(), register.today());
    }

    /**
     * Whoever belongs to the class already is left alone, or belongs to it from the earlier day.
     *
     * @return how many joined
     * @throws NotFound no such class or unit within the scope
     * @throws Refused  422 {@code invalid-fields} when nobody is named, {@code not-in-scope} with the numbers that are nobody's within it,
     *                  {@code class-too-large}
     */
    public int join(String number, Joining joining, Caller.Scope scope, String by) {
        ClassView of = register.held(number, scope);
        List<Candidate> candidates = candidates(joining, scope);
        new Refused.Checks().that(!candidates.isEmpty(), "people", "required").orRefuse();
        Map<UUID, Member> there = members.of(of.id(), register.today()).stream().collect(Collectors.toMap(Member::id, Function.identity()));
        Period days = Period.inclusive(joining.from() == null ? register.today() : joining.from(), null);
        List<String> joined = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (join(of.id(), candidate.id(), Optional.ofNullable(there.get(candidate.id())), days, by)) {
                joined.add(candidate.serviceNumber());
            }
        }
        if (members.count(of.id()) > MOST_MEMBERS) {
            throw new Refused("class-too-large", MOST_MEMBERS);
        }
        if (!joined.isEmpty()) {
            events.fire(new ClassActed(
                    ClassActed.What.JOINED, number, of.unitId(), Map.of("people", joined.size(), "from", days.from().toString(), "who", String.join(" ", joined))));
        }
        return joined.size();
    }

    /** Of these service numbers, at most 300, those at home within the scope today, in the order of lists. */
    public List<Candidate> named(List<String> serviceNumbers, Caller.Scope scope) {
        return members.named(serviceNumbers.stream().distinct().limit(MOST_MEMBERS).toList(), scope, register.today());
    }

    private List<Candidate> candidates(Joining joining, Caller.Scope scope) {
        if (joining.unit() != null) {
            LocalDate day = joining.asOf() == null ? register.today() : joining.asOf();
            return members.below(units.view(joining.unit(), day, scope).id(), day, MOST_MEMBERS + 1);
        }
        List<String> wanted = joining.people() == null ? List.of() : joining.people().stream().distinct().limit(MOST_MEMBERS + 1L).toList();
        List<Candidate> found = members.named(wanted, scope, register.today());
        Set<String> missing = new TreeSet<>(wanted);
        found.forEach(candidate -> missing.remove(candidate.serviceNumber()));
        if (!missing.isEmpty()) {
            throw new Refused("not-in-scope", String.join(", ", missing));
        }
        return found;
    }

    private boolean join(UUID of, UUID person, Optional<Member> member, Period days, String by) {
        List<Period> touching = member.map(Member::days).orElse(List.of()).stream()
                .filter(known -> known.until().isAfter(days.from()))
                .toList();
        if (touching.isEmpty()) {
            members.add(of, person, days, register.now(), by);
            return true;
        }
        Period known = touching.get(0);
        if (!known.from().isAfter(days.from())) {
            return false;
        }
        members.move(of, person, known, new Period(days.from(), known.until()));
        return true;
    }

    /**
     * @param lastDay in the class; before the first: they never belonged to it
     * @throws NotFound no such class within the scope, or nobody of this number in it
     * @throws Refused  422 {@code invalid-fields} without a day; 409 {@code marked-later} when something is written down of a later day
     */
    public void leave(String number, String serviceNumber, LocalDate lastDay, Caller.Scope scope, String by) {
        new Refused.Checks().that(lastDay != null, "lastDay", "required").orRefuse();
        ClassView of = register.held(number, scope);
        Member member = members.of(of.id(), register.today()).stream()
                .filter(one -> one.serviceNumber().equals(serviceNumber))
                .findFirst()
                .orElseThrow(() -> new NotFound("member " + serviceNumber));
        members.lastMarked(of.id(), member.id()).filter(lastDay::isBefore).ifPresent(marked -> {
            throw new Refused(Refused.Kind.CONFLICT, "marked-later", marked);
        });
        for (Period stretch : member.days()) {
            if (stretch.from().isAfter(lastDay)) {
                members.remove(of.id(), member.id(), stretch);
            } else if (stretch.until().isAfter(lastDay.plusDays(1))) {
                members.move(of.id(), member.id(), stretch, Period.inclusive(stretch.from(), lastDay));
            }
        }
        events.fire(new ClassActed(ClassActed.What.LEFT, number, of.unitId(), Map.of("who", serviceNumber, "lastDay", lastDay.toString())));
    }

    /** What somebody sees of their own classes, at most 50, the latest made first. */
    public List<OwnClass> own(UUID person) {
        return classes.of(person, MOST_OWN, register.today()).stream().map(of -> own(of, person)).toList();
    }

    private OwnClass own(ClassView of, UUID person) {
        Map<UUID, String> marks = attendance.of(of.id(), person);
        List<SessionView> all = sessions.of(of.id(), register.today());
        AttendanceRule.Standing standing = Completing.standing(of.rule(), all, marks);
        return new OwnClass(of, all.stream().map(session -> new OwnClass.Session(session, marks.get(session.id()))).toList(), standing);
    }
}
