package vn.hocvuso.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.document.Pdf;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.quiz.AskedQuestion;
import vn.hocvuso.quiz.PrintedPapers;
import vn.hocvuso.quiz.QuizProfile;
import vn.hocvuso.testing.Databases;

class PaperTestsTest {
    private static final LocalDate DAY = Barracks.DAY;
    private static final Page.Request FIRST = new Page.Request(0, 50);

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void every_variant_is_made_again_from_its_seed_and_number(DataSource database) {
        Barracks barracks = new Barracks(database);
        PaperTestView test = barracks.make(4);
        assertThat(test.number()).startsWith("2026-");
        Set<List<AskedQuestion>> variants = Stream.of(1, 2, 3, 4).map(one -> barracks.repository.questions(test.id(), one)).collect(Collectors.toSet());
        assertThat(variants).as("four papers and not four times one").hasSize(4);
        for (int variant = 1; variant <= 4; variant++) {
            long seed = PrintedPapers.seedOf(test.seed(), variant);
            List<AskedQuestion> again = barracks.hall.transactions.call(() -> barracks.printing.draw("cuoi-dot", seed)).questions();
            assertThat(again).isEqualTo(barracks.repository.questions(test.id(), variant));
            assertThat(barracks.printing.print(again, seed)).isEqualTo(barracks.printing.print(again, seed)).hasSize(6);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_is_printed_is_a_document_and_only_the_keys_tell_the_key(DataSource database) throws IOException {
        Barracks barracks = new Barracks(database);
        PaperTestView test = barracks.make(2);
        String questions = barracks.papers.print(test.number(), PaperTests.Print.QUESTIONS, null, barracks.at("c1"));
        assertThat(questions).contains("Mã đề 1", "Mã đề 2", test.number(), "Câu 6.").doesNotContain("Đúng: vì thế");
        String keys = barracks.papers.print(test.number(), PaperTests.Print.KEYS, 2, barracks.at("c1"));
        assertThat(keys).contains("Mã đề 2").doesNotContain("Mã đề 1<");
        for (PaperTests.Print what : PaperTests.Print.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Pdf.write(barracks.papers.print(test.number(), what, null, barracks.at("c1")), out);
            try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
                assertThat(pdf.getNumberOfPages()).as("a page a variant, none of them empty").isEqualTo(2);
                PDFTextStripper text = new PDFTextStripper();
                text.setEndPage(1);
                assertThat(text.getText(pdf)).contains(test.number());
            }
        }
        assertThatThrownBy(() -> barracks.papers.print(test.number(), PaperTests.Print.KEYS, 3, barracks.at("c1"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> barracks.papers.view(test.number(), barracks.at("c2"))).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void sheets_are_graded_by_the_rules_of_the_screen_and_count_on_their_day(DataSource database) {
        Barracks barracks = new Barracks(database);
        PaperTestView test = barracks.make(2);
        String right = barracks.key(test, 1);
        String half = barracks.key(test, 2).substring(0, 3) + "---";
        SheetReport report = barracks.enter(test, new SheetLine("A1", 1, right.toLowerCase()), new SheetLine("A2", 2, half));
        assertThat(report).isEqualTo(new SheetReport(2, 2, 0, List.of()));
        assertThat(barracks.results("A1")).containsExactly("passed 2026-11-20 paper A0");
        assertThat(barracks.results("A2")).containsExactly("failed 2026-11-20 paper A0");
        assertThat(barracks.enter(test, new SheetLine("A1", 1, right.toLowerCase())).unchanged()).as("again").isEqualTo(1);
        List<Sheet> sheets = barracks.papers.sheets(test.number(), FIRST, barracks.at("c1")).items();
        assertThat(sheets).extracting(Sheet::serviceNumber).containsExactly("A1", "A2", "A3");
        assertThat(sheets.get(1).correct()).isEqualTo(3);
        assertThat(sheets.get(2).typedAt()).isNull();
        PaperTestView now = barracks.papers.view(test.number(), barracks.at("c1"));
        assertThat(List.of(now.sheets(), now.passed())).containsExactly(2, 1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void one_wrong_line_and_nothing_is_taken(DataSource database) {
        Barracks barracks = new Barracks(database);
        PaperTestView test = barracks.make(2);
        String right = barracks.key(test, 1);
        SheetReport report = barracks.enter(
                test, new SheetLine("A1", 1, right), new SheetLine("B1", 1, right), new SheetLine("A2", 3, right), new SheetLine("A3", 1, "ABC"),
                new SheetLine("A2", 1, "ABCZ--"), new SheetLine("A1", 1, right), new SheetLine("A0", 1, right));
        assertThat(report.faults()).extracting(fault -> fault.line() + " " + fault.code())
                .containsExactly("2 sheet-person", "3 sheet-variant", "4 sheet-length", "5 sheet-cells", "6 sheet-twice", "7 sheet-person");
        assertThat(report.created()).isZero();
        assertThat(barracks.results("A1")).isEmpty();
        barracks.enter(test, new SheetLine("A1", 1, right));
        assertThat(barracks.enter(test, new SheetLine("A1", 1, "------")).faults()).extracting(SheetFault::code).containsExactly("sheet-differs");
        assertThat(barracks.papers.enter(test.number(), List.of(new SheetLine("A2", 1, right)), barracks.at("e"), "A2").faults())
                .extracting(SheetFault::code).containsExactly("own-sheet");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_sheet_read_wrongly_is_corrected_with_its_result(DataSource database) {
        Barracks barracks = new Barracks(database);
        PaperTestView test = barracks.make(1);
        String right = barracks.key(test, 1);
        barracks.enter(test, new SheetLine("A1", 1, "------"));
        barracks.hall.transactions.run(
                () -> barracks.papers.correct(test.number(), new SheetLine("A1", 1, right), "đọc nhầm phiếu", barracks.at("e"), "A0"));
        assertThat(barracks.results("A1")).containsExactlyInAnyOrder("failed 2026-11-20 paper A0 revoked", "passed 2026-11-20 paper A0");
        assertThat(barracks.papers.sheets(test.number(), FIRST, barracks.at("c1")).items().get(0).correct()).isEqualTo(6);
        assertCode("correction-changes-nothing", () -> barracks.papers.correct(test.number(), new SheetLine("A1", 1, right), "x", barracks.at("e"), "A0"));
        assertCode("sheet-length", () -> barracks.papers.correct(test.number(), new SheetLine("A1", 1, "A"), "x", barracks.at("e"), "A0"));
        assertCode("invalid-fields", () -> barracks.papers.correct(test.number(), new SheetLine("A1", 1, right), " ", barracks.at("e"), "A0"));
        assertThatThrownBy(() -> barracks.papers.correct(test.number(), new SheetLine("A2", 1, right), "x", barracks.at("e"), "A0")).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void every_type_of_question_can_be_answered_on_paper(DataSource database) {
        Barracks barracks = new Barracks(database);
        barracks.hall.oneOfEach();
        barracks.hall.define("chin-dang", barracks.hall.fixed("final", 45, 80, null, 8));
        PaperTestView test = barracks.hall.transactions.call(() -> barracks.papers.make("chin-dang", "c1", DAY, 1, barracks.at("e"), "A0"));
        List<String> keys = barracks.printing.keys(barracks.repository.questions(test.id(), 1), PrintedPapers.seedOf(test.seed(), 1));
        assertThat(barracks.enter(test, new SheetLine("A1", 1, String.join(";", keys))).faults()).isEmpty();
        assertThat(barracks.papers.sheets(test.number(), FIRST, barracks.at("c1")).items().get(0).correct()).as(keys.toString()).isEqualTo(8);
        assertThat(barracks.papers.print(test.number(), PaperTests.Print.QUESTIONS, 1, barracks.at("c1"))).contains("[1] …");
        assertThat(barracks.papers.print(test.number(), PaperTests.Print.KEYS, 1, barracks.at("c1"))).as("all that counts, not one example").contains("3,4 – 3,6", "[1] trên; [2] dưới");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void points_are_printed_frozen_and_counted_on_paper_as_on_the_screen(DataSource database) {
        Barracks barracks = new Barracks(database);
        barracks.hall.singles(3);
        barracks.hall.define("ba-cau", weighted(barracks, 2_500, 1_000, 500));
        PaperTestView test = barracks.make("ba-cau", 1);
        barracks.hall.define("ba-cau", weighted(barracks, 1_000, 1_000, 1_000));
        String right = barracks.key(test, 1);
        assertThat(barracks.papers.print(test.number(), PaperTests.Print.QUESTIONS, 1, barracks.at("c1"))).as("as it was when it was made")
                .contains("Câu 1 (2,5 điểm).", "Câu 2 (1 điểm).", "Câu 3 (0,5 điểm).");
        assertThat(barracks.papers.print(test.number(), PaperTests.Print.KEYS, 1, barracks.at("c1"))).contains("<td>1 (2,5 điểm)</td>", "<td>3 (0,5 điểm)</td>");
        barracks.enter(test, new SheetLine("A1", 1, right.charAt(0) + "--"), new SheetLine("A2", 1, "-" + right.substring(1)));
        assertThat(barracks.hall.sql.list("select points, full_points, passed from paper_sheet order by points", row -> row.getLong(1) + "/" + row.getLong(2) + " " + row.getBoolean(3)))
                .as("one question of three passes at 60%: 2.5 of 4; the two others do not").containsExactly("1500/4000 false", "2500/4000 true");
        assertThat(barracks.hall.sql.list("select score, max_score from result order by score", row -> row.getString(1) + "/" + row.getString(2)))
                .containsExactly("1.500/4.000", "2.500/4.000");
        barracks.apply(barracks.weigh("q-1", "drop", false));
        assertThat(barracks.hall.sql.list("select points, full_points, passed from paper_sheet order by points", row -> row.getLong(1) + "/" + row.getLong(2) + " " + row.getBoolean(3)))
                .as("its points leave the total").containsExactly("0/1500 false", "1500/1500 true");
    }

    private static QuizProfile weighted(Barracks barracks, int... weights) {
        List<QuizProfile.Fixed> asked = IntStream.range(0, weights.length).mapToObj(n -> new QuizProfile.Fixed("ngan-hang", "q-" + (n + 1), weights[n])).toList();
        return barracks.hall.fixed("final", 45, 60, null, weights.length).asking(asked);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_day_to_come_takes_no_sheets(DataSource database) {
        Barracks barracks = new Barracks(database);
        barracks.hall.singles(6);
        barracks.hall.define("cuoi-dot", barracks.hall.draw(6, 45, null));
        PaperTestView test = barracks.hall.transactions.call(
                () -> barracks.papers.make("cuoi-dot", "c1", LocalDate.of(2026, 12, 1), 1, barracks.at("e"), "A0"));
        assertCode("paper-day-to-come", () -> barracks.enter(test, new SheetLine("A1", 1, "AAAAAA")));
        assertCode("invalid-fields", () -> barracks.papers.make("cuoi-dot", "c1", DAY, 21, barracks.at("e"), "A0"));
    }

    private static void assertCode(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
