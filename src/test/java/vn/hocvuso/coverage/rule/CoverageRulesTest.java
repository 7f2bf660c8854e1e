package vn.hocvuso.coverage.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** domain.md §4, word by word. */
class CoverageRulesTest {

    @ParameterizedTest(name = "[{0}] {7}")
    @CsvFileSource(resources = "/vn/hocvuso/coverage/coverage.csv", numLinesToSkip = 1)
    void counts_as_domain_md_says(
            String rule, String terms, String tree, String people, String unit, LocalDate day, String expected, String why) {
        Story story = new Story(terms, tree, people);
        Counts counts = counts(expected);
        assertThat(story.recount().count(Story.id(unit), day)).as("brute force: %s", why).isEqualTo(counts);
        assertThat(story.bySpans(unit, day)).as("spans: %s", why).isEqualTo(counts);
    }

    @ParameterizedTest(name = "{0} of {1}: {4}")
    @CsvFileSource(resources = "/vn/hocvuso/coverage/percent.csv", numLinesToSkip = 1)
    void a_share_is_rounded_down(long part, long whole, BigDecimal percent, String text, String why) {
        assertThat(CoveragePercent.of(part, whole).orElse(null)).as(why).isEqualTo(percent);
        assertThat(CoveragePercent.text(part, whole)).as(why).isEqualTo(text);
    }

    private static Counts counts(String text) {
        long[] n = Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
        return new Counts(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7]);
    }
}
