package vn.hocvuso.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.quiz.control.AttemptRepository;
import vn.hocvuso.quiz.control.QuizRepository;
import vn.hocvuso.quiz.control.StoredProfile;
import vn.hocvuso.quiz.rule.Attempt;
import vn.hocvuso.quiz.rule.Grading;
import vn.hocvuso.quiz.rule.Marks;

/** What ended attempts say as results, as it was announced when they ended: by the grading of the test each began with. */
@ApplicationScoped
@Transactional
public class Outcomes {
    private AttemptRepository attempts;
    private QuizRepository quizzes;

    Outcomes() {}

    @Inject
    public Outcomes(AttemptRepository attempts, QuizRepository quizzes) {
        this.attempts = attempts;
        this.quizzes = quizzes;
    }

    /** @param points thousandths of a point, of {@code full}: of the attempt, or with an average of all up to it */
    public record Outcome(UUID attempt, Instant finishedAt, boolean passed, long points, long full) {}

    /** By person; attempts that say nothing (a second one where the first counts) are left out. */
    public Map<UUID, List<Outcome>> of(UUID quiz, Collection<UUID> people) {
        Map<UUID, List<Attempt>> ended = attempts.ended(quiz, people);
        Map<UUID, StoredProfile> profiles = new HashMap<>();
        Map<UUID, List<Outcome>> outcomes = new HashMap<>();
        ended.forEach((person, theirs) -> {
            List<Marks> upTo = new ArrayList<>();
            for (Attempt attempt : theirs) {
                StoredProfile profile = profiles.computeIfAbsent(attempt.versionId(), quizzes::version);
                Grading grading = profile.profile().sitting().grading();
                upTo.add(attempt.marks());
                if (grading.speaks(attempt.number())) {
                    Marks says = grading == Grading.AVERAGE ? grading.of(upTo) : attempt.marks();
                    outcomes.computeIfAbsent(person, id -> new ArrayList<>()).add(new Outcome(
                            attempt.id(), attempt.finishedAt(), says.passes(profile.profile().passPercent()), says.points(), says.full()));
                }
            }
        });
        return outcomes;
    }
}
