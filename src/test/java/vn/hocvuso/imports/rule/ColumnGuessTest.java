package vn.hocvuso.imports.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.kernel.Vietnamese;

class ColumnGuessTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PEOPLE     | Số hiệu;Họ và tên;Cấp bậc;Đơn vị;Ngày về đơn vị;Nhóm      | service_number;full_name;rank;unit_code;posted_from;group | a roster as units keep it
            PEOPLE     | so hieu;HO VA TEN;cap bac;don vi;ngay ve don vi           | service_number;full_name;rank;unit_code;posted_from       | without accents
            PEOPLE     | Service No;Full name;Military rank;Unit;Since             | service_number;full_name;rank;unit_code;posted_from       | English
            PEOPLE     | full_name;Tên;Số hiệu                                     | full_name;-;service_number                                | the contract's own name wins
            PEOPLE     | Từ ngày;Ngày về đơn vị                                    | -;-                                                       | claimed twice: given to neither
            PEOPLE     | TT;Ghi chú;Quê quán                                       | -;-;-                                                     | nothing we know
            UNITS      | Mã đơn vị;Tên đơn vị;Loại;Mã cấp trên;Ngày thành lập      | code;name;type;parent_code;valid_from                     | units
            STATUSES   | SHQN;Tình trạng;Từ ngày;Đến ngày                          | service_number;status;from;to                             | statuses
            EXEMPTIONS | Số hiệu;Đợt phổ cập;Lý do miễn;Từ ngày                    | service_number;campaign;reason;from                       | exemptions
            RESULTS    | Số hiệu;Loại;Mã;Ngày thi;Kết quả;Điểm;Nguồn               | service_number;kind;code;earned_on;outcome;score;source   | results
            """)
    void people_name_columns_as_they_do(ImportKind kind, String header, String columns, String why) {
        String guess = ColumnGuess.of(kind, List.of(header.split(";"))).stream().map(c -> c == null ? "-" : c).collect(Collectors.joining(";"));
        assertThat(guess).as(why).isEqualTo(columns);
    }

    @ParameterizedTest
    @EnumSource
    void no_word_means_two_columns(ImportKind kind) {
        Map<String, String> owner = new HashMap<>();
        ResourceBundle words = ResourceBundle.getBundle("vn.hocvuso.imports.columns", Locale.ROOT);
        for (String column : kind.columns()) {
            for (String word : words.getString(kind.code() + "." + column).split("\\|")) {
                String other = owner.put(Vietnamese.fold(word).replaceAll("[^a-z0-9]", ""), column);
                assertThat(other).as(word + " means " + column + " and " + other).isIn(null, column);
            }
        }
    }

    @Test
    void a_choice_has_every_required_column_once() {
        ColumnChoice.check(ImportKind.STATUSES, null);
        ColumnChoice.check(ImportKind.STATUSES, Arrays.asList("service_number", null, "status", "from"));
        for (List<String> wrong : List.of(
                List.of("service_number", "status"),
                List.of("service_number", "status", "from", "from"),
                List.of("service_number", "status", "from", "rank"))) {
            assertThatThrownBy(() -> ColumnChoice.check(ImportKind.STATUSES, wrong)).isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            30, 200, 299, 1000, false, 29.9 per cent is below the share
            30, 200, 300, 1000, true,  both are reached
            30, 200, 199, 200,  false, nearly everybody of a small installation: applied as told
            30, 200, 200, 200,  true,  everybody of a larger one
            5,  21,  20,  100,  false, the page asks from 21 on
            5,  21,  21,  420,  true,  exactly 5 per cent
            5,  21,  21,  421,  false, a hair less
            0,  0,   0,   0,    false, nothing ends
            """)
    void a_full_file_that_ends_many_is_asked_about(int percent, int least, int ended, int standing, boolean asks, String why) {
        assertThat(new EndingGuard(percent, least).asks(ended, standing)).as(why).isEqualTo(asks);
    }

    @Test
    void a_share_is_rounded_down_and_of_nothing_there_is_none() {
        assertThat(EndingGuard.share(2, 3)).isEqualByComparingTo("66.6");
        assertThat(EndingGuard.share(0, 0)).isNull();
    }
}
