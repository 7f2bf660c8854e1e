package vn.hocvuso.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Tokens whose signature this node has verified, until they expire: the same text verified again says the same, and costs a quarter
 * of the CPU of a small request. Whether the stay a token names still stands is asked every time, elsewhere. Some 3 KB each; when
 * there are too many it begins anew, which costs one verification each.
 */
@ApplicationScoped
public class VerifiedTokens {
    static final int MOST = 4_000;

    private final Map<String, JsonWebToken> byText = new ConcurrentHashMap<>();

    @Inject
    Clock clock;

    /** What the text says, if it was verified before and has not expired since. */
    Optional<JsonWebToken> find(String text) {
        JsonWebToken token = byText.get(text);
        if (token != null && token.getExpirationTime() <= clock.instant().getEpochSecond()) {
            byText.remove(text);
            return Optional.empty();
        }
        return Optional.ofNullable(token);
    }

    void keep(String text, JsonWebToken token) {
        if (byText.size() >= MOST) {
            byText.clear();
        }
        byText.put(text, token);
    }
}
