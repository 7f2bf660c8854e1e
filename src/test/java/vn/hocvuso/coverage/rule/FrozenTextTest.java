package vn.hocvuso.coverage.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hocvuso.coverage.CutoffDefinition;
import vn.hocvuso.coverage.UnitName;

class FrozenTextTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 14);

    private static Frozen frozen(String name, String note) {
        CutoffDefinition definition = new CutoffDefinition("k", name, DAY, DAY, 30, "posting", 995, 12, 60, List.of("e1", "e2"), List.of("c9"), List.of("SQ"),
                List.of("2026/1"), List.of(List.of("a", "b"), List.of("c")), "q", List.of());
        Tally tally = new Tally(9, 1, 8, 7, 6, 5, 4);
        Frozen.Line top = new Frozen.Line(0, null, new UnitName("e1", name, "trung đoàn", null), tally, Map.of("SQ", tally), DAY, null);
        Frozen.Line child = new Frozen.Line(1, "e1", new UnitName("c1", "Đại đội 1", "đại đội", 4), Tally.ZERO, Map.of(), null, null);
        return new Frozen(new Frozen.Mark("CS-2026-000001", 2, DAY, null, "SYSTEM", Instant.parse("2026-06-15T01:02:03.004Z"), note, "ab".repeat(32)),
                definition, new Frozen.Signed(null, null, 9, null, "none"), List.of(top, child));
    }

    @Test
    void what_is_written_is_read_again_whatever_stands_in_names_and_notes() {
        for (String odd : List.of("Trung đoàn 1", "tab\tline\nback\\slash\r", "-", "\\-", "\\t", " đầu và cuối ")) {
            Frozen frozen = frozen(odd, odd);
            assertThat(FrozenText.read(FrozenText.write(frozen))).as(odd).isEqualTo(frozen);
        }
        Frozen plain = frozen("Trung đoàn 1", null);
        assertThat(FrozenText.read(FrozenText.write(plain))).isEqualTo(plain);
        assertThat(FrozenText.write(plain).lines()).as("no name can add a line").hasSize(10);
    }

    @Test
    void the_hash_is_that_of_any_other_program() {
        assertThat(FrozenText.sha256("Đạt\n")).as("printf 'Đạt\\n' | sha256sum")
                .isEqualTo("747cb36b8c6f38b35ee905478bac9fa6a921ceb84ce642f6d2159647ae79482e");
        assertThatThrownBy(() -> FrozenText.read("etwas anderes")).isInstanceOf(IllegalArgumentException.class);
    }
}
