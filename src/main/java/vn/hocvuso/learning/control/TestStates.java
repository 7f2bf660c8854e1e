package vn.hocvuso.learning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.learning.LearnerQuiz;
import vn.hocvuso.learning.rule.QuizState;
import vn.hocvuso.progress.Progress;
import vn.hocvuso.progress.TestResult;
import vn.hocvuso.quiz.Attempts;
import vn.hocvuso.quiz.QuizSummary;
import vn.hocvuso.quiz.Quizzes;
import vn.hocvuso.quiz.Standing;

/** How tests stand for one person: by attempts here, and by results from wherever. */
@ApplicationScoped
public class TestStates {
    private Quizzes quizzes;
    private Attempts attempts;
    private Progress progress;
    private Clock clock;

    TestStates() {}

    @Inject
    public TestStates(Quizzes quizzes, Attempts attempts, Progress progress, Clock clock) {
        this.quizzes = quizzes;
        this.attempts = attempts;
        this.progress = progress;
        this.clock = clock;
    }

    /** Every test there is, by its id. */
    public Map<UUID, LearnerQuiz> all(UUID person) {
        Map<UUID, Standing> standings = attempts.standings(person);
        Map<UUID, TestResult> results = progress.tests(person);
        Map<UUID, LearnerQuiz> all = new LinkedHashMap<>();
        quizzes.all().forEach((id, quiz) -> all.put(id, state(quiz, standings, results)));
        return all;
    }

    /**
     * What conditions ask about a test.
     *
     * @param id     null: there is no such test any more
     * @param usedUp no attempt is left and none under way
     */
    public record Stand(UUID id, boolean passed, boolean usedUp, String title) {}

    /** Of every test there is, by its slug. */
    public Map<String, Stand> stands(UUID person) {
        Map<UUID, Standing> standings = attempts.standings(person);
        Map<UUID, TestResult> results = progress.tests(person);
        Map<String, Stand> stands = new HashMap<>();
        quizzes.all().forEach((id, quiz) -> {
            TestResult result = results.getOrDefault(id, TestResult.NONE);
            boolean usedUp = standings.getOrDefault(id, Standing.none(id)).isUsedUp(quiz, clock.instant());
            stands.put(quiz.slug(), new Stand(id, result.passed(), usedUp, quiz.title()));
        });
        return stands;
    }

    /** Checks first, then course tests. */
    public List<LearnerQuiz> ofCourse(UUID person, String course) {
        Map<UUID, Standing> standings = attempts.standings(person);
        Map<UUID, TestResult> results = progress.tests(person);
        return quizzes.ofCourse(course).stream().map(quiz -> state(quiz, standings, results)).toList();
    }

    private LearnerQuiz state(QuizSummary quiz, Map<UUID, Standing> standings, Map<UUID, TestResult> results) {
        Standing standing = standings.getOrDefault(quiz.id(), Standing.none(quiz.id()));
        TestResult result = results.getOrDefault(quiz.id(), TestResult.NONE);
        String reason = standing.reason(quiz, clock.instant());
        QuizState state = QuizState.of(result.passed(), standing.open() != null, result.failed(), reason == null);
        return new LearnerQuiz(
                quiz.slug(),
                quiz.title(),
                quiz.kind(),
                quiz.courseSlug(),
                quiz.questions(),
                quiz.minutes(),
                quiz.passPercent(),
                quiz.attemptsAllowed(),
                standing.used(),
                state.code(),
                state == QuizState.LOCKED ? reason : null,
                standing.open(),
                null,
                null);
    }
}
