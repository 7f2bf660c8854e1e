package vn.hocvuso.coverage.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The confirmed strength beside the roster of the same day (domain.md §4 rule 8). People whom the roster lacks are missing from
 * every denominator, so that 100% of the roster is not 100% of the unit.
 *
 * @param state      {@code none}, {@code equal}, {@code missing}: the roster lacks people, {@code surplus}: it has too many
 * @param difference roster − confirmed; null without a confirmation
 * @param old        confirmed more days ago than the installation finds good
 */
public record StrengthCheck(String state, Long difference, boolean old) {
    private static final StrengthCheck NONE = new StrengthCheck("none", null, false);

    /** @param confirmed null: nobody has confirmed; {@code on}: the day it was confirmed for, at most {@code asOf} */
    public static StrengthCheck of(Long confirmed, LocalDate on, long roster, LocalDate asOf, int oldAfterDays) {
        if (confirmed == null) {
            return NONE;
        }
        long difference = roster - confirmed;
        String state = difference == 0 ? "equal" : difference < 0 ? "missing" : "surplus";
        return new StrengthCheck(state, difference, ChronoUnit.DAYS.between(on, asOf) > oldAfterDays);
    }
}
