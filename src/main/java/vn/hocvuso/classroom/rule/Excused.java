package vn.hocvuso.classroom.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a session missed with leave is in somebody's rate; each class says so for itself. */
public enum Excused {
    /** As if they had been there. */
    ATTENDED,
    /** The session is not asked of them. */
    LEFT_OUT,
    /** As without leave. */
    MISSED;

    /** {@code left-out}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Excused> named(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
