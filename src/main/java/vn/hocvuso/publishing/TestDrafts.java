package vn.hocvuso.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.control.DraftFiles;
import vn.hocvuso.publishing.control.DraftShelf;
import vn.hocvuso.publishing.control.DraftTests;
import vn.hocvuso.publishing.control.DraftTexts;
import vn.hocvuso.publishing.control.LineDiff;
import vn.hocvuso.publishing.control.UsualPoints;
import vn.hocvuso.publishing.rule.Slugs;
import vn.hocvuso.questionbank.DrawnQuestion;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.StoredQuestion;
import vn.hocvuso.quiz.QuizPreset;
import vn.hocvuso.quiz.QuizProfile;
import vn.hocvuso.quiz.QuizProfile.Fixed;
import vn.hocvuso.quiz.Quizzes;
import vn.hocvuso.quiz.TrialPaper;
import vn.hocvuso.quiz.TrialPapers;

/**
 * Tests of courses being written: begun from a preset, filled with picked questions and draws, and sat by nobody until the draft
 * they are files of is published. Every change names the revision it was made from.
 */
@ApplicationScoped
@Transactional
public class TestDrafts {
    private DraftShelf shelf;
    private DraftTests tests;
    private Quizzes quizzes;
    private TrialPapers papers;
    private Questions questions;
    private UsualPoints points;
    private Caller caller;
    private Ids ids;
    private Event<DomainEvent> events;

    TestDrafts() {}

    @Inject
    public TestDrafts(
            DraftShelf shelf, DraftTests tests, Quizzes quizzes, TrialPapers papers, Questions questions, UsualPoints points, Caller caller, Ids ids, Event<DomainEvent> events) {
        this.shelf = shelf;
        this.tests = tests;
        this.quizzes = quizzes;
        this.papers = papers;
        this.questions = questions;
        this.points = points;
        this.caller = caller;
        this.ids = ids;
        this.events = events;
    }

    /**
     * @throws NotFound when there is no draft
     * @throws Refused  403
     */
    public List<TestLine> list(String course) {
        return tests.of(shelf.read(course)).stream()
                .map(test -> new TestLine(test.slug(), test.file() > 0, test.standing(), test.from(), test.profile()))
                .toList();
    }

    /**
     * @throws NotFound when there is no draft, or no such test of its course
     * @throws Refused  403
     */
    public TestDraft of(String course, String slug) {
        DraftFiles.Draft draft = shelf.read(course);
        DraftTests.Test test = find(draft, slug);
        Quizzes.Weighing weighing = quizzes.weigh(test.profile());
        return new TestDraft(
                course, draft.title(), slug, test.revision(), test.file() > 0, test.standing(), test.from(), test.profile(), asked(test.profile().fixed()),
                weighing.found(), weighing.obstacle());
    }

    private DraftTests.Test find(DraftFiles.Draft draft, String slug) {
        return tests.find(draft, slug).orElseThrow(() -> new NotFound("test " + slug + " of draft " + draft.slug()));
    }

    /** Two looks a bank, however many questions. */
    private List<TestDraft.Asked> asked(List<Fixed> fixed) {
        Map<String, List<String>> banks =
                fixed.stream().collect(Collectors.groupingBy(Fixed::bank, LinkedHashMap::new, Collectors.mapping(Fixed::name, Collectors.toList())));
        Map<Fixed, StoredQuestion> found = new HashMap<>();
        banks.forEach((bank, names) -> {
            List<DrawnQuestion> there = questions.asked(bank, names);
            for (StoredQuestion one : questions.versions(there.stream().map(DrawnQuestion::version).toList())) {
                found.put(new Fixed(bank, one.draft().name()), one);
            }
        });
        return fixed.stream().map(one -> asked(one, found.get(new Fixed(one.bank(), one.name())))).toList();
    }

    private static TestDraft.Asked asked(Fixed fixed, StoredQuestion found) {
        return found == null
                ? new TestDraft.Asked(fixed, null, fixed.name(), "", 0)
                : new TestDraft.Asked(fixed, found.version().toString(), found.label(), found.rule().type().code(), found.draft().difficulty());
    }

    /**
     * A paper of it as it might be drawn, the same for the same number; empty while it can give none.
     *
     * @throws NotFound as {@link #of}
     * @throws Refused  403
     */
    public List<TrialPaper.Question> trial(String course, String slug, int number) {
        QuizProfile profile = find(shelf.read(course), slug).profile();
        return profile.questions() == 0 ? List.of() : papers.asked(profile, number);
    }

    /**
     * What a profile with these draws could take; nothing is written.
     *
     * @throws NotFound as {@link #of}
     * @throws Refused  403
     */
    public Quizzes.Weighing weigh(String course, String slug, List<QuizProfile.Draw> lines) {
        return quizzes.weigh(find(shelf.read(course), slug).profile().drawing(lines));
    }

    /**
     * Begins a test with the terms of a preset.
     *
     * @param asking what it asks from the start
     * @return its slug, made of the title
     * @throws NotFound when there is no draft
     * @throws Refused  403; 422 {@code invalid-fields}
     */
    public String begin(String course, String title, String preset, List<Fixed> asking) {
        DraftFiles.Draft draft = shelf.draft(course);
        new Refused.Checks()
                .text(title, "title", 200)
                .that(title == null || !Slugs.of(title).isEmpty(), "title", "title-without-letters")
                .that(QuizPreset.named(preset).isPresent(), "preset", "unknown-value", preset)
                .orRefuse();
        QuizProfile profile = QuizPreset.named(preset).orElseThrow().begun(DraftTexts.line(title), course).asking(asking);
        profile.checkTerms();
        String slug = tests.free(Slugs.of(title));
        tests.write(draft, new DraftTests.Test(ids.next(), slug, 0, false, null, profile), profile, caller.serviceNumber(), shelf.now());
        events.fire(new CourseDrafted("draft-test-begun", course, slug));
        return slug;
    }

    /**
     * Says its terms anew.
     *
     * @throws NotFound as {@link #of}
     * @throws Refused  403; 409 {@code stale-version}; 422 {@code invalid-fields}
     */
    public void say(String course, String slug, String revision, QuizProfile.Said said) {
        change(course, slug, revision, profile -> profile.by(said));
    }

    /**
     * Says what is shown when: names of {@link QuizProfile#SHOWN}.
     *
     * @throws NotFound as {@link #of}
     * @throws Refused  as {@link #say}
     */
    public void show(String course, String slug, String revision, Set<String> after, Set<String> later, Set<String> closed) {
        change(course, slug, revision, profile -> profile.showing(after, later, closed));
    }

    /**
     * Draws by these lines from now on.
     *
     * @throws NotFound as {@link #of}
     * @throws Refused  as {@link #say}
     */
    public void draw(String course, String slug, String revision, List<QuizProfile.Draw> lines) {
        change(course, slug, revision, profile -> profile.drawing(lines));
    }

    /**
     * Asks these questions in this order from now on.
     *
     * @throws NotFound as {@link #of}
     * @throws Refused  as {@link #say}
     */
    public void ask(String course, String slug, String revision, List<Fixed> asked) {
        change(course, slug, revision, profile -> profile.asking(asked));
    }

    /**
     * Of the questions of a bank that were shown those that are wanted are asked from now on, behind what is asked already, and the
     * others are not.
     *
     * @throws NotFound as {@link #of}
     * @throws Refused  as {@link #say}
     */
    public void pick(String course, String slug, String revision, String bank, List<String> shown, Collection<String> wanted) {
        change(course, slug, revision, profile -> profile.picking(bank, shown, wanted, points.of(bank, wanted)));
    }

    /**
     * What somebody's script saves while they write: the same as the changes above, several at once. When somebody else has changed the
     * test since, nothing is written, and the answer tells what is different.
     *
     * @throws NotFound as {@link #of}
     * @throws Refused  403; 422 {@code invalid-fields}
     */
    public TestSaving save(String course, String slug, String revision, UnaryOperator<QuizProfile> changing) {
        DraftFiles.Draft draft = held(course);
        DraftTests.Test test = find(draft, slug);
        QuizProfile changed = changing.apply(test.profile());
        changed.checkTerms();
        if (changed.equals(test.profile())) {
            return TestSaving.done(test.revision(), shelf.now()); // also where both have written the same
        }
        if (!test.revision().equals(revision)) {
            return conflict(draft, test, changed);
        }
        DraftTests.Written written = tests.write(draft, test, changed, caller.serviceNumber(), shelf.now());
        if (written.anew()) {
            // Once a stretch of writing: a line a second would tell nobody anything.
            events.fire(new CourseDrafted("draft-test-changed", course, slug));
        }
        return TestSaving.done(written.revision(), shelf.now());
    }

    private TestSaving conflict(DraftFiles.Draft draft, DraftTests.Test test, QuizProfile changed) {
        List<DiffLine> lines = LineDiff.changes(DraftTexts.text(test.content()), DraftTexts.text(test.saying(changed).content()));
        // Without a file it stands as it was published, whoever did so.
        return tests.file(draft, test.slug())
                .map(file -> new TestSaving(false, test.revision(), file.at(), file.by(), lines))
                .orElseGet(() -> new TestSaving(false, test.revision(), shelf.now(), null, lines));
    }

    /**
     * Keeps what somebody wanted of the test, and gives up for what stands, among the former contents of its file.
     *
     * @throws NotFound as {@link #of}
     * @throws Refused  403; 422 {@code invalid-fields}
     */
    public void layAside(String course, String slug, UnaryOperator<QuizProfile> changing) {
        DraftFiles.Draft draft = shelf.draft(course);
        DraftTests.Test test = find(draft, slug);
        tests.layAside(draft, test, changing.apply(test.profile()), caller.serviceNumber(), shelf.now());
    }

    /**
     * What was written of it before, the latest first, as its file has it.
     *
     * @throws NotFound when there is no draft
     * @throws Refused  403
     */
    public List<FormerText> former(String course, String slug) {
        return tests.former(shelf.read(course), slug).stream()
                .map(former -> new FormerText(former.id(), former.at(), former.by(), DraftTexts.text(former.content())))
                .toList();
    }

    private void change(String course, String slug, String revision, UnaryOperator<QuizProfile> changing) {
        DraftFiles.Draft draft = held(course);
        DraftTests.Test test = find(draft, slug);
        QuizProfile changed = changing.apply(test.profile());
        changed.checkTerms();
        requireSeen(test, revision);
        if (!changed.equals(test.profile())) {
            tests.write(draft, test, changed, caller.serviceNumber(), shelf.now());
            events.fire(new CourseDrafted("draft-test-changed", course, slug));
        }
    }

    private DraftFiles.Draft held(String course) {
        DraftFiles.Draft draft = shelf.draft(course);
        tests.hold(draft);
        return draft;
    }

    private static void requireSeen(DraftTests.Test test, String revision) {
        if (!test.revision().equals(revision)) {
            throw new Refused(Refused.Kind.CONFLICT, "stale-version");
        }
    }

    /**
     * What was written of it goes: it is what was published last, or not there at all.
     *
     * @throws NotFound as {@link #of}
     * @throws Refused  403; 409 {@code stale-version}
     */
    public void drop(String course, String slug, String revision) {
        DraftFiles.Draft draft = held(course);
        DraftTests.Test test = find(draft, slug);
        requireSeen(test, revision);
        if (test.file() > 0) {
            tests.drop(draft, slug, caller.serviceNumber(), shelf.now());
            events.fire(new CourseDrafted("draft-test-dropped", course, slug));
        }
    }
}
