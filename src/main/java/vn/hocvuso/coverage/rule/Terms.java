package vn.hocvuso.coverage.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What of a campaign decides who counts for what.
 *
 * @param units    whose subtrees are addressed, and from which day each of them (successors of merged units stand later)
 * @param groups   empty: every group
 * @param excusing statuses that excuse
 */
public record Terms(
        UUID campaign,
        Map<UUID, LocalDate> units,
        Set<String> groups,
        List<UUID> courses,
        Optional<UUID> quiz,
        LocalDate startsOn,
        LocalDate dueOn,
        Optional<Integer> newcomerDays,
        Set<String> excusing,
        Optional<Integer> validityMonths) {

    boolean addresses(String group) {
        return groups.isEmpty() || groups.contains(group);
    }

    boolean requires(UUID item) {
        return courses.contains(item) || quiz.filter(item::equals).isPresent();
    }
}
