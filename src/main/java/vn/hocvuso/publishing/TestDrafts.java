package vn.hocvuso.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
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
    private Caller caller;
    private Ids ids;
    private Event<DomainEvent> events;

    TestDrafts() {}

    @Inject
    public TestDrafts(
            DraftShelf shelf, DraftTests tests, Quizzes quizzes, TrialPapers papers, Questions questions, Caller caller, Ids ids, Event<DomainEvent> events) {
        this.shelf = shelf;
        this.tests = tests;
        this.quizzes = quizzes;
        this.papers = papers;
        this.questions = questions;
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
                .map(test -> new TestLine(test.slug(), test.revision() > 0, test.standing(), test.profile()))
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
                course, draft.title(), slug, test.revision(), test.standing(), test.profile(), asked(test.profile().fixed()), weighing.found(), weighing.obstacle());
    }

    private DraftTests.Test find(DraftFiles.Draft draft, String slug) {
        return tests.find(draft, slug).orElseThrow(() -> new NotFound("test " + slug + " of draft " + draft.slug()));
    }

    /** Two looks a bank, however many questions. */
    private List<TestDraft.Asked> asked(List<Fixed> fixed) {
        Map<String, List<String>> banks =
                fixed.stream().collect(Collectors.groupingBy(Fixed::bank, LinkedHashMap::new, Collectors.mapping(Fixed::name, Collectors.toList())));
        Map<Fixed, TestDraft.Asked> found = new LinkedHashMap<>();
        banks.forEach((bank, names) -> {
            List<DrawnQuestion> there = questions.asked(bank, names);
            for (StoredQuestion one : questions.versions(there.stream().map(DrawnQuestion::version).toList())) {
                Fixed key = new Fixed(bank, one.draft().name());
                found.put(key, new TestDraft.Asked(key, one.version().toString(), one.label(), one.rule().type().code(), one.draft().difficulty()));
            }
        });
        return fixed.stream().map(one -> found.getOrDefault(one, new TestDraft.Asked(one, null, one.name(), "", 0))).toList();
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
        tests.write(draft, new DraftTests.Test(ids.next(), slug, 0, false, profile), 0, profile, caller.serviceNumber(), shelf.now());
        events.fire(new CourseDrafted("draft-test-begun", course, slug));
        return slug;
    }

    /**
     * Says its terms anew.
     *
     * @throws NotFound as {@link #of}
     * @throws Refused  403; 409 {@code stale-version}; 422 {@code invalid-fields}
     */
    public void say(String course, String slug, int revision, QuizProfile.Said said) {
        change(course, slug, revision, profile -> profile.by(said));
    }

    /**
     * Says what is shown when: names of {@link QuizProfile#SHOWN}.
     *
     * @throws NotFound as {@link #of}
     * @throws Refused  as {@link #say}
     */
    public void show(String course, String slug, int revision, Set<String> after, Set<String> later, Set<String> closed) {
        change(course, slug, revision, profile -> profile.showing(after, later, closed));
    }

    /**
     * Draws by these lines from now on.
     *
     * @throws NotFound as {@link #of}
     * @throws Refused  as {@link #say}
     */
    public void draw(String course, String slug, int revision, List<QuizProfile.Draw> lines) {
        change(course, slug, revision, profile -> profile.drawing(lines));
    }

    /**
     * Asks these questions in this order from now on.
     *
     * @throws NotFound as {@link #of}
     * @throws Refused  as {@link #say}
     */
    public void ask(String course, String slug, int revision, List<Fixed> asked) {
        change(course, slug, revision, profile -> profile.asking(asked));
    }

    /**
     * Of the questions of a bank that were shown those that are wanted are asked from now on, behind what is asked already, and the
     * others are not.
     *
     * @throws NotFound as {@link #of}
     * @throws Refused  as {@link #say}
     */
    public void pick(String course, String slug, int revision, String bank, List<String> shown, Collection<String> wanted) {
        change(course, slug, revision, profile -> profile.picking(bank, shown, wanted));
    }

    private void change(String course, String slug, int revision, UnaryOperator<QuizProfile> changing) {
        DraftFiles.Draft draft = shelf.draft(course);
        DraftTests.Test test = find(draft, slug);
        QuizProfile changed = changing.apply(test.profile());
        changed.checkTerms();
        if (revision != test.revision()) {
            throw new Refused(Refused.Kind.CONFLICT, "stale-version");
        }
        if (!changed.equals(test.profile())) {
            tests.write(draft, test, revision, changed, caller.serviceNumber(), shelf.now());
            events.fire(new CourseDrafted("draft-test-changed", course, slug));
        }
    }

    /**
     * What was written of it goes: it is what was published last, or not there at all.
     *
     * @throws NotFound as {@link #of}
     * @throws Refused  403; 409 {@code stale-version}
     */
    public void drop(String course, String slug, int revision) {
        DraftFiles.Draft draft = shelf.draft(course);
        int stands = find(draft, slug).revision();
        if (revision != stands) {
            throw new Refused(Refused.Kind.CONFLICT, "stale-version");
        }
        if (stands > 0) {
            tests.drop(draft, slug, caller.serviceNumber(), shelf.now());
            events.fire(new CourseDrafted("draft-test-dropped", course, slug));
        }
    }
}
