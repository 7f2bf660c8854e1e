package vn.hocvuso.questionbank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hocvuso.questionbank.control.QuestionHtml;
import vn.hocvuso.questionbank.rule.AnswerText;

/**
 * Taking an answer apart, so that the same parts of many answers can be counted: each choice that was ticked, each pair, each
 * place in an order, each gap, each text as the key compares it.
 */
public final class AnswerParts {
    /** Longer texts are counted by their beginning. */
    private static final int LONGEST = 120;

    private AnswerParts() {}

    /**
     * @param of    HTML of what was answered: a left side, a place, a gap; empty: the question itself
     * @param said  HTML of the answer
     * @param right whether it belongs to a fully right answer; null: that depends on the rest, or on a person
     */
    public record Part(String of, String said, Boolean right) {}

    public static List<Part> of(StoredQuestion asked, Response response) {
        return of(asked.rule(), asked.face(), response, "");
    }

    /** The whole answer on one line of plain text: for the person who gave it. */
    public static String inWords(StoredQuestion asked, Response response) {
        if (response instanceof Response.Words words) {
            return words.text();
        }
        return of(asked, response).stream()
                .map(part -> part.of().isEmpty() ? QuestionHtml.plain(part.said()) : QuestionHtml.plain(part.of()) + " → " + QuestionHtml.plain(part.said()))
                .collect(Collectors.joining("; "));
    }

    private static List<Part> of(Question question, Face face, Response response, String place) {
        List<Part> parts = new ArrayList<>();
        Response right = question.solution();
        if (response instanceof Response.Choice one) {
            parts.add(new Part(place, html(face.choices(), one.choice()), question.grade(one) == Question.FULL));
        } else if (response instanceof Response.Choices several) {
            several.choices().forEach(id -> parts.add(
                    new Part(place, html(face.choices(), id), ((Response.Choices) right).choices().contains(id))));
        } else if (response instanceof Response.Pairs pairs) {
            pairs.pairs().forEach((left, partner) -> parts.add(new Part(
                    html(face.left(), left), html(face.right(), partner), partner.equals(((Response.Pairs) right).pairs().get(left)))));
        } else if (response instanceof Response.Order order) {
            for (int i = 0; i < order.order().size(); i++) {
                String id = order.order().get(i);
                parts.add(new Part(i + 1 + ".", html(face.choices(), id), id.equals(((Response.Order) right).order().get(i))));
            }
        } else if (response instanceof Response.Words words && question instanceof ShortAnswer) {
            parts.add(typed(place, AnswerText.normal(words.text(), false), question, words));
        } else if (response instanceof Response.Numeral number) {
            String read = AnswerNumber.parse(number.number()).map(AnswerNumber::print).orElse(AnswerText.normal(number.number(), false));
            parts.add(typed(place, read, question, number));
        } else if (response instanceof Response.Gaps gaps) {
            filled((Cloze) question, face, gaps.gaps(), parts);
        }
        return parts;
    }

    private static void filled(Cloze cloze, Face face, Map<String, String> gaps, List<Part> parts) {
        for (int i = 0; i < cloze.gaps().size(); i++) {
            String value = gaps.getOrDefault(String.valueOf(i + 1), "");
            if (!value.isBlank()) {
                Face.Gap gap = face.gaps().get(i);
                Face options = Face.withChoices(cloze.gaps().get(i).type(), "", gap.choices(), true);
                parts.addAll(of(cloze.gaps().get(i), options, Cloze.filled(cloze.gaps().get(i), value), "[" + gap.id() + "]"));
            }
        }
    }

    private static Part typed(String place, String text, Question question, Response response) {
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return new Part(place, plain(shown), question.grade(response) == Question.FULL);
    }

    /** An id that no option has comes from whoever answered, not from the author: it is shown as it stands. */
    private static String html(List<Face.Option> options, String id) {
        return options.stream().filter(option -> option.id().equals(id)).map(Face.Option::html).findFirst().orElseGet(() -> plain(id));
    }

    private static String plain(String text) {
        return Rendering.safe().html(new Text(text, Text.Format.PLAIN));
    }

    /** Every choice there is, so that those nobody took are seen as well; empty for what is typed or put together. */
    public static List<Part> all(StoredQuestion asked) {
        List<Part> all = new ArrayList<>();
        String type = asked.face().type();
        if (type.equals("single") || type.equals("true-false") || type.equals("multiple")) {
            asked.face().choices().forEach(choice -> {
                Response ticked = type.equals("multiple") ? new Response.Choices(java.util.Set.of(choice.id())) : new Response.Choice(choice.id());
                all.addAll(of(asked, ticked));
            });
        }
        return all;
    }
}
