package vn.hocvuso.quiz.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SheetCellTest {
    @ParameterizedTest(name = "{4}")
    @CsvFileSource(resources = "/vn/hocvuso/quiz/sheet-cells.csv", useHeadersInDisplayName = true)
    void a_cell_says_what_the_table_says(String kind, String cell, int options, String read, String why) {
        assertThat(read(kind, cell, options).orElse(null)).as(why).isEqualTo(read);
    }

    private static Optional<String> read(String kind, String cell, int options) {
        return switch (kind) {
            case "one" -> SheetCell.one(cell, options).map(Object::toString);
            case "several" -> SheetCell.several(cell, options)
                    .map(all -> all.stream().map(Object::toString).collect(Collectors.joining(" ")));
            case "pairs" -> SheetCell.pairs(cell, options, options)
                    .map(all -> all.entrySet().stream().map(pair -> pair.getKey() + "-" + pair.getValue()).collect(Collectors.joining(" ")));
            default -> Optional.of(String.valueOf(SheetCell.isBlank(cell)));
        };
    }

    @Test
    void a_line_is_cut_by_semicolons_or_letter_by_letter() {
        assertThat(SheetCell.cells("ab-d", true)).containsExactly("A", "B", "-", "D");
        assertThat(SheetCell.cells("A; hoà bình ;;3,5", true)).containsExactly("A", "hoà bình", "", "3,5");
        assertThat(SheetCell.cells("ABC", false)).as("one question answered by three letters").containsExactly("ABC");
    }
}
