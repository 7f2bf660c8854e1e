package vn.hocvuso.learning.rule;

import java.util.Collection;
import java.util.Map;

/**
 * Whether a lesson is known already: every skill it teaches was asked often enough, and answered well enough, each by itself. A
 * strong skill does not make up for a weak one, and a lesson that names no skill is never known.
 *
 * @param sharePercent   of the points of a skill's questions, 1 to 100
 * @param leastQuestions before a skill says anything
 */
public record Known(int sharePercent, int leastQuestions) {
    private static final int FULL = 1000;

    /** What was asked and what it was worth, in thousandths of a question. */
    public record Shown(int asked, long points) {}

    public boolean lesson(Collection<String> skills, Map<String, Shown> shown) {
        return !skills.isEmpty() && skills.stream().allMatch(skill -> skill(shown.get(skill)));
    }

    private boolean skill(Shown shown) {
        return shown != null && shown.asked() >= leastQuestions && shown.points() * 100 >= (long) sharePercent * shown.asked() * FULL;
    }
}
