package vn.hocvuso.publishing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.quiz.Points;
import vn.hocvuso.quiz.QuizProfile;

/**
 * A test of a course as its author makes it.
 *
 * @param course      slug of the course
 * @param revision    what a change is made from: it says the same as long as the test does
 * @param changed     something of it waits to be published
 * @param standing    it was published
 * @param from        the day it is asked from as it was published last, while that has not come; null: that is asked
 * @param fixed       in the order asked
 * @param found       how many questions each line of the draw may take
 * @param obstacle    why it could not be sat as it is; null: it could
 */
public record TestDraft(
        String course, String courseTitle, String slug, String revision, boolean changed, boolean standing, LocalDate from, QuizProfile profile,
        List<Asked> fixed, List<Integer> found, Refused obstacle) {

    /** @param version null: its bank does not ask it any more, or not yet; then title and type are its name and empty */
    public record Asked(QuizProfile.Fixed fixed, String version, String title, String type, int difficulty) {}

    public BigDecimal points() {
        return Points.of(profile.full());
    }

    /** The least points that pass, see {@link Points#toPass}. */
    public BigDecimal pointsToPass() {
        return Points.toPass(points(), profile.passPercent(), profile.isWeighted());
    }
}
