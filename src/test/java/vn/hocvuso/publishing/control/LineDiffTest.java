package vn.hocvuso.publishing.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.publishing.DiffLine;

class LineDiffTest {
    private static String without(List<DiffLine> lines, String kind) {
        return lines.stream().filter(line -> !line.kind().equals(kind)).map(DiffLine::text).collect(Collectors.joining("\n"));
    }

    @Test
    void both_texts_can_be_read_from_it_whatever_they_are() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            String before = text(random);
            String after = text(random);
            List<DiffLine> lines = LineDiff.whole(before, after);
            assertThat(without(lines, "added")).isEqualTo(before);
            assertThat(without(lines, "removed")).isEqualTo(after);
            assertThat(LineDiff.changes(before, after).isEmpty()).isEqualTo(before.equals(after));
        }
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(12)).mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(4)))).collect(Collectors.joining("\n"));
    }

    @Test
    void far_from_a_change_lines_are_left_out() {
        String before = IntStream.range(0, 40).mapToObj(String::valueOf).collect(Collectors.joining("\n"));
        List<DiffLine> lines = LineDiff.changes(before, before.replace("\n10\n", "\nmười\n").replace("\n30\n", "\n"));
        assertThat(lines).extracting(DiffLine::kind).containsExactly(
                "same", "same", "same", "removed", "added", "same", "same", "same", "gap", "same", "same", "same", "removed", "same", "same", "same");
        assertThat(lines.get(3)).isEqualTo(new DiffLine("removed", 11, null, "10"));
    }
}
