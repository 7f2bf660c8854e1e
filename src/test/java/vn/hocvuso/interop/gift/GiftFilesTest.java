package vn.hocvuso.interop.gift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.hocvuso.questionbank.Choice;
import vn.hocvuso.questionbank.Cloze;
import vn.hocvuso.questionbank.Essay;
import vn.hocvuso.questionbank.Matching;
import vn.hocvuso.questionbank.Multiple;
import vn.hocvuso.questionbank.Numerical;
import vn.hocvuso.questionbank.Ordering;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionType;
import vn.hocvuso.questionbank.Response;
import vn.hocvuso.questionbank.ShortAnswer;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.questionbank.TrueFalse;

class GiftFilesTest {
    private static final int FULL = 10_000_000;
    private final GiftFiles gift = new GiftFiles();

    private Question one(String text) {
        return draft(text).question();
    }

    private QuestionDraft draft(String text) {
        GiftReading reading = gift.read(text);
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
        GiftReading reading = gift.read(resource("moodle-documentation.gift"));
        assertThat(reading.problems()).extracting(GiftReading.Problem::code).containsExactly(GiftReading.DESCRIPTION);
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
        GiftReading reading = gift.read("$CATEGORY: $course$/An toàn\n\nA{TRUE}\n\n$CATEGORY: Khác\nB{FALSE}");
        assertThat(reading.questions()).extracting(found -> found.draft().tags())
                .containsExactly(Set.of("category:$course$/An toàn"), Set.of("category:Khác"));
    }

    @ParameterizedTest(name = "{0} → {1} on line {2}")
    @CsvFileSource(resources = "/vn/hocvuso/interop/gift/broken.csv", useHeadersInDisplayName = true)
    void what_is_wrong_is_named_with_its_line_and_the_next_question_is_read(String text, String code, int line, String why) {
        GiftReading reading = gift.read(text.replace("¶", "\n") + "\n\n::tốt::Câu sau?{TRUE}");
        assertThat(reading.problems()).as(why).extracting(GiftReading.Problem::code).contains(code);
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
                .extracting(GiftReading.Problem::code)
                .containsExactly("gift-not-utf8");
        assertThat(gift.read(("\uFEFF::a::Câu?{TRUE}").getBytes(StandardCharsets.UTF_8)).problems()).isEmpty();
    }

    @Test
    void what_is_written_is_read_back_the_same_over_random_questions() {
        Random random = new Random(20261123);
        for (int round = 0; round < 300; round++) {
            List<QuestionDraft> drafts = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                drafts.add(randomDraft(random, round + "-" + i));
            }
            GiftText written = gift.write(drafts);
            GiftReading read = gift.read(written.text());
            assertThat(read.problems()).as(written.text()).isEmpty();
            assertThat(read.questions()).extracting(GiftReading.Found::draft).as(written.text()).isEqualTo(drafts);
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
        GiftText written = gift.write(List.of(draft("q1", arrow), draft("q2", cloze)));
        assertThat(written.unwritten()).containsExactly("q1", "q2");
        assertThat(gift.read(written.text()).questions()).isEmpty();
        assertThat(gift.read(written.text()).problems()).isEmpty();
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

    private static QuestionDraft randomDraft(Random random, String name) {
        Set<String> tags = new TreeSet<>();
        if (random.nextBoolean()) {
            tags.add("thẻ " + random.nextInt(3) + "]");
        }
        if (random.nextInt(3) == 0) {
            tags.add("category:Nhóm " + random.nextInt(3));
        }
        return new QuestionDraft(
                name,
                random.nextBoolean() ? null : "Tên: " + name,
                randomQuestion(random),
                tags,
                random.nextBoolean() ? Set.of() : Set.of("TT02:4." + random.nextInt(9)),
                1 + random.nextInt(4),
                random.nextBoolean() ? null : "Nguồn " + random.nextInt(9) + "]",
                random.nextBoolean() ? null : LocalDate.of(2027, 1, 1).plusDays(random.nextInt(300)));
    }

    private static Question randomQuestion(Random random) {
        Text text = text(random);
        Text general = maybe(random);
        return switch (random.nextInt(8)) {
            case 0 -> new Single(text, List.of(choice(random, 0, FULL), choice(random, 1, 0), choice(random, 2, FULL / 4)), general);
            case 1 -> new Multiple(
                    text,
                    List.of(choice(random, 0, 3_333_333), choice(random, 1, 6_666_667), choice(random, 2, -FULL), choice(random, 3, 0)),
                    general);
            case 2 -> new TrueFalse(text, random.nextBoolean(), maybe(random), maybe(random), general);
            case 3 -> new Matching(
                    text,
                    List.of(pair(random, 0), pair(random, 1), pair(random, 2)),
                    random.nextBoolean() ? List.of() : List.of(Text.of("mồi " + words(random))),
                    general);
            case 4 -> new Ordering(text, List.of(numbered(random, 0), numbered(random, 1), numbered(random, 2)), general);
            case 5 -> new ShortAnswer(
                    text,
                    List.of(
                            new ShortAnswer.Accepted("đáp " + words(random), FULL, maybe(random)),
                            new ShortAnswer.Accepted("%5% " + words(random), 5_000_000, maybe(random))),
                    general);
            case 6 -> new Numerical(
                    text,
                    List.of(
                            new Numerical.Accepted(new BigDecimal("-2.5"), new BigDecimal("-2.5"), FULL, maybe(random)),
                            new Numerical.Accepted(new BigDecimal("20"), new BigDecimal("30.25"), 1_234_567, maybe(random))),
                    maybe(random),
                    general);
            default -> new Essay(text, general);
        };
    }

    private static Choice choice(Random random, int number, int weight) {
        return new Choice(new Text(number + " " + words(random), format(random)), weight, maybe(random));
    }

    private static Matching.Pair pair(Random random, int number) {
        return new Matching.Pair(new Text(number + words(random), format(random)), Text.of(number + " " + words(random)));
    }

    private static Text numbered(Random random, int number) {
        return Text.of(number + " " + words(random));
    }

    private static Text maybe(Random random) {
        return random.nextBoolean() ? null : text(random);
    }

    private static Text text(Random random) {
        return new Text(words(random), format(random));
    }

    private static Text.Format format(Random random) {
        return Text.Format.values()[random.nextInt(4)];
    }

    private static String words(Random random) {
        List<String> words = List.of(
                "Câu", "hỏi", "=", "~", "#", "####", "{", "}", ":", "::", "\\", "\\n", "\n", "%50%", "[html]", "//", "TRUE", "<b>",
                "&", "**đậm**", "1.5..2", "$CATEGORY:", "]", "ạ");
        StringBuilder text = new StringBuilder("từ");
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(random.nextInt(4) == 0 ? "" : " ").append(words.get(random.nextInt(words.size())));
        }
        String made = text.append('.').toString();
        return random.nextInt(4) == 0 ? made.substring(2).strip() : made;
    }
}
