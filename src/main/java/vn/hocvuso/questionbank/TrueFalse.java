package vn.hocvuso.questionbank;

import java.util.List;

/** A statement that is right or wrong. Its ids are {@code true} and {@code false}, always in this order. */
public record TrueFalse(Text text, boolean answer, Text whenWrong, Text whenRight, Text generalFeedback) implements Question {
    /** Content is Vietnamese, and so are the two words every such question shares. */
    private static final List<Face.Option> OPTIONS =
            List.of(new Face.Option("true", word(true)), new Face.Option("false", word(false)));

    /** As every learner reads it, whatever file the question came from or goes to. */
    public static String word(boolean answer) {
        return answer ? "Đúng" : "Sai";
    }

    @Override
    public QuestionType type() {
        return QuestionType.TRUE_FALSE;
    }

    @Override
    public Face face(Rendering rendering) {
        return Face.withChoices(type(), rendering.html(text), OPTIONS, true);
    }

    @Override
    public int grade(Response response) {
        return chosen(response) == answer ? FULL : 0;
    }

    @Override
    public void check(Response response) {
        chosen(response);
    }

    private boolean chosen(Response response) {
        if (response instanceof Response.Choice given && List.of("true", "false").contains(given.choice())) {
            return Boolean.parseBoolean(given.choice());
        }
        throw Question.wrongShape(type());
    }

    @Override
    public Response solution() {
        return new Response.Choice(Boolean.toString(answer));
    }

    @Override
    public List<Remark> remarks(Response response) {
        Text said = chosen(response) == answer ? whenRight : whenWrong;
        return said == null ? List.of() : List.of(new Remark(null, said));
    }

    @Override
    public List<String> defects() {
        return text.isBlank() ? List.of("text-missing") : List.of();
    }
}
