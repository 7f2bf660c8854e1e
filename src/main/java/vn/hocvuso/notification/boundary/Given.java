package vn.hocvuso.notification.boundary;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;

/** What an address or a body says, read. */
final class Given {
    private Given() {}

    /** Null when missing; 422 naming the field when it is no day. */
    static LocalDate day(String text, String field) {
        try {
            return blankIsNull(text) == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            new Refused.Checks().that(false, field, "invalid-day").orRefuse();
            return null;
        }
    }

    /** 404 for what names nothing. */
    static UUID id(String text, String what) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound(what + " " + text);
        }
    }

    static String blankIsNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** 400 for a missing body. */
    static <T> T body(T body) {
        if (body == null) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        return body;
    }
}
