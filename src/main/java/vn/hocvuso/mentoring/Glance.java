package vn.hocvuso.mentoring;

import java.time.Instant;
import java.util.List;

/**
 * A programme at a glance: what its pairs come to. Who they are is asked for page by page.
 *
 * @param free       how many more learners its mentors could teach
 * @param units      the units right below it (and itself) by their learners' homes
 * @param quietWeeks without an entry a pair is called quiet
 * @param skills     what the learners of active pairs are to learn, in the order of codes
 * @param thanks     the latest first, a few
 */
public record Glance(
        ProgrammeView programme, int quiet, int reached, int minutes, int free, List<Unit> units, int quietWeeks, List<Skill> skills, List<Thanks> thanks) {
    /** {@code beforeMean, nowMean}: per cent of the points of those tested, in steps of five; null until the programme is closed, and when they were few. */
    public record Skill(String code, String name, int learners, int tested, int rising, int reached, Integer beforeMean, Integer nowMean) {}

    /** {@code by}: a service number. */
    public record Thanks(String mentor, String words, String by, Instant at) {}

    public record Unit(String code, String name, int active, int quiet, int reached) {}

    /** {@code free}: how many more they could teach; {@code thanked}: how often. */
    public record Load(PairView.Person mentor, int learners, int free, int minutes, int quiet, int reached, int thanked) {}
}
