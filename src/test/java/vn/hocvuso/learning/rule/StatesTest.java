package vn.hocvuso.learning.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class StatesTest {
    @ParameterizedTest(name = "{5}")
    @CsvFileSource(resources = "/vn/hocvuso/learning/quiz-states.csv", useHeadersInDisplayName = true)
    void a_test_stands_as_the_table_says(
            boolean passed, boolean live, boolean failed, boolean mayStart, String state, String why) {
        assertThat(QuizState.of(passed, live, failed, mayStart).code()).as(why).isEqualTo(state);
    }

    @ParameterizedTest(name = "{4}")
    @CsvFileSource(resources = "/vn/hocvuso/learning/validity.csv", useHeadersInDisplayName = true)
    void what_was_earned_holds_as_long_as_the_table_says(
            LocalDate earnedOn, Integer months, LocalDate day, boolean holds, String why) {
        assertThat(DutyState.holds(earnedOn, months, day)).as(why).isEqualTo(holds);
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "false, false, false, not-started, nothing yet",
        "true, false, false, in-progress, some of it",
        "true, false, true, in-progress, a passed test alone is not enough",
        "true, true, false, completed, the test is still to come",
        "true, true, true, passed, everything",
        "false, true, true, passed, all of it from elsewhere"
    })
    void a_campaign_stands_as_its_parts_do(
            boolean begun, boolean coursesDone, boolean testPassed, String state, String why) {
        assertThat(DutyState.of(begun, coursesDone, testPassed).code()).as(why).isEqualTo(state);
    }
}
