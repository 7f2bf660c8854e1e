package vn.hocvuso.account.control;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import vn.hocvuso.account.entity.Account;

/**
 * Argon2id with 7 MiB, five passes, one lane: as strong as OWASP's other choices, and what two at once leave behind still fits the
 * young generation of a small heap. Some 45 ms of a core, so a rush of sign-ins waits outside, at the {@link Turnstile}.
 */
@ApplicationScoped
public class Passwords {
    private static final Argon2Function ARGON = Argon2Function.getInstance(7_168, 5, 1, 32, Argon2.ID);
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 2;
    private static final int IN_GROUP = 5;

    private final SecureRandom random = new SecureRandom();
    private final String nobody = hash("a password of nobody, compared with when there is no account");

    public String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON).getResult();
    }

    /** @param hash null when there is none to compare with: takes as long, is never right */
    public boolean matches(String password, String hash) {
        String against = hash == null ? nobody : hash;
        return Password.check(password, against).with(Argon2Function.getInstanceFromHash(against)) && hash != null;
    }

    /**
     * Whether the password is the account's. Whatever the answer and its reason, nobody's account included, it costs one hash.
     *
     * @param given the account's given password that waits to be hashed, opened; empty: there is none
     */
    public boolean fits(Optional<Account> account, Optional<String> given, String password) {
        if (given.isEmpty()) {
            return matches(password, account.map(Account::passwordHash).orElse(null));
        }
        matches(password, null);
        return MessageDigest.isEqual(given.get().getBytes(StandardCharsets.UTF_8), password.getBytes(StandardCharsets.UTF_8));
    }

    /** Two groups of letters and digits that cannot be mistaken for one another on paper ({@code k7m2p-x9rtw}), 49 random bits. */
    public String random() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * IN_GROUP; i++) {
            password.append(i > 0 && i % IN_GROUP == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
