package vn.hocvuso.classroom.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.classroom.SheetLine;
import vn.hocvuso.document.ZipFiles;
import vn.hocvuso.kernel.Refused;

/** Files of answer sheets as people make them, and as they should not. */
class SheetFileTest {
    private static List<SheetLine> csv(String text) {
        return SheetFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] book(Consumer<Worksheet> fill) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            fill.accept(book.newWorksheet("Phiếu"));
        }
        return out.toByteArray();
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cells[column] != null) {
                sheet.value(row, column, String.valueOf(cells[column]));
            }
        }
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            'S1,1,ABC'                   | 1 | ABC     | one column
            'S1;1;A;B;C'                 | 1 | A;B;C   | a column for each question
            'S1\t2\tABC'                 | 2 | ABC     | as it is pasted from a spreadsheet
            'S1,1,"A;B;C"'               | 1 | A;B;C   | one quoted column with separators of its own
            'S1,1,A;B;C'                 | 1 | A;B;C   | the first sign after the service number parts the cells
            'S1;1;3,5;A'                 | 1 | 3,5;A   | a decimal comma is no separator
            ' S1 ; 1 ; A ; - ; C '       | 1 | A;-;C   | blanks around cells
            'S1;1'                       | 1 | ''      | nothing answered
            'S1;;ABC'                    |   | ABC     | no variant
            'S1;X;ABC'                   |   | ABC     | a letter for a variant is wrong and no header
            'S1;101;ABC'                 |   | ABC     | a number no variant has
            """)
    void a_line_is_read(String text, Integer variant, String answers, String why) {
        assertThat(csv(text)).as(why).containsExactly(new SheetLine(1, "S1", variant, answers));
    }

    @Test
    void faults_name_the_row_of_the_file_whatever_stands_above() {
        assertThat(csv("\uFEFFsố hiệu;mã đề;đáp án\n\nS1;1;AB\n;;\nS2;2;BA\n"))
                .containsExactly(new SheetLine(3, "S1", 1, "AB"), new SheetLine(5, "S2", 2, "BA"));
    }

    @Test
    void the_same_person_twice_is_two_lines_for_the_door_to_refuse() {
        assertThat(csv("S1;1;AB\nS1;1;AB\n")).extracting(SheetLine::row).containsExactly(1, 2);
    }

    @Test
    void a_workbook_is_read_cell_by_cell_and_numbers_are_numbers() throws IOException {
        byte[] book = book(sheet -> {
            row(sheet, 0, "Số hiệu", "Mã đề", "Câu 1", "Câu 2");
            row(sheet, 2, "S1", 2, "A", 3.5);
            row(sheet, 3, 204418, "1", "B", null);
        });
        assertThat(SheetFile.read(book)).containsExactly(new SheetLine(3, "S1", 2, "A;3.5"), new SheetLine(4, "204418", 1, "B"));
    }

    @Test
    void a_formula_is_refused_with_its_cell() throws IOException {
        byte[] book = book(sheet -> {
            row(sheet, 0, "S1", 1, "A");
            row(sheet, 1, "S2", 1);
            sheet.formula(1, 2, "C1");
        });
        assertCode("sheet-file-formula", book);
        assertThatThrownBy(() -> SheetFile.read(book))
                .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.parameters()).containsExactly("C2"));
    }

    @Test
    void what_is_no_table_is_refused() throws IOException {
        assertCode("sheet-file-empty", new byte[0]);
        assertCode("sheet-file-empty", "số hiệu;mã đề;đáp án\n".getBytes(StandardCharsets.UTF_8));
        assertCode("sheet-file-empty", book(sheet -> row(sheet, 0, "Số hiệu", "Mã đề")));
        assertCode("sheet-file-unreadable", "số hiệu;mã đề\nS1;1;Á".getBytes(Charset.forName("windows-1258")));
        assertCode("sheet-file-unreadable", "PK\u0003\u0004 no book at all".getBytes(StandardCharsets.UTF_8));
        byte[] whole = book(sheet -> row(sheet, 0, "S1", 1, "A"));
        assertCode("sheet-file-unreadable", Arrays.copyOf(whole, whole.length / 2));
        assertCode("sheet-file-unreadable", "S1;1;\"AB\nS2;1;AB".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_workbook_that_unfolds_to_far_more_than_it_seems_is_refused() throws Exception {
        Map<String, byte[]> parts = new HashMap<>(ZipFiles.read(book(sheet -> row(sheet, 0, "S1", 1, "A"))));
        String sheet = new String(parts.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
        parts.put("xl/worksheets/sheet1.xml", sheet.replace("</sheetData>", " ".repeat(61_000_000) + "</sheetData>").getBytes(StandardCharsets.UTF_8));
        byte[] bomb = ZipFiles.write(parts);
        assertThat(bomb.length).as("no larger than what is taken").isLessThan(2_000_000);
        assertCode("sheet-file-unreadable", bomb);
    }

    @Test
    void more_rows_than_any_class_has_are_refused_in_either_form() throws IOException {
        assertCode("table-too-long", "S1;1;A\n".repeat(5_001).getBytes(StandardCharsets.UTF_8));
        assertThat(csv("S1;1;A\n".repeat(5_000))).hasSize(5_000);
        assertCode("table-too-long", book(sheet -> IntStream.rangeClosed(0, 5_000).forEach(i -> row(sheet, i, "S1", 1, "A"))));
    }

    private static void assertCode(String code, byte[] file) {
        assertThatThrownBy(() -> SheetFile.read(file)).isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
