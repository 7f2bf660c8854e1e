package vn.hocvuso.personnel.boundary;

import java.time.LocalDate;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.PlaceWish;

/** What is otherwise from the day on; a missing member keeps what holds, an empty text takes it away. */
public record PostingRequest(String from, String unit, String group, String rank, String position, String cohort, String reason) {

    /** @throws Refused 422 {@code invalid-fields} */
    LocalDate day() {
        Refused.Checks checks = new Refused.Checks().that(from != null, "from", "required");
        LocalDate day = Body.day(checks, "from", from);
        checks.that(reason == null || reason.length() <= Body.LONGEST_REASON, "reason", "too-long", Body.LONGEST_REASON).orRefuse();
        return day;
    }

    PlaceWish place() {
        return new PlaceWish(unit, group, rank, position, cohort);
    }
}
