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

    /**
     * @param kept courses the campaign asks for already: they may stay in it after they were withdrawn
     * @throws Refused 422 {@code unknown-unit}, {@code unknown-course}, {@code unknown-quiz} and all of the checks
     */
    public Campaign.Terms terms(CampaignDefinition campaign, Set<UUID> kept) {
        CampaignChecks.check(campaign);
        Set<String> units = new LinkedHashSet<>(campaign.audience().units());
        Set<String> except = distinct(campaign.audience().except());
        List<List<String>> steps = campaign.programme().inOrder();
        Map<String, UUID> courses = names.courses(steps.stream().flatMap(List::stream).toList(), kept);
        Set<String> quiz = distinct(
                campaign.programme().quiz() == null
                        ? null
                        : List.of(campaign.programme().quiz()));
        return new Campaign.Terms(
                Vietnamese.clean(campaign.name()),
                Set.copyOf(ids(units, names.units(units), "unknown-unit")),
                Set.copyOf(ids(except, names.units(except), "unknown-unit")),
                distinct(campaign.audience().groups()),
                cohorts(campaign.audience().cohorts()),
                steps.stream().map(step -> ids(step, courses, "unknown-course")).toList(),
                ids(quiz, names.quizzes(quiz), "unknown-quiz").stream().findFirst().orElse(null),
                campaign.startsOn(),
                campaign.dueOn(),
                campaign.newcomerDays(),
                campaign.newcomerFrom() == null ? Words.NEWCOMER_FROM.get(0) : campaign.newcomerFrom(),
                CampaignChecks.targetTenths(campaign.targetPercent()),
                campaign.excusingStatuses() == null
                        ? Set.copyOf(Words.EXCUSING)
                        : Set.copyOf(campaign.excusingStatuses()),
                campaign.validityMonths(),
                campaign.renewalDays());
    }

    /** Written as the roster writes them. */
    private static Set<String> cohorts(Collection<String> cohorts) {
        Set<String> clean = new LinkedHashSet<>();
        distinct(cohorts).forEach(cohort -> clean.add(Vietnamese.clean(cohort)));
        return clean;
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
