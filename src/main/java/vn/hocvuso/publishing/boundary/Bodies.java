package vn.hocvuso.publishing.boundary;

import java.util.List;
import vn.hocvuso.kernel.Refused;

/** What every body must have. */
final class Bodies {
    private Bodies() {}

    /** @throws Refused 400 {@code malformed} when there is no body */
    static <T> T given(T body) {
        if (body == null) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        return body;
    }

    /** @throws Refused 422 {@code invalid-fields}: whoever changes something says what it was changed from */
    static int revision(Integer revision) {
        return number(revision, "revision");
    }

    /** @throws Refused 422 {@code invalid-fields} */
    static int number(Integer number, String field) {
        new Refused.Checks().that(number != null, field, "required").orRefuse();
        return number;
    }

    /** @throws Refused 422 {@code invalid-fields} */
    static String text(String text, String field) {
        new Refused.Checks().that(text != null, field, "required").orRefuse();
        return text;
    }

    /** Missing is empty, and so is a missing one in it. */
    static List<String> texts(List<String> texts) {
        return texts == null ? List.of() : texts.stream().map(text -> text == null ? "" : text).toList();
    }
}
