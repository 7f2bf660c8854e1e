package vn.hocvuso.questionbank;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** An answer, in the shapes of the contract. Whether it fits a question is the question's to say ({@link Question#check}). */
public sealed interface Response {
    /** {@code {"choice": id}}: single, true-false. */
    record Choice(String choice) implements Response {}

    /** {@code {"choices": [id]}}: multiple; none ticked is an answer too. */
    record Choices(Set<String> choices) implements Response {}

    /** {@code {"pairs": {left: right}}}: matching; what is left out is unanswered. */
    record Pairs(Map<String, String> pairs) implements Response {}

    /** {@code {"order": [id]}}: ordering; every item once. */
    record Order(List<String> order) implements Response {}

    /** {@code {"text": "…"}}: short, essay. */
    record Words(String text) implements Response {}

    /** {@code {"number": "3,5"}}: as typed. */
    record Numeral(String number) implements Response {}

    /** {@code {"gaps": {"1": "…"}}}: cloze; text or the id of a choice. */
    record Gaps(Map<String, String> gaps) implements Response {}
}
