package vn.hocvuso.questionbank;

import java.util.List;
import vn.hocvuso.questionbank.rule.OptionIds;

/**
 * Things to put in order. Each item in its right place is an equal part, as if places were matched: a platform that knows no
 * ordering gives the same points for the same question (GIFT carries it as matching).
 *
 * @param items in the right order
 * @param whole nothing unless every item is in its place
 */
public record Ordering(Text text, List<Text> items, boolean whole, Text generalFeedback) implements Question {
    public Ordering {
        items = List.copyOf(items);
    }

    public Ordering(Text text, List<Text> items, Text generalFeedback) {
        this(text, items, false, generalFeedback);
    }

    @Override
    public QuestionType type() {
        return QuestionType.ORDERING;
    }

    @Override
    public Face face(Rendering rendering) {
        return Face.withChoices(type(), rendering.html(text), Options.of(ids(), items, rendering), false);
    }

    @Override
    public int grade(Response response) {
        List<String> order = order(response);
        List<String> right = ids();
        int inPlace = 0;
        for (int i = 0; i < right.size(); i++) {
            inPlace += right.get(i).equals(order.get(i)) ? 1 : 0;
        }
        return whole && inPlace < right.size() ? 0 : inPlace * FULL / right.size();
    }

    @Override
    public void check(Response response) {
        order(response);
    }

    private List<String> order(Response response) {
        List<String> ids = ids();
        if (response instanceof Response.Order answer
                && answer.order().size() == ids.size()
                && answer.order().containsAll(ids)) {
            return answer.order();
        }
        throw Question.wrongShape(type());
    }

    @Override
    public Response solution() {
        return new Response.Order(ids());
    }

    List<String> ids() {
        return OptionIds.of("item", items.stream().map(Text::source).toList());
    }

    @Override
    public List<String> defects() {
        return Options.defects(text, items, false);
    }
}
