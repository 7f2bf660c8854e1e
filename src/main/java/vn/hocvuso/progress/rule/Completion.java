package vn.hocvuso.progress.rule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * When a course is complete: every lesson of its present version done and, where it says so, every course test passed on this
 * platform. A test result typed in from paper counts for that test alone (domain.md §4.12).
 */
public final class Completion {
    private Completion() {}

    /**
     * @param lessons what has to be done
     * @param tests   what has to be passed; empty when lessons are enough
     * @param done    the day each lesson was done
     * @param passed  the day each test was first passed
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
