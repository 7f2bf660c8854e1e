package vn.hocvuso.coverage;

import java.time.LocalDate;
import java.util.List;

/**
 * A unit's strength as of a day, with what the commander needs to find a gap: groups, children, their sum.
 *
 * @param confirmation      what was signed; null: nobody has confirmed for a day up to {@code asOf}
 * @param childrenConfirmed sum over the direct children that have confirmed; shown for comparison, never signed in their place
 * @param childrenWithout   direct children that have not confirmed
 */
public record StrengthView(
        UnitName unit,
        LocalDate asOf,
        Long confirmed,
        LocalDate confirmedOn,
        long roster,
        Long difference,
        String state,
        boolean old,
        StrengthVersion confirmation,
        List<GroupStrength> groups,
        long childrenConfirmed,
        int childrenWithout,
        List<UnitStrength> children) {}
