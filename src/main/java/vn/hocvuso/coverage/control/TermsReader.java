package vn.hocvuso.coverage.control;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.campaign.CampaignTerms;
import vn.hocvuso.campaign.NewcomerFrom;
import vn.hocvuso.coverage.rule.Recount;
import vn.hocvuso.coverage.rule.Terms;

/** What of a campaign's terms counting needs. */
public final class TermsReader {
    private TermsReader() {}

    /** As the recount by hand wants it: the units as they are named, without those that stand in the place of others. */
    public static Recount.Asks asks(CampaignTerms campaign) {
        return new Recount.Asks(
                campaign.id(),
                named(campaign.units()),
                named(campaign.except()),
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

    private static Set<UUID> named(Map<UUID, LocalDate> standing) {
        return standing.entrySet().stream()
                .filter(unit -> unit.getValue().equals(CampaignTerms.EVER))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

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
