package vn.hocvuso.coverage.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** domain.md §4 rule 8. */
class StrengthCheckTest {
    @ParameterizedTest(name = "{0} on {1}, roster {2}: {8}")
    @CsvFileSource(resources = "/vn/hocvuso/coverage/strength.csv", numLinesToSkip = 1)
    void the_confirmed_strength_is_held_against_the_roster(
            Long confirmed, LocalDate on, long roster, LocalDate asOf, int oldAfter, String state, Long difference, boolean old, String why) {
        assertThat(StrengthCheck.of(confirmed, on, roster, asOf, oldAfter)).as(why).isEqualTo(new StrengthCheck(state, difference, old));
    }
}
