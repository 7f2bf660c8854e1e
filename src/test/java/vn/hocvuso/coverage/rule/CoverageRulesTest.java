package vn.hocvuso.coverage.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** domain.md §4, word by word. */
class CoverageRulesTest {

    @ParameterizedTest(name = "[{0}] {7}")
    @CsvFileSource(resources = "/vn/hocvuso/coverage/coverage.csv", numLinesToSkip = 1)
    void counts_as_domain_md_says(
            String rule, String terms, String tree, String people, String unit, LocalDate day, String expected, String why) {
        Story story = new Story(terms, tree, people);
        Counts byHand = story.recount().count(Story.id(unit), day);
        assertThat(measures(byHand)).as("brute force: %s", why).startsWith(numbers(expected));
        assertThat(story.bySpans(unit, day)).as("spans: %s", why).isEqualTo(byHand);
    }

    @ParameterizedTest(name = "{0} of {1}: {4}")
    @CsvFileSource(resources = "/vn/hocvuso/coverage/percent.csv", numLinesToSkip = 1)
    void a_share_is_rounded_down(long part, long whole, BigDecimal percent, String text, String why) {
        assertThat(CoveragePercent.of(part, whole).orElse(null)).as(why).isEqualTo(percent);
        assertThat(CoveragePercent.text(part, whole)).as(why).isEqualTo(text);
    }

    private static Long[] numbers(String text) {
        return Arrays.stream(text.split(" ")).map(Long::valueOf).toArray(Long[]::new);
    }

    private static List<Long> measures(Counts c) {
        return List.of(
                c.onRoll(), c.exempt(), c.started(), c.completed(), c.assessed(), c.passed(), c.overdue(), c.failed(), c.failedTwice(),
                c.expiring(), c.item(0), c.item(1), c.item(2));
    }
}
