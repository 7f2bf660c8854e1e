package vn.hocvuso.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.catalog.CourseChanges;
import vn.hocvuso.catalog.CourseVersions;
import vn.hocvuso.job.Hold;
import vn.hocvuso.job.Jobs;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.progress.control.Completions;
import vn.hocvuso.progress.control.LessonRepository;
import vn.hocvuso.progress.control.MoveRepository;

/**
 * People in the middle of a course when another version takes effect. They keep the version they began until somebody decides
 * otherwise, who has seen the effect; or until they do so themselves, where it is left to them. Moving goes on in the background,
 * some people at a time; everybody moved is told.
 */
@ApplicationScoped
@Transactional
public class CourseMoves {
    /** Kind of the job. */
    public static final String JOB = "course-move";

    private static final Set<String> KINDS = Set.of("stay", "open", "move", "redo");
    private static final int AT_ONCE = 500;

    private MoveRepository moves;
    private LessonRepository lessons;
    private Completions completions;
    private CourseVersions versions;
    private Progress progress;
    private Jobs jobs;
    private Clock clock;
    private Event<LearnersMoved> moved;
    private Event<DomainEvent> events;

    CourseMoves() {}

    @Inject
    public CourseMoves(
            MoveRepository moves,
            LessonRepository lessons,
            Completions completions,
            CourseVersions versions,
            Progress progress,
            Jobs jobs,
            Clock clock,
            Event<LearnersMoved> moved,
            Event<DomainEvent> events) {
        this.moves = moves;
        this.lessons = lessons;
        this.completions = completions;
        this.versions = versions;
        this.progress = progress;
        this.jobs = jobs;
        this.clock = clock;
        this.moved = moved;
        this.events = events;
    }

    /**
     * What moving everybody to the present version would do.
     *
     * @param kind {@code move} or {@code redo}
     * @throws NotFound there is no such published course
     */
    public MoveEffect effect(String slug, String kind) {
        LessonRepository.Course course = course(slug);
        int to = lessons.present(course.id());
        Set<UUID> tests = completions.tests(course);
        List<MoveEffect.From> from = new ArrayList<>();
        long people = 0;
        long again = 0;
        int most = 0;
        long completing = 0;
        for (Map.Entry<Integer, Long> version : moves.versions(course.id(), to).entrySet()) {
            CourseChanges changes = versions.changes(course.id(), version.getKey(), to);
            Set<UUID> redone = kind.equals("redo") ? changes.changed() : Set.of();
            Map<Integer, Long> redoing = redone.isEmpty() ? Map.of() : moves.done(course.id(), to, version.getKey(), redone);
            people += version.getValue();
            again += redoing.values().stream().mapToLong(Long::longValue).sum();
            most = Math.max(most, redoing.keySet().stream().mapToInt(Integer::intValue).max().orElse(0));
            completing += moves.finished(course.id(), to, version.getKey(), redone, tests);
            from.add(new MoveEffect.From(
                    version.getKey(), version.getValue(), changes.changed().size(), changes.added().size(), changes.dropped().size()));
        }
        return new MoveEffect(kind, to, people, again, most, completing, from);
    }

    /** What was decided for people in the middle of this course, the latest first. */
    public List<CourseMove> decided(String slug) {
        return moves.moves(course(slug).id());
    }

    /**
     * Decides for people in the middle: they stay, each decides, all move, or all move and learn again what changed.
     *
     * @param to     the present version, as whoever decides saw it
     * @param people how many they saw it would concern
     * @throws NotFound there is no such published course
     * @throws Refused  409 {@code stale-version}: another version is present, or many more people are in the middle; 422 {@code invalid-fields}
     */
    public UUID decide(String slug, String kind, int to, long people, String by) {
        new Refused.Checks().that(KINDS.contains(kind), "kind", "unknown-value", kind).orRefuse();
        LessonRepository.Course course = course(slug);
        MoveEffect effect = effect(slug, kind);
        boolean moving = kind.equals("move") || kind.equals("redo");
        if (effect.to() != to || moving && effect.people() > people + Math.max(10, people / 10)) {
            throw new Refused(Refused.Kind.CONFLICT, "stale-version");
        }
        UUID move = moves.add(course.id(), to, kind, by, now(), !moving);
        if (moving) {
            jobs.add(JOB, move);
        }
        events.fire(new CourseMoveDecided(slug, by, kind, to, effect.people(), effect.again()));
        return move;
    }

    /** Moves some of those still in the middle; false when nobody is left. */
    public boolean goOn(UUID id) {
        MoveRepository.Order order = moves.order(id).orElseThrow(() -> new NotFound("move " + id));
        Map<UUID, Integer> some = moves.some(order.course(), order.move().to(), AT_ONCE);
        if (!some.isEmpty()) {
            move(order, some);
        }
        return some.size() == AT_ONCE;
    }

    /** @param people with the version each learns */
    private void move(MoveRepository.Order order, Map<UUID, Integer> people) {
        int to = order.move().to();
        Map<UUID, Integer> told = new HashMap<>();
        Map<Integer, List<UUID>> byVersion = new HashMap<>();
        people.forEach((person, number) -> byVersion.computeIfAbsent(number, version -> new ArrayList<>()).add(person));
        byVersion.forEach((number, some) -> {
            Set<UUID> changed = versions.changes(order.course(), number, to).changed();
            boolean redo = order.move().kind().equals("redo") && !changed.isEmpty();
            Map<UUID, Integer> again = redo ? moves.redo(some, order.course(), changed, now()) : Map.of();
            some.forEach(person -> told.put(person, again.getOrDefault(person, 0)));
        });
        moves.set(people.keySet(), order.course(), to);
        moves.finished(people.keySet(), order.course(), to).forEach(person -> progress.settle(person, order.course()));
        moves.moved(order.move().id(), people.size());
        moved.fire(new LearnersMoved(order.move().id(), told));
    }

    /** Everybody is moved; in one transaction with the end of the job. */
    public void end(UUID id, Hold hold) {
        moves.done(id, now());
        hold.end();
    }

    /**
     * How it would be for one learner to go on in the present version; empty while that is not left to them.
     *
     * @param again lessons they would learn again
     */
    public Optional<Choice> choice(UUID person, String slug) {
        LessonRepository.Course course = course(slug);
        int to = lessons.present(course.id());
        return moves.moves(course.id()).stream()
                .findFirst()
                .filter(latest -> latest.kind().equals("open") && latest.to() == to)
                .flatMap(open -> moves.one(person, course.id(), to).map(from -> choice(open, person, course.id(), from)));
    }

    /** @param move what left it to the learner; {@code again}: lessons to learn again */
    public record Choice(UUID move, int from, int to, int again, int added) {}

    private Choice choice(CourseMove open, UUID person, UUID course, int from) {
        CourseChanges changes = versions.changes(course, from, open.to());
        Set<UUID> done = lessons.done(person).getOrDefault(course, Map.of()).keySet();
        int again = (int) changes.changed().stream().filter(done::contains).count();
        return new Choice(open.id(), from, open.to(), again, changes.added().size());
    }

    /**
     * A learner goes on in the present version; what changed is learnt again.
     *
     * @throws NotFound there is no such course
     * @throws Refused  409 {@code move-not-yours}
     */
    public void choose(UUID person, String slug) {
        Choice choice = choice(person, slug).orElseThrow(() -> new Refused(Refused.Kind.CONFLICT, "move-not-yours"));
        MoveRepository.Order open = moves.order(choice.move()).orElseThrow();
        CourseMove own = new CourseMove(open.move().id(), open.move().to(), "redo", open.move().at(), open.move().by(), 0, null);
        move(new MoveRepository.Order(open.course(), own), Map.of(person, choice.from()));
    }

    /** The newest version whose note this learner has seen; empty: not begun, there is nothing new. */
    public Optional<Integer> noted(UUID person, UUID course) {
        return moves.noted(person, course);
    }

    /** The learner has seen what is new, up to the present version. */
    public void note(UUID person, String slug) {
        LessonRepository.Course course = course(slug);
        moves.note(person, course.id(), lessons.present(course.id()));
    }

    /** After a lesson was withdrawn: who has done all others has completed the course, from today on. */
    public void settleAll(String slug) {
        UUID course = course(slug).id();
        moves.finishedOf(course).forEach(person -> progress.settle(person, course));
    }

    private LessonRepository.Course course(String slug) {
        return lessons.course(slug).orElseThrow(() -> new NotFound("course " + slug));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
