package vn.hocvuso.quiz.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.quiz.rule.Review.Moment;
import vn.hocvuso.quiz.rule.Review.Part;

class ReviewTest {
    @ParameterizedTest(name = "{3}: {4}")
    @CsvFileSource(resources = "/vn/hocvuso/quiz/review-moments.csv", useHeadersInDisplayName = true)
    void somebody_looks_at_one_of_four_moments(String finishedAt, String closes, String now, Moment moment, String why) {
        assertThat(Review.moment(at(finishedAt), at(closes), at(now))).as(why).isEqualTo(moment);
    }

    @ParameterizedTest(name = "{0} {1} {2} is {3}")
    @CsvSource({
        "true, true, true, ANSWER CORRECTNESS MARKS FEEDBACK KEY, everything",
        "true, true, false, ANSWER CORRECTNESS MARKS FEEDBACK, the usual final test",
        "true, false, false, ANSWER CORRECTNESS MARKS, points came with right and wrong",
        "false, true, false, ANSWER FEEDBACK, only words",
        "false, false, true, ANSWER KEY, only the key",
        "false, false, false, '', nothing at all",
    })
    void profiles_that_knew_no_moments_mean_what_they_meant(boolean correctness, boolean feedback, boolean key, String shown, String why) {
        EnumSet<Part> parts = EnumSet.noneOf(Part.class);
        for (String part : shown.isEmpty() ? new String[0] : shown.split(" ")) {
            parts.add(Part.valueOf(part));
        }
        Review review = Review.always(correctness, feedback, key);
        assertThat(review).as(why).isEqualTo(new Review(parts, parts, parts));
        assertThat(review.at(Moment.DURING)).as("an open attempt shows the own answers and nothing else").containsExactly(Part.ANSWER);
    }

    @Test
    void the_usual_ones_are_those_of_before() {
        assertThat(Review.EVERYTHING).isEqualTo(Review.always(true, true, true));
        assertThat(Review.WITHOUT_KEY).isEqualTo(Review.always(true, true, false));
    }

    private static Instant at(String time) {
        return time == null ? null : Instant.parse("2026-11-23T" + time + "Z");
    }
}
