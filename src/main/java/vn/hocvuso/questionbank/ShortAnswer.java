package vn.hocvuso.questionbank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.questionbank.rule.AnswerText;

/**
 * A word or a few, typed. The first accepted answer that matches gives its weight; how answers are compared:
 * {@link AnswerText}.
 *
 * @param caseCounts capitals are part of the answer, as in a password or a file name
 */
public record ShortAnswer(Text text, List<Accepted> accepted, boolean caseCounts, Text generalFeedback) implements Question {
    public ShortAnswer {
        accepted = List.copyOf(accepted);
    }

    public ShortAnswer(Text text, List<Accepted> accepted, Text generalFeedback) {
        this(text, accepted, false, generalFeedback);
    }

    /**
     * @param answer   {@code *} stands for any text
     * @param weight   hundred-thousandths of a per cent; 0 for a known wrong answer that gets a word of its own
     * @param feedback null when there is none
     */
    public record Accepted(String answer, int weight, Text feedback) {}

    @Override
    public QuestionType type() {
        return QuestionType.SHORT;
    }

    @Override
    public Face face(Rendering rendering) {
        return Face.of(type(), rendering.html(text));
    }

    @Override
    public int grade(Response response) {
        return Weight.thousandths(matching(response).map(Accepted::weight).orElse(0), Weight.FULL);
    }

    @Override
    public void check(Response response) {
        matching(response);
    }

    private Optional<Accepted> matching(Response response) {
        if (response instanceof Response.Words answer && answer.text().length() <= LONGEST_ANSWER) {
            return accepted.stream().filter(a -> AnswerText.matches(a.answer(), answer.text(), caseCounts)).findFirst();
        }
        throw Question.wrongShape(type());
    }

    @Override
    public Response solution() {
        return accepted.stream()
                .filter(answer -> answer.weight() == Weight.FULL)
                .findFirst()
                .map(answer -> new Response.Words(answer.answer().replace("\\*", "*")))
                .orElse(null);
    }

    @Override
    public List<Remark> remarks(Response response) {
        return matching(response)
                .filter(answer -> answer.feedback() != null)
                .map(answer -> List.of(new Remark(null, answer.feedback())))
                .orElse(List.of());
    }

    @Override
    public List<String> defects() {
        List<String> defects = new ArrayList<>(text.isBlank() ? List.of("text-missing") : List.of());
        if (accepted.stream().noneMatch(answer -> answer.weight() == Weight.FULL)) {
            defects.add("no-key");
        }
        if (accepted.stream().anyMatch(answer -> answer.answer().isBlank())) {
            defects.add("option-empty");
        }
        return defects;
    }
}
