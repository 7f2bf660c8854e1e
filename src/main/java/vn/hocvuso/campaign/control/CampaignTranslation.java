package vn.hocvuso.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.campaign.CampaignDefinition;
import vn.hocvuso.campaign.entity.Campaign;
import vn.hocvuso.campaign.rule.Words;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.kernel.Vietnamese;

/** From the codes people write to the ids a campaign keeps; an unknown code is refused by name. */
@ApplicationScoped
public class CampaignTranslation {
    @Inject
    private CampaignNames names;

    public CampaignTranslation() {}

    public CampaignTranslation(CampaignNames names) {
        this.names = names;
    }

    /** @throws Refused 422 {@code unknown-unit}, {@code unknown-course}, {@code unknown-quiz} and all of the checks */
    public Campaign.Terms terms(CampaignDefinition campaign) {
        CampaignChecks.check(campaign);
        Set<String> units = new LinkedHashSet<>(campaign.audience().units());
        Set<String> courses = distinct(campaign.programme().courses());
        Set<String> quiz = distinct(
                campaign.programme().quiz() == null
                        ? null
                        : List.of(campaign.programme().quiz()));
        return new Campaign.Terms(
                Vietnamese.clean(campaign.name()),
                Set.copyOf(ids(units, names.units(units), "unknown-unit")),
                distinct(campaign.audience().groups()),
                ids(courses, names.courses(courses), "unknown-course"),
                ids(quiz, names.quizzes(quiz), "unknown-quiz").stream().findFirst().orElse(null),
                campaign.startsOn(),
                campaign.dueOn(),
                campaign.newcomerDays(),
                CampaignChecks.targetTenths(campaign.targetPercent()),
                campaign.excusingStatuses() == null
                        ? Set.copyOf(Words.EXCUSING)
                        : Set.copyOf(campaign.excusingStatuses()),
                campaign.validityMonths());
    }

    private static Set<String> distinct(Collection<String> codes) {
        return codes == null ? Set.of() : new LinkedHashSet<>(codes);
    }

    private static List<UUID> ids(Collection<String> codes, Map<String, UUID> known, String refusal) {
        return codes.stream()
                .map(code -> {
                    if (!known.containsKey(code)) {
                        throw new Refused(refusal, String.valueOf(code));
                    }
                    return known.get(code);
                })
                .toList();
    }
}
