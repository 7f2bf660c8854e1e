package vn.hocvuso.publishing.control;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import vn.hocvuso.catalog.Condition;
import vn.hocvuso.publishing.AccessDraft;
import vn.hocvuso.publishing.ImaginedLearner;

/**
 * What conditions hear of an imagined learner.
 *
 * @param units     codes of the home unit and of all above it
 * @param passMarks per cent that pass, by the test's slug
 */
public record ImaginedFacts(AccessDraft draft, ImaginedLearner learner, Set<String> units, Map<String, Integer> passMarks) implements Condition.Facts {
    private static final int FULL = 100;
    private static final int MINUTE = 60;

    @Override
    public boolean done(String activity) {
        return passMarks.containsKey(activity)
                ? draft.access().test(activity).test(passed(activity, 0), reached(activity), learner.usedUp().contains(activity))
                : learner.done().contains(activity);
    }

    private int reached(String test) {
        return learner.reached().getOrDefault(test, -1);
    }

    @Override
    public boolean passed(String test, int percent) {
        return reached(test) >= (percent > 0 ? percent : passMarks.getOrDefault(test, FULL));
    }

    @Override
    public int seconds(String lesson) {
        return learner.minutes().containsKey(lesson) ? learner.minutes().get(lesson) * MINUTE : learner.done().contains(lesson) ? 0 : -1;
    }

    @Override
    public String group() {
        return learner.group();
    }

    @Override
    public LocalDate today() {
        return learner.day();
    }

    @Override
    public String title(String activity) {
        return draft.title(activity);
    }
}
