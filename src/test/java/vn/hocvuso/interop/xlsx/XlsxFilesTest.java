package vn.hocvuso.interop.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionReading;
import vn.hocvuso.questionbank.QuestionType;
import vn.hocvuso.questionbank.QuestionWriting;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.testing.RandomQuestions;

class XlsxFilesTest {
    private final XlsxFiles xlsx = new XlsxFiles();

    @Test
    void what_is_written_is_read_back_the_same_over_random_questions() {
        RandomQuestions random = new RandomQuestions(7, List.of(Text.Format.values()), List.of(QuestionType.values()));
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
