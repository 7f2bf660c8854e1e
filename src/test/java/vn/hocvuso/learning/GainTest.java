package vn.hocvuso.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GainTest {
    @ParameterizedTest(name = "{0} of {1} thousandths are {2} per cent: {3}")
    @CsvSource(useHeadersInDisplayName = true, value = {
        "points, asked, percent, why",
        "0, 6, 0, nobody knew anything",
        "6000, 6, 100, everybody knew everything",
        "5999, 6, 95, down and never up to the whole",
        "5000, 6, 80, 83.3 is between two steps",
        "5100, 6, 85, exactly on a step",
        "299, 6, 0, less than the first step",
        "300, 6, 5, the first step",
        "4500, 6, 75, six who know three quarters",
        "4000, 5, 80, one of them gone: the difference of the sums is 500 but of what is told it is five",
    })
    void shares_of_a_unit_are_told_in_steps_of_five(long points, int asked, long percent, String why) {
        assertThat(Gain.percent(points, asked)).as(why).isEqualByComparingTo(String.valueOf(percent));
    }
}
