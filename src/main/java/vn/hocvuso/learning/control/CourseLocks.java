package vn.hocvuso.learning.control;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.catalog.Condition;
import vn.hocvuso.catalog.CourseAccess;
import vn.hocvuso.catalog.CourseView;
import vn.hocvuso.catalog.DoneRule;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.kernel.Refused.Phrase;

/** What of a course is still closed for one learner, and why. A lesson that was done stays open to be read again. */
public final class CourseLocks {
    private final CourseView view;
    private final CourseAccess access;
    private final LearnerFacts facts;
    private final Map<String, String> sections;
    private final Set<UUID> done;

    CourseLocks(CourseView view, CourseAccess access, Set<UUID> done, LearnerFacts facts) {
        this.view = view;
        this.access = access;
        this.facts = facts;
        this.done = done;
        this.sections = access.isEmpty()
                ? Map.of()
                : view.sections().stream()
                        .flatMap(section -> section.lessons().stream().map(lesson -> Map.entry(lesson.key(), section.title())))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What the lesson waits for; null: it is open. */
    public Phrase lesson(CourseView.Lesson lesson) {
        return done.contains(lesson.id()) ? null : lock(access.open(sections.get(lesson.key()), lesson.key()));
    }

    /** What another attempt waits for; null: the conditions have nothing against it. */
    public Phrase test(String slug) {
        return lock(access.open(CourseAccess.Of.QUIZ, slug));
    }

    private Phrase lock(Condition condition) {
        return condition == null ? null : condition.within(facts.activities()).flatMap(one -> one.lock(facts)).orElse(null);
    }

    /** What a lesson asks for to be done, where its learner's word is not enough. */
    public Phrase needs(CourseView.Lesson lesson) {
        DoneRule rule = access.lesson(lesson.key());
        if (rule.by() == DoneRule.By.MARK || done.contains(lesson.id())) {
            return null;
        }
        return Phrase.of(rule.minutes() == 0 ? "done-view" : rule.byItself() ? "done-view-for" : "done-time", rule.minutes());
    }

    /** When a test counts as done, where that is not a pass. */
    public Phrase needs(String test) {
        DoneRule rule = access.test(test);
        return rule.by() == DoneRule.By.PASS ? null : Phrase.of("done-" + rule.by().code(), rule.percent());
    }

    /** The version learned has this lesson. */
    public boolean has(String key) {
        return view.lessons().anyMatch(lesson -> lesson.key().equals(key));
    }

    /**
     * @throws NotFound the version has no such lesson
     * @throws Refused  403 {@code activity-locked} (title, what it waits for)
     */
    public void requireLesson(String key) {
        CourseView.Lesson lesson = view.lessons().filter(one -> one.key().equals(key)).findFirst().orElseThrow(() -> new NotFound("lesson " + key));
        require(lesson.title(), lesson(lesson));
    }

    /** @throws Refused 403 {@code activity-locked} (title, what it waits for) */
    public void requireTest(String slug) {
        require(access.isEmpty() ? slug : facts.title(slug), test(slug));
    }

    private static void require(String title, Phrase lock) {
        if (lock != null) {
            throw new Refused(Refused.Kind.FORBIDDEN, "activity-locked", title, lock);
        }
    }

    /** Ids of lessons whose text is not to be shown. */
    public Set<UUID> closed() {
        Set<UUID> closed = new HashSet<>();
        view.lessons().filter(lesson -> lesson(lesson) != null).forEach(lesson -> closed.add(lesson.id()));
        return closed;
    }

    /** What the lessons that are closed wait for, by their key. */
    public Map<String, Phrase> waiting() {
        return view.lessons().filter(lesson -> lesson(lesson) != null).collect(Collectors.toMap(CourseView.Lesson::key, this::lesson));
    }
}
