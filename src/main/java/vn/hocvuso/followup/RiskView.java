package vn.hocvuso.followup;

import java.util.List;
import java.util.Map;
import vn.hocvuso.followup.rule.Reason;
import vn.hocvuso.followup.rule.Risk;
import vn.hocvuso.kernel.Page;

/**
 * Who is at risk in a course or a campaign, the most urgent first.
 *
 * @param looked how many people were looked at
 * @param counts how many each reason holds for; somebody may have several
 * @param pending figures of the campaign are still being counted
 */
public record RiskView(Subject subject, String unit, String unitName, int looked, Map<Reason, Integer> counts, Page<Item> people, boolean pending) {
    public record Item(MatrixView.Member person, Risk risk) {
        /** The most urgent first. */
        public List<Reason> reasons() {
            return List.copyOf(risk.reasons());
        }
    }
}
