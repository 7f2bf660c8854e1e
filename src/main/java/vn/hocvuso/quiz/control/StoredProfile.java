package vn.hocvuso.quiz.control;

import java.time.LocalDate;
import java.util.UUID;
import vn.hocvuso.quiz.Points;
import vn.hocvuso.quiz.QuizProfile;
import vn.hocvuso.quiz.QuizSummary;

/**
 * A version of a test's profile as it is kept; it never changes.
 *
 * @param waits the day it waited for before it was asked, or still waits for where it is the newest; null: it is the one that is asked
 */
public record StoredProfile(UUID versionId, UUID quizId, String slug, int number, String hash, LocalDate waits, QuizProfile profile) {
    public QuizSummary summary() {
        return new QuizSummary(
                quizId,
                slug,
                profile.title(),
                profile.kind(),
                profile.courseSlug(),
                profile.questions(),
                Points.of(profile.full()),
                profile.isWeighted(),
                profile.minutes(),
                profile.passPercent(),
                profile.attempts(),
                profile.sitting().opens(),
                profile.sitting().closes(),
                profile.sitting().delayMinutes(),
                profile.sitting().grading().code());
    }
}
