package vn.hocvuso.personnel.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** As what somebody leaves the roll (domain.md §3): nghỉ hưu, xuất ngũ, chuyển ngành, thôi việc, từ trần. */
public enum Departure {
    RETIREMENT,
    DISCHARGE,
    CIVIL_TRANSFER,
    RESIGNATION,
    DEATH;

    /** As in tables and the API: {@code civil_transfer}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Departure> named(String text) {
        return Arrays.stream(values()).filter(departure -> departure.code().equals(text)).findFirst();
    }
}
