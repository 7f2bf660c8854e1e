package vn.hocvuso.progress.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.kernel.Refused;

class CorrectedTest {
    private static final LocalDate EARNED = LocalDate.of(2026, 5, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest(name = "{5}")
    @CsvSource(
            value = {
                "quiz, passed, 2026-05-02, -, 2026-05-02 passed, another day",
                "quiz, passed, -, failed, 2026-05-01 failed, another outcome",
                "quiz, failed, 2026-11-23, passed, 2026-11-23 passed, both and up to today",
                "course, passed, 2026-05-02, -, 2026-05-02 passed, an outcome that is only kept",
                "course, failed, -, completed, 2026-05-01 completed, a course after all",
                "quiz, passed, 2026-11-24, -, day-in-future, tomorrow",
                "quiz, passed, -, completed, correction-outcome, a test is not completed",
                "course, completed, -, passed, correction-outcome, a course is not passed",
                "quiz, passed, -, started, correction-outcome, what was handed in was not only begun",
                "quiz, passed, -, -, correction-changes-nothing, nothing at all",
                "quiz, passed, 2026-05-01, passed, correction-changes-nothing, the same again",
            },
            nullValues = "-")
    void day_and_outcome_are_put_right(String kind, String outcome, LocalDate day, String said, String expected, String why) {
        if (expected.contains(" ")) {
            Corrected right = Corrected.of(kind, EARNED, outcome, day, said, TODAY);
            assertThat(right.earnedOn() + " " + right.outcome()).as(why).isEqualTo(expected);
        } else {
            assertThatThrownBy(() -> Corrected.of(kind, EARNED, outcome, day, said, TODAY))
                    .as(why)
                    .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo(expected));
        }
    }
}
