package vn.hocvuso.personnel.boundary;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import vn.hocvuso.kernel.Refused;

/** What every request body goes through. */
final class Body {
    static final int LONGEST_REASON = 500;

    private Body() {}

    /** @throws Refused 400 {@code malformed} when there is none */
    static <T> T required(T body) {
        if (body == null) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        return body;
    }

    /** Null when missing or unreadable; the latter is remembered among the checks. */
    static LocalDate day(Refused.Checks checks, String field, String text) {
        try {
            LocalDate day = text == null ? null : LocalDate.parse(text);
            checks.that(day == null || (day.getYear() >= 1900 && day.getYear() < 2200), field, "invalid-day");
            return day;
        } catch (DateTimeParseException e) {
            checks.that(false, field, "invalid-day");
            return null;
        }
    }
}
