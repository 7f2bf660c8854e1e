package vn.hocvuso.notification;

import java.time.LocalDate;
import java.util.UUID;
import vn.hocvuso.coverage.Filter;
import vn.hocvuso.kernel.Refused;

/**
 * What somebody wants to write, and to whom: those whom a campaign's list of people shows.
 *
 * @param id     made with the form: the same id sent again is the same message
 * @param state  a name of the contract's list of people
 * @param filter by group and cohort
 * @param asOf   null: today
 */
public record MessageWish(UUID id, String campaign, String unit, String state, Filter filter, LocalDate asOf, String title, String text) {
    static final int LONGEST_TITLE = 120;
    static final int LONGEST_TEXT = 2_000;

    /** @throws Refused 422 {@code invalid-fields} */
    public void check() {
        new Refused.Checks()
                .that(id != null, "id", "required")
                .that(campaign != null, "campaign", "required")
                .that(unit != null, "unit", "required")
                .that(state != null, "state", "required")
                .text(title, "title", LONGEST_TITLE)
                .text(text, "text", LONGEST_TEXT)
                .orRefuse();
    }
}
