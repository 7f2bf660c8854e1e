package vn.hocvuso.questionbank;

import java.util.UUID;

/**
 * A version of a question as it is kept; it never changes.
 *
 * @param version  what attempts refer to
 * @param question stays the same over versions
 * @param face     ready to be shown; carries no key
 * @param draft    everything the author handed in, <b>with the key</b>
 */
public record StoredQuestion(UUID version, UUID question, String bank, int number, Face face, QuestionDraft draft) {
    /** Shows and grades itself. */
    public Question rule() {
        return draft.question();
    }
}
