package vn.hocvuso.account.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an account stands, the first that applies. */
public enum AccountState {
    /** There is none. */
    NONE,
    /** Its owner is off the roll. */
    CLOSED,
    /** Too many failures; it opens by itself. */
    LOCKED,
    /** The given password was not used in time. */
    EXPIRED,
    /** The given password works and is not hashed yet. */
    WAITING,
    /** The given password has not been replaced yet. */
    MUST_CHANGE,
    /** The owner chose the password. */
    ACTIVE;

    /** Kebab-case, as addresses and bundles name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AccountState> named(String code) {
        return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
    }
}
