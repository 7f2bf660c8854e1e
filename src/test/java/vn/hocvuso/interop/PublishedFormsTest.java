package vn.hocvuso.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.hocvuso.interop.aiken.AikenFiles;
import vn.hocvuso.interop.gift.GiftFiles;
import vn.hocvuso.interop.moodlexml.MoodleXmlFiles;
import vn.hocvuso.interop.qti.QtiFiles;
import vn.hocvuso.questionbank.Matching;
import vn.hocvuso.questionbank.Multiple;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionFormat;
import vn.hocvuso.questionbank.QuestionReading;
import vn.hocvuso.questionbank.QuestionReading.Problem;
import vn.hocvuso.questionbank.ShortAnswer;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.testing.Answering;

/** Files in the forms others publish: each question is read, or listed with its reason, and never becomes another one. */
class PublishedFormsTest {
    private static final Map<String, QuestionFormat> BY_ENDING =
            Map.of("gift", new GiftFiles(), "aiken", new AikenFiles(), "cloze.xml", new MoodleXmlFiles());

    private static QuestionReading read(String file) {
        QuestionFormat format = BY_ENDING.getOrDefault(file, BY_ENDING.getOrDefault(file.substring(file.indexOf('.') + 1), new QtiFiles()));
        try (var stream = PublishedFormsTest.class.getResourceAsStream("/vn/hocvuso/interop/published/" + file)) {
            return format.read(stream.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvFileSource(resources = "/vn/hocvuso/interop/published/expected.csv", useHeadersInDisplayName = true)
    void what_others_publish_is_read_or_listed(String file, int questions, String problems, String why) {
        QuestionReading reading = read(file);
        List<String> expected = problems == null ? List.of() : List.of(problems.split(" "));
        boolean byLine = problems != null && problems.contains("@");
        assertThat(reading.problems()).as(why).extracting(one -> byLine ? one.code() + "@" + one.line() : one.code())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(reading.questions()).as(why).hasSize(questions).allSatisfy(found -> assertThat(found.draft().question().defects()).isEmpty());
        assertThat(reading.questions()).extracting(found -> found.draft().name()).doesNotHaveDuplicates();
        assertThat(reading.problems()).extracting(Problem::bearing).doesNotContain(QuestionReading.Bearing.NOTE);
    }

    private static Question only(String file) {
        return read(file).questions().get(0).draft().question();
    }

    @Test
    void what_is_read_is_graded_as_its_file_says() {
        Multiple multiple = (Multiple) only("multiple-mapped.xml");
        assertThat(multiple.choices()).extracting(choice -> choice.weight()).containsExactly(5_000_000, -10_000_000, 5_000_000, -5_000_000);
        assertThat(((Matching) only("match-shares.xml")).pairs()).extracting(Matching.Pair::share).containsExactly(2, 1, 1);
        ShortAnswer text = (ShortAnswer) only("text-by-case.xml");
        assertThat(List.of(Answering.points(text, "Huế"), Answering.points(text, "huế"), Answering.points(text, "Vinh"))).containsExactly(1000, 500, 0);
        Single aiken = (Single) read("errors.aiken").questions().get(1).draft().question();
        assertThat(Answering.points(aiken, "Đúng, không có dấu cách")).isEqualTo(1000);
    }
}
