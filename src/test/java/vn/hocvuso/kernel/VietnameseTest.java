package vn.hocvuso.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The quick way through a text and the long one end at the same place. */
class VietnameseTest {
    private static final List<String> PIECES = List.of(
            "Nguyễn", "Đức", "đặng", "THUÝ", "Thúy", "Hoà", "hòa", "ƯỚC", "ỳ", "A", "Z9", " ", "  ", "\t", "\u00a0", "-", "/", "'", "İ", "ß", "é", "Ž",
            "e\u0323\u0302", "u\u031b\u0301", "\u0301", "Ж", "日", "𝒳", "½", "Ⅷ", "ẛ", "ﬁ", "\u2003");

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(7); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    @Test
    void quick_and_slow_agree() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            String text = text(random);
            assertThat(Vietnamese.clean(text)).as(text).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("[\\s\\u00a0]+", " "));
            String folded = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").replace('đ', 'd').replace('Đ', 'd').toLowerCase(Locale.ROOT);
            assertThat(Vietnamese.fold(text)).as(text).isEqualTo(folded);
            List<String> words = new ArrayList<>(Arrays.asList(folded.replace('y', 'i').split("[^\\p{L}\\p{N}]+")));
            words.removeIf(String::isEmpty);
            assertThat(Vietnamese.searchWords(text)).as(text).isEqualTo(words);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Văn An,Nguyễn Văn Anh,a word before a longer one",
        "Trần Thị Bình,Lê Văn Cường,given names come first",
        "Lê Văn Đức,Nguyễn Văn Đức,then the family",
        "Nguyễn Thế Đức,Nguyễn Văn Đức,then what is between",
        "Lê Văn Dũng,Lê Văn Đông,d before đ",
        "Lê Văn Ma,Lê Văn Mà,no tone before huyền",
        "Lê Văn Mà,Lê Văn Mả,huyền before hỏi",
        "Lê Văn Mả,Lê Văn Mã,hỏi before ngã",
        "Lê Văn Mã,Lê Văn Má,ngã before sắc",
        "Lê Văn Má,Lê Văn Mạ,sắc before nặng",
        "Lê Văn Mạ,Lê Văn Mai,letters before tones"
    })
    void names_sort_as_a_vietnamese_list_does(String earlier, String later, String why) {
        assertThat(Vietnamese.nameKey(earlier)).as(why).isLessThan(Vietnamese.nameKey(later));
        assertThat(Vietnamese.nameKey(later.toUpperCase(Locale.ROOT))).as("capitals say nothing").isEqualTo(Vietnamese.nameKey(later));
        assertThat(Vietnamese.nameKey(Normalizer.normalize(later, Normalizer.Form.NFD))).as("nor does how it was typed").isEqualTo(Vietnamese.nameKey(later));
    }

    @Test
    void letters_with_hats_and_horns_follow_the_bare_ones() {
        List<String> words = new ArrayList<>(List.of("an", "ân", "ăn", "bình", "dũng", "đông", "em", "êm", "ong", "ông", "ơn", "tư", "tu", "uy", "vân"));
        List<String> expected = List.of("an", "ăn", "ân", "bình", "dũng", "đông", "em", "êm", "ong", "ông", "ơn", "tu", "tư", "uy", "vân");
        words.sort((one, other) -> Vietnamese.nameKey(one).compareTo(Vietnamese.nameKey(other)));
        assertThat(words).isEqualTo(expected);
    }
}
