package vn.hocvuso.privacy.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A request waits or is settled; one handed to somebody else still waits, on the same clock. */
public enum RequestState {
    OPEN,
    FORWARDED,
    DONE,
    REFUSED;

    public static Optional<RequestState> named(String text) {
        return Arrays.stream(values()).filter(state -> state.code().equals(text)).findFirst();
    }

    /** As in tables and the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isSettled() {
        return this == DONE || this == REFUSED;
    }

    /** A settled one stays as it is; nothing goes back to being untouched. */
    public boolean mayBecome(RequestState next) {
        return !isSettled() && next != OPEN;
    }
}
