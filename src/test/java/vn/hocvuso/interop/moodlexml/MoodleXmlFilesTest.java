package vn.hocvuso.interop.moodlexml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.questionbank.Essay;
import vn.hocvuso.questionbank.Face;
import vn.hocvuso.questionbank.Multiple;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionReading;
import vn.hocvuso.questionbank.QuestionReading.Bearing;
import vn.hocvuso.questionbank.QuestionReading.Problem;
import vn.hocvuso.questionbank.QuestionType;
import vn.hocvuso.questionbank.QuestionWriting;
import vn.hocvuso.questionbank.Rendering;
import vn.hocvuso.questionbank.Response;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.testing.Answering;
import vn.hocvuso.testing.Mutilated;
import vn.hocvuso.testing.RandomQuestions;

class MoodleXmlFilesTest {
    private static final QuestionReading TYPES = new MoodleXmlFiles().read(types());
    private final MoodleXmlFiles moodle = new MoodleXmlFiles();

    private static byte[] types() {
        try (var stream = MoodleXmlFilesTest.class.getResourceAsStream("types.xml")) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Question named(String name) {
        return TYPES.questions().stream()
                .map(QuestionReading.Found::draft)
                .filter(draft -> draft.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(TYPES.problems().toString()))
                .question();
    }

    private QuestionReading read(String questions) {
        return moodle.read(("<?xml version=\"1.0\"?>\n<quiz>\n" + questions + "\n</quiz>").getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0} ← {1}: {2}, {3}")
    @CsvFileSource(resources = "/vn/hocvuso/interop/moodlexml/grading.csv", useHeadersInDisplayName = true)
    void every_type_is_graded_as_moodle_grades_it(String name, String answer, int points, String why) {
        assertThat(Answering.points(named(name), answer)).as(why).isEqualTo(points);
    }

    @Test
    void what_cannot_be_held_is_listed_and_left_out() {
        assertThat(TYPES.problems()).extracting(Problem::line, Problem::code, Problem::bearing).containsExactly(
                tuple(88, "question-description", Bearing.LEFT_OUT),
                tuple(89, "moodle-type", Bearing.LEFT_OUT),
                tuple(90, "moodle-units", Bearing.LEFT_OUT),
                tuple(95, "media", Bearing.LEFT_OUT));
        assertThat(TYPES.questions()).hasSize(12);
    }

    @Test
    void what_stands_beside_a_question_is_kept() {
        assertThat(TYPES.questions().get(0).draft().tags()).containsExactly("category:$course$/top/An toàn");
        assertThat(((Essay) named("tuluan")).rubric()).isEqualTo(new Text("<p>Nêu đủ ba ý.</p>", Text.Format.HTML));
        assertThat(((Multiple) named("nhieu")).fixed()).isTrue();
        assertThat(named("dungsai").remarks(new Response.Choice("false")))
                .extracting(remark -> remark.text().source())
                .containsExactly("Chưa.");
    }

    @Test
    void feedback_for_whole_results_and_hints_are_noted_once_a_file() {
        String question = "<question type=\"truefalse\"><name><text>n</text></name><questiontext><text>Q</text></questiontext>"
                + "<correctfeedback><text>Hay!</text></correctfeedback><hint><text>Nghĩ lại</text></hint>"
                + "<answer fraction=\"100\"><text>true</text></answer><answer fraction=\"0\"><text>false</text></answer></question>";
        QuestionReading reading = read(question + question.replace(">Q<", ">R<"));
        assertThat(reading.questions()).extracting(found -> found.draft().name()).containsExactly("n", "n (2)");
        assertThat(reading.problems()).extracting(Problem::code, Problem::bearing, Problem::parameters).containsExactly(
                tuple("moodle-combined-feedback", Bearing.NOTE, List.of(2)), tuple("moodle-hints", Bearing.NOTE, List.of(2)));
    }

    private static String trueFalse(String between) {
        return "<question type=\"truefalse\"><name><text>n</text></name><questiontext><text>Q</text></questiontext>" + between
                + "<answer fraction=\"100\"><text>true</text></answer><answer fraction=\"0\"><text>false</text></answer></question>";
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource({
        "1.0000000, , ,           one point is what every question gives",
        "2.5000000, points:2.5, , kept as a label",
        "100, points:100, ,       the most",
        "0.05, points:0.05, ,     a part of a point",
        "0.0000000, , moodle-default-grade, a question that gives nothing: noted and taken with one point",
        "101, , moodle-default-grade,       more than a question gives",
        "1.255, , moodle-default-grade,     three decimals",
        "nhieu, , moodle-default-grade,     no number",
    })
    void points_of_a_question_are_kept_as_a_label_or_noted(String grade, String label, String note, String why) {
        QuestionReading reading = read(trueFalse("<defaultgrade>" + grade + "</defaultgrade>"));
        assertThat(reading.questions()).as(why).hasSize(1);
        assertThat(reading.questions().get(0).draft().tags()).as(why).isEqualTo(label == null ? Set.of() : Set.of(label));
        assertThat(reading.problems()).as(why).extracting(Problem::code).isEqualTo(note == null ? List.of() : List.of(note));
        byte[] written = moodle.write(List.of(reading.questions().get(0).draft())).file();
        assertThat(moodle.read(written).questions().get(0).draft()).as("written and read again").isEqualTo(reading.questions().get(0).draft());
        assertThat(new String(written, StandardCharsets.UTF_8)).contains("<defaultgrade>" + (label == null ? "1" : label.substring(7)) + "</defaultgrade>").doesNotContain(">points:");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "0, false,         none",
        "0.0000000, false, none as Moodle writes it",
        "0.3333333, false, Moodle's own: nobody chose it",
        "1.0000000, false, what Moodle says of every true or false",
        "0.5, true,        somebody chose it",
        "0.1000000, true,  somebody chose it",
        "0.25, true,       somebody chose it",
    })
    void a_penalty_somebody_chose_is_noted_for_it_is_not_taken(String penalty, boolean noted, String why) {
        assertThat(read(trueFalse("<penalty>" + penalty + "</penalty>")).problems()).as(why)
                .extracting(Problem::code).isEqualTo(noted ? List.of("moodle-penalty") : List.of());
    }

    @Test
    void html_without_a_format_is_html_and_plain_signs_are_signs() {
        assertThat(text("moodle_auto_format", "a &lt;b&gt;đậm&lt;/b&gt;\nhai")).isEqualTo(new Text("a <b>đậm</b><br />hai", Text.Format.HTML));
        assertThat(text("moodle_auto_format", "5 &amp;lt; 7 &amp;amp; 8")).isEqualTo(Text.of("5 < 7 & 8"));
        assertThat(text("plain_text", "&lt;b&gt;")).isEqualTo(new Text("<b>", Text.Format.PLAIN));
        assertThat(text("markdown", "**a**")).isEqualTo(new Text("**a**", Text.Format.MARKDOWN));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource({
        "Caf&amp;eacute; 5 &amp;deg;C,    Caf&eacute; 5 &deg;C, HTML,   an entity is a sign of HTML",
        "a &lt;b&gt;b&lt;/b&gt;,          a <b>b</b>,           HTML,   a tag is",
        "2**3 = 8,                        2**3 = 8,             HTML,   in HTML two stars are two stars",
        "Chỉ có chữ,                      Chỉ có chữ,           MOODLE, words are words",
    })
    void a_text_without_a_format_is_html(String written, String source, Text.Format format, String why) {
        assertThat(read("<question type=\"essay\"><questiontext><text>" + written + "</text></questiontext></question>")
                .questions().get(0).draft().question().text()).as(why).isEqualTo(new Text(source, format));
    }

    @ParameterizedTest(name = "{0} {1}/{2} {3}: {5}")
    @CsvSource({
        "true, 100, false, 0,    Đúng, as Moodle writes it",
        "false, 100, true, 0,    Sai,  whatever comes first",
        "Đúng, 0, Sai, 100,      Sai,  our own words",
        "Sai, 0, Đúng, 100,      Đúng, our own words whatever comes first",
        "Verdadero, 100, Falso, 0, Đúng, another language: true stands before false",
        "Wahr, 0, Falsch, 100,   Sai,  another language: true stands before false",
    })
    void true_or_false_is_read_in_any_language(String one, String fraction, String other, String otherFraction, String right, String why) {
        QuestionReading reading = read("<question type=\"truefalse\"><questiontext><text>Q</text></questiontext><answer fraction=\"" + fraction
                + "\"><text>" + one + "</text></answer><answer fraction=\"" + otherFraction + "\"><text>" + other + "</text></answer></question>");
        assertThat(Answering.points(reading.questions().get(0).draft().question(), right)).as(why).isEqualTo(1000);
    }

    @Test
    void typed_words_in_a_gap_are_the_signs_their_entities_stand_for() {
        Question cloze = read("<question type=\"cloze\"><questiontext format=\"html\"><text><![CDATA[<p>En {1:SA:=&eacute;t&eacute;~%50%&Eacute;t&#233;s \\# 1}</p>]]></text></questiontext></question>")
                .questions().get(0).draft().question();
        assertThat(Answering.points(cloze, "1 = été")).isEqualTo(1000);
        assertThat(Answering.points(cloze, "1 = Étés # 1")).isEqualTo(500);
    }

    @Test
    void words_of_a_list_to_select_from_are_plain_and_those_to_drag_are_html() {
        String words = "<questiontext format=\"html\"><text>Đậm là [[1]]</text></questiontext>%s";
        String option = "<%1$s><text>&lt;b&gt;</text><group>1</group></%1$s><%1$s><text>&lt;i&gt;x&lt;/i&gt;</text><group>1</group></%1$s>";
        Question select = read("<question type=\"gapselect\">" + String.format(words, String.format(option, "selectoption")) + "</question>").questions().get(0).draft().question();
        Question drag = read("<question type=\"ddwtos\">" + String.format(words, String.format(option, "dragbox").replace("&lt;b&gt;", "a")) + "</question>").questions().get(0).draft().question();
        assertThat(select.face(Rendering.safe()).gaps().get(0).choices()).extracting(Face.Option::html).containsExactlyInAnyOrder("&lt;b&gt;", "&lt;i&gt;x&lt;/i&gt;");
        assertThat(drag.face(Rendering.safe()).gaps().get(0).choices()).extracting(Face.Option::html).containsExactlyInAnyOrder("a", "<i>x</i>");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "<image>logo.gif</image><image_base64>R0lGODlhAQABAAAAACw=</image_base64>, 0, the picture is part of what is asked",
        "<image>logo.gif</image>, 0,                                              a picture that is not even there",
        "<image></image>,         1,                                              old files name none like this",
    })
    void a_picture_beside_the_text_is_not_lost(String image, int questions, String why) {
        QuestionReading reading = read("<question type=\"essay\"><questiontext format=\"html\"><text>Q</text></questiontext>" + image + "</question>");
        assertThat(reading.questions()).as(why).hasSize(questions);
        assertThat(reading.problems()).as(why).extracting(Problem::code).isEqualTo(questions == 0 ? List.of("media") : List.of());
    }

    private Text text(String format, String text) {
        return read("<question type=\"essay\"><questiontext format=\"" + format + "\"><text>" + text + "</text></questiontext></question>")
                .questions().get(0).draft().question().text();
    }

    @Test
    void a_gap_that_gives_a_half_for_any_number_at_all_is_listed_and_left_out() {
        QuestionReading reading = read("<question type=\"cloze\"><questiontext><text>Ô {1:NUMERICAL:=3~%50%*}</text></questiontext></question>");
        assertThat(reading.questions()).isEmpty();
        assertThat(reading.problems()).extracting(Problem::code, Problem::bearing).containsExactly(tuple("moodle-any-number", Bearing.LEFT_OUT));
    }

    @ParameterizedTest(name = "{1} on line {2}: {3}")
    @CsvFileSource(resources = "/vn/hocvuso/interop/moodlexml/broken.csv", useHeadersInDisplayName = true)
    void what_is_wrong_is_named_with_its_line(String questions, String code, int line, String why) {
        QuestionReading reading = read(questions.replace("¶", "\n"));
        assertThat(reading.problems()).as(why).extracting(Problem::code, Problem::line).contains(tuple(code, line));
        assertThat(reading.problems()).anyMatch(problem -> problem.bearing() == Bearing.WRONG);
    }

    @Test
    void entities_and_document_types_are_never_read() {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE quiz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><quiz>&b;</quiz>";
        String file = "<?xml version=\"1.0\"?><!DOCTYPE quiz [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><quiz><question type=\"essay\">"
                + "<questiontext><text>&x;</text></questiontext></question></quiz>";
        for (String text : List.of(bomb, file)) {
            QuestionReading reading = moodle.read(text.getBytes(StandardCharsets.UTF_8));
            assertThat(reading.questions()).isEmpty();
            assertThat(reading.problems()).extracting(Problem::code).containsExactly("xml-doctype");
        }
    }

    @Test
    void a_file_cut_short_or_in_a_wrong_encoding_is_no_file() {
        String types = new String(types(), StandardCharsets.UTF_8);
        for (byte[] broken : List.of(
                types.substring(0, types.length() / 2).getBytes(StandardCharsets.UTF_8),
                "<quiz><question type=\"essay\"><questiontext><text>h\u00f2a</text></questiontext></question></quiz>"
                        .getBytes(Charset.forName("windows-1252")),
                new byte[0])) {
            assertThat(moodle.read(broken).questions()).isEmpty();
            assertThat(moodle.read(broken).problems()).extracting(Problem::code).containsExactly("xml-broken");
        }
        assertThat(moodle.read("<html/>".getBytes(StandardCharsets.UTF_8)).problems())
                .extracting(Problem::code)
                .containsExactly("moodle-not-quiz");
        byte[] utf16 = types.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16);
        assertThat(moodle.read(utf16).questions()).as("XML says its own encoding").hasSize(12);
    }

    @Test
    void what_is_written_is_read_back_the_same_over_random_questions() {
        RandomQuestions random = new RandomQuestions(7, List.of(Text.Format.values()), List.of(QuestionType.values()));
        for (int round = 0; round < 200; round++) {
            List<QuestionDraft> drafts = random.drafts(round + "-", 10);
            QuestionWriting written = moodle.write(drafts);
            QuestionReading read = moodle.read(written.file());
            assertThat(written.leftOut()).isEmpty();
            assertThat(read.problems()).as(new String(written.file(), StandardCharsets.UTF_8)).isEmpty();
            for (int i = 0; i < drafts.size(); i++) {
                assertThat(read.questions().get(i).draft()).isEqualTo(drafts.get(i));
            }
        }
    }

    @Test
    void whatever_is_missing_or_twice_never_throws_and_never_becomes_a_defective_question() {
        Mutilated mutilated = new Mutilated(19);
        for (int round = 0; round < 600; round++) {
            QuestionReading reading = moodle.read(mutilated.of(types()));
            reading.questions().forEach(found -> assertThat(found.draft().question().defects()).isEmpty());
        }
    }

    @Test
    void garbage_inside_gaps_never_throws() {
        Random random = new Random(5);
        String signs = "{}~=#%\\:1SHORTANSWER:MULTICHOICE NUMERICAL*.5&amp;";
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder("{1:SHORTANSWER:");
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            String escaped = text.toString().replace("&", "&amp;");
            read("<question type=\"cloze\"><questiontext format=\"html\"><text>" + escaped + "</text></questiontext></question>")
                    .questions().forEach(found -> assertThat(found.draft().question().defects()).isEmpty());
        }
    }
}
