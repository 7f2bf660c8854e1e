package vn.hocvuso.notification;

import java.util.UUID;
import vn.hocvuso.kernel.Refused;

/**
 * What somebody writes to people chosen by other means than a campaign's list of names.
 *
 * @param id   made with the form: the same id sent again is the same message
 * @param unit code of the unit they are at home in
 */
public record Letter(UUID id, String unit, String title, String text) {
    /** @throws Refused 422 {@code invalid-fields} */
    public void check() {
        new Refused.Checks()
                .that(id != null, "id", "required")
                .that(unit != null, "unit", "required")
                .text(title, "title", MessageWish.LONGEST_TITLE)
                .text(text, "text", MessageWish.LONGEST_TEXT)
                .orRefuse();
    }
}
