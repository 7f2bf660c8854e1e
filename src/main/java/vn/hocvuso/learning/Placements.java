package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.catalog.CourseSummary;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.learning.control.PlacementRepository;
import vn.hocvuso.learning.rule.Known;
import vn.hocvuso.progress.CourseProgress;
import vn.hocvuso.progress.Progress;
import vn.hocvuso.quiz.QuizSummary;
import vn.hocvuso.quiz.Quizzes;
import vn.hocvuso.quiz.SkillMark;
import vn.hocvuso.quiz.Skills;

/** Tests before a course: who shows that lessons are known need not read them. The learner decides; nothing is skipped by itself. */
@ApplicationScoped
@Transactional
public class Placements {
    private PlacementRepository placements;
    private Courses courses;
    private Progress progress;
    private Quizzes quizzes;
    private Skills skills;
    private Clock clock;
    private Event<DomainEvent> events;

    Placements() {}

    @Inject
    public Placements(
            PlacementRepository placements, Courses courses, Progress progress, Quizzes quizzes, Skills skills, Clock clock, Event<DomainEvent> events) {
        this.placements = placements;
        this.courses = courses;
        this.progress = progress;
        this.quizzes = quizzes;
        this.skills = skills;
        this.clock = clock;
        this.events = events;
    }

    /** @throws NotFound there is no such course */
    public Placement of(UUID person, String slug) {
        CourseSummary course = courses.summary(slug);
        Optional<PlacementRepository.Stored> stored = placements.of(course.id());
        QuizSummary quiz = stored.map(one -> quizzes.all().get(one.quiz())).orElse(null);
        if (quiz == null) {
            return Placement.NONE;
        }
        Map<String, Known.Shown> shown = new HashMap<>();
        for (SkillMark mark : skills.latest(person, quiz.id())) {
            shown.put(mark.skill(), new Known.Shown(mark.asked(), mark.points()));
        }
        Known rule = stored.get().rule();
        CourseProgress state = progress.of(person, course.id());
        Map<UUID, Set<String>> taught = courses.lessonSkills(slug);
        List<String> known = courses.view(slug, state.version()).lessons()
                .filter(lesson -> !state.lessons().contains(lesson.id()) && rule.lesson(taught.getOrDefault(lesson.id(), Set.of()), shown))
                .map(lesson -> lesson.key())
                .toList();
        return new Placement(quiz.slug(), quiz.title(), rule.sharePercent(), rule.leastQuestions(), !shown.isEmpty(), known);
    }

    /**
     * Marks the lessons that are known as learnt, now and without time spent.
     *
     * @return what is left to skip: nothing
     * @throws NotFound there is no such course
     * @throws Refused  409 {@code nothing-to-skip}
     */
    public Placement skip(UUID person, String slug) {
        Placement before = of(person, slug);
        if (before.known().isEmpty()) {
            throw new Refused(Refused.Kind.CONFLICT, "nothing-to-skip");
        }
        before.known().forEach(key -> progress.complete(person, slug, key, 0));
        events.fire(new LessonsSkipped(slug, before.quiz(), before.known()));
        return of(person, slug);
    }

    /**
     * @param quiz slug; null: the course has no such test any more
     * @throws NotFound there is no such course
     * @throws Refused  422 {@code invalid-fields}, {@code unknown-placement-quiz}
     */
    public void set(String slug, String quiz, int sharePercent, int leastQuestions, String by) {
        CourseSummary course = courses.summary(slug);
        new Refused.Checks()
                .that(sharePercent >= 1 && sharePercent <= 100, "sharePercent", "out-of-range", 1, 100)
                .that(leastQuestions >= 1 && leastQuestions <= 20, "leastQuestions", "out-of-range", 1, 20)
                .orRefuse();
        UUID id = quiz == null ? null : quizzes.find(quiz).orElseThrow(() -> new Refused("unknown-placement-quiz", quiz)).id();
        placements.set(course.id(), id, new Known(sharePercent, leastQuestions), clock.instant().truncatedTo(ChronoUnit.MILLIS), by);
        events.fire(new PlacementSet(slug, quiz, sharePercent, leastQuestions));
    }
}
