package vn.hocvuso.coverage;

import java.time.LocalDate;
import vn.hocvuso.kernel.Refused;

/**
 * What somebody wants frozen.
 *
 * @param asOf null: today
 * @param note null, or at most {@value #LONGEST_NOTE} characters
 */
public record CutoffWish(String unit, LocalDate asOf, String note) {
    private static final int LONGEST_NOTE = 400;

    /** @throws Refused 422 {@code invalid-fields} */
    public void check() {
        new Refused.Checks()
                .that(unit != null && !unit.isBlank(), "unit", "required")
                .that(note == null || note.length() <= LONGEST_NOTE, "note", "too-long", LONGEST_NOTE)
                .orRefuse();
    }
}
