package vn.hocvuso.account.rule;

import java.util.Locale;
import java.util.Set;
import vn.hocvuso.kernel.Refused;

/** What a person may choose as a password: length before tricks (NIST SP 800-63B §5.1.1.2), nothing that everybody tries first. */
public final class PasswordRule {
    public static final int SHORTEST = 10;
    public static final int LONGEST = 128;

    private static final Set<String> TRIED_FIRST = Set.of(
            "1234567890", "0123456789", "123456789a", "qwertyuiop", "password12", "password123", "matkhau123", "matkhau1234", "anhyeuem123",
            "quandoinhandan", "binhdanhocvuso", "1111111111", "0000000000", "abc1234567");

    private PasswordRule() {}

    /** @throws Refused 422 {@code password-too-short}, {@code -too-long}, {@code -too-common}, {@code -holds-username} */
    public static void check(String password, String username) {
        if (password == null || password.length() < SHORTEST) {
            throw new Refused("password-too-short", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw new Refused("password-too-long", LONGEST);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (TRIED_FIRST.contains(lower) || lower.chars().distinct().count() < 4) {
            throw new Refused("password-too-common");
        }
        if (username.length() >= 4 && lower.contains(username.toLowerCase(Locale.ROOT))) {
            throw new Refused("password-holds-username");
        }
    }
}
