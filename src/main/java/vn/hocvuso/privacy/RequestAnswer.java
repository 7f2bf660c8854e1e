package vn.hocvuso.privacy;

import vn.hocvuso.kernel.Refused;
import vn.hocvuso.privacy.rule.RequestState;

/**
 * @param state   {@code done}, {@code refused} or {@code forwarded}
 * @param text    what was done, why not, or to whom; at most 1 000 characters
 * @param version of the request as it was read
 */
public record RequestAnswer(String state, String text, Integer version) {
    private static final int LONGEST = 1_000;

    /** @throws Refused 422 {@code invalid-fields} */
    public RequestState check() {
        RequestState wanted = RequestState.named(state).filter(named -> named != RequestState.OPEN).orElse(null);
        new Refused.Checks()
                .that(wanted != null, "state", "unknown-value", String.valueOf(state))
                .that(version != null, "version", "required")
                .text(text, "text", LONGEST)
                .orRefuse();
        return wanted;
    }
}
