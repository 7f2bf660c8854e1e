package vn.hocvuso.questionbank;

import java.util.List;
import vn.hocvuso.kernel.Refused;

/**
 * A question with its key: it shows itself without the key, grades an answer, and comments on one. Values only; who asked it,
 * when and in which test is not its business.
 */
public sealed interface Question
        permits Single, Multiple, TrueFalse, Matching, Ordering, ShortAnswer, Numerical, Cloze, Essay {
    /** Points of a fully right answer. */
    int FULL = 1000;

    /** Longest text an answer may carry, in characters. */
    int LONGEST_ANSWER = 20_000;

    QuestionType type();

    Text text();

    /** Shown with every result; null when there is none. */
    Text generalFeedback();

    Face face(Rendering rendering);

    /**
     * Thousandths, 0 to {@link #FULL}; {@code FULL} only when the answer is fully right.
     *
     * @throws Refused 422 {@code wrong-answer-shape}
     */
    int grade(Response response);

    /**
     * Whether the answer has the shape and the ids this question asks for.
     *
     * @throws Refused 422 {@code wrong-answer-shape}
     */
    void check(Response response);

    /** A fully right answer, for a review that shows the key; null when only a person can tell. */
    Response solution();

    /** What the author says to this answer, besides the general feedback. */
    default List<Remark> remarks(Response response) {
        return List.of();
    }

    /** Nobody but a person can grade it: until then it is worth 0. */
    default boolean needsMarking() {
        return false;
    }

    /**
     * What keeps it from being asked, as codes of this feature's bundle ({@code row.<code>}): no key, weights that do not
     * add up, the same option twice. Empty: it can be stored.
     */
    List<String> defects();

    /**
     * @param option the option it speaks of; null: the answer as a whole
     */
    record Remark(String option, Text text) {}

    static Refused wrongShape(QuestionType type) {
        return new Refused("wrong-answer-shape", type.code());
    }
}
