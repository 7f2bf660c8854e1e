package vn.hocvuso.questionbank;

import java.util.List;
import java.util.function.ToIntFunction;

/** What somebody gets on average who knows nothing and picks at random, as a share of the full points; the rules are Moodle's. */
public final class Guessing {
    private Guessing() {}

    /** 0 to 1; nought where there is nothing to pick from, and of several choices, where it can hardly be told. */
    public static double share(Question question) {
        if (question instanceof Single single) {
            return Math.max(0, single.choices().stream().mapToInt(Choice::weight).average().orElse(0) / Weight.FULL);
        } else if (question instanceof TrueFalse) {
            return 0.5;
        } else if (question instanceof Matching matching) {
            return matching.whole() ? 0 : 1.0 / matching.rights().size();
        } else if (question instanceof Ordering ordering) {
            return ordering.whole() ? 0 : 1.0 / ordering.items().size();
        } else if (question instanceof ShortAnswer words) {
            return anything(words.accepted(), answer -> answer.answer().strip().equals("*") ? answer.weight() : 0);
        } else if (question instanceof Cloze cloze) {
            double sum = 0;
            double all = 0;
            for (int i = 0; i < cloze.gaps().size(); i++) {
                sum += cloze.shares().get(i) * share(cloze.gaps().get(i));
                all += cloze.shares().get(i);
            }
            return all == 0 ? 0 : sum / all;
        }
        return 0;
    }

    private static <T> double anything(List<T> accepted, ToIntFunction<T> weight) {
        return accepted.stream().mapToInt(weight).max().orElse(0) / (double) Weight.FULL;
    }
}
