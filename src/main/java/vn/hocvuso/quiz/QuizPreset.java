package vn.hocvuso.quiz;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.quiz.rule.Grading;
import vn.hocvuso.quiz.rule.Review;
import vn.hocvuso.quiz.rule.Review.Part;

/** What a test is for; terms to begin with, each of which its author may change. */
public enum QuizPreset {
    /** To learn by: as often and as long as one likes, everything is shown. */
    PRACTICE("check", null, null, Review.EVERYTHING, Grading.BEST),
    /** At the end of a course. */
    COURSE("course", 30, 3, Review.WITHOUT_KEY, Grading.BEST),
    /** The army's own test (domain.md §1): 45 minutes, 80%. */
    FINAL("final", 45, 2, Review.WITHOUT_KEY, Grading.BEST),
    /** Where somebody stands before learning: once, and nothing of it is given away. */
    PLACEMENT("check", 20, 1, Review.always(Set.of(Part.MARKS)), Grading.FIRST),
    /** Sat on paper as a rule, so the same questions for everybody; who sits it on a computer sees no key either. */
    PAPER("course", 45, 1, Review.always(Set.of(Part.ANSWER, Part.MARKS)), Grading.BEST);

    private static final int USUAL_PASS = 80;

    private final String kind;
    private final Integer minutes;
    private final Integer attempts;
    private final Review review;
    private final Grading grading;

    QuizPreset(String kind, Integer minutes, Integer attempts, Review review, Grading grading) {
        this.kind = kind;
        this.minutes = minutes;
        this.attempts = attempts;
        this.review = review;
        this.grading = grading;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<QuizPreset> named(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** A test of a course that asks nothing yet. */
    public QuizProfile begun(String title, String course) {
        return new QuizProfile(
                title, kind, course, List.of(), List.of(), minutes, USUAL_PASS, attempts, review, new QuizProfile.Sitting(null, null, 0, grading));
    }
}
