package vn.hocvuso.classroom;

import java.util.UUID;

/**
 * How sheets follow a regrade.
 *
 * @param applying it is in force; false: nothing is changed yet
 * @param state   {@code none} (attempts are still being looked at), {@code counting}, {@code counted}, {@code failed}
 * @param looked  sheets that were asked the question, so far
 * @param changed of them with other marks, {@code better} those with more
 * @param passing sheets that turn from failed to passed; {@code failing}: the other way round
 * @param settled of the changed ones those whose result somebody had revoked or corrected by hand: it stays
 * @param sums    results of these tests on these days of which only the points are known: nobody can grade them anew
 */
public record SheetRegradeView(UUID regrade, boolean applying, String state, int looked, int changed, int better, int passing, int failing, int settled, int sums) {
    public int getWorse() {
        return changed - better;
    }
}
