package vn.hocvuso.questionbank;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Any number of answers: the weights of what was ticked add up, and wrong ones take away, but never below 0.
 *
 * @param whole nothing for a part: full points for exactly the choices with a weight above 0, else none
 * @param fixed the choices stay in the author's order
 */
public record Multiple(Text text, List<Choice> choices, boolean whole, boolean fixed, Text generalFeedback)
        implements Question {
    public Multiple {
        choices = List.copyOf(choices);
    }

    public Multiple(Text text, List<Choice> choices, Text generalFeedback) {
        this(text, choices, false, false, generalFeedback);
    }

    @Override
    public QuestionType type() {
        return QuestionType.MULTIPLE;
    }

    @Override
    public Face face(Rendering rendering) {
        return Choice.face(type(), text, choices, fixed, rendering);
    }

    @Override
    public int grade(Response response) {
        Set<String> ticked = ticked(response);
        if (whole) {
            return ticked.equals(solution().choices()) ? FULL : 0;
        }
        List<String> ids = Choice.ids(choices);
        long sum = 0;
        for (int i = 0; i < choices.size(); i++) {
            sum += ticked.contains(ids.get(i)) ? choices.get(i).weight() : 0;
        }
        // Shares such as three times 33.33333% miss the whole by their rounding: all that is right is everything.
        return Weight.thousandths(sum, right());
    }

    private long right() {
        return choices.stream().mapToLong(choice -> Math.max(0, choice.weight())).sum();
    }

    @Override
    public void check(Response response) {
        ticked(response);
    }

    private Set<String> ticked(Response response) {
        if (response instanceof Response.Choices answer && Choice.ids(choices).containsAll(answer.choices())) {
            return answer.choices();
        }
        throw Question.wrongShape(type());
    }

    @Override
    public Response.Choices solution() {
        List<String> ids = Choice.ids(choices);
        Set<String> right = new LinkedHashSet<>();
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).weight() > 0) {
                right.add(ids.get(i));
            }
        }
        return new Response.Choices(right);
    }

    @Override
    public List<Remark> remarks(Response response) {
        Set<String> ticked = ticked(response);
        List<String> ids = Choice.ids(choices);
        List<Remark> remarks = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            if (ticked.contains(ids.get(i)) && choices.get(i).feedback() != null) {
                remarks.add(new Remark(ids.get(i), choices.get(i).feedback()));
            }
        }
        return remarks;
    }

    @Override
    public List<String> defects() {
        List<String> defects = Options.defects(text, choices.stream().map(Choice::text).toList(), false);
        boolean noKey = right() == 0;
        return Options.and(Options.and(defects, noKey, "no-key"), !noKey && !Weight.addsUp(right()), "weights-do-not-add-up");
    }
}
