package vn.hocvuso.unit.rule;

import vn.hocvuso.kernel.Refused;
import vn.hocvuso.unit.UnitChange;

/** What must be there before anybody looks at the tree. */
public final class ChangeChecks {
    private static final int LONGEST_REASON = 400;

    private ChangeChecks() {}

    /** @throws Refused 422 naming every wrong field */
    public static void check(UnitChange change) {
        Refused.Checks checks = new Refused.Checks()
                .that(change.on() != null, "on", "required")
                .that(change.on() == null || (change.on().getYear() >= 1900 && change.on().getYear() < 2200), "on", "invalid-day")
                .text(change.reason(), "reason", LONGEST_REASON)
                .that(change.unit() != null, "code", "required");
        if (change instanceof UnitChange.Move move) {
            checks.that(move.parent() != null, "parent", "required");
        } else if (change instanceof UnitChange.Merge merge) {
            checks.that(merge.into() != null, "into", "required");
        }
        checks.orRefuse();
    }
}
