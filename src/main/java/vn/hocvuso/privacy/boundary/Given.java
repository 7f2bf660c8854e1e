package vn.hocvuso.privacy.boundary;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;

/** What an address gives: texts, days, ids. */
final class Given {
    private Given() {}

    /** Blank is null. */
    static String text(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** @throws Refused 422 naming the parameter when it is no day */
    static LocalDate day(String text, String parameter) {
        try {
            return text(text) == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            new Refused.Checks().that(false, parameter, "invalid-day").orRefuse();
            throw e;
        }
    }

    static UUID request(String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("data request " + text);
        }
    }
}
