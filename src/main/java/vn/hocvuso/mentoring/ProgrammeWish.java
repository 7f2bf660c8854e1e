package vn.hocvuso.mentoring;

import java.time.LocalDate;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.kernel.Vietnamese;

/**
 * A programme to be.
 *
 * @param unit         code; its people with all below it
 * @param quiz         slug of the test that shows who can and who cannot yet
 * @param later        slug of the test by which goals are reached; null: the same
 * @param mostLearners of one mentor
 * @param goalPercent  of the points in a skill
 */
public record ProgrammeWish(String title, String unit, String quiz, String later, LocalDate startsOn, LocalDate endsOn, int mostLearners, int goalPercent) {
    private static final int LONGEST_TITLE = 120;
    private static final int MOST_LEARNERS = 10;

    public ProgrammeWish {
        title = Vietnamese.clean(title);
    }

    /** @throws Refused 422 {@code invalid-fields} */
    void check() {
        new Refused.Checks()
                .text(title, "title", LONGEST_TITLE)
                .that(unit != null, "unit", "required")
                .that(quiz != null, "quiz", "required")
                .that(startsOn != null, "startsOn", "required")
                .that(endsOn != null, "endsOn", "required")
                .that(startsOn == null || endsOn == null || !endsOn.isBefore(startsOn), "endsOn", "mentoring-ends-before")
                .that(mostLearners >= 1 && mostLearners <= MOST_LEARNERS, "mostLearners", "out-of-range", 1, MOST_LEARNERS)
                .that(goalPercent >= 1 && goalPercent <= 100, "goalPercent", "out-of-range", 1, 100)
                .orRefuse();
    }
}
