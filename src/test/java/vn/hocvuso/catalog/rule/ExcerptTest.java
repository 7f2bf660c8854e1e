package vn.hocvuso.catalog.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static String marked(List<Excerpt.Piece> pieces) {
        return pieces.stream().map(piece -> piece.hit() ? "[" + piece.text() + "]" : piece.text()).collect(Collectors.joining());
    }

    @Test
    void words_are_marked_whatever_their_accents() {
        assertThat(marked(Excerpt.whole("Đổi mật khẩu, đặt mật mã", List.of("mat", "kh")))).isEqualTo("Đổi [mật] [khẩu], đặt [mật] mã");
        assertThat(marked(Excerpt.whole("Ly, lý", List.of("li")))).as("i and y are one").isEqualTo("[Ly], [lý]");
        assertThat(marked(Excerpt.whole("không có", List.of("x")))).isEqualTo("không có");
    }

    @Test
    void an_excerpt_begins_shortly_before_the_place_where_the_words_stand_together() {
        String text = "mặt ".repeat(40) + "rồi đặt mật khẩu mới cho máy " + "và ".repeat(120);
        String excerpt = marked(Excerpt.around(text, List.of("mat", "khau")));
        assertThat(excerpt).startsWith("… ").endsWith(" …").contains("đặt [mật] [khẩu] mới");
        assertThat(excerpt.length()).isLessThan(320);
    }

    @Test
    void without_the_words_there_is_no_excerpt_and_a_short_text_is_whole() {
        assertThat(Excerpt.around("chỉ có ở tiêu đề", List.of("mat"))).isEmpty();
        assertThat(marked(Excerpt.around("đặt\nmật khẩu", List.of("mat")))).isEqualTo("đặt [mật] khẩu");
    }
}
