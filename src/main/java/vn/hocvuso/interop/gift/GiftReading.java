package vn.hocvuso.interop.gift;

import java.util.List;
import vn.hocvuso.questionbank.QuestionDraft;

/** What a GIFT file holds: the questions that are whole, and what is wrong with the rest. */
public record GiftReading(List<Found> questions, List<Problem> problems) {

    /** @param line where it begins, from 1 */
    public record Found(int line, QuestionDraft draft) {}

    /**
     * @param line       from 1
     * @param code       key {@code row.<code>} of this feature's bundle or the question bank's
     * @param parameters for the sentence
     */
    public record Problem(int line, String code, List<Object> parameters) {
        /** A text between the questions is no question: it is left out and nothing is wrong with the file. */
        public boolean isNote() {
            return code.equals(DESCRIPTION);
        }
    }

    public static final String DESCRIPTION = "gift-description";
}
