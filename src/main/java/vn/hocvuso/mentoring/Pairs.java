package vn.hocvuso.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.mentoring.control.Circle;
import vn.hocvuso.mentoring.control.Circle.Member;
import vn.hocvuso.mentoring.control.PairRepository;
import vn.hocvuso.mentoring.control.PairRepository.Goal;
import vn.hocvuso.mentoring.control.PairRepository.Row;
import vn.hocvuso.mentoring.control.ProgrammeRepository;
import vn.hocvuso.mentoring.rule.Mastery;
import vn.hocvuso.mentoring.rule.Matching;
import vn.hocvuso.personnel.People;
import vn.hocvuso.personnel.PersonView;

/** Pairs of a programme: suggested, adjusted by hand, confirmed, ended. */
@ApplicationScoped
@Transactional
public class Pairs {
    private static final int LONGEST_REASON = 200;
    private static final int MOST_CANDIDATES = 300;
    /** Who has sat the test of one programme, when pairs are suggested or chosen from a list. */
    static final int MOST_SAT = 5_000;
    /** Of one programme at a time. A larger unit runs one for each unit below. */
    static final int MOST_PAIRS = 1_000;

    private Mentoring mentoring;
    private ProgrammeRepository programmes;
    private PairRepository pairs;
    private Circle circle;
    private People people;
    private Event<DomainEvent> events;
    private Ids ids;
    private Clock clock;
    private Mastery.Bounds bounds;

    Pairs() {}

    @Inject
    public Pairs(
            Mentoring mentoring, ProgrammeRepository programmes, PairRepository pairs, Circle circle, People people, Event<DomainEvent> events, Ids ids, Clock clock,
            @ConfigProperty(name = "hocvuso.mentoring.strong-percent", defaultValue = "80") int strong,
            @ConfigProperty(name = "hocvuso.mentoring.weak-percent", defaultValue = "60") int weak) {
        this.mentoring = mentoring;
        this.programmes = programmes;
        this.pairs = pairs;
        this.circle = circle;
        this.people = people;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
        this.bounds = new Mastery.Bounds(strong, weak);
    }

    /**
     * Suggests pairs anew: suggestions nobody confirmed go, active pairs stay and count for their mentors' loads.
     *
     * @throws NotFound there is no such programme within the scope
     * @throws Refused  409 {@code mentoring-closed}, {@code mentoring-full}; 422 {@code too-many-learners}, {@code too-many-sat}
     */
    public Suggestion suggest(UUID programme, Caller.Scope scope) {
        ProgrammeView view = open(programme, scope);
        int sat = circle.sat(view.quiz(), view.unitId(), LocalDate.now(clock));
        if (sat > MOST_SAT) {
            throw new Refused("too-many-sat", sat, MOST_SAT);
        }
        pairs.dropSuggested(programme);
        List<Member> members = circle.of(view.quiz(), view.unitId(), LocalDate.now(clock));
        List<Row> active = pairs.standing(programme);
        Sides sides = sides(members, active, view.mostLearners());
        if (sides.learners().size() > Matching.MOST_LEARNERS) {
            throw new Refused("too-many-learners", sides.learners().size(), Matching.MOST_LEARNERS);
        }
        Map<UUID, UUID> matched = Matching.match(sides.learners(), sides.mentors(), sides.free());
        requirePlace(view, active.size() + matched.size());
        Map<UUID, Member> byId = new HashMap<>();
        members.forEach(one -> byId.put(one.person(), one));
        matched.forEach((learner, mentor) -> add(programme, byId.get(mentor), byId.get(learner)));
        events.fire(new MentoringActed("suggested", view.title(), view.unitId(), Map.of("pairs", matched.size(), "without", sides.learners().size() - matched.size())));
        return new Suggestion(members.size(), sides.mentors().size(), sides.learners().size(), matched.size());
    }

    /** @param free places each mentor has left, in their order */
    private record Sides(List<Matching.Learner<UUID, UUID>> learners, List<Matching.Mentor<UUID, UUID>> mentors, List<Integer> free) {}

    /** Whoever is weak in something learns, unless somebody teaches them or they teach; whoever is weak in nothing may teach. */
    private Sides sides(List<Member> members, List<Row> active, int mostLearners) {
        Set<UUID> taught = active.stream().map(Row::learner).collect(Collectors.toSet());
        Map<UUID, Long> loads = active.stream().collect(Collectors.groupingBy(Row::mentor, Collectors.counting()));
        Sides sides = new Sides(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Member one : members) {
            Set<String> weak = one.mastery().weak(bounds);
            Set<String> strong = one.mastery().strong(bounds);
            if (!weak.isEmpty() && !taught.contains(one.person()) && !loads.containsKey(one.person())) {
                sides.learners().add(new Matching.Learner<>(one.person(), one.chain(), weak));
            } else if (weak.isEmpty() && !strong.isEmpty()) {
                sides.mentors().add(new Matching.Mentor<>(one.person(), one.chain(), strong));
                sides.free().add((int) Math.max(0, mostLearners - loads.getOrDefault(one.person(), 0L)));
            }
        }
        return sides;
    }

    /** The goals of a pair: what the learner is weak in and the mentor strong; of a pair made by hand all the learner is weak in. */
    private void add(UUID programme, Member mentor, Member learner) {
        Set<String> skills = new HashSet<>(learner.mastery().weak(bounds));
        Set<String> helped = new HashSet<>(skills);
        helped.retainAll(mentor.mastery().strong(bounds));
        pairs.suggest(ids.next(), programme, mentor.person(), learner.person(), goals(learner.mastery(), helped.isEmpty() ? skills : helped));
    }

    private static List<Goal> goals(Mastery mastery, Set<String> skills) {
        return skills.stream().sorted().map(skill -> new Goal(skill, mastery.shares().getOrDefault(skill, 0))).toList();
    }

    /**
     * Whom to choose from for a pair by hand; others can be named by their numbers. Nobody when too many have sat the test to look
     * through them.
     *
     * @throws NotFound there is no such programme within the scope
     */
    public Candidates candidates(UUID programme, Caller.Scope scope) {
        ProgrammeView view = mentoring.view(programme, scope);
        int all = circle.sat(view.quiz(), view.unitId(), LocalDate.now(clock));
        if (all > MOST_SAT) {
            return new Candidates(all, MOST_SAT, List.of(), List.of());
        }
        List<Row> standing = pairs.standing(programme);
        Set<UUID> taught = standing.stream().filter(Row::isActive).map(Row::learner).collect(Collectors.toSet());
        Map<UUID, Long> loads = standing.stream().collect(Collectors.groupingBy(Row::mentor, Collectors.counting()));
        List<Member> sat = circle.of(view.quiz(), view.unitId(), LocalDate.now(clock));
        return new Candidates(
                all, MOST_SAT,
                candidates(sat, one -> loads.getOrDefault(one.person(), 0L) >= view.mostLearners() ? Set.of() : one.mastery().strong(bounds), loads),
                candidates(sat, one -> taught.contains(one.person()) ? Set.of() : one.mastery().weak(bounds), loads));
    }

    private List<Candidates.Candidate> candidates(List<Member> sat, Function<Member, Set<String>> skills, Map<UUID, Long> loads) {
        List<Member> fit = sat.stream().filter(one -> !skills.apply(one).isEmpty()).limit(MOST_CANDIDATES).toList();
        Map<UUID, PairView.Person> named = pairs.people(fit.stream().map(Member::person).toList(), LocalDate.now(clock));
        return fit.stream()
                .map(one -> {
                    PairView.Person person = named.get(one.person());
                    return new Candidates.Candidate(
                            person.serviceNumber(), person.fullName(), person.rank(), person.unitName(), skills.apply(one).size(),
                            loads.getOrDefault(one.person(), 0L).intValue());
                })
                .toList();
    }

    /**
     * Somebody who knows them knows better: a pair by hand, in the place of one suggested for the same learner.
     *
     * @param mentor  service number, as {@code learner}; both at home in the programme's unit today
     * @throws NotFound no such programme, or no such people in its unit
     * @throws Refused  409 {@code mentoring-closed}, {@code mentoring-full}, {@code already-taught}, {@code mentor-full};
     *                  422 {@code mentor-of-oneself}
     */
    public void pair(UUID programme, String mentor, String learner, Caller.Scope scope) {
        ProgrammeView view = open(programme, scope);
        LocalDate today = LocalDate.now(clock);
        Caller.Scope within = new Caller.Scope(false, Set.of(view.unitId()));
        PersonView teaches = people.view(String.valueOf(mentor), today, within);
        PersonView learns = people.view(String.valueOf(learner), today, within);
        if (teaches.id().equals(learns.id())) {
            throw new Refused("mentor-of-oneself", teaches.fullName());
        }
        for (Row row : pairs.standing(programme)) {
            if (row.learner().equals(learns.id()) && row.isActive()) {
                throw new Refused(Refused.Kind.CONFLICT, "already-taught", learns.fullName());
            }
            if (row.learner().equals(learns.id())) {
                pairs.drop(row.id());
            }
        }
        requireRoom(view, teaches);
        Map<UUID, Mastery> mastery = circle.since(view.quiz(), Map.of(teaches.id(), Instant.EPOCH, learns.id(), Instant.EPOCH));
        Mastery nothing = new Mastery(Map.of());
        add(programme, new Member(teaches.id(), List.of(), mastery.getOrDefault(teaches.id(), nothing)),
                new Member(learns.id(), List.of(), mastery.getOrDefault(learns.id(), nothing)));
        events.fire(new MentoringActed("paired", learner, view.unitId(), Map.of("programme", view.title(), "mentor", mentor)));
    }

    private static void requirePlace(ProgrammeView view, int pairs) {
        if (pairs > MOST_PAIRS) {
            throw new Refused(Refused.Kind.CONFLICT, "mentoring-full", view.title(), MOST_PAIRS);
        }
    }

    private void requireRoom(ProgrammeView view, PersonView mentor) {
        List<Row> standing = pairs.standing(view.id());
        requirePlace(view, standing.size() + 1);
        long learners = standing.stream().filter(row -> row.mentor().equals(mentor.id())).count();
        if (learners >= view.mostLearners()) {
            throw new Refused(Refused.Kind.CONFLICT, "mentor-full", mentor.fullName(), view.mostLearners());
        }
    }

    /** A suggestion goes; an active pair ends today. @throws Refused 422 {@code invalid-fields} for an active one without a reason */
    public void end(UUID programme, UUID pair, String reason, Caller.Scope scope) {
        ProgrammeView view = open(programme, scope);
        Row row = pairs.standing(programme).stream().filter(one -> one.id().equals(pair)).findFirst().orElseThrow(() -> new NotFound("pair " + pair));
        if (!row.isActive()) {
            pairs.drop(pair);
            return;
        }
        String why = Vietnamese.clean(reason);
        new Refused.Checks().text(why, "reason", LONGEST_REASON).orRefuse();
        pairs.end(pair, LocalDate.now(clock), why);
        events.fire(new MentoringActed("ended", view.title(), view.unitId(), Map.of("pair", pair.toString(), "reason", why)));
    }

    /** Every suggestion becomes a pair from today on. @return how many; @throws Refused 409 {@code nothing-to-confirm} */
    public int confirm(UUID programme, Caller.Scope scope) {
        ProgrammeView view = open(programme, scope);
        int confirmed = pairs.confirm(programme, LocalDate.now(clock), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (confirmed == 0) {
            throw new Refused(Refused.Kind.CONFLICT, "nothing-to-confirm");
        }
        events.fire(new MentoringActed("confirmed", view.title(), view.unitId(), Map.of("pairs", confirmed)));
        return confirmed;
    }

    private ProgrammeView open(UUID programme, Caller.Scope scope) {
        ProgrammeView view = mentoring.requireOpen(programme, scope);
        programmes.hold(programme);
        return view;
    }
}
