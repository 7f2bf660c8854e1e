package vn.hocvuso.progress.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class StayTest {
    private static final Instant OPENED = Instant.parse("2026-11-23T01:00:00Z");

    /** Seconds since it was opened. */
    @ParameterizedTest(name = "{3}")
    @CsvFileSource(resources = "/vn/hocvuso/progress/stays.csv", useHeadersInDisplayName = true)
    void time_counts_while_somebody_looks(String looks, int at, int seconds, String why) {
        Stay stay = new Stay(OPENED, null, 0);
        if (looks != null) {
            for (String look : looks.split(" ")) {
                stay = stay.seen(OPENED.plusSeconds(Long.parseLong(look)));
            }
        }
        assertThat(stay.at(OPENED.plusSeconds(at))).as(why).isEqualTo(seconds);
    }
}
