package vn.hocvuso.mentoring.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the goals of many pairs add up to, skill by skill. */
public final class SkillSums {
    private SkillSums() {}

    /** A learner's goal in tenths of a per cent of the points; {@code nowTenths} null: not sat since, or the skill was not asked. */
    public record Goal(String skill, int beforeTenths, Integer nowTenths) {}

    /**
     * @param learners   with this goal
     * @param tested     of them who have sat the later test
     * @param rising     of these, above where they were but not there yet
     * @param beforeMean per cent, of those tested, rounded down; null, with {@code nowMean}: too few to tell without telling of somebody
     */
    public record Sum(String skill, int learners, int tested, int rising, int reached, Integer beforeMean, Integer nowMean) {}

    /** In the order of the skills' codes. @param least how many tested a mean takes */
    public static List<Sum> of(List<Goal> goals, int goalPercent, int least) {
        Map<String, List<Goal>> bySkill = new TreeMap<>();
        goals.forEach(goal -> bySkill.computeIfAbsent(goal.skill(), anew -> new ArrayList<>()).add(goal));
        return bySkill.entrySet().stream().map(one -> sum(one.getKey(), one.getValue(), goalPercent, least)).toList();
    }

    private static Sum sum(String skill, List<Goal> goals, int goalPercent, int least) {
        List<Goal> tested = goals.stream().filter(goal -> goal.nowTenths() != null).toList();
        boolean told = tested.size() >= least;
        return new Sum(
                skill, goals.size(), tested.size(), count(tested, PairProgress.Step.RISING, goalPercent), count(tested, PairProgress.Step.REACHED, goalPercent),
                told ? mean(tested.stream().mapToInt(Goal::beforeTenths).sum(), tested.size()) : null,
                told ? mean(tested.stream().mapToInt(Goal::nowTenths).sum(), tested.size()) : null);
    }

    private static int count(List<Goal> goals, PairProgress.Step step, int goalPercent) {
        return (int) goals.stream().filter(goal -> PairProgress.step(goal.beforeTenths(), goal.nowTenths(), goalPercent) == step).count();
    }

    private static int mean(int tenths, int people) {
        return tenths / (people * 10);
    }
}
