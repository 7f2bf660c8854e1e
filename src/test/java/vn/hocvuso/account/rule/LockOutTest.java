package vn.hocvuso.account.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockOutTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4  | 0   | the allowance costs nothing
            5  | 30  | the first pause
            6  | 60  | doubling with each further failure
            9  | 480 |
            10 | 900 | never longer than a quarter of an hour
            99 | 900 | and no overflow
            """)
    void pauses_double_up_to_a_quarter_of_an_hour(int failures, long seconds, String why) {
        assertThat(Duration.between(NOW, new LockOut(5).lockedUntil(failures, NOW)).toSeconds()).as(why).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            59 | 8 | within the hour all count
            60 | 8 | an hour to the second is not more than an hour
            61 | 1 | forgiven
            """)
    void an_hour_without_a_failure_forgives_all(int minutesSince, int counted, String why) {
        assertThat(new LockOut(5).failuresAfter(7, NOW.minus(Duration.ofMinutes(minutesSince)), NOW)).as(why).isEqualTo(counted);
    }
}
