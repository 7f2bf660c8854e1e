package vn.hocvuso.questionbank.rule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.hocvuso.kernel.Refused;

/**
 * The life of a version: written, looked at by somebody else, released for tests, taken out again. What a version says never
 * changes; a correction is a new version and starts from the beginning.
 */
public enum QuestionState {
    DRAFT,
    REVIEWED,
    READY,
    RETIRED;

    private static final Map<QuestionState, List<QuestionState>> NEXT = Map.of(
            DRAFT, List.of(REVIEWED, RETIRED),
            REVIEWED, List.of(READY, DRAFT, RETIRED),
            READY, List.of(RETIRED),
            RETIRED, List.of(DRAFT));

    public static QuestionState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In the order they are offered. */
    public List<QuestionState> next() {
        return NEXT.get(this);
    }

    /**
     * @param author  who brought the version in; {@code by}: who moves it: service numbers
     * @param fourEyes nobody reviews what is their own
     * @throws Refused 409 {@code state-does-not-follow} (from, to); 403 {@code review-by-author}
     */
    public void requireNext(QuestionState to, String author, String by, boolean fourEyes) {
        if (!next().contains(to)) {
            throw new Refused(Refused.Kind.CONFLICT, "state-does-not-follow", code(), to.code());
        }
        if (fourEyes && to == REVIEWED && by.equals(author)) {
            throw new Refused(Refused.Kind.FORBIDDEN, "review-by-author");
        }
    }
}
