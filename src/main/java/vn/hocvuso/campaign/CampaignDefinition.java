package vn.hocvuso.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a campaign asks, in the codes people write (contract.md, Campaigns and coverage).
 *
 * @param newcomerDays     null: everyone is due on {@code dueOn}
 * @param newcomerFrom     what these days run from: {@code entry} into the audience (also when null) or {@code enlistment}
 * @param targetPercent    0 to 100, at most one decimal
 * @param excusingStatuses null: the default of domain.md §4; empty: none
 * @param validityMonths   null: what was earned never expires
 * @param renewalDays      so many days before it expires a pass is called expiring; null: never
 */
public record CampaignDefinition(
        String code,
        String name,
        Audience audience,
        Programme programme,
        LocalDate startsOn,
        LocalDate dueOn,
        Integer newcomerDays,
        String newcomerFrom,
        BigDecimal targetPercent,
        List<String> excusingStatuses,
        Integer validityMonths,
        Integer renewalDays) {

    /** As the contract writes it, without what it does not know. */
    public CampaignDefinition(
            String code,
            String name,
            Audience audience,
            Programme programme,
            LocalDate startsOn,
            LocalDate dueOn,
            Integer newcomerDays,
            BigDecimal targetPercent,
            List<String> excusingStatuses,
            Integer validityMonths) {
        this(code, name, audience, programme, startsOn, dueOn, newcomerDays, null, targetPercent, excusingStatuses, validityMonths, null);
    }

    /**
     * @param groups  empty or null: every group
     * @param cohorts empty or null: every cohort, and those without
     * @param except  units whose subtrees are not addressed
     */
    public record Audience(List<String> units, List<String> groups, List<String> cohorts, List<String> except) {
        public Audience(List<String> units, List<String> groups) {
            this(units, groups, null, null);
        }
    }

    /**
     * @param courses those that are a step by themselves
     * @param steps   all steps in order, each done by any one of its courses; null or empty: {@code courses} one by one
     * @param quiz    slug of the final test; null: none
     */
    public record Programme(List<String> courses, List<List<String>> steps, String quiz) {
        public Programme(List<String> courses, String quiz) {
            this(courses, null, quiz);
        }

        /** From steps alone. */
        public static Programme of(List<List<String>> steps, String quiz) {
            return new Programme(singles(steps).toList(), steps, quiz);
        }

        /** Every step in order, whichever way it was written. */
        public List<List<String>> inOrder() {
            if (steps != null && !steps.isEmpty()) {
                return steps;
            }
            return courses == null ? List.of() : courses.stream().map(List::of).toList();
        }

        /** Whether {@code courses} and {@code steps} were both given and say different things. */
        public boolean contradictsItself() {
            return steps != null && !steps.isEmpty() && courses != null && !courses.isEmpty()
                    && !singles(steps).toList().equals(courses);
        }

        private static Stream<String> singles(List<List<String>> steps) {
            return steps.stream().filter(step -> step != null && step.size() == 1).map(step -> step.get(0));
        }
    }
}
