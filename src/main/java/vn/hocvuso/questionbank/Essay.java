package vn.hocvuso.questionbank;

import java.util.List;

/**
 * A text only a person can judge: worth 0 until someone has marked it.
 *
 * @param rubric what the marker looks for, never shown to learners; null when there is none
 */
public record Essay(Text text, Text rubric, Text generalFeedback) implements Question {
    public Essay(Text text, Text generalFeedback) {
        this(text, null, generalFeedback);
    }

    @Override
    public QuestionType type() {
        return QuestionType.ESSAY;
    }

    @Override
    public Face face(Rendering rendering) {
        return Face.of(type(), rendering.html(text));
    }

    @Override
    public int grade(Response response) {
        check(response);
        return 0;
    }

    @Override
    public void check(Response response) {
        if (!(response instanceof Response.Words answer) || answer.text().length() > LONGEST_ANSWER) {
            throw Question.wrongShape(type());
        }
    }

    @Override
    public Response solution() {
        return null;
    }

    @Override
    public boolean needsMarking() {
        return true;
    }

    @Override
    public List<String> defects() {
        return text.isBlank() ? List.of("text-missing") : List.of();
    }
}
