package vn.hocvuso.publishing.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ProseTest {
    private static final Map<String, String> SPELLINGS = Map.of("chiến sỹ", "chiến sĩ", "xoá", "xóa");

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "/vn/hocvuso/publishing/prose.csv", numLinesToSkip = 1)
    void words_that_do_not_belong_are_marked(String text, String codes, String why) {
        assertThat(codes(text)).as(why).isEqualTo(codes == null ? List.of() : List.of(codes));
    }

    @Test
    void sentences_are_measured_one_by_one_and_table_cells_too() {
        String forty = words(40);
        assertThat(codes(forty + ". " + forty.replace("chữ", "Chữ") + ".")).isEmpty();
        assertThat(codes(forty + "; " + forty)).as("a semicolon lets one breathe").isEmpty();
        assertThat(codes(forty + " chữ.")).containsExactly("sentence-long");
        assertThat(codes("| " + forty + " | " + forty + " |")).isEmpty();
        assertThat(codes("- " + words(41))).containsExactly("sentence-long");
        assertThat(codes("## " + words(60))).as("headings are no sentences").isEmpty();
    }

    @Test
    void beyond_sixty_words_a_sentence_keeps_the_text_out() {
        assertThat(Prose.remarks(words(60), SPELLINGS)).extracting(Prose.Remark::grave).containsExactly(false);
        assertThat(Prose.remarks(words(61), SPELLINGS)).extracting(Prose.Remark::grave).containsExactly(true);
    }

    @Test
    void a_text_of_long_sentences_is_heavy_as_a_whole() {
        String sentence = "Chữ " + words(22) + ".\n";
        assertThat(codes(sentence.repeat(10))).containsExactly("sentences-long");
        assertThat(codes(sentence.repeat(9))).as("too few to have an average").isEmpty();
    }

    @Test
    void a_link_counts_by_its_words_and_marks_do_not_count() {
        assertThat(codes("> " + words(39) + " [một](https://noi.example/rat/dai/lam)")).isEmpty();
    }

    private static String words(int count) {
        return String.join(" ", Collections.nCopies(count, "chữ"));
    }

    private static List<String> codes(String text) {
        return Prose.remarks(text, SPELLINGS).stream().map(Prose.Remark::code).toList();
    }
}
