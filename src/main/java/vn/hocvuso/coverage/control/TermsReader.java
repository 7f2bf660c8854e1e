package vn.hocvuso.coverage.control;

import vn.hocvuso.campaign.CampaignTerms;
import vn.hocvuso.coverage.rule.Terms;

/** What of a campaign's terms counting needs. */
public final class TermsReader {
    private TermsReader() {}

    public static Terms of(CampaignTerms campaign) {
        return new Terms(
                campaign.id(),
                campaign.units(),
                campaign.groups(),
                campaign.courses(),
                campaign.quiz(),
                campaign.startsOn(),
                campaign.dueOn(),
                campaign.newcomerDays(),
                campaign.excusingStatuses(),
                campaign.validityMonths());
    }
}
