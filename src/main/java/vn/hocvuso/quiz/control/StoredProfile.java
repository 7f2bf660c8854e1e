package vn.hocvuso.quiz.control;

import java.util.UUID;
import vn.hocvuso.quiz.QuizProfile;
import vn.hocvuso.quiz.QuizSummary;

/** A version of a test's profile as it is kept; it never changes. */
public record StoredProfile(UUID versionId, UUID quizId, String slug, int number, String hash, QuizProfile profile) {
    public QuizSummary summary() {
        return new QuizSummary(
                quizId,
                slug,
                profile.title(),
                profile.kind(),
                profile.courseSlug(),
                profile.questions(),
                profile.minutes(),
                profile.passPercent(),
                profile.attempts(),
                profile.sitting().opens(),
                profile.sitting().closes(),
                profile.sitting().delayMinutes(),
                profile.sitting().grading().code());
    }
}
