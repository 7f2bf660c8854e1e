package vn.hocvuso.learning.control;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.catalog.Condition;
import vn.hocvuso.catalog.CourseAccess;
import vn.hocvuso.catalog.CourseView;
import vn.hocvuso.catalog.DoneRule;
import vn.hocvuso.personnel.PersonView;

/** One learner in one course, for its conditions; what no condition asks about is never read. */
final class LearnerFacts implements Condition.Facts {
    private final UUID course;
    private final CourseAccess access;
    private final Set<UUID> done;
    private final Map<String, CourseView.Lesson> lessons = new HashMap<>();
    private final Locks.Reader reader;

    /** @param done ids of lessons */
    LearnerFacts(CourseView view, Set<UUID> done, Locks.Reader reader) {
        this.course = view.course().id();
        this.access = view.course().access();
        this.done = done;
        this.reader = reader;
        view.lessons().forEach(lesson -> lessons.put(lesson.key(), lesson));
    }

    /** Names of everything there is to ask about. */
    Set<String> activities() {
        Set<String> activities = new HashSet<>(lessons.keySet());
        activities.addAll(reader.tests().keySet());
        return activities;
    }

    private TestStates.Stand test(String slug) {
        return reader.tests().getOrDefault(slug, new TestStates.Stand(null, false, false, slug));
    }

    @Override
    public boolean done(String activity) {
        if (lessons.containsKey(activity)) {
            return done.contains(lessons.get(activity).id());
        }
        TestStates.Stand test = test(activity);
        DoneRule rule = access.test(activity);
        return rule.test(test.passed(), rule.by() == DoneRule.By.GRADE ? reached(test) : -1, test.usedUp());
    }

    @Override
    public boolean passed(String test, int percent) {
        TestStates.Stand stand = test(test);
        return percent == 0 ? stand.passed() : reached(stand) >= percent;
    }

    private int reached(TestStates.Stand test) {
        return test.id() == null ? -1 : reader.reached(test.id());
    }

    /** A lesson that is done was seen, however long. */
    @Override
    public int seconds(String lesson) {
        CourseView.Lesson asked = lessons.get(lesson);
        return asked == null ? -1 : reader.stays(course).getOrDefault(asked.id(), done.contains(asked.id()) ? 0 : -1);
    }

    @Override
    public String group() {
        return reader.person().map(PersonView::group).orElse(null);
    }

    @Override
    public Set<String> units() {
        return reader.units();
    }

    @Override
    public LocalDate today() {
        return reader.today();
    }

    @Override
    public String title(String activity) {
        return lessons.containsKey(activity) ? lessons.get(activity).title() : test(activity).title();
    }
}
