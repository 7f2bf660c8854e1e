package vn.hocvuso.publishing.boundary;

import jakarta.faces.context.ExternalContext;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import vn.hocvuso.kernel.Refused;

/** What a plain form sent, field by field. */
final class Typed {
    private final ExternalContext external;

    Typed(ExternalContext external) {
        this.external = external;
    }

    /** Empty when the field is not there. */
    String text(String name) {
        String value = external.getRequestParameterMap().get(name);
        return value == null ? "" : value.strip();
    }

    /** Of a text area: a line each, without empty ones. */
    List<String> lines(String name) {
        return text(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Of one field, with commas or blanks between. */
    List<String> codes(String name) {
        return Arrays.stream(text(name).split("[,;\\s]+")).filter(code -> !code.isEmpty()).toList();
    }

    /** Of boxes that were ticked. */
    List<String> ticked(String name) {
        String[] values = external.getRequestParameterValuesMap().get(name);
        return values == null ? List.of() : List.of(values);
    }

    /**
     * Null when nothing was typed.
     *
     * @throws Refused 422 {@code invalid-day}
     */
    LocalDate day(String name) {
        try {
            return text(name).isEmpty() ? null : LocalDate.parse(text(name));
        } catch (DateTimeParseException e) {
            throw new Refused("invalid-day");
        }
    }

    /** @throws Refused 422 {@code invalid-fields} when it is no small whole number */
    int number(String name) {
        String value = text(name);
        new Refused.Checks().that(value.matches("\\d{1,9}"), name, "invalid").orRefuse();
        return Integer.parseInt(value);
    }
}
