package vn.hocvuso.account.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.testing.SettableClock;

/** A verified token is known until its last second, and never are there more than were allowed. */
class VerifiedTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");

    private final SettableClock clock = new SettableClock(NOW);
    private final VerifiedTokens tokens = new VerifiedTokens();

    @BeforeEach
    void set() {
        tokens.clock = clock;
    }

    @Test
    void a_token_is_known_until_it_expires() {
        JsonWebToken token = until(NOW.plusSeconds(60));
        tokens.keep("a", token);
        assertThat(tokens.find("a")).containsSame(token);
        clock.advance(Duration.ofSeconds(59));
        assertThat(tokens.find("a")).as("its last second").containsSame(token);
        clock.advance(Duration.ofSeconds(1));
        assertThat(tokens.find("a")).as("expired").isEmpty();
    }

    @Test
    void another_text_is_another_token() {
        tokens.keep("a", until(NOW.plusSeconds(60)));
        assertThat(tokens.find("A")).isEmpty();
    }

    @Test
    void one_too_many_makes_it_begin_anew() {
        for (int i = 0; i <= VerifiedTokens.MOST; i++) {
            tokens.keep("t" + i, until(NOW.plusSeconds(60)));
        }
        assertThat(tokens.find("t0")).isEmpty();
        assertThat(tokens.find("t" + VerifiedTokens.MOST)).isPresent();
    }

    private static JsonWebToken until(Instant end) {
        return (JsonWebToken) Proxy.newProxyInstance(JsonWebToken.class.getClassLoader(), new Class<?>[] {JsonWebToken.class}, (proxy, method, arguments) ->
                switch (method.getName()) {
                    case "getExpirationTime" -> end.getEpochSecond();
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> "token until " + end;
                });
    }
}
