package vn.hocvuso.interop.qti;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.document.ZipFiles;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionReading;
import vn.hocvuso.questionbank.QuestionType;
import vn.hocvuso.questionbank.QuestionWriting;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.testing.RandomQuestions;
import vn.hocvuso.testing.Seen;

class QtiFilesTest {
    static List<QtiFiles> versions() {
        return List.of(new QtiFiles(), new Qti3Files());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void what_is_written_is_read_back_as_it_looked_and_counted_over_random_questions(QtiFiles qti) {
        RandomQuestions random = new RandomQuestions(11, List.of(Text.Format.values()), List.of(QuestionType.values()));
        for (int round = 0; round < 100; round++) {
            List<QuestionDraft> drafts = random.drafts(round + "-", 10);
            QuestionWriting written = qti.write(drafts);
            QuestionReading read = qti.read(written.file());
            assertThat(written.leftOut()).isEmpty();
            assertThat(read.problems()).as(item(written, read)).isEmpty();
            assertThat(read.questions()).hasSameSizeAs(drafts);
            for (int i = 0; i < drafts.size(); i++) {
                assertThat(Seen.of(read.questions().get(i).draft())).isEqualTo(Seen.of(drafts.get(i)));
            }
        }
    }

    /** The item something is said of. */
    private static String item(QuestionWriting written, QuestionReading read) {
        try {
            String path = read.problems().isEmpty() ? null : read.problems().get(0).item();
            byte[] item = ZipFiles.read(written.file()).get(path);
            return item == null ? "" : new String(item, StandardCharsets.UTF_8);
        } catch (ZipFiles.Broken e) {
            throw new AssertionError(e);
        }
    }
}
