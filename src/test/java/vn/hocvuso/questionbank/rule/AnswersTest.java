package vn.hocvuso.questionbank.rule;

import vn.hocvuso.questionbank.AnswerNumber;
import vn.hocvuso.questionbank.Weight;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {
    @ParameterizedTest(name = "{0} ~ {1}: {3}")
    @CsvFileSource(resources = "/vn/hocvuso/questionbank/short-answers.csv", useHeadersInDisplayName = true,
            ignoreLeadingAndTrailingWhitespace = false)
    void a_typed_text_matches_as_the_table_says(String key, String answer, boolean matches, String why) {
        assertThat(AnswerText.matches(key, answer, false)).as(why).isEqualTo(matches);
    }

    @ParameterizedTest(name = "{0} ~ {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            Ctrl+C  | Ctrl+C  | true  | as written
            Ctrl+C  | ctrl+c  | false | capitals are part of it
            Hòa     | Hoà     | true  | where the tone stands is no capital
            HÒA     | HOÀ     | true  | nor in capitals
            Hà*     | Hà Nội  | true  | stars still stand for anything
            Hà*     | hà Nội  | false | but what is said of the start is said exactly
            """)
    void capitals_count_where_the_author_says_so(String key, String answer, boolean matches, String why) {
        assertThat(AnswerText.matches(key, answer, true)).as(why).isEqualTo(matches);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "/vn/hocvuso/questionbank/numbers.csv", useHeadersInDisplayName = true)
    void a_typed_number_is_read_as_the_table_says(String typed, BigDecimal value, String why) {
        assertThat(AnswerNumber.parse(typed == null ? "" : typed).orElse(null)).as(why).isEqualTo(value);
    }

    @Test
    void a_hostile_pattern_costs_no_more_than_its_length() {
        String stars = "a*".repeat(2_000) + "b";
        assertThat(AnswerText.matches(stars, "a".repeat(20_000), false)).isFalse();
    }

    @Test
    void weights_are_printed_as_they_were_written() {
        for (String percent : new String[] {"100", "50", "-50", "33.33333", "0", "12.5"}) {
            assertThat(Weight.print(Weight.parse(percent))).isEqualTo(percent);
        }
    }
}
