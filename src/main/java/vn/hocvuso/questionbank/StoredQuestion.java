package vn.hocvuso.questionbank;

import java.util.UUID;
import vn.hocvuso.questionbank.control.QuestionHtml;

/**
 * A version of a question as it is kept; it never changes.
 *
 * @param version  what attempts refer to
 * @param question stays the same over versions
 * @param face     ready to be shown; carries no key
 * @param draft    everything the author handed in, <b>with the key</b>
 */
public record StoredQuestion(UUID version, UUID question, String bank, int number, Face face, QuestionDraft draft) {
    private static final int LONGEST_LABEL = 90;

    /** Shows and grades itself. */
    public Question rule() {
        return draft.question();
    }

    /** What people know it by: its title, else the beginning of what it asks. */
    public String label() {
        if (draft.title() != null && !draft.title().isBlank()) {
            return draft.title();
        }
        String asks = QuestionHtml.plain(face.html());
        return asks.length() <= LONGEST_LABEL ? asks : asks.substring(0, asks.lastIndexOf(' ', LONGEST_LABEL) + 1).strip() + "…";
    }
}
