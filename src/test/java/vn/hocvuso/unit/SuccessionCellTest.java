package vn.hocvuso.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuccessionCellTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @Test
    void what_was_written_is_read_whatever_stands_in_a_code() {
        List<SuccessionCell> some = List.of(
                new SuccessionCell("merge", MAY, "c1;d2"), new SuccessionCell("merge", MAY, "c2; merge"), new SuccessionCell("split", MAY.plusDays(9), "e1 f3"));
        assertThat(SuccessionCell.read(SuccessionCell.written(some))).contains(some);
    }

    @Test
    void a_second_one_without_its_day_is_taken_for_a_code_which_no_unit_has() {
        assertThat(SuccessionCell.read("merge 2026-05-01 d1; split 2026-08 d2"))
                .contains(List.of(new SuccessionCell("merge", MAY, "d1; split 2026-08 d2")));
    }

    @Test
    void what_is_no_succession_is_not_read() {
        assertThat(SuccessionCell.read("merge 2026-13-01 d1")).isEmpty();
        assertThat(SuccessionCell.read("joined 2026-05-01 d1")).isEmpty();
    }
}
