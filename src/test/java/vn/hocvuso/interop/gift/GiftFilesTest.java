package vn.hocvuso.interop.gift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.hocvuso.questionbank.Cloze;
import vn.hocvuso.questionbank.Matching;
import vn.hocvuso.questionbank.Ordering;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionReading;
import vn.hocvuso.questionbank.QuestionType;
import vn.hocvuso.questionbank.QuestionWriting;
import vn.hocvuso.questionbank.Response;
import vn.hocvuso.questionbank.ShortAnswer;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.testing.RandomQuestions;

class GiftFilesTest {
    private final GiftFiles gift = new GiftFiles();

    private Question one(String text) {
        return draft(text).question();
    }

    private QuestionDraft draft(String text) {
        QuestionReading reading = gift.read(text);
        assertThat(reading.problems()).as(text).isEmpty();
        assertThat(reading.questions()).as(text).hasSize(1);
        return reading.questions().get(0).draft();
    }

    private static String resource(String name) {
        try (var stream = GiftFilesTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_form_of_moodles_documentation_is_read() {
        QuestionReading reading = gift.read(resource("moodle-documentation.gift"));
        assertThat(reading.problems()).extracting(QuestionReading.Problem::code).containsExactly("question-description");
        assertThat(reading.questions()).extracting(found -> found.draft().question().type()).containsExactly(
                QuestionType.SINGLE, QuestionType.MULTIPLE, QuestionType.SHORT, QuestionType.SINGLE, QuestionType.SINGLE,
                QuestionType.TRUE_FALSE, QuestionType.TRUE_FALSE, QuestionType.MATCHING, QuestionType.NUMERICAL,
                QuestionType.NUMERICAL, QuestionType.NUMERICAL, QuestionType.ESSAY, QuestionType.SINGLE, QuestionType.SHORT);
    }

    @Test
    void the_comment_line_gives_a_question_its_identity() {
        QuestionDraft draft = draft("""
                // [id:c10-l2-q-02] [tag:TT02:4.2] [tag:level:3] [tag:situation] [source:Điều 5 [sửa đổi\\]] [review:2027-06-30]
                ::Tên hiển thị::Câu hỏi?{=a ~b}""");
        assertThat(draft.name()).isEqualTo("c10-l2-q-02");
        assertThat(draft.title()).isEqualTo("Tên hiển thị");
        assertThat(draft.skills()).containsExactly("TT02:4.2");
        assertThat(draft.tags()).containsExactly("situation");
        assertThat(draft.difficulty()).isEqualTo(3);
        assertThat(draft.source()).isEqualTo("Điều 5 [sửa đổi]");
        assertThat(draft.reviewOn()).isEqualTo(LocalDate.of(2027, 6, 30));
    }

    @Test
    void without_any_name_the_text_is_the_identity() {
        assertThat(draft("Câu hỏi?{=a ~b}").name()).isEqualTo(draft("\n\nCâu hỏi?{=a ~b ~c}").name()).startsWith("q-");
    }

    @Test
    void escapes_are_undone_and_nothing_else_is_touched() {
        Single question = (Single) one("1 \\= 1 \\{a\\} \\~ C:\\Windows\\\\n \\: \\# dòng 1\\ndòng 2{=x \\= y#vì \\# ~5 < 7 & *z*}");
        assertThat(question.text().source()).isEqualTo("1 = 1 {a} ~ C:\\Windows\\n : # dòng 1\ndòng 2");
        assertThat(question.choices().get(0).text().source()).isEqualTo("x = y");
        assertThat(question.choices().get(0).feedback().source()).isEqualTo("vì #");
        assertThat(question.choices().get(1).text().source()).isEqualTo("5 < 7 & *z*");
    }

    @Test
    void parts_without_a_marker_have_the_format_of_the_question() {
        Single question = (Single) one("[html]<p>Hỏi</p>{=<b>a</b>#[plain]vì ~[markdown]*b* ####[moodle]chung}");
        assertThat(question.text().format()).isEqualTo(Text.Format.HTML);
        assertThat(question.choices()).extracting(c -> c.text().format()).containsExactly(Text.Format.HTML, Text.Format.MARKDOWN);
        assertThat(question.choices().get(0).feedback().format()).isEqualTo(Text.Format.PLAIN);
        assertThat(question.generalFeedback()).isEqualTo(Text.of("chung"));
    }

    @Test
    void numbers_take_every_form() {
        assertThat(grades("{#24:0}", "24", "24,1")).containsExactly(1000, 0);
        assertThat(grades("{#20..30}", "20", "30", "31")).containsExactly(1000, 1000, 0);
        assertThat(grades("{#3.14159:0.0005}", "3,141", "3,1416")).containsExactly(0, 1000);
        assertThat(grades("{#=24:0#đúng =%50%24:2#gần ~#xa}", "24", "25", "40")).containsExactly(1000, 500, 0);
        assertThat(grades("{#-5..-1}", "-3", "3")).containsExactly(1000, 0);
        assertThat(grades("{#12}", "12,0")).containsExactly(1000);
    }

    private List<Integer> grades(String answers, String... numbers) {
        Question question = one("Bao nhiêu?" + answers);
        List<Integer> grades = new ArrayList<>();
        for (String number : numbers) {
            grades.add(question.grade(new Response.Numeral(number)));
        }
        return grades;
    }

    @Test
    void a_missing_word_leaves_a_gap_in_the_sentence() {
        assertThat(one("Mã OTP {=không đưa ~được đưa} cho ai.").text().source()).isEqualTo("Mã OTP _____ cho ai.");
        assertThat(one("Kết thúc là {=a ~b}.").text().source()).isEqualTo("Kết thúc là _____.");
    }

    @Test
    void an_ordering_is_a_matching_with_a_tag() {
        Ordering question = (Ordering) one("// [tag:ordering]\nXếp{\n=2 -> hai\n=1 -> một\n=10 -> mười\n}");
        assertThat(question.items()).extracting(Text::source).containsExactly("một", "hai", "mười");
        assertThat(one("Xếp{\n=2 -> hai\n=1 -> một\n}")).isInstanceOf(Matching.class);
    }

    @Test
    void categories_go_along_as_tags() {
        QuestionReading reading = gift.read("$CATEGORY: $course$/An toàn\n\nA{TRUE}\n\n$CATEGORY: Khác\nB{FALSE}");
        assertThat(reading.questions()).extracting(found -> found.draft().tags())
                .containsExactly(Set.of("category:$course$/An toàn"), Set.of("category:Khác"));
    }

    @ParameterizedTest(name = "{0} → {1} on line {2}")
    @CsvFileSource(resources = "/vn/hocvuso/interop/gift/broken.csv", useHeadersInDisplayName = true)
    void what_is_wrong_is_named_with_its_line_and_the_next_question_is_read(String text, String code, int line, String why) {
        QuestionReading reading = gift.read(text.replace("¶", "\n") + "\n\n::tốt::Câu sau?{TRUE}");
        assertThat(reading.problems()).as(why).extracting(QuestionReading.Problem::code).contains(code);
        assertThat(reading.problems().get(0).line()).as(why).isEqualTo(line);
        assertThat(reading.questions()).as(why).extracting(found -> found.draft().name()).contains("tốt");
        assertThat(sentences()).as(code).contains("row." + code + "=");
    }

    private static String sentences() {
        return resource("messages.properties") + resource("/vn/hocvuso/questionbank/messages.properties");
    }

    @Test
    void a_file_in_another_encoding_is_refused_with_a_sentence() {
        assertThat(gift.read("Câu hỏi?{TRUE}".getBytes(StandardCharsets.UTF_16)).problems())
                .extracting(QuestionReading.Problem::code)
                .containsExactly("not-utf8");
        byte[] western = "\n\nH\u00f2a?{TRUE}".getBytes(java.nio.charset.Charset.forName("windows-1252"));
        assertThat(gift.read(western).problems()).extracting(QuestionReading.Problem::line).containsExactly(3);
        assertThat(gift.read("A?{TRUE}".getBytes(StandardCharsets.UTF_16LE)).problems())
                .extracting(QuestionReading.Problem::code)
                .containsExactly("not-utf8");
        assertThat(gift.read(("\uFEFF::a::Câu?{TRUE}").getBytes(StandardCharsets.UTF_8)).problems()).isEmpty();
    }

    @Test
    void what_is_written_is_read_back_the_same_over_random_questions() {
        RandomQuestions random = new RandomQuestions(20261123, List.of(Text.Format.values()), List.of(
                QuestionType.SINGLE, QuestionType.MULTIPLE, QuestionType.TRUE_FALSE, QuestionType.MATCHING, QuestionType.ORDERING,
                QuestionType.SHORT, QuestionType.NUMERICAL, QuestionType.ESSAY));
        for (int round = 0; round < 300; round++) {
            List<QuestionDraft> drafts = random.drafts(round + "-", 10);
            QuestionWriting written = gift.write(drafts);
            QuestionReading read = gift.read(written.file());
            Set<String> leftOut = written.leftOut().stream().map(QuestionWriting.LeftOut::name).collect(Collectors.toSet());
            drafts.removeIf(draft -> leftOut.contains(draft.name()));
            assertThat(drafts).as("few have an arrow where GIFT has one").hasSizeGreaterThan(5);
            assertThat(read.problems()).isEmpty();
            assertThat(read.questions()).hasSameSizeAs(drafts);
            for (int i = 0; i < drafts.size(); i++) {
                assertThat(read.questions().get(i).draft()).isEqualTo(drafts.get(i));
            }
        }
    }

    @Test
    void what_gift_cannot_carry_is_listed_and_never_written_wrongly() {
        Matching arrow = new Matching(
                Text.of("Ghép"),
                List.of(new Matching.Pair(Text.of("a -> b"), Text.of("c")), new Matching.Pair(Text.of("d"), Text.of("e"))),
                List.of(),
                null);
        Cloze cloze = new Cloze(Text.of("[[1]]"), List.of(new ShortAnswer(Text.of(""), List.of(), null)), null);
        QuestionWriting written = gift.write(List.of(draft("q1", arrow), draft("q2", cloze)));
        assertThat(written.leftOut()).containsExactly(
                new QuestionWriting.LeftOut("q1", "written-arrow"), new QuestionWriting.LeftOut("q2", "written-cloze"));
        assertThat(gift.read(written.file()).questions()).isEmpty();
        assertThat(gift.read(written.file()).problems()).isEmpty();
    }

    @Test
    void garbage_never_throws() {
        Random random = new Random(7);
        String signs = "=~#{}:\\%->[]/\n\n \u0301ăTRUE$CATEGORY:12.5html";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            gift.read(text.toString()).questions().forEach(found -> assertThat(found.draft().question().defects()).isEmpty());
        }
    }

    @Test
    void five_thousand_questions_are_read_in_a_moment() {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            file.append("// [id:q-").append(i).append("] [tag:TT02:4.2]\n::q-").append(i).append("::Câu số ").append(i)
                    .append("?{\n=đúng#vì\n~sai ").append(i).append("\n~sai nữa\n}\n\n");
        }
        Instant start = Instant.now();
        assertThat(gift.read(file.toString()).questions()).hasSize(5_000);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    private static QuestionDraft draft(String name, Question question) {
        return new QuestionDraft(name, null, question, Set.of(), Set.of(), 2, null, null);
    }
}
