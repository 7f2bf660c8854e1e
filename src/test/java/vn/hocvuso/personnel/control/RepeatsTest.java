package vn.hocvuso.personnel.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepeatsTest {
    @Test
    void who_came_by_twice_is_known_and_nobody_else() {
        Repeats repeats = new Repeats();
        for (int i = 0; i < 100_000; i++) {
            repeats.see("HL-" + i);
            if (i % 7 == 0) {
                repeats.see("HL-" + (i - i % 5));
            }
        }
        repeats.see("");
        for (int i = 0; i < 100_000; i++) {
            boolean twice = i % 5 == 0 && IntStream.range(i, Math.min(i + 5, 100_000)).anyMatch(j -> j % 7 == 0);
            assertThat(repeats.contains("HL-" + i)).as("HL-%s", i).isEqualTo(twice);
        }
        assertThat(repeats.contains("")).isFalse();
        assertThat(repeats.contains("never seen")).isFalse();
    }
}
