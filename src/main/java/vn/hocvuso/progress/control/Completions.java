package vn.hocvuso.progress.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.progress.rule.Completion;
import vn.hocvuso.quiz.QuizSummary;
import vn.hocvuso.quiz.Quizzes;

/** On which day somebody has completed a course, by the lessons of the version they learn and the tests as they stand now. */
@ApplicationScoped
public class Completions {
    private LessonRepository lessons;
    private ResultRepository results;
    private Quizzes quizzes;

    Completions() {}

    @Inject
    public Completions(LessonRepository lessons, ResultRepository results, Quizzes quizzes) {
        this.lessons = lessons;
        this.results = results;
        this.quizzes = quizzes;
    }

    /** Tests that have to be passed; empty when lessons are enough. */
    public Set<UUID> tests(LessonRepository.Course course) {
        return !course.needsQuiz()
                ? Set.of()
                : quizzes.ofCourse(course.slug()).stream()
                        .filter(quiz -> quiz.kind().equals("course"))
                        .map(QuizSummary::id)
                        .collect(Collectors.toSet());
    }

    /** Empty while something is missing. */
    public Optional<LocalDate> day(UUID person, LessonRepository.Course course) {
        Set<UUID> tests = tests(course);
        Map<UUID, LocalDate> done = lessons.done(person).getOrDefault(course.id(), Map.of());
        Set<UUID> wanted = lessons.edition(person, course.id()).map(LessonRepository.Edition::lessons).orElse(Set.of());
        return Completion.day(wanted, tests, done, results.passedHere(person, tests));
    }

    public static Recorded completed(UUID person, UUID course, LocalDate day) {
        return new Recorded(person, "course", course, "completed", day, ResultRepository.PLATFORM, null, null, null);
    }
}
