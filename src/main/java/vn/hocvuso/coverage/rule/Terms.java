package vn.hocvuso.coverage.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What of a campaign decides who counts for what.
 *
 * @param units    whose subtrees are addressed, and from which day each of them (successors of merged and split units stand later)
 * @param except   whose subtrees are not, and from which day each of them
 * @param groups   empty: every group
 * @param cohorts  enlistment cohorts; empty: every cohort and those without
 * @param steps    each is done by any one of its courses
 * @param excusing statuses that excuse
 * @param newcomerFromEnlistment newcomer days run from the first day on the roll, not from the entry into the audience
 * @param renewalDays so many days before it ends, a pass is called expiring
 */
public record Terms(
        UUID campaign,
        Map<UUID, LocalDate> units,
        Map<UUID, LocalDate> except,
        Set<String> groups,
        Set<String> cohorts,
        List<Set<UUID>> steps,
        Optional<UUID> quiz,
        LocalDate startsOn,
        LocalDate dueOn,
        Optional<Integer> newcomerDays,
        boolean newcomerFromEnlistment,
        Set<String> excusing,
        Optional<Integer> validityMonths,
        Optional<Integer> renewalDays) {

    boolean addresses(Facts.Stay stay) {
        return (groups.isEmpty() || groups.contains(stay.group()))
                && (cohorts.isEmpty() || stay.cohort() != null && cohorts.contains(stay.cohort()));
    }

    boolean requires(UUID item) {
        return steps.stream().anyMatch(step -> step.contains(item)) || isTest(item);
    }

    boolean isTest(UUID item) {
        return quiz.filter(item::equals).isPresent();
    }

    /** Every course of the steps, and the final test. */
    public Set<UUID> required() {
        return items().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** The steps in order and the final test last: what {@link Counts#item} is counted by. */
    List<Set<UUID>> items() {
        List<Set<UUID>> items = new ArrayList<>(steps);
        quiz.ifPresent(test -> items.add(Set.of(test)));
        return items;
    }
}
