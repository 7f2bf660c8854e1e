package vn.hocvuso.publishing.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.publishing.QuestionPreview.Shown;
import vn.hocvuso.questionbank.Choice;
import vn.hocvuso.questionbank.Cloze;
import vn.hocvuso.questionbank.Matching;
import vn.hocvuso.questionbank.Multiple;
import vn.hocvuso.questionbank.Numerical;
import vn.hocvuso.questionbank.Ordering;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionReading.Found;
import vn.hocvuso.questionbank.Rendering;
import vn.hocvuso.questionbank.ShortAnswer;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.questionbank.TrueFalse;
import vn.hocvuso.questionbank.AnswerNumber;
import vn.hocvuso.questionbank.Weight;

/** Questions of a file as a learner will see them, and their keys in words for the author, who checks one against the other. */
public final class QuestionLook {
    /** So many are shown: a look tells whether the file was understood, the rest is in the counts. */
    private static final int MOST = 20;

    private static final Rendering HTML = Rendering.safe();

    private QuestionLook() {}

    public static List<Shown> first(List<Found> found) {
        return found.stream()
                .limit(MOST)
                .map(one -> new Shown(
                        one.line(),
                        one.item(),
                        one.draft().name(),
                        one.draft().title(),
                        one.draft().question().face(HTML),
                        key(one.draft().question())))
                .toList();
    }

    /** As HTML, each with its points where they are not all. */
    private static List<String> key(Question question) {
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
                key.add("[" + (i + 1) + "] " + String.join(" / ", key(cloze.gaps().get(i))));
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
        return HTML.html(new vn.hocvuso.questionbank.Text(text, vn.hocvuso.questionbank.Text.Format.PLAIN));
    }
}
