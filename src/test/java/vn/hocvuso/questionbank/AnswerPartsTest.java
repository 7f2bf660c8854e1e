package vn.hocvuso.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What learners typed is shown to instructors as it stands, never as HTML. */
class AnswerPartsTest {
    private static StoredQuestion stored(Question question) {
        return new StoredQuestion(
                new UUID(1, 1), new UUID(1, 2), "b", 1, question.face(Rendering.safe()), new QuestionDraft("q", null, question, Set.of(), Set.of(), 1, null, null));
    }

    @Test
    void what_was_typed_is_escaped() {
        StoredQuestion asked = stored(new ShortAnswer(Text.of("?"), List.of(new ShortAnswer.Accepted("hoà bình", Weight.FULL, null)), null));
        List<AnswerParts.Part> parts = AnswerParts.of(asked, new Response.Words("<img src=x onerror=alert(1)>"));
        assertThat(parts).singleElement().satisfies(part -> assertThat(part.said()).doesNotContain("<img").contains("&lt;img"));
    }

    @Test
    void a_question_without_a_title_is_known_by_the_beginning_of_what_it_asks() {
        ShortAnswer.Accepted any = new ShortAnswer.Accepted("*", Weight.FULL, null);
        assertThat(stored(new ShortAnswer(new Text("Mật khẩu **nào** < 8 ký tự & vì sao?", Text.Format.MARKDOWN), List.of(any), null)).label())
                .isEqualTo("Mật khẩu nào < 8 ký tự & vì sao?");
        assertThat(stored(new ShortAnswer(Text.of("dài ".repeat(60)), List.of(any), null)).label()).endsWith("dài…").hasSizeLessThan(95);
    }
}
