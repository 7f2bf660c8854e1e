package vn.hocvuso.quiz;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.quiz.rule.Review;
import vn.hocvuso.quiz.rule.Review.Moment;
import vn.hocvuso.quiz.rule.Review.Part;

/** What tests usually show, and when; filled in, and in force only when it is saved. */
public enum ReviewPreset {
    EVERYTHING(Review.EVERYTHING),
    WITHOUT_KEY(Review.WITHOUT_KEY),
    ONCE_CLOSED(new Review(Set.of(Part.MARKS), Set.of(Part.MARKS), Review.EVERYTHING.closed())),
    MARKED(Review.always(Set.of(Part.ANSWER, Part.CORRECTNESS, Part.MARKS))),
    NOTHING(Review.always(Set.of()));

    private final Review review;

    ReviewPreset(Review review) {
        this.review = review;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ReviewPreset> named(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** As {@link QuizProfile#shown}. */
    public Set<String> shown(String moment) {
        return shown(review, moment);
    }

    static Set<String> shown(Review review, String moment) {
        return review.at(Moment.valueOf(moment.toUpperCase(Locale.ROOT))).stream().map(Part::code).collect(Collectors.toSet());
    }
}
