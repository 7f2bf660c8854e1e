package vn.hocvuso.personnel.boundary;

import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.Newcomer;
import vn.hocvuso.personnel.PlaceWish;

/** Somebody new; {@code from} is the first day on the roll. The columns of the people file in JSON's spelling. */
public record EnlistRequest(
        String serviceNumber, String fullName, Integer birthYear, String from, String unit, String group, String rank, String position, String cohort) {

    /** @throws Refused 422 naming every wrong field */
    Newcomer newcomer() {
        Refused.Checks checks = new Refused.Checks().that(from != null, "from", "required");
        var day = Body.day(checks, "from", from);
        checks.orRefuse();
        return new Newcomer(serviceNumber, fullName, birthYear, day, new PlaceWish(unit, group, rank, position, cohort));
    }
}
