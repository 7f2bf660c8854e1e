package vn.hocvuso.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A mentor and a learner.
 *
 * @param state   {@code suggested}, {@code active} or {@code ended}
 * @param since   null while suggested
 * @param lastOn  day of the latest entry; null: none
 * @param quiet   active, and nothing was logged for the weeks of the setting
 * @param reached all goals are
 */
public record PairView(
        UUID id, Person mentor, Person learner, String state, LocalDate since, List<Goal> goals, LocalDate lastOn, int entries, int minutes, boolean quiet,
        boolean reached) {
    /** {@code rank} may be null; the home unit is that of today, null off the roll. */
    public record Person(UUID id, String serviceNumber, String fullName, String rank, UUID unitId, String unit, String unitName) {}

    /**
     * A skill to learn. How many points somebody had is nobody's business but the learner's; which way it goes is the pair's.
     *
     * @param step {@code untested, open, rising} or {@code reached}
     */
    public record Goal(String skill, String name, boolean reached, String step) {}
}
