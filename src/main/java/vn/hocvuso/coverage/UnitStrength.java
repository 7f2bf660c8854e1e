package vn.hocvuso.coverage;

import java.time.LocalDate;
import vn.hocvuso.coverage.rule.StrengthCheck;

/**
 * A unit's confirmed strength beside its roster, the whole subtree in both.
 *
 * @param confirmed   the last one confirmed for a day up to the day asked for; null: none
 * @param confirmedOn the day it was confirmed for; null: none
 * @param roster      people posted in the subtree on {@code confirmedOn}; without a confirmation on the day asked for
 * @param difference  roster − confirmed; null: none
 * @param state       {@code none, equal, missing, surplus}
 * @param old         confirmed longer ago than the setting {@code hocvuso.strength.old-days}
 */
public record UnitStrength(UnitName unit, Long confirmed, LocalDate confirmedOn, long roster, Long difference, String state, boolean old) {
    public static UnitStrength of(UnitName unit, Long confirmed, LocalDate confirmedOn, long roster, StrengthCheck check) {
        return new UnitStrength(unit, confirmed, confirmedOn, roster, check.difference(), check.state(), check.old());
    }
}
