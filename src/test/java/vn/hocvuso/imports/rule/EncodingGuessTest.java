package vn.hocvuso.imports.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingGuessTest {
    /** Bytes as Latin-1 shows them, which is how such text looks where the font is missing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NguyÔn V¨n §øc                      | Nguyễn Văn Đức                    | ễ ă Đ ứ
            Céng hßa x· héi chñ nghÜa ViÖt Nam  | Cộng hòa xã hội chủ nghĩa Việt Nam | the state's own line
            §éc lËp - Tù do - H¹nh phóc         | Độc lập - Tự do - Hạnh phúc       | and the one below
            lÉn l÷ng, b¬ v¬, ­¬ng ng¹nh         | lẫn lững, bơ vơ, ương ngạnh       | ẫ ữ ơ ư, one byte looks like a soft hyphen
            Lý Kú Mü, quý, tþ, ThÕ Vü           | Lý Kỳ Mỹ, quý, tỵ, Thế Vỹ         | y with every tone
            """)
    void tcvn3_becomes_unicode(String legacy, String unicode, String why) {
        assertThat(Encoding.TCVN3.toUnicode(legacy)).as(why).isEqualTo(unicode);
        assertThat(EncodingGuess.of(legacy)).as(why).contains(Encoding.TCVN3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nguyeãn Vaên Ñöùc                        | Nguyễn Văn Đức                      | ễ ă Đ ứ
            Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam | Cộng hòa xã hội chủ nghĩa Việt Nam  | ĩ is a letter by itself
            Ñoäc laäp - Töï do - Haïnh phuùc         | Độc lập - Tự do - Hạnh phúc         | ư with a tone
            NGUYEÃN THÒ PHÖÔÙC, KYÛ TÎ               | NGUYỄN THỊ PHƯỚC, KỶ TỴ             | capitals, Ỵ among them
            laãn lôn, Ñaëng Höõu Nghóa               | lẫn lơn, Đặng Hữu Nghĩa             | ẫ ơ ặ ữ
            """)
    void vni_becomes_unicode(String legacy, String unicode, String why) {
        assertThat(Encoding.VNI.toUnicode(legacy)).as(why).isEqualTo(unicode);
        assertThat(EncodingGuess.of(legacy)).as(why).contains(Encoding.VNI);
    }

    @Test
    void windows_1258_is_told_by_its_loose_tones() {
        String unicode = "Nguyễn Văn Đức, Đặng Hữu Nghĩa, Kỷ Tỵ, lẫn lộn ươm ướp";
        byte[] bytes = windows1258(unicode);
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(EncodingGuess.of(latin)).contains(Encoding.WINDOWS_1258);
        String read = new String(bytes, Encoding.WINDOWS_1258.charset());
        assertThat(Normalizer.normalize(read, Normalizer.Form.NFC)).isEqualTo(unicode);
    }

    /** Base letters of the code page keep their shape; the five tones stand behind them. */
    static byte[] windows1258(String text) {
        StringBuilder loose = new StringBuilder();
        for (char letter : text.toCharArray()) {
            String apart = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
            String tones = apart.replaceAll("[^\\u0300\\u0309\\u0303\\u0301\\u0323]", "");
            loose.append(Normalizer.normalize(apart.replaceAll("[\\u0300\\u0309\\u0303\\u0301\\u0323]", ""), Normalizer.Form.NFC)).append(tones);
        }
        return loose.toString().getBytes(Charset.forName("windows-1258"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Müller Straße Größe      | German in Latin-1
            ÐÏÎ×Å Ñîçäàòü            | Russian in Windows-1251
            Nguyá»…n VÄƒn Äá»©c      | UTF-8 read as Latin-1 and saved again
            no accents at all        | nothing to tell by
            """)
    void what_is_none_of_them_is_not_guessed(String latin, String why) {
        assertThat(EncodingGuess.of(latin)).as(why).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            NguyÔn V¨n §øc    | TCVN3 | typed in a font .VnTime
            Nguyeãn Vaên Ñöùc | VNI   | typed in a font VNI-Times
            Lê Hà             | -     | Unicode whose letters are all Latin-1
            Nguyễn Văn Đức    | -     | Unicode
            Trần Müller       | -     | another people's name
            Y Bhôk Êban       | -     | no Vietnamese syllables, but none in the old codes either
            S-204418          | -     | no letter beyond ASCII
            """)
    void letters_of_an_old_font_are_seen_in_a_unicode_cell(String cell, Encoding code, String why) {
        assertThat(EncodingGuess.ofCell(cell).orElse(null)).as(why).isEqualTo(code);
    }

    @Test
    void utf_16_without_a_mark_shows_by_its_zeros() {
        String text = "service_number;full_name\r\nS-1;Đức\r\n";
        assertThat(EncodingGuess.ofZeros(text.getBytes(StandardCharsets.UTF_16LE))).contains(Encoding.UTF_16LE);
        assertThat(EncodingGuess.ofZeros(text.getBytes(StandardCharsets.UTF_16BE))).contains(Encoding.UTF_16BE);
        assertThat(EncodingGuess.ofZeros(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}
