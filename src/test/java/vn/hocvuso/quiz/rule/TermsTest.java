package vn.hocvuso.quiz.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {
    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

    @ParameterizedTest(name = "{9}")
    @CsvFileSource(resources = "/vn/hocvuso/quiz/deadlines-by-terms.csv", useHeadersInDisplayName = true)
    void time_is_over_when_the_nearest_terms_say_so(
            Long opens, Long closes, Integer minutes, int extra, String unit, String person, long now, Long deadline, Long underWay, String why) {
        Terms terms = new Terms(at(opens), at(closes), minutes, null, 0).with(granted(unit)).with(granted(person));
        assertThat(terms.deadline(START, extra)).as(why).isEqualTo(at(deadline));
        assertThat(terms.deadlineUnderWay(START, extra, at(now))).as(why).isEqualTo(at(underWay));
        Terms atOnce = new Terms(at(opens), at(closes), minutes, null, 0).with(granted(unit).beatenBy(granted(person)));
        assertThat(atOnce).as("laid over one another first").isEqualTo(terms);
    }

    @ParameterizedTest(name = "{9}")
    @CsvFileSource(resources = "/vn/hocvuso/quiz/starts.csv", useHeadersInDisplayName = true)
    void somebody_may_start_when_nothing_stands_in_the_way(
            Long opens, Long closes, Integer attempts, int delay, String granted, int used, Long finished, long now, String obstacle, String why) {
        Terms terms = new Terms(at(opens), at(closes), null, attempts, delay).with(granted(granted));
        assertThat(terms.obstacle(used, at(finished), at(now)).map(Terms.Obstacle::code).orElse(null)).as(why).isEqualTo(obstacle);
    }

    @ParameterizedTest(name = "{6}")
    @CsvFileSource(resources = "/vn/hocvuso/quiz/gradings.csv", useHeadersInDisplayName = true)
    void several_attempts_add_up_as_the_method_says(String method, String marks, int correct, int total, long points, boolean passes, String why) {
        List<Marks> ended = Arrays.stream(marks.split(" ")).map(TermsTest::marks).toList();
        Marks counts = Grading.named(method).orElseThrow().of(ended);
        assertThat(counts).as(why).isEqualTo(new Marks(correct, total, points));
        assertThat(counts.passes(80)).as(why).isEqualTo(passes);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "best,    1/3/7000/10000 2/3/3000/10000,  1/3/7000/10000,  by points: one question that gives seven beats two that give three",
        "best,    2/3/3000/10000 1/2/3000/5000,   1/2/3000/5000,   by share: a question was dropped from the second",
        "average, 1/3/7000/10000 3/3/10000/10000, 4/6/17000/20000, points of both over what both could have been",
        "average, 1/2/1000/4000 1/1/1000/1000,    2/3/2000/5000,   the larger paper weighs more: 40% and not the mean of 25 and 100",
        "last,    3/3/10000/10000 1/3/2500/10000, 1/3/2500/10000,  the last one counts",
    })
    void several_weighted_attempts_add_up_by_their_points(String method, String marks, String expected, String why) {
        List<Marks> ended = Arrays.stream(marks.split(" ")).map(TermsTest::marks).toList();
        assertThat(Grading.named(method).orElseThrow().of(ended)).as(why).isEqualTo(marks(expected));
    }

    @ParameterizedTest(name = "{4}")
    @CsvFileSource(resources = "/vn/hocvuso/quiz/sealed-answers.csv", useHeadersInDisplayName = true)
    void an_answer_on_a_file_counts_by_when_it_was_given(long at, Long deadline, long sealed, String fate, String why) {
        SealedAnswer answer = new SealedAnswer(1, 1, "{}", at(at));
        assertThat(answer.fate(START, at(deadline), at(sealed), Duration.ofSeconds(30))).as(why).hasToString(fate);
    }

    private static Marks marks(String text) {
        String[] parts = text.split("/");
        Marks even = new Marks(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
        return parts.length == 3 ? even : new Marks(even.correct(), even.total(), even.points(), Long.parseLong(parts[3]));
    }

    private static Terms.Granted granted(String text) {
        if (text == null) {
            return Terms.Granted.NOTHING;
        }
        String[] parts = text.split("=");
        int value = Integer.parseInt(parts[1]);
        return switch (parts[0]) {
            case "opens" -> new Terms.Granted(at((long) value), null, null, null);
            case "closes" -> new Terms.Granted(null, at((long) value), null, null);
            case "minutes" -> new Terms.Granted(null, null, value, null);
            default -> new Terms.Granted(null, null, null, value);
        };
    }

    private static Instant at(Long second) {
        return second == null ? null : START.plusSeconds(second);
    }
}
