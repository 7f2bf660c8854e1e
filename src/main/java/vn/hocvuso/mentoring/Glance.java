package vn.hocvuso.mentoring;

import java.util.List;

/**
 * A programme at a glance.
 *
 * @param units   the units right below it (and itself) by their learners' homes
 * @param mentors those with an active pair, the most loaded first
 * @param quietWeeks without an entry a pair is called quiet
 */
public record Glance(ProgrammeView programme, int quiet, int reached, int minutes, List<Unit> units, List<Load> mentors, List<PairView> pairs, int quietWeeks) {
    public record Unit(String code, String name, int active, int quiet, int reached) {}

    /** {@code thanked}: how often. */
    public record Load(PairView.Person mentor, int learners, int minutes, int reached, int thanked) {}
}
