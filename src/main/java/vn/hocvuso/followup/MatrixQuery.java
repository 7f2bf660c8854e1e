package vn.hocvuso.followup;

import vn.hocvuso.kernel.Refused;

/**
 * Whose row is wanted.
 *
 * @param course   slug; exactly one of course and campaign is given
 * @param campaign code
 * @param unit     code; its subtree
 * @param group    report group; null: every group
 * @param activity key of a column; null: no condition
 * @param state    of that activity: a name of {@link vn.hocvuso.followup.rule.CellState}, or {@code not-done}
 */
public record MatrixQuery(String course, String campaign, String unit, String group, String activity, String state) {
    /** @throws Refused 422 {@code invalid-fields} */
    public MatrixQuery {
        new Refused.Checks()
                .that((course == null) != (campaign == null), "subject", "one-of-course-and-campaign")
                .that(unit != null, "unit", "required")
                .that((activity == null) == (state == null), "activity", "activity-with-state")
                .orRefuse();
    }

    /** The same without a condition. */
    public MatrixQuery everybody() {
        return new MatrixQuery(course, campaign, unit, group, null, null);
    }
}
