package vn.hocvuso.interop.qti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.document.ZipFiles;
import vn.hocvuso.questionbank.Essay;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionReading;
import vn.hocvuso.questionbank.QuestionReading.Problem;
import vn.hocvuso.questionbank.QuestionType;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.questionbank.Text;

/** What an item says, and to whom; nothing of it is lost without a word. */
class ItemTextsTest {
    private static final QtiFiles QTI = new QtiFiles();
    private static final String MATCH = "<qti-response-processing template=\"https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml\"/>";
    private static final String STIMULUS = "<qti-assessment-stimulus-ref identifier=\"S\" href=\"../%s\"/>";
    private static final String PASSAGE = "<qti-assessment-stimulus identifier=\"S\" title=\"S\"><qti-stimulus-body><h2>Đêm khó tin</h2><p>Con cá sấu bước ra.</p></qti-stimulus-body></qti-assessment-stimulus>";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String item(String beside, String body, String choices, String shuffle) {
        return "<qti-assessment-item identifier=\"i\" title=\"i\"><qti-response-declaration identifier=\"R\" cardinality=\"single\" base-type=\"identifier\">"
                + "<qti-correct-response><qti-value>true</qti-value></qti-correct-response></qti-response-declaration>" + beside + "<qti-item-body>" + body
                + "<qti-choice-interaction response-identifier=\"R\" max-choices=\"1\" shuffle=\"" + shuffle + "\"><qti-prompt>Từ đâu?</qti-prompt>" + choices
                + "</qti-choice-interaction></qti-item-body>" + MATCH + "</qti-assessment-item>";
    }

    private static String choice(String id, String text) {
        return "<qti-simple-choice identifier=\"" + id + "\">" + text + "</qti-simple-choice>";
    }

    private static final String CHOICES = choice("true", "Bìa tạp chí") + choice("B", "Gầm giường");

    private static QuestionReading packaged(String type, String stimulusPath, String passage) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("imsmanifest.xml", bytes("<manifest><resources><resource identifier=\"r\" type=\"" + type + "\" href=\"items/i.xml\"/>"
                + "<resource identifier=\"S\" type=\"imsqti_test_xmlv3p0\" href=\"passages/p.xml\"/></resources></manifest>"));
        files.put("items/i.xml", bytes(item(String.format(STIMULUS, stimulusPath), "<div data-stimulus-idref=\"S\"></div><p>Đọc rồi trả lời.</p>", CHOICES, "false")));
        if (passage != null) {
            files.put("passages/p.xml", bytes(passage));
        }
        return QTI.read(ZipFiles.write(files));
    }

    @Test
    void the_text_an_item_asks_about_comes_along_from_its_file() {
        QuestionReading reading = packaged("imsqti_item_xmlv3p0", "passages/p.xml", PASSAGE);
        assertThat(reading.problems()).as("a text that is listed as a test is none").isEmpty();
        assertThat(reading.questions().get(0).draft().question().text().source())
                .containsSubsequence("Đêm khó tin", "Con cá sấu bước ra.", "Đọc rồi trả lời.", "Từ đâu?");
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "passages/none.xml, qti-file-missing, without the text nobody can answer",
        "passages/p.xml,    media,            the text shows a picture",
    })
    void without_the_text_there_is_no_question(String path, String code, String why) {
        QuestionReading reading = packaged("imsqti_item_xmlv3p0", path, PASSAGE.replace("<p>", "<p><img src=\"a.png\" alt=\"a\"/>"));
        assertThat(reading.questions()).as(why).isEmpty();
        assertThat(reading.problems()).as(why).extracting(Problem::code).containsExactly(code);
        assertThat(QTI.read(bytes(item(String.format(STIMULUS, path), "", CHOICES, "false"))).problems()).as("an item by itself has no other file")
                .extracting(Problem::code).containsExactly("qti-file-missing");
    }

    @ParameterizedTest
    @CsvSource({"imsqti_item_xmlv2p0", "imsqti_item_xmlv2p1", "imsqti_item_xmlv2p2", "imsqti_item_xmlv3p0", "imsqti_apipitem_xmlv2p1", "imsqti_apipitem_xmlv2p2"})
    void items_of_every_version_are_items(String type) {
        assertThat(packaged(type, "passages/p.xml", PASSAGE).questions()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"imsqti_xmlv1p2", "imsqti_xmlv1p2/imscc_xmlv1p1/assessment", "assessment/x-bb-qti-pool"})
    void a_package_of_another_kind_is_told_so(String type) {
        assertThat(packaged(type, "passages/p.xml", PASSAGE).problems()).extracting(Problem::code).containsExactly("qti-version");
    }

    @Test
    void what_is_said_to_whoever_marks_is_the_rubric_of_an_essay_wherever_it_stands() {
        String rubrics = "<qti-rubric-block view=\"proctor\"><qti-content-body><p>Phát giấy.</p></qti-content-body></qti-rubric-block>"
                + "<qti-rubric-block view=\"scorer\" use=\"instructions\"><qti-content-body/></qti-rubric-block>"
                + "<qti-rubric-block view=\"scorer\" use=\"scoring\"><qti-content-body><p>Nêu hai ý.</p></qti-content-body></qti-rubric-block>"
                + "<qti-rubric-block view=\"scorer author\"><qti-content-body><p>Trừ lỗi chính tả.</p></qti-content-body></qti-rubric-block>";
        String essay = "<qti-assessment-item identifier=\"i\" title=\"i\"><qti-item-body><p>Viết.</p>%s<qti-extended-text-interaction response-identifier=\"R\"/></qti-item-body></qti-assessment-item>";
        assertThat(((Essay) QTI.read(bytes(String.format(essay, rubrics))).questions().get(0).draft().question()).rubric().source())
                .containsSubsequence("Nêu hai ý.", "Trừ lỗi chính tả.").doesNotContain("Phát giấy");
        assertThat(((Essay) QTI.read(bytes(String.format(essay, ""))).questions().get(0).draft().question()).rubric()).isNull();
    }

    @Test
    void how_a_word_is_read_stands_in_brackets_behind_it() {
        assertThat(question("<p>村田<ruby><rb>真</rb><rp>(</rp><rt>まこと</rt><rp>)</rp></ruby>は</p>", CHOICES, "false").text().source()).contains("村田真(まこと)は");
    }

    @Test
    void quoted_words_keep_their_marks() {
        assertThat(question("<p>Ai nói <q>học</q>?</p>", CHOICES, "false").text().source()).contains("Ai nói “học”?");
    }

    private static Question question(String body, String choices, String shuffle) {
        QuestionReading reading = QTI.read(bytes(item("", body, choices, shuffle)));
        assertThat(reading.problems()).isEmpty();
        return reading.questions().get(0).draft().question();
    }

    @Test
    void what_a_rubric_says_to_candidates_is_part_of_the_question_and_what_it_says_to_others_is_not() {
        String rubrics = "<qti-rubric-block view=\"tutor\"><qti-content-body><p>Giúp học viên.</p></qti-content-body></qti-rubric-block>"
                + "<qti-rubric-block view=\"candidate proctor\" use=\"instructions\"><qti-content-body><p>Chọn một phương án.</p></qti-content-body>"
                + "<qti-catalog-info><qti-catalog id=\"c\"><qti-card support=\"sign-language\"><qti-html-content><video src=\"a.mp4\"/></qti-html-content></qti-card></qti-catalog></qti-catalog-info>"
                + "</qti-rubric-block>";
        assertThat(question(rubrics + "<p>Tom đi bộ.</p>", CHOICES, "false").text().source())
                .containsSubsequence("Chọn một phương án.", "Tom đi bộ.", "Từ đâu?").doesNotContain("Giúp học viên");
    }

    @ParameterizedTest(name = "{0}, {1}: {2}, {3}")
    @CsvSource({
        "True, False,           TRUE_FALSE, the two words",
        "Đúng, Sai,             TRUE_FALSE, our own two words",
        "Đồng ý, Không đồng ý,  SINGLE,     other words would be lost",
        "Sai, Đúng,             SINGLE,     words that say the contrary of their identifiers",
    })
    void true_and_false_are_what_the_choices_say(String yes, String no, QuestionType type, String why) {
        Question question = question("", choice("true", yes) + choice("false", no), "false");
        assertThat(question.type()).as(why).isEqualTo(type);
        if (question instanceof Single single) {
            assertThat(single.choices()).extracting(choice -> choice.text().source(), choice -> choice.weight()).containsExactly(tuple(yes, 10_000_000), tuple(no, 0));
        }
    }

    @Test
    void true_and_false_that_are_both_worth_something_are_no_statement() {
        String both = "<qti-mapping default-value=\"0\"><qti-map-entry map-key=\"true\" mapped-value=\"1\"/><qti-map-entry map-key=\"false\" mapped-value=\"%s\"/></qti-mapping></qti-response-declaration>";
        String item = item("", "", choice("true", "Đúng") + choice("false", "Sai"), "false").replace("match_correct", "map_response");
        QuestionReading half = QTI.read(bytes(item.replace("</qti-response-declaration>", String.format(both, "0.5"))));
        assertThat(((Single) half.questions().get(0).draft().question()).choices()).extracting(choice -> choice.weight()).containsExactly(10_000_000, 5_000_000);
        assertThat(QTI.read(bytes(item.replace("</qti-response-declaration>", String.format(both, "1")))).problems()).extracting(Problem::code).containsExactly("several-keys");
    }

    @Test
    void a_choice_that_has_to_stay_in_its_place_keeps_all_in_theirs() {
        String last = choice("C", "Không nơi nào ở trên").replace("identifier=\"C\"", "identifier=\"C\" fixed=\"true\"");
        assertThat(((Single) question("", CHOICES + last, "true")).fixed()).isTrue();
        assertThat(((Single) question("", CHOICES + choice("C", "Sông"), "true")).fixed()).isFalse();
    }

    @Test
    void what_is_said_to_the_right_choice_and_to_any_other_is_said_to_each() {
        String rules = "<qti-response-processing><qti-response-condition><qti-response-if><qti-match><qti-variable identifier=\"R\"/><qti-correct identifier=\"R\"/></qti-match>"
                + said("SCORE", "float", "1") + said("F", "identifier", "hay") + "</qti-response-if><qti-response-else>" + said("F", "identifier", "sai")
                + "</qti-response-else></qti-response-condition></qti-response-processing>" + modal("hay", "Giỏi.") + modal("sai", "Đọc lại.");
        QuestionReading reading = QTI.read(bytes(item("", "", CHOICES + choice("C", "Sông"), "false").replace(MATCH, rules)));
        assertThat(reading.problems()).isEmpty();
        assertThat(((Single) reading.questions().get(0).draft().question()).choices()).extracting(choice -> choice.feedback().source())
                .containsExactly("Giỏi.", "Đọc lại.", "Đọc lại.");
    }

    private static String said(String outcome, String type, String value) {
        return "<qti-set-outcome-value identifier=\"" + outcome + "\"><qti-base-value base-type=\"" + type + "\">" + value + "</qti-base-value></qti-set-outcome-value>";
    }

    private static String modal(String id, String text) {
        return "<qti-modal-feedback outcome-identifier=\"F\" identifier=\"" + id + "\" show-hide=\"show\"><qti-content-body>" + text + "</qti-content-body></qti-modal-feedback>";
    }

    @Test
    void feedback_that_belongs_to_no_choice_is_noted_wherever_it_stands() {
        String block = "<qti-feedback-block outcome-identifier=\"F\" identifier=\"x\" show-hide=\"show\"><p>Xem lại.</p></qti-feedback-block>";
        assertThat(QTI.read(bytes(item("", block, CHOICES, "false"))).problems()).extracting(Problem::code).containsExactly("qti-feedback");
        String own = CHOICES.replace("Bìa tạp chí", "Bìa tạp chí<qti-feedback-inline outcome-identifier=\"F\" identifier=\"true\" show-hide=\"show\">Phải.</qti-feedback-inline>");
        QuestionDraft draft = QTI.read(bytes(item("", "", own, "false"))).questions().get(0).draft();
        assertThat(((Single) draft.question()).choices().get(0).feedback()).isEqualTo(Text.of("Phải."));
        assertThat(QTI.read(bytes(item("", "", own, "false"))).problems()).isEqualTo(List.of());
    }
}
