package vn.hocvuso.campaign.control;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.hocvuso.campaign.CampaignDefinition;
import vn.hocvuso.campaign.rule.Words;
import vn.hocvuso.kernel.Refused;

/** What makes a campaign one that can be followed; each no has a sentence of its own. */
public final class CampaignChecks {
    /** Figures are counted step by step (coverage.rule.State); the final test takes a place of its own. */
    public static final int MOST_STEPS = 20;

    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_COHORT = 20; // of the roster
    private static final int MOST_DAYS = 3_660;
    private static final int MOST_MONTHS = 1_200;
    private static final int SHORTEST_MONTH = 28;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private CampaignChecks() {}

    /** @throws Refused 422 with the first thing that is wrong; shapes first, all of them at once */
    public static void check(CampaignDefinition campaign) {
        checkShape(campaign);
        checkAudience(campaign.audience());
        checkProgramme(campaign.programme());
        if (campaign.dueOn().isBefore(campaign.startsOn())) {
            throw new Refused("due-before-start", campaign.startsOn(), campaign.dueOn());
        }
        checkNumbers(campaign);
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

    private static void checkAudience(CampaignDefinition.Audience audience) {
        if (audience == null || isEmpty(audience.units())) {
            throw new Refused("campaign-without-units");
        }
        if (audience.except() != null) {
            audience.except().stream().filter(audience.units()::contains).findFirst().ifPresent(unit -> {
                throw new Refused("unit-named-and-excepted", unit);
            });
        }
        if (audience.cohorts() != null) {
            audience.cohorts().stream().filter(cohort -> cohort == null || cohort.isBlank() || cohort.length() > LONGEST_COHORT).findFirst().ifPresent(cohort -> {
                throw new Refused("cohort-unreadable", String.valueOf(cohort), LONGEST_COHORT);
            });
        }
        known(audience.groups(), Words.GROUPS, "unknown-group");
    }

    private static void checkProgramme(CampaignDefinition.Programme programme) {
        if (programme == null || programme.inOrder().isEmpty() && programme.quiz() == null) {
            throw new Refused("empty-programme");
        }
        if (programme.contradictsItself()) {
            throw new Refused("programme-contradicts-itself");
        }
        List<List<String>> steps = programme.inOrder();
        if (steps.size() > MOST_STEPS) {
            throw new Refused("programme-too-long", steps.size(), MOST_STEPS);
        }
        Set<String> named = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            if (isEmpty(steps.get(i))) {
                throw new Refused("empty-step", i + 1);
            }
            for (String course : steps.get(i)) {
                if (!named.add(course)) {
                    throw new Refused("course-named-twice", String.valueOf(course));
                }
            }
        }
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
        if (campaign.newcomerFrom() != null && !Words.NEWCOMER_FROM.contains(campaign.newcomerFrom())) {
            throw new Refused("unknown-newcomer-from", campaign.newcomerFrom());
        }
        Integer months = campaign.validityMonths();
        if (months != null && (months < 1 || months > MOST_MONTHS)) {
            throw new Refused("validity-out-of-range", months, MOST_MONTHS);
        }
        checkRenewal(campaign.renewalDays(), months);
    }

    /** A window as long as the validity would call everybody expiring from the day they passed. */
    private static void checkRenewal(Integer days, Integer months) {
        if (days == null) {
            return;
        }
        if (months == null) {
            throw new Refused("renewal-without-validity");
        }
        if (days < 1 || days >= months * SHORTEST_MONTH) {
            throw new Refused("renewal-out-of-range", days, months * SHORTEST_MONTH - 1);
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
