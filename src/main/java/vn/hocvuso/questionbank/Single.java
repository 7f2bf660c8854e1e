package vn.hocvuso.questionbank;

import java.util.List;

/**
 * One answer out of several: everything or nothing, unless the author gave part of the points to a half right choice.
 *
 * @param fixed the choices stay in the author's order: one of them speaks of the others
 */
public record Single(Text text, List<Choice> choices, boolean fixed, Text generalFeedback) implements Question {
    public Single {
        choices = List.copyOf(choices);
    }

    public Single(Text text, List<Choice> choices, Text generalFeedback) {
        this(text, choices, false, generalFeedback);
    }

    @Override
    public QuestionType type() {
        return QuestionType.SINGLE;
    }

    @Override
    public Face face(Rendering rendering) {
        return Choice.face(type(), text, choices, fixed, rendering);
    }

    @Override
    public int grade(Response response) {
        return Weight.thousandths(chosen(response).weight(), Weight.FULL);
    }

    @Override
    public void check(Response response) {
        chosen(response);
    }

    private Choice chosen(Response response) {
        int at = response instanceof Response.Choice answer ? Choice.ids(choices).indexOf(answer.choice()) : -1;
        if (at < 0) {
            throw Question.wrongShape(type());
        }
        return choices.get(at);
    }

    @Override
    public Response solution() {
        List<String> ids = Choice.ids(choices);
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).weight() == Weight.FULL) {
                return new Response.Choice(ids.get(i));
            }
        }
        return null;
    }

    @Override
    public List<Remark> remarks(Response response) {
        Choice chosen = chosen(response);
        return chosen.feedback() == null
                ? List.of()
                : List.of(new Remark(((Response.Choice) response).choice(), chosen.feedback()));
    }

    @Override
    public List<String> defects() {
        List<String> defects = Options.defects(text, choices.stream().map(Choice::text).toList(), false);
        long full = choices.stream().filter(choice -> choice.weight() == Weight.FULL).count();
        return Options.and(Options.and(defects, full == 0, "no-key"), full > 1, "several-keys");
    }
}
