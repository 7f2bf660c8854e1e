package vn.hocvuso.coverage.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.hocvuso.campaign.CampaignTerms;
import vn.hocvuso.coverage.Filter;
import vn.hocvuso.coverage.control.UnitQueries.Unit;

/**
 * What was asked for, found and allowed.
 *
 * @param pending asked before the figures are read: they may be newer than said, never older
 */
public record Asked(CampaignTerms terms, Unit unit, LocalDate from, LocalDate to, Filter filter, boolean pending) {
    BigDecimal target() {
        return BigDecimal.valueOf(terms.targetTenths(), 1);
    }
}
