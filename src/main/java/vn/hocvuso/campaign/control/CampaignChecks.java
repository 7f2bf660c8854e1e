package vn.hocvuso.campaign.control;

import java.math.BigDecimal;
import java.util.List;
import vn.hocvuso.campaign.CampaignDefinition;
import vn.hocvuso.campaign.rule.Words;
import vn.hocvuso.kernel.Refused;

/** What makes a campaign one that can be followed; each no has a sentence of its own. */
public final class CampaignChecks {
    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_DAYS = 3_660;
    private static final int MOST_MONTHS = 1_200;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private CampaignChecks() {}

    /** @throws Refused 422 with the first thing that is wrong; shapes first, all of them at once */
    public static void check(CampaignDefinition campaign) {
        checkShape(campaign);
        if (isEmpty(campaign.audience() == null ? null : campaign.audience().units())) {
            throw new Refused("campaign-without-units");
        }
        if (campaign.programme() == null
                || isEmpty(campaign.programme().courses()) && campaign.programme().quiz() == null) {
            throw new Refused("empty-programme");
        }
        if (campaign.dueOn().isBefore(campaign.startsOn())) {
            throw new Refused("due-before-start", campaign.startsOn(), campaign.dueOn());
        }
        checkNumbers(campaign);
        known(campaign.audience().groups(), Words.GROUPS, "unknown-group");
        known(campaign.excusingStatuses(), Words.STATUSES, "unknown-status");
    }

    /** Tenths of a per cent. */
    public static int targetTenths(BigDecimal percent) {
        return percent.movePointRight(1).intValueExact();
    }

    private static void checkShape(CampaignDefinition campaign) {
        String code = campaign.code();
        new Refused.Checks()
                .text(code, "code", LONGEST_CODE)
                .that(code == null || code.isBlank() || code.matches("[\\p{L}\\p{N}._-]+"), "code", "invalid")
                .text(campaign.name(), "name", LONGEST_NAME)
                .that(campaign.startsOn() != null, "startsOn", "required")
                .that(campaign.dueOn() != null, "dueOn", "required")
                .that(campaign.targetPercent() != null, "targetPercent", "required")
                .orRefuse();
    }

    private static void checkNumbers(CampaignDefinition campaign) {
        BigDecimal target = campaign.targetPercent();
        boolean printable = target.stripTrailingZeros().scale() <= 1;
        if (!printable || target.signum() < 0 || target.compareTo(HUNDRED) > 0) {
            throw new Refused("target-out-of-range", target);
        }
        Integer days = campaign.newcomerDays();
        if (days != null && (days < 0 || days > MOST_DAYS)) {
            throw new Refused("newcomer-days-out-of-range", days, MOST_DAYS);
        }
        Integer months = campaign.validityMonths();
        if (months != null && (months < 1 || months > MOST_MONTHS)) {
            throw new Refused("validity-out-of-range", months, MOST_MONTHS);
        }
    }

    private static void known(List<String> words, List<String> list, String code) {
        if (words != null) {
            words.stream().filter(word -> !list.contains(word)).findFirst().ifPresent(word -> {
                throw new Refused(code, String.valueOf(word));
            });
        }
    }

    private static boolean isEmpty(List<String> list) {
        return list == null || list.isEmpty();
    }
}
