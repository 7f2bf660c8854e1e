package vn.hocvuso.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.control.DraftFiles;
import vn.hocvuso.publishing.control.DraftLook;
import vn.hocvuso.publishing.control.DraftShelf;
import vn.hocvuso.publishing.control.DraftTexts;
import vn.hocvuso.publishing.control.LineDiff;
import vn.hocvuso.publishing.rule.MediaNames;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.StoredQuestion;

/**
 * Lessons being written. A save names the revision it began from; when somebody else has written since, nothing is overwritten and
 * the answer shows both. Acknowledged is committed: what an author has seen as saved survives the machine.
 */
@ApplicationScoped
@Transactional
public class LessonDrafts {
    /** Characters; a lesson of seven minutes has about five thousand. */
    private static final int LONGEST_TEXT = 100_000;

    private DraftShelf shelf;
    private DraftFiles files;
    private DraftLook look;
    private Courses courses;
    private Questions questions;
    private Caller caller;
    private Event<DomainEvent> events;

    LessonDrafts() {}

    @Inject
    public LessonDrafts(
            DraftShelf shelf,
            DraftFiles files,
            DraftLook look,
            Courses courses,
            Questions questions,
            Caller caller,
            Event<DomainEvent> events) {
        this.shelf = shelf;
        this.files = files;
        this.look = look;
        this.courses = courses;
        this.questions = questions;
        this.caller = caller;
        this.events = events;
    }

    /**
     * @throws NotFound when there is no draft or no such lesson in it
     * @throws Refused  403
     */
    public LessonDraft lesson(String slug, String key) {
        DraftFiles.Draft draft = shelf.draft(slug);
        DraftFiles.Stored described = shelf.lesson(draft, key);
        DraftFiles.Stored text = shelf.text(draft, key);
        String folder = MediaNames.folder(described.path());
        return new LessonDraft(
                slug,
                draft.title(),
                DraftTexts.lesson(described.content()),
                described.revision(),
                DraftTexts.text(text.content()),
                text.revision(),
                text.at(),
                text.by(),
                files.entries(draft.course()).stream()
                        .map(DraftFiles.Entry::path)
                        .filter(path -> path.startsWith(folder + "media/"))
                        .map(path -> path.substring(folder.length()))
                        .toList(),
                checks(slug));
    }

    /** A course that was never published has no bank yet. */
    private List<String> checks(String slug) {
        return questions.banks().stream().noneMatch(bank -> bank.slug().equals(slug))
                ? List.of()
                : questions.all(slug).stream()
                        .map(StoredQuestion::draft)
                        .filter(draft -> draft.tags().contains(QuestionDraft.CHECK))
                        .map(QuestionDraft::name)
                        .toList();
    }

    /**
     * Saves the text.
     *
     * @param revision the one the author began from
     * @throws NotFound when there is no such lesson
     * @throws Refused  403; 413 {@code lesson-text-too-long}
     */
    public Saving save(String slug, String key, int revision, String text) {
        DraftFiles.Draft draft = shelf.draft(slug);
        byte[] content = bytes(text);
        DraftFiles.Written written = files.save(draft.course(), DraftShelf.pattern(key) + "lesson.md", revision, content, false, caller.serviceNumber(), shelf.now())
                .orElseThrow(() -> new NotFound("draft lesson " + slug + "/" + key));
        DraftFiles.Stored stands = written.stands();
        if (written.anew()) {
            // Once a stretch of writing: a line a second would tell nobody anything.
            events.fire(new CourseDrafted("draft-lesson-written", slug, key));
        }
        if (stands.holds(content)) {
            return Saving.done(stands.revision(), stands.at(), stands.by());
        }
        String theirs = DraftTexts.text(stands.content());
        return new Saving(false, stands.revision(), stands.at(), stands.by(), theirs, LineDiff.changes(theirs, DraftTexts.clean(text)));
    }

    /**
     * Keeps a text beside the lesson, among those that stood before: what its author gives up for somebody else's is not lost.
     *
     * @throws NotFound when there is no such lesson
     * @throws Refused  403; 413 {@code lesson-text-too-long}
     */
    public void layAside(String slug, String key, String text) {
        DraftFiles.Draft draft = shelf.draft(slug);
        Instant now = shelf.now();
        files.keep(draft.course(), shelf.text(draft, key).path(), bytes(text), caller.serviceNumber(), now, now);
    }

    /** Texts that stood before, the latest first. */
    public List<FormerText> former(String slug, String key) {
        DraftFiles.Draft draft = shelf.draft(slug);
        return files.former(draft.course(), shelf.text(draft, key).path()).stream()
                .map(former -> new FormerText(former.id(), former.at(), former.by(), DraftTexts.text(former.content())))
                .toList();
    }

    /**
     * Says what the lesson is; identity and key stay.
     *
     * @return the revision of the description to go on from
     * @throws NotFound when there is no such lesson
     * @throws Refused  403; 409 {@code stale-version}; 422 {@code invalid-fields}
     */
    public int describe(String slug, String key, int revision, LessonDescription said) {
        DraftFiles.Draft draft = shelf.draft(slug);
        new Refused.Checks()
                .text(said.title(), "title", 200)
                .that(said.minutes() >= 1 && said.minutes() <= 60, "minutes", "out-of-range", 1, 60)
                .that(courses.skillCodes().containsAll(said.skills()), "skills", "unknown-value", String.join(", ", said.skills()))
                .that(said.objectives().stream().allMatch(one -> one.length() <= 400), "objectives", "too-long", 400)
                .that(said.sources().stream().allMatch(one -> one.length() <= 600), "sources", "too-long", 600)
                .orRefuse();
        LessonDescription before = DraftTexts.lesson(shelf.lesson(draft, key).content());
        int saved = shelf.write(draft, revision, new LessonDescription(
                before.id(),
                before.key(),
                DraftTexts.line(said.title()),
                said.minutes(),
                said.skills(),
                DraftTexts.lines(said.objectives()),
                said.reviewOn(),
                DraftTexts.lines(said.sources())));
        events.fire(new CourseDrafted("draft-lesson-described", slug, key));
        return saved;
    }

    /**
     * How the text would look to a learner, and what its author has to mend; nothing is stored.
     *
     * @throws NotFound when there is no such lesson
     * @throws Refused  403; 413 {@code lesson-text-too-long}
     */
    public LessonPreview preview(String slug, String key, String text) {
        DraftFiles.Draft draft = shelf.read(slug);
        return look.at(draft, shelf.glossary(draft), shelf.lesson(draft, key), DraftTexts.text(bytes(text)));
    }

    private static byte[] bytes(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new Refused(Refused.Kind.TOO_LARGE, "lesson-text-too-long", LONGEST_TEXT / 1_000);
        }
        return DraftTexts.bytes(text);
    }
}
