package vn.hocvuso.coverage.boundary;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import vn.hocvuso.kernel.Refused;

/** A day in an address, {@code yyyy-MM-dd}. */
final class Day {
    private Day() {}

    /** @return null when there is none; @throws Refused 422 naming the parameter when it is no day */
    static LocalDate of(String text, String parameter) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            new Refused.Checks()
                    .that(day.getYear() >= 1900 && day.getYear() < 9999, parameter, "invalid-day")
                    .orRefuse();
            return day;
        } catch (DateTimeParseException noDay) {
            new Refused.Checks().that(false, parameter, "invalid-day").orRefuse();
            return null;
        }
    }

    /** @throws Refused 422 when the address names no unit */
    static String unit(String code) {
        new Refused.Checks().that(code != null && !code.isBlank(), "unit", "required").orRefuse();
        return code;
    }
}
