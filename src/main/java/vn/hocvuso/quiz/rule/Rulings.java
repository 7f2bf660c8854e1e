package vn.hocvuso.quiz.rule;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A paper under the rulings on its questions: what was answered first, then one ruling after the other, each upon what the ones
 * before have left. The same answers under the same rulings always give the same marks, whenever and how often they are counted.
 */
public final class Rulings {
    private Rulings() {}

    /**
     * A ruling as it meets one paper.
     *
     * @param worth   what it makes of the question in this slot, whose weight stays
     * @param protect it is passed over where the paper as a whole would be worth less by it
     */
    public record Step(int slot, Worth worth, boolean protect) {}

    /** @param answered by slot, before any ruling */
    public static Map<Integer, Worth> fold(Map<Integer, Worth> answered, List<Step> steps) {
        Map<Integer, Worth> paper = new TreeMap<>(answered);
        for (Step step : steps) {
            Map<Integer, Worth> ruled = new TreeMap<>(paper);
            ruled.put(step.slot(), step.worth().weighing(paper.get(step.slot()).weight()));
            if (!step.protect() || !Marks.counted(ruled.values()).isWorseThan(Marks.counted(paper.values()))) {
                paper = ruled;
            }
        }
        return paper;
    }
}
