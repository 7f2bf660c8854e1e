package vn.hocvuso.mentoring.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the goals of many pairs add up to, skill by skill. Counts follow from what is read of each pair anyway; a mean follows from
 * points, which are the learner's own: it is of a group, told once, and too coarse to subtract.
 */
public final class SkillSums {
    private static final int COARSE_TENTHS = 50;

    private SkillSums() {}

    /** A learner's goal in tenths of a per cent of the points; {@code nowTenths} null: not sat since, or the skill was not asked. */
    public record Goal(String skill, int beforeTenths, Integer nowTenths) {}

    /**
     * @param learners with this goal
     * @param tested   of them who have sat the later test
     * @param rising   of these, above where they were but not there yet
     */
    public record Sum(String skill, int learners, int tested, int rising, int reached) {}

    /** Of those tested, in per cent, rounded down to a multiple of five. */
    public record Mean(String skill, int people, int beforePercent, int nowPercent) {}

    /** In the order of the skills' codes. */
    public static List<Sum> of(List<Goal> goals, int goalPercent) {
        return bySkill(goals).entrySet().stream().map(one -> sum(one.getKey(), one.getValue(), goalPercent)).toList();
    }

    /** Of skills in which enough were tested, in the order of their codes. @param least how many a mean takes */
    public static List<Mean> means(List<Goal> goals, int least) {
        List<Goal> tested = goals.stream().filter(goal -> goal.nowTenths() != null).toList();
        return bySkill(tested).entrySet().stream()
                .filter(one -> one.getValue().size() >= least)
                .map(one -> new Mean(
                        one.getKey(), one.getValue().size(), coarse(one.getValue().stream().mapToInt(Goal::beforeTenths).sum(), one.getValue().size()),
                        coarse(one.getValue().stream().mapToInt(Goal::nowTenths).sum(), one.getValue().size())))
                .toList();
    }

    private static Map<String, List<Goal>> bySkill(List<Goal> goals) {
        Map<String, List<Goal>> bySkill = new TreeMap<>();
        goals.forEach(goal -> bySkill.computeIfAbsent(goal.skill(), anew -> new ArrayList<>()).add(goal));
        return bySkill;
    }

    private static Sum sum(String skill, List<Goal> goals, int goalPercent) {
        int tested = (int) goals.stream().filter(goal -> goal.nowTenths() != null).count();
        return new Sum(
                skill, goals.size(), tested, count(goals, PairProgress.Step.RISING, goalPercent), count(goals, PairProgress.Step.REACHED, goalPercent));
    }

    private static int count(List<Goal> goals, PairProgress.Step step, int goalPercent) {
        return (int) goals.stream().filter(goal -> PairProgress.step(goal.beforeTenths(), goal.nowTenths(), goalPercent) == step).count();
    }

    private static int coarse(int tenths, int people) {
        return tenths / (people * COARSE_TENTHS) * COARSE_TENTHS / 10;
    }
}
