package vn.hocvuso.survey;

import java.util.List;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.kernel.Vietnamese;

/** A question as somebody wants it asked; see {@link Question}. */
public record QuestionWish(String kind, String words, List<String> choices) {
    private static final int LONGEST = 300;
    private static final int LONGEST_CHOICE = 120;
    private static final int MOST_CHOICES = 10;

    public QuestionWish {
        words = Vietnamese.clean(words);
        choices = choices == null ? List.of() : choices.stream().map(Vietnamese::clean).filter(one -> one != null && !one.isEmpty()).toList();
    }

    void check(Refused.Checks checks) {
        checks.that(kind != null && List.of("scale", "choice", "text").contains(kind), "kind", "unknown-value", String.valueOf(kind))
                .text(words, "question", LONGEST);
        if ("choice".equals(kind)) {
            checks.that(choices.size() >= 2 && choices.size() <= MOST_CHOICES && choices.stream().allMatch(one -> one.length() <= LONGEST_CHOICE), "choices",
                    "survey-choices", MOST_CHOICES, LONGEST_CHOICE);
        }
    }

    boolean isAskedBy(Question question) {
        return question.kind().equals(kind) && question.words().equals(words) && (!kind.equals("choice") || question.choices().equals(choices));
    }
}
