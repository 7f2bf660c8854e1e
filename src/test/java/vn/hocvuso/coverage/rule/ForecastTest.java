package vn.hocvuso.coverage.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ForecastTest {
    @ParameterizedTest(name = "{0}/{1} to {2}: {5}")
    @CsvFileSource(resources = "/vn/hocvuso/coverage/goal.csv", numLinesToSkip = 1)
    void what_is_missing_is_told_in_people(long passed, long required, int tenths, long missing, boolean reached, String why) {
        assertThat(Goal.missing(passed, required, tenths)).as(why).isEqualTo(missing);
        assertThat(Goal.isReached(passed, required, tenths)).as(why).isEqualTo(reached);
    }

    @ParameterizedTest(name = "{3} missing of {2} at {4} in four weeks: {7}")
    @CsvFileSource(resources = "/vn/hocvuso/coverage/forecast.csv", numLinesToSkip = 1)
    void four_weeks_go_on_or_nothing_is_said(
            LocalDate asOf, LocalDate start, long required, long missing, long gain, Forecast.Outcome outcome, LocalDate day, String why) {
        assertThat(Forecast.of(asOf, start, required, missing, gain)).as(why).isEqualTo(new Forecast(outcome, day, gain, missing));
    }
}
