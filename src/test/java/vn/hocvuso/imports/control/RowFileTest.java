package vn.hocvuso.imports.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.imports.UnreadableFile;
import vn.hocvuso.imports.rule.Encoding;
import vn.hocvuso.imports.rule.ImportKind;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.testing.Sentences;

/** Files as people send them: good ones, old ones, broken ones. */
class RowFileTest {
    private static final String HEADER = "service_number,status,from,to\r\n";

    @TempDir
    Path folder;

    private final List<String> errors = new ArrayList<>();
    private final Sentences sentences = new Sentences();

    private RowFile file(byte[] content) throws IOException {
        return file(content, ImportKind.STATUSES, null);
    }

    private RowFile file(byte[] content, ImportKind kind, List<String> columns) throws IOException {
        Path path = Files.createTempFile(folder, "f", "");
        Files.write(path, content);
        return new RowFile(path, kind, columns);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<Map<String, String>> rows(RowFile file) {
        Set<Integer> bad = file.check((row, column, code, parameters) -> {
            errors.add(row + ":" + column + ":" + code);
            assertThat(sentences.of(code, parameters)).isNotBlank();
        }).badRows();
        List<Map<String, String>> rows = new ArrayList<>();
        file.read(row -> {
            if (!bad.contains(row.number())) {
                rows.add(row.values());
            }
        });
        return rows;
    }

    private void refused(byte[] content, int row, String code) throws IOException {
        RowFile file = file(content);
        assertThatThrownBy(() -> rows(file)).isInstanceOfSatisfying(UnreadableFile.class, e -> {
            assertThat(e.row() + ":" + e.code()).isEqualTo(row + ":" + code);
            assertThat(sentences.of(e.code(), e.parameters())).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            UTF-8,        UTF_8,        what the contract asks for
            UTF-16LE,     UTF_16LE,     a spreadsheet's Unicode text without its mark
            UTF-16BE,     UTF_16BE,     the other way round
            windows-1258, WINDOWS_1258, an old system's export
            """)
    void every_encoding_that_is_certain_gives_the_same_rows(String charset, Encoding encoding, String why) throws IOException {
        String text = "Số hiệu\tTình trạng\tTừ ngày\r\nS-Đ1\tđi học dài hạn\t2026-01-01\r\nS-Ữ2\tnghỉ phép\t02/01/2026\r\n";
        byte[] bytes = encoding == Encoding.WINDOWS_1258 ? loose(text) : text.getBytes(charset);
        RowFile file = file(bytes);
        assertThat(rows(file)).as(why).containsExactly(
                Map.of("service_number", "S-Đ1", "status", "đi học dài hạn", "from", "2026-01-01"),
                Map.of("service_number", "S-Ữ2", "status", "nghỉ phép", "from", "02/01/2026"));
        assertThat(file.encoding()).as(why).isEqualTo(encoding);
    }

    private static byte[] loose(String text) throws IOException {
        String tones = "[\\u0300\\u0309\\u0303\\u0301\\u0323]";
        StringBuilder loose = new StringBuilder();
        for (char letter : text.toCharArray()) {
            String apart = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
            loose.append(Normalizer.normalize(apart.replaceAll(tones, ""), Normalizer.Form.NFC));
            loose.append(apart.replaceAll("[^\\u0300\\u0309\\u0303\\u0301\\u0323]", ""));
        }
        return loose.toString().getBytes("windows-1258");
    }

    @Test
    void marks_of_utf_8_and_utf_16_are_passed_over() throws IOException {
        for (byte[] content : List.of(utf8("\ufeff" + HEADER + "Đ,leave,2026-01-01,\n"), ("\ufeff" + HEADER + "Đ,leave,2026-01-01,\n").getBytes(StandardCharsets.UTF_16LE),
                ("\ufeff" + HEADER + "Đ,leave,2026-01-01,\n").getBytes(StandardCharsets.UTF_16BE))) {
            assertThat(rows(file(content))).containsExactly(Map.of("service_number", "Đ", "status", "leave", "from", "2026-01-01"));
        }
    }

    @Test
    void a_file_in_tcvn3_is_read_with_its_header() throws IOException {
        String latin = "Sè hiÖu;Hä vµ tªn;Nhãm;§¬n vÞ;Ngµy vÒ ®¬n vÞ\r\nS1;NguyÔn V¨n §øc;SQ;C1;01/02/2026\r\n";
        RowFile file = file(latin.getBytes(StandardCharsets.ISO_8859_1), ImportKind.PEOPLE, null);
        assertThat(rows(file)).containsExactly(
                Map.of("service_number", "S1", "full_name", "Nguyễn Văn Đức", "group", "SQ", "unit_code", "C1", "posted_from", "01/02/2026"));
        assertThat(file.encoding()).isEqualTo(Encoding.TCVN3);
    }

    @Test
    void an_encoding_that_is_not_certain_is_refused_at_its_first_row() throws IOException {
        byte[] mixed = (HEADER + "S1,leave,2026-01-01,\nM\u00fc\u00dfler,leave,2026-01-01,\n").getBytes(StandardCharsets.ISO_8859_1);
        refused(mixed, 3, "not-utf8");
    }

    @Test
    void the_contracts_names_win_and_notes_are_passed_over() throws IOException {
        RowFile file = file(utf8("service_number,status,from,to,Từ ngày,Ghi chú\nS1,leave,2026-01-01,,2020-01-01,x\n"));
        assertThat(rows(file)).containsExactly(Map.of("service_number", "S1", "status", "leave", "from", "2026-01-01"));
    }

    @Test
    void chosen_columns_hold_whatever_the_header_says() throws IOException {
        RowFile file = file(utf8("to,x,status\n2026-01-01,S1,leave\n"), ImportKind.STATUSES, Arrays.asList("from", "service_number", "status"));
        assertThat(rows(file)).containsExactly(Map.of("service_number", "S1", "status", "leave", "from", "2026-01-01"));
    }

    @Test
    void a_file_cut_in_the_middle_is_refused_whole() throws IOException {
        refused(utf8(HEADER + "S1,leave,2026-01-01,\nS2,\"lea"), 3, "file-cut");
        refused(utf8(HEADER + "S1,leave,2026-01-01,\nS2,leave,2026-01-02,\nS3,lea"), 4, "file-cut");
        byte[] letter = utf8(HEADER + "S1,leave,2026-01-01,\nS2,\"đ");
        refused(Arrays.copyOf(letter, letter.length - 1), 3, "file-cut");
    }

    @Test
    void short_rows_as_such_are_no_fault() throws IOException {
        assertThat(rows(file(utf8(HEADER + "S1,leave,2026-01-01\nS2,leave,2026-01-02")))).hasSize(2);
        assertThat(rows(file(utf8(HEADER + "S1,leave,2026-01-01,\nS2,leave,2026-01-02\n")))).hasSize(2);
    }

    @Test
    void quotes_and_line_breaks_inside_cells_are_read_as_meant() throws IOException {
        RowFile file = file(utf8(HEADER + "\"S\"\"1\",\"a\nb\",2026-01-01,\nS2,x,2026-01-01,2026-01-02"));
        assertThat(rows(file)).extracting(row -> row.get("service_number") + "|" + row.get("status")).containsExactly("S\"1|a b", "S2|x");
    }

    @Test
    void rows_of_the_wrong_shape_are_told_one_by_one() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 10_000; i++) {
            text.append("S").append(i).append(",leave,2026-01-01,,,too many\n");
        }
        RowFile file = file(utf8(text.toString()));
        assertThat(rows(file)).isEmpty();
        assertThat(errors).hasSize(10_000).startsWith("2:null:too-many-cells");
    }

    @Test
    void headers_that_say_too_little_or_too_much_are_refused() throws IOException {
        refused(utf8(""), 1, "file-empty");
        refused(utf8("service_number,status\nS1,leave\n"), 1, "column-missing");
        refused(utf8("service_number,status,from,from\nS1,leave,2026-01-01,2026-01-01\n"), 1, "column-twice");
    }

    @Test
    void an_escaped_formula_comes_back_as_it_was() {
        for (String text : List.of("=1+1", "+84", "-5", "@x", "'=1", "''=1", "'quoted", "plain", "O'Neil")) {
            String cell = Bulk.Csv.escaped(text);
            assertThat(cell).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("-").doesNotStartWith("@");
            assertThat(Bulk.Csv.unescaped(cell)).isEqualTo(text);
        }
    }

    // --- XLSX

    private interface Filling {
        void fill(Worksheet sheet);
    }

    private static byte[] xlsx(Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("a");
            String[] header = HEADER.strip().split(",");
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            filling.fill(sheet);
        }
        return out.toByteArray();
    }

    @Test
    void numbers_days_and_formulas_of_a_sheet_are_their_values() throws IOException {
        byte[] content = xlsx(sheet -> {
            sheet.value(1, 0, 204418);
            sheet.value(1, 1, "leave");
            sheet.value(1, 2, LocalDate.of(2026, 1, 31));
            sheet.style(1, 2).format("dd/mm/yyyy").set();
            sheet.value(2, 0, "S2");
            sheet.value(2, 1, "leave");
            sheet.value(2, 2, "2026-01-01");
            sheet.formula(2, 3, "C3");
        });
        assertThat(rows(file(content))).containsExactly(
                Map.of("service_number", "204418", "status", "leave", "from", "2026-01-31"),
                Map.of("service_number", "S2", "status", "leave", "from", "2026-01-01"));
    }

    @Test
    void letters_of_an_old_font_in_a_sheet_are_named_with_what_they_probably_are() throws IOException {
        byte[] content = xlsx(sheet -> {
            sheet.value(1, 0, "S1");
            sheet.value(1, 1, "®i häc dµi h¹n");
            sheet.value(1, 2, "2026-01-01");
        });
        assertThat(rows(file(content))).isEmpty();
        assertThat(errors).containsExactly("2:status:old-letters");
        assertThat(sentences.of("old-letters", "TCVN3", "đi học dài hạn")).contains("TCVN3", "đi học dài hạn", "Unicode");
    }

    @Test
    void a_broken_or_cut_xlsx_is_refused() throws IOException {
        byte[] good = xlsx(sheet -> sheet.value(1, 0, "S1"));
        refused(Arrays.copyOf(good, good.length / 2), 1, "xlsx-broken");
        refused(zip("hello.txt", "no sheet".getBytes(StandardCharsets.UTF_8), 1), 1, "xlsx-broken");
        byte[] garbled = zip("xl/workbook.xml", "<workbook><sheets><sheet".getBytes(StandardCharsets.UTF_8), 1);
        refused(garbled, 1, "xlsx-broken");
    }

    @Test
    void a_sheet_of_the_old_format_is_named() throws IOException {
        refused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0}, 1, "xls-old");
    }

    @Test
    void a_sheet_that_unfolds_to_far_more_than_its_size_is_refused() throws IOException {
        refused(zip("xl/worksheets/sheet1.xml", new byte[1_000_000], 50), 1, "xlsx-too-large");
    }

    private static byte[] zip(String name, byte[] content, int times) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < times; i++) {
                zip.write(content);
            }
        }
        return out.toByteArray();
    }

    @Test
    void what_we_write_as_a_sheet_we_read_as_the_same_rows() throws IOException {
        Path path = folder.resolve("out.xlsx");
        try (OutputStream out = Files.newOutputStream(path);
                XlsxBook book = new XlsxBook(out)) {
            try (Table sheet = book.sheet("a")) {
                sheet.row(List.of("service_number", "status", "from", "to"));
                for (int i = 0; i < 1_200; i++) {
                    sheet.row(Arrays.asList("=0" + i, "Đ <&> \"x\"", "2026-01-01", null));
                }
            }
        }
        List<Map<String, String>> rows = rows(new RowFile(path, ImportKind.STATUSES, null));
        assertThat(rows).hasSize(1_200);
        assertThat(rows.get(7)).isEqualTo(Map.of("service_number", "=07", "status", "Đ <&> \"x\"", "from", "2026-01-01"));
    }
}
