package vn.hocvuso.progress.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.catalog.CourseAccess;
import vn.hocvuso.catalog.DoneRule;
import vn.hocvuso.progress.rule.Completion;
import vn.hocvuso.quiz.Attempts;
import vn.hocvuso.quiz.QuizSummary;
import vn.hocvuso.quiz.Quizzes;
import vn.hocvuso.quiz.Standing;

/** On which day somebody has completed a course, by the lessons of the version they learn and the tests as they stand now. */
@ApplicationScoped
public class Completions {
    private LessonRepository lessons;
    private ResultRepository results;
    private Quizzes quizzes;
    private Attempts attempts;
    private HeldTests held;
    private Clock clock;

    Completions() {}

    @Inject
    public Completions(LessonRepository lessons, ResultRepository results, Quizzes quizzes, Attempts attempts, HeldTests held, Clock clock) {
        this.lessons = lessons;
        this.results = results;
        this.quizzes = quizzes;
        this.attempts = attempts;
        this.held = held;
        this.clock = clock;
    }

    /** Tests that have to be done; empty when lessons are enough. */
    public Set<UUID> tests(LessonRepository.Course course) {
        return required(course).map(QuizSummary::id).collect(Collectors.toSet());
    }

    private Stream<QuizSummary> required(LessonRepository.Course course) {
        return course.needsQuiz() ? quizzes.ofCourse(course.slug()).stream().filter(quiz -> quiz.kind().equals("course")) : Stream.empty();
    }

    /** The version the person learns has a rule of its own for the test: it may be done without a pass. */
    public boolean isRuled(UUID person, LessonRepository.Course course, String test) {
        return course.needsQuiz() && access(person, course).test(test).by() != DoneRule.By.PASS;
    }

    private CourseAccess access(UUID person, LessonRepository.Course course) {
        return lessons.edition(person, course.id()).map(LessonRepository.Edition::access).orElse(CourseAccess.NONE);
    }

    /** The day each required test was done, by the rules of the version the person learns. */
    public Map<UUID, LocalDate> tested(UUID person, LessonRepository.Course course) {
        List<QuizSummary> required = required(course).toList();
        return required.isEmpty() ? Map.of() : tested(person, required, access(person, course));
    }

    private Map<UUID, LocalDate> tested(UUID person, List<QuizSummary> required, CourseAccess access) {
        Map<Boolean, List<QuizSummary>> usual =
                required.stream().collect(Collectors.partitioningBy(quiz -> access.test(quiz.slug()).by() == DoneRule.By.PASS));
        Map<UUID, LocalDate> days =
                new HashMap<>(results.passedHere(person, usual.get(true).stream().map(QuizSummary::id).collect(Collectors.toSet())));
        for (QuizSummary quiz : usual.get(false)) {
            DoneRule rule = access.test(quiz.slug());
            boolean usedUp = rule.by() == DoneRule.By.PASS_OR_ATTEMPTS && isUsedUp(person, quiz);
            Completion.testDay(rule, held.of(person, quiz.id()), usedUp).ifPresent(day -> days.put(quiz.id(), day));
        }
        return days;
    }

    private boolean isUsedUp(UUID person, QuizSummary quiz) {
        return attempts.standings(person).getOrDefault(quiz.id(), Standing.none(quiz.id())).isUsedUp(quiz, clock.instant());
    }

    /** Empty while something is missing. */
    public Optional<LocalDate> day(UUID person, LessonRepository.Course course) {
        List<QuizSummary> required = required(course).toList();
        Optional<LessonRepository.Edition> edition = lessons.edition(person, course.id());
        Map<UUID, LocalDate> tested = required.isEmpty()
                ? Map.of()
                : tested(person, required, edition.map(LessonRepository.Edition::access).orElse(CourseAccess.NONE));
        return Completion.day(
                edition.map(LessonRepository.Edition::lessons).orElse(Set.of()),
                required.stream().map(QuizSummary::id).collect(Collectors.toSet()),
                lessons.done(person).getOrDefault(course.id(), Map.of()),
                tested);
    }

    public static Recorded completed(UUID person, UUID course, LocalDate day) {
        return new Recorded(person, "course", course, "completed", day, ResultRepository.PLATFORM, null, null, null);
    }
}
