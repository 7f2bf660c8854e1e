package vn.hocvuso.coverage.control;

import vn.hocvuso.campaign.CampaignTerms;
import vn.hocvuso.campaign.NewcomerFrom;
import vn.hocvuso.coverage.rule.Terms;

/** What of a campaign's terms counting needs. */
public final class TermsReader {
    private TermsReader() {}

    public static Terms of(CampaignTerms campaign) {
        return new Terms(
                campaign.id(),
                campaign.units(),
                campaign.except(),
                campaign.groups(),
                campaign.cohorts(),
                campaign.steps(),
                campaign.quiz(),
                campaign.startsOn(),
                campaign.dueOn(),
                campaign.newcomerDays(),
                campaign.newcomerFrom() == NewcomerFrom.ENLISTMENT,
                campaign.excusingStatuses(),
                campaign.validityMonths(),
                campaign.renewalDays());
    }
}
