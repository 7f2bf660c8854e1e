package vn.hocvuso.questionbank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A key in words, for the author who checks it against the question. It never goes to a learner. */
public final class KeyWords {
    private static final Rendering HTML = Rendering.safe();

    private KeyWords() {}

    /** As HTML, each with its points where they are not all; empty where only a person can tell. */
    public static List<String> of(Question question) {
        List<String> key = new ArrayList<>();
        if (question instanceof Single single) {
            choices(single.choices(), key);
        } else if (question instanceof Multiple multiple) {
            choices(multiple.choices(), key);
        } else if (question instanceof TrueFalse trueFalse) {
            key.add(TrueFalse.word(trueFalse.answer()));
        } else if (question instanceof Matching matching) {
            matching.pairs().forEach(pair -> key.add(HTML.html(pair.left()) + " → " + HTML.html(pair.right())));
        } else if (question instanceof Ordering ordering) {
            ordering.items().forEach(item -> key.add(key.size() + 1 + ". " + HTML.html(item)));
        } else if (question instanceof ShortAnswer shortAnswer) {
            shortAnswer.accepted().stream()
                    .filter(answer -> answer.weight() > 0)
                    .forEach(answer -> key.add(plain(answer.answer()) + points(answer.weight())));
        } else if (question instanceof Numerical numerical) {
            numerical.accepted().stream()
                    .filter(range -> range.weight() > 0)
                    .forEach(range -> key.add(range(range.low(), range.high()) + points(range.weight())));
        } else if (question instanceof Cloze cloze) {
            for (int i = 0; i < cloze.gaps().size(); i++) {
                key.add("[" + (i + 1) + "] " + String.join(" / ", of(cloze.gaps().get(i))));
            }
        }
        return key;
    }

    private static void choices(List<Choice> choices, List<String> key) {
        choices.stream()
                .filter(choice -> choice.weight() > 0)
                .forEach(choice -> key.add(HTML.html(choice.text()) + points(choice.weight())));
    }

    private static String points(int weight) {
        return weight == Weight.FULL ? "" : " (" + Weight.print(weight).replace('.', ',') + "%)";
    }

    private static String range(BigDecimal low, BigDecimal high) {
        String from = AnswerNumber.print(low);
        return low.compareTo(high) == 0 ? from : from + " – " + AnswerNumber.print(high);
    }

    private static String plain(String text) {
        return HTML.html(new Text(text, Text.Format.PLAIN));
    }
}
