package vn.hocvuso.platform.rest;

import java.util.List;

/**
 * An error as RFC 9457 has it.
 *
 * @param type   {@code /problems/<code>}; machines look at its end
 * @param detail a sentence in the reader's language that says what to do
 * @param errors wrong fields, empty when the whole is wrong
 * @param id     what a 5xx is filed under in the log; null otherwise
 */
public record Problem(String type, String title, int status, String detail, List<FieldError> errors, String id) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public record FieldError(String field, String code, String message) {}
}
