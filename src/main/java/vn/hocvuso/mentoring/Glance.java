package vn.hocvuso.mentoring;

import java.time.Instant;
import java.util.List;

/**
 * A programme at a glance.
 *
 * @param units   the units right below it (and itself) by their learners' homes
 * @param mentors those with an active pair, the most loaded first
 * @param quietWeeks without an entry a pair is called quiet
 * @param skills     what the learners of active pairs are to learn, in the order of codes
 * @param thanks     the latest first, a few
 */
public record Glance(
        ProgrammeView programme, int quiet, int reached, int minutes, List<Unit> units, List<Load> mentors, List<PairView> pairs, int quietWeeks,
        List<Skill> skills, List<Thanks> thanks) {
    /** {@code beforeMean, nowMean}: per cent of the points of those tested; null when they are few. */
    public record Skill(String code, String name, int learners, int tested, int rising, int reached, Integer beforeMean, Integer nowMean) {}

    /** {@code by}: a service number. */
    public record Thanks(String mentor, String words, String by, Instant at) {}

    public record Unit(String code, String name, int active, int quiet, int reached) {}

    /** {@code free}: how many more they could teach; {@code thanked}: how often. */
    public record Load(PairView.Person mentor, int learners, int free, int minutes, int quiet, int reached, int thanked) {}

    /** How many more learners the mentors could teach. */
    public int free() {
        return mentors.stream().mapToInt(Load::free).sum();
    }
}
