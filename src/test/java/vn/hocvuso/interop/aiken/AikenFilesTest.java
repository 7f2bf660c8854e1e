package vn.hocvuso.interop.aiken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.hocvuso.questionbank.Choice;
import vn.hocvuso.questionbank.Multiple;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionReading;
import vn.hocvuso.questionbank.QuestionReading.Problem;
import vn.hocvuso.questionbank.QuestionType;
import vn.hocvuso.questionbank.QuestionWriting;
import vn.hocvuso.questionbank.QuestionWriting.LeftOut;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.testing.Answering;
import vn.hocvuso.testing.RandomQuestions;

class AikenFilesTest {
    private final AikenFiles aiken = new AikenFiles();

    private QuestionReading read(String text) {
        return aiken.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_text_lettered_choices_and_an_answer_are_a_question() {
        QuestionReading reading = read("\uFEFFThủ đô nào?\r\n(chọn một)\r\nA. Huế\r\nB) Hà Nội **thật**\r\n\r\nANSWER: B\r\n\r\nHai?\nA) a\nB) b\nANSWER:a");
        assertThat(reading.problems()).isEmpty();
        Single first = (Single) reading.questions().get(0).draft().question();
        assertThat(first.text()).isEqualTo(Text.of("Thủ đô nào?\n(chọn một)"));
        assertThat(first.choices().get(1).text()).as("signs mean nothing here").isEqualTo(new Text("Hà Nội **thật**", Text.Format.PLAIN));
        assertThat(Answering.points(first, "Hà Nội **thật**")).isEqualTo(1000);
        assertThat(Answering.points(first, "Huế")).isZero();
        assertThat(reading.questions().get(1).line()).isEqualTo(8);
    }

    @ParameterizedTest(name = "{1} on line {2}: {3}")
    @CsvFileSource(resources = "/vn/hocvuso/interop/aiken/broken.csv", useHeadersInDisplayName = true)
    void what_is_wrong_is_named_with_its_line_and_the_next_question_is_read(String text, String code, int line, String why) {
        QuestionReading reading = read(text.replace("¶", "\n") + "\n\nTốt?\nA) x\nB) y\nANSWER: A\n");
        assertThat(reading.problems()).as(why).extracting(Problem::code, Problem::line).contains(tuple(code, line));
        assertThat(reading.questions()).as(why).extracting(found -> found.draft().question().text().source()).contains("Tốt?");
    }

    @ParameterizedTest(name = "{4}")
    @CsvFileSource(resources = "/vn/hocvuso/interop/aiken/typed.csv", useHeadersInDisplayName = true)
    void a_test_as_it_is_typed_in_vietnamese_is_understood(String text, String asks, int choices, String key, String why) {
        QuestionReading reading = read(text.replace("¶", "\n").replace("⇥", "\t"));
        assertThat(reading.problems()).as(why).isEmpty();
        Single first = (Single) reading.questions().get(0).draft().question();
        assertThat(first.text().source()).as(why).isEqualTo(asks);
        assertThat(first.choices()).as(why).hasSize(choices);
        assertThat(Answering.points(first, key)).as(why).isEqualTo(1000);
    }

    @ParameterizedTest(name = "{2}")
    @CsvFileSource(resources = "/vn/hocvuso/interop/aiken/answer-tables.csv", useHeadersInDisplayName = true)
    void the_keys_of_a_paper_may_stand_at_its_end(String paper, String keys, String why) {
        QuestionReading reading = read(paper.replace("¶", "\n").replace("⇥", "\t"));
        assertThat(reading.problems()).as(why).isEmpty();
        assertThat(reading.questions()).as(why).extracting(found -> letters(found.draft().question())).containsExactly(keys.split("\\|"));
    }

    /** Of the choices that are right; every question of these papers calls its choices a, b, c. */
    private static String letters(Question question) {
        List<Choice> choices = question instanceof Multiple multiple ? multiple.choices() : ((Single) question).choices();
        return choices.stream().filter(choice -> choice.weight() > 0).map(choice -> choice.text().source().toUpperCase(Locale.ROOT)).collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{3}")
    @CsvFileSource(resources = "/vn/hocvuso/interop/aiken/broken-tables.csv", useHeadersInDisplayName = true)
    void a_table_that_does_not_fit_its_paper_is_told_by_line(String paper, String code, int line, String why) {
        assertThat(read(paper.replace("¶", "\n")).problems()).as(why).extracting(Problem::code, Problem::line).contains(tuple(code, line));
    }

    @Test
    void of_a_question_with_several_right_letters_wrong_ticks_take_away() {
        QuestionReading reading = read("Câu 1: Một?\nA. a\nB. b\nC. c\nD. d\nĐÁP ÁN: 1-AC");
        Multiple several = (Multiple) reading.questions().get(0).draft().question();
        assertThat(several.defects()).isEmpty();
        assertThat(several.grade(several.solution())).isEqualTo(1000);
        assertThat(several.choices().stream().mapToInt(Choice::weight).sum()).as("who ticks everything knows nothing").isZero();
    }

    @Test
    void a_long_line_of_numbers_at_the_end_is_read_as_text_in_good_time() {
        String numbers = "1 ".repeat(90_000);
        assertThat(read("Một?\nA. a\nB. b\nANSWER: A\n" + numbers + "\n" + "A ".repeat(90_000)).questions()).hasSize(1);
    }

    @Test
    void what_is_written_is_read_back_and_the_rest_is_listed() {
        RandomQuestions random = new RandomQuestions(3, List.of(Text.Format.values()), List.of(QuestionType.SINGLE, QuestionType.ESSAY));
        int kept = 0;
        for (int round = 0; round < 500; round++) {
            List<QuestionDraft> drafts = plainWeights(random.drafts(round + "-", 6));
            QuestionWriting written = aiken.write(drafts);
            Set<String> leftOut = written.leftOut().stream().map(LeftOut::name).collect(Collectors.toSet());
            List<Single> asked = drafts.stream().filter(draft -> !leftOut.contains(draft.name())).map(draft -> (Single) draft.question()).toList();
            QuestionReading read = aiken.read(written.file());
            assertThat(read.problems()).isEmpty();
            assertThat(read.questions()).hasSameSizeAs(asked);
            for (int i = 0; i < asked.size(); i++) {
                Single back = (Single) read.questions().get(i).draft().question();
                assertThat(back.text().source()).isEqualTo(asked.get(i).text().source());
                assertThat(back.choices()).extracting(choice -> choice.text().source() + choice.weight()).isEqualTo(
                        asked.get(i).choices().stream().map(choice -> choice.text().source() + choice.weight()).toList());
            }
            kept += asked.size();
        }
        assertThat(kept).isGreaterThan(100);
    }

    /** Right and wrong only: all that Aiken knows. */
    private static List<QuestionDraft> plainWeights(List<QuestionDraft> drafts) {
        List<QuestionDraft> plain = new ArrayList<>();
        for (QuestionDraft draft : drafts) {
            if (draft.question() instanceof Single single) {
                Single two = new Single(single.text(), single.choices().subList(0, 2), null);
                plain.add(new QuestionDraft(draft.name(), null, two, Set.of(), Set.of(), 2, null, null));
            } else {
                plain.add(draft);
            }
        }
        return plain;
    }

    @Test
    void another_encoding_is_refused_with_its_line() {
        byte[] file = "Một?\nA) h\u00f2a\nB) b\nANSWER: A".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(aiken.read(file).problems()).extracting(Problem::code, Problem::line).containsExactly(tuple("not-utf8", 2));
    }
}
