package vn.hocvuso.quiz.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AttemptTest {
    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
    private static final Duration GRACE = Duration.ofSeconds(30);

    @ParameterizedTest(name = "{6}")
    @CsvFileSource(resources = "/vn/hocvuso/quiz/deadlines.csv", useHeadersInDisplayName = true)
    void time_ends_an_attempt_as_the_table_says(
            Integer minutes, long atSecond, boolean takesAnswers, boolean over, String state, Long finishedSecond, String why) {
        Attempt attempt = open(minutes);
        Instant now = START.plusSeconds(atSecond);
        assertThat(attempt.takesAnswersAt(now, GRACE)).as(why).isEqualTo(takesAnswers);
        assertThat(attempt.isOverAt(now, GRACE)).as(why).isEqualTo(over);
        Attempt ended = attempt.end(Marks.none(1, 1_000), 80, now, GRACE);
        assertThat(ended.state()).as(why).hasToString(state);
        assertThat(ended.finishedAt()).as(why).isEqualTo(START.plusSeconds(finishedSecond));
        assertThat(ended.takesAnswersAt(START, GRACE)).as("an ended attempt takes nothing more").isFalse();
    }

    private static Attempt open(Integer minutes) {
        UUID id = new UUID(1, 1);
        return Attempt.begin(id, id, id, id, 1, 5, START, new Terms(null, null, minutes, null, 0).deadline(START, 0), Marks.none(1, 1_000), null);
    }
}
