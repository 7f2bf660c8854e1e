package vn.hocvuso.interop.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.document.ZipFiles;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionReading;
import vn.hocvuso.questionbank.QuestionReading.Problem;
import vn.hocvuso.questionbank.QuestionType;
import vn.hocvuso.questionbank.QuestionWriting;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.testing.Answering;
import vn.hocvuso.testing.RandomQuestions;

class XlsxFilesTest {
    private final XlsxFiles xlsx = new XlsxFiles();

    /** Rows of a sheet: cells parted by {@code |}, a number where it looks like {@code #3.5}. */
    private static byte[] sheet(String... rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Câu hỏi");
            for (int i = 0; i < rows.length; i++) {
                String[] cells = rows[i].split("\\|", -1);
                for (int j = 0; j < cells.length; j++) {
                    String cell = cells[j].strip();
                    if (cell.startsWith("#")) {
                        sheet.value(i, j, new BigDecimal(cell.substring(1)));
                    } else {
                        sheet.value(i, j, cell);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Question one(String... rows) {
        QuestionReading reading = xlsx.read(sheet(rows));
        assertThat(reading.problems()).isEmpty();
        return reading.questions().get(0).draft().question();
    }

    @Test
    void a_sheet_typed_by_hand_is_understood() {
        Question question = one(
                "cau hoi | ĐÁP ÁN | Điểm %", "Cổng nào?| #443 | x", "| #80 |", "| 8443 | #50");
        assertThat(question.type()).as("one answer where nothing is said").isEqualTo(QuestionType.SINGLE);
        assertThat(Answering.points(question, "443")).isEqualTo(1000);
        assertThat(Answering.points(question, "8443")).isEqualTo(500);
        Question number = one("Loại câu|Câu hỏi|Đáp án|Ghép với / đến", "số|Bao nhiêu?|1.234,5|", "||#3.5|#4");
        assertThat(Answering.points(number, "1234,5")).isEqualTo(1000);
        assertThat(Answering.points(number, "3,7")).isEqualTo(1000);
        Question truth = one("Loại câu|Câu hỏi|Đáp án", "Đúng/Sai|OTP cho người khác?|Sai");
        assertThat(Answering.points(truth, "Sai")).isEqualTo(1000);
        Question gaps = one(
                "Loại câu|Câu hỏi|Chỗ trống|Đáp án|Điểm %|Phần", "chỗ trống|Pin [[1]], [[2]] giờ|#1|sạc||#2", "số||#2|6||", "||#1|nạp|#50|");
        assertThat(Answering.points(gaps, "1 = nạp | 2 = 6")).as("half of two shares and one whole").isEqualTo(666);
    }

    @ParameterizedTest(name = "{1} in row {2}: {3}")
    @CsvSource(delimiter = ';', textBlock = """
            Câu|Đáp án¶A|x                                        ; sheet-heading   ; 1 ; no column of that name
            Câu hỏi|Đáp án|Loại câu¶A|x|trắc nghiệm lạ            ; sheet-type      ; 2 ; a type there is not
            Câu hỏi|Đáp án|Điểm %¶A|x|100¶|y|nhiều                ; sheet-points    ; 3 ; points that are none
            Câu hỏi|Đáp án|Điểm %¶A|x|100¶|y|100                  ; several-keys    ; 2 ; two keyed where one is chosen
            Câu hỏi|Đáp án¶A|x¶|y                                 ; no-key          ; 2 ; an answer without a key
            Câu hỏi|Đáp án|Loại câu¶A|có|đúng sai                 ; sheet-truth     ; 2 ; neither true nor false
            Câu hỏi|Đáp án|Loại câu¶A|một|số                      ; sheet-number    ; 2 ; no number
            Câu hỏi|Đáp án|Loại câu¶A|a|ghép cặp                  ; sheet-pair      ; 2 ; a left without a right
            Câu hỏi|Đáp án|Loại câu¶[[1]]|a|chỗ trống             ; sheet-gap       ; 2 ; an answer of no gap
            Câu hỏi|Đáp án¶|mồ côi                                ; text-missing    ; 2 ; an answer before any question
            Câu hỏi|Đáp án|Điểm %|Mức độ¶A|x|x|7                  ; level           ; 2 ; levels are 1 to 4
            """)
    void what_is_wrong_is_named_with_its_row(String rows, String code, int row, String why) {
        QuestionReading reading = xlsx.read(sheet(rows.split("¶")));
        assertThat(reading.problems()).as(why).extracting(Problem::code, Problem::line).contains(tuple(code, row));
    }

    @Test
    void what_is_no_spreadsheet_is_refused() {
        assertThat(code("chữ".getBytes(StandardCharsets.UTF_8))).isEqualTo("zip-broken");
        assertThat(code(ZipFiles.write(Map.of("xl/workbook.xml", new byte[3])))).isEqualTo("sheet-broken");
        assertThat(code(ZipFiles.write(Map.of("xl/workbook.xml", new byte[70_000_000])))).isEqualTo("zip-bomb");
    }

    private String code(byte[] file) {
        return xlsx.read(file).problems().get(0).code();
    }

    @Test
    void the_template_has_every_column_and_no_question() {
        byte[] template = xlsx.write(List.of()).file();
        assertThat(xlsx.looksLike(template)).isTrue();
        assertThat(xlsx.read(template)).isEqualTo(new QuestionReading(List.of(), List.of()));
    }

    @Test
    void what_is_written_is_read_back_the_same_over_random_questions() {
        RandomQuestions random = new RandomQuestions(7, List.of(Text.Format.values()), Arrays.asList(QuestionType.values()));
        for (int round = 0; round < 60; round++) {
            List<QuestionDraft> drafts = random.drafts(round + "-", 10);
            QuestionWriting written = xlsx.write(drafts);
            QuestionReading read = xlsx.read(written.file());
            assertThat(written.leftOut()).isEmpty();
            assertThat(read.problems()).isEmpty();
            for (int i = 0; i < drafts.size(); i++) {
                assertThat(read.questions().get(i).draft()).isEqualTo(drafts.get(i));
            }
        }
    }
}
