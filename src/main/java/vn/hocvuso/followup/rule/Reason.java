package vn.hocvuso.followup.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody is at risk; the most urgent first. */
public enum Reason {
    /** The due day is over. */
    OVERDUE,
    /** The due day comes within the days of the setting. */
    DUE_SOON,
    /** Has passed, but the pass ends soon. */
    EXPIRING,
    /** Failed a test twice or more and holds no pass of it. */
    FAILING,
    /** Begun, and nothing for the days of the setting. */
    STUCK,
    /** Nothing begun of what is asked. */
    NOT_STARTED;

    /** As it stands in addresses and in the API: {@code not-started}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Reason> named(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
