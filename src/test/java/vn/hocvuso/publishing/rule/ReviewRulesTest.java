package vn.hocvuso.publishing.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ReviewRulesTest {
    @ParameterizedTest(name = "{2}")
    @CsvFileSource(resources = "/vn/hocvuso/publishing/stamp-words.csv", numLinesToSkip = 1)
    void stamp_words_are_found(String text, String hits, String why) {
        List<String> found = StampWords.of("tuyệt mật, tối mật, MẬT, lưu hành nội bộ").in(text.replace("\\n", "\n")).stream()
                .map(hit -> hit.line() + " " + hit.word())
                .toList();
        assertThat(String.join("; ", found)).as(why).isEqualTo(hits == null ? "" : hits);
    }

    @Test
    void approvals_are_counted_by_kind() {
        ReviewTerms terms = ReviewTerms.of("content, security:2");
        assertThat(terms.missing(List.of())).isEqualTo(Map.of("content", 1, "security", 2));
        assertThat(terms.missing(List.of("security", "content"))).isEqualTo(Map.of("security", 1));
        assertThat(terms.missing(List.of("security", "content", "security", "content"))).isEmpty();
        assertThat(ReviewTerms.of("none").missing(List.of())).isEmpty();
        for (String wrong : List.of("beauty", "content:0", "content:x", "content:1:2", "")) {
            assertThatThrownBy(() -> ReviewTerms.of(wrong)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("publishing.reviews");
        }
    }

    @Test
    void a_comment_finds_its_line_again_the_nearest_that_reads_so() {
        List<String> lines = List.of("a", "b", "c", "a");
        assertThat(Anchor.line(lines, 2, "b")).isEqualTo(OptionalInt.of(2));
        assertThat(Anchor.line(lines, 3, "a")).isEqualTo(OptionalInt.of(4));
        assertThat(Anchor.line(lines, 9, "b")).isEqualTo(OptionalInt.of(2));
        assertThat(Anchor.line(lines, 1, "x")).isEmpty();
        assertThat(Anchor.line(List.of(), 1, "x")).isEmpty();
    }
}
