package vn.hocvuso.progress.rule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.catalog.DoneRule;

/**
 * When a course is complete: every lesson of its present version done and, where it says so, every course test done on this
 * platform, which is passed unless its version says otherwise. A test result typed in from paper counts for that test alone (domain.md §4.12).
 */
public final class Completion {
    private Completion() {}

    /** A result of a test. @param reached per cent of its points, rounded down; −1: it has none */
    public record Held(LocalDate day, boolean passed, int reached) {}

    /**
     * The day a test was done: of the first result that does by its rule; where attempts used up are enough, of the last one.
     *
     * @param usedUp no attempt is left and none under way
     */
    public static Optional<LocalDate> testDay(DoneRule rule, List<Held> held, boolean usedUp) {
        Optional<LocalDate> first = held.stream()
                .filter(one -> rule.test(one.passed(), one.reached(), false))
                .map(Held::day)
                .min(LocalDate::compareTo);
        return first.isPresent() || !usedUp || !rule.test(false, -1, true) ? first : held.stream().map(Held::day).max(LocalDate::compareTo);
    }

    /**
     * @param lessons what has to be done
     * @param tests   what has to be passed; empty when lessons are enough
     * @param done    the day each lesson was done
     * @param passed  the day each test was done
     * @return the day on which the last of them came, empty while one is missing; a course without anything is never complete
     */
    public static Optional<LocalDate> day(
            Set<UUID> lessons, Set<UUID> tests, Map<UUID, LocalDate> done, Map<UUID, LocalDate> passed) {
        Map<UUID, LocalDate> reached = new HashMap<>(done);
        reached.keySet().retainAll(lessons);
        passed.forEach((test, day) -> {
            if (tests.contains(test)) {
                reached.put(test, day);
            }
        });
        return reached.size() < lessons.size() + tests.size()
                ? Optional.empty()
                : reached.values().stream().max(LocalDate::compareTo);
    }
}
