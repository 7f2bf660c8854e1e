package vn.hocvuso.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.catalog.Condition;
import vn.hocvuso.catalog.CourseAccess;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.kernel.Refused.Phrase;
import vn.hocvuso.publishing.control.DraftFiles;
import vn.hocvuso.publishing.control.DraftOutlines;
import vn.hocvuso.publishing.control.DraftShelf;
import vn.hocvuso.publishing.control.DraftTests;
import vn.hocvuso.publishing.control.DraftTexts;
import vn.hocvuso.publishing.control.ImaginedFacts;
import vn.hocvuso.quiz.QuizSummary;
import vn.hocvuso.quiz.Quizzes;
import vn.hocvuso.unit.UnitView;
import vn.hocvuso.unit.Units;

/** Conditions and rules of courses being written: {@code access.yaml} of the draft. */
@ApplicationScoped
@Transactional
public class AccessDrafts {
    private DraftShelf shelf;
    private DraftOutlines outlines;
    private DraftTests drafted;
    private Quizzes quizzes;
    private Units units;
    private Bulk.Sentences sentences;
    private Clock clock;
    private Event<DomainEvent> events;

    AccessDrafts() {}

    @Inject
    public AccessDrafts(
            DraftShelf shelf,
            DraftOutlines outlines,
            DraftTests drafted,
            Quizzes quizzes,
            Units units,
            Bulk.Sentences sentences,
            Clock clock,
            Event<DomainEvent> events) {
        this.shelf = shelf;
        this.outlines = outlines;
        this.drafted = drafted;
        this.quizzes = quizzes;
        this.units = units;
        this.sentences = sentences;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @throws NotFound when there is no draft
     * @throws Refused  403
     */
    public AccessDraft of(String slug) {
        DraftFiles.Draft draft = shelf.draft(slug);
        Optional<DraftFiles.Stored> file = shelf.access(draft);
        CourseAccess access = DraftTexts.access(file);
        CourseDescription course = DraftTexts.course(shelf.course(draft).content());
        Map<String, DraftOutline.Lesson> lessons = outlines.lessons(draft);
        List<DraftTests.Test> tests = drafted.of(draft); // new ones too: they are published with what is said of them here
        List<AccessDraft.Activity> activities = new ArrayList<>();
        Map<String, String> placed = new LinkedHashMap<>();
        for (CourseDescription.Section section : course.sections()) {
            activities.add(new AccessDraft.Activity(CourseAccess.Of.SECTION, section.title(), section.title(), null));
            section.lessons().stream().filter(lessons::containsKey).forEach(key -> {
                activities.add(new AccessDraft.Activity(CourseAccess.Of.LESSON, key, lessons.get(key).title(), section.title()));
                placed.put(key, section.title());
            });
        }
        tests.forEach(test -> activities.add(new AccessDraft.Activity(CourseAccess.Of.QUIZ, test.slug(), test.profile().title(), null)));
        return new AccessDraft(
                slug, draft.title(), file.map(DraftFiles.Stored::revision).orElse(0), activities, access, faults(access, placed, tests));
    }

    private List<String> faults(CourseAccess access, Map<String, String> placed, List<DraftTests.Test> tests) {
        Set<String> own = tests.stream().map(DraftTests.Test::slug).collect(Collectors.toSet());
        Set<String> elsewhere = quizzes.all().values().stream().map(QuizSummary::slug).filter(one -> !own.contains(one)).collect(Collectors.toSet());
        return access.faults(placed, own, elsewhere, units.known(access.units()), LocalDate.now(clock)).stream()
                .map(fault -> sentences.of(fault.code(), fault.parameters().toArray()))
                .toList();
    }

    /**
     * Says of one activity when it opens and when it is done.
     *
     * @param revision the one it was said from; 0: nothing had been said yet
     * @throws NotFound when there is no draft
     * @throws Refused  403; 409 {@code stale-version}
     */
    public void say(String slug, int revision, CourseAccess.Entry said) {
        DraftFiles.Draft draft = shelf.draft(slug);
        CourseAccess before = DraftTexts.access(shelf.access(draft));
        CourseAccess after = before.with(said);
        if (!after.equals(before)) {
            write(draft, revision, after, said.name());
        }
    }

    /**
     * Says everything anew.
     *
     * @param list of mappings in the form of {@code access.yaml}, as YAML or JSON
     * @throws NotFound when there is no draft
     * @throws Refused  403; 409 {@code stale-version}; 422 {@code access-unreadable}
     */
    public void replace(String slug, int revision, String list) {
        write(shelf.draft(slug), revision, DraftTexts.access(list, sentences), "");
    }

    /**
     * What would be open to somebody who does not exist, and what not and why; nothing is written.
     *
     * @throws NotFound when there is no draft, or no such unit
     * @throws Refused  403
     */
    public List<TrialLine> tryAs(String slug, ImaginedLearner learner) {
        AccessDraft draft = of(slug);
        Map<String, Integer> passMarks = new HashMap<>();
        quizzes.all().values().forEach(test -> passMarks.put(test.slug(), test.passPercent()));
        drafted.of(shelf.draft(slug)).forEach(test -> passMarks.put(test.slug(), test.profile().passPercent()));
        Set<String> above = learner.unit() == null
                ? Set.of()
                : units.path(units.idOf(learner.unit()), learner.day()).stream().map(UnitView::code).collect(Collectors.toSet());
        ImaginedFacts facts = new ImaginedFacts(draft, learner, above, passMarks);
        return draft.activities().stream()
                .filter(activity -> activity.of() != CourseAccess.Of.SECTION)
                .map(activity -> line(activity, draft.access(), facts))
                .toList();
    }

    private static TrialLine line(AccessDraft.Activity activity, CourseAccess access, ImaginedFacts facts) {
        boolean lesson = activity.of() == CourseAccess.Of.LESSON;
        boolean done = facts.done(activity.name());
        Condition condition = lesson ? access.open(activity.section(), activity.name()) : access.open(CourseAccess.Of.QUIZ, activity.name());
        // A lesson that is done stays open, as it does for everybody.
        Phrase lock = condition == null || lesson && done ? null : condition.lock(facts).orElse(null);
        return new TrialLine(activity, lock, done);
    }

    private void write(DraftFiles.Draft draft, int revision, CourseAccess access, String of) {
        shelf.write(draft, revision, access);
        events.fire(new CourseDrafted("draft-access-said", draft.slug(), of));
    }
}
