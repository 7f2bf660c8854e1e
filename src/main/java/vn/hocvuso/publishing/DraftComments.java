package vn.hocvuso.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.control.CommentRecords;
import vn.hocvuso.publishing.control.CourseSources;
import vn.hocvuso.publishing.control.DraftFiles;
import vn.hocvuso.publishing.control.DraftShelf;
import vn.hocvuso.publishing.control.DraftTests;
import vn.hocvuso.publishing.control.DraftTexts;
import vn.hocvuso.publishing.control.LineDiff;

/** What authors and reviewers say of single lines of a draft. A comment follows its line; when the line is written anew it is outdated. */
@ApplicationScoped
@Transactional
public class DraftComments {
    private static final int LONGEST = 2_000;
    private static final Pattern TEXTS = Pattern.compile(".*\\.(md|yaml|vtt)");

    private DraftShelf shelf;
    private DraftFiles files;
    private CourseSources sources;
    private DraftTests tests;
    private CommentRecords records;
    private Caller caller;
    private Event<DomainEvent> events;

    DraftComments() {}

    @Inject
    public DraftComments(
            DraftShelf shelf, DraftFiles files, CourseSources sources, DraftTests tests, CommentRecords records, Caller caller, Event<DomainEvent> events) {
        this.shelf = shelf;
        this.files = files;
        this.sources = sources;
        this.tests = tests;
        this.records = records;
        this.caller = caller;
        this.events = events;
    }

    /**
     * The latest first, at most 500.
     *
     * @throws NotFound when there is no draft
     * @throws Refused  403
     */
    public List<ReviewComment> of(String slug) {
        return records.of(shelf.read(slug).course());
    }

    /**
     * The texts of the draft, those that changed first, then by path.
     *
     * @throws NotFound when there is no draft
     * @throws Refused  403
     */
    public List<ReviewFile> files(String slug) {
        UUID course = shelf.read(slug).course();
        Map<String, Long> open = records.of(course).stream()
                .filter(comment -> comment.resolvedAt() == null)
                .collect(Collectors.groupingBy(ReviewComment::path, Collectors.counting()));
        return files.entries(course).stream()
                .filter(entry -> TEXTS.matcher(entry.path()).matches())
                .map(entry -> new ReviewFile(entry.path(), entry.changed(), open.getOrDefault(entry.path(), 0L).intValue()))
                .sorted(Comparator.comparing(ReviewFile::changed).reversed().thenComparing(ReviewFile::path))
                .toList();
    }

    /**
     * A text of the draft as it stands, with what it was in the version the draft began from.
     *
     * @throws NotFound when there is no such file, or it is no text
     * @throws Refused  403
     */
    public Text text(String slug, String path) {
        DraftFiles.Draft draft = shelf.read(slug);
        DraftFiles.Stored file = stored(draft, path);
        byte[] before = before(draft, path);
        String text = DraftTexts.text(file.content());
        return new Text(path, file.revision(), text, LineDiff.whole(before == null ? text : DraftTexts.text(before), text));
    }

    /** A test is compared with how it stands, for a version keeps none; of a new one every line is new. */
    private byte[] before(DraftFiles.Draft draft, String path) {
        if (path.startsWith(DraftTests.FOLDER)) {
            return tests.standing(draft).getOrDefault(path, new byte[0]);
        }
        return draft.base() == null ? null : sources.of(draft.base()).get(path);
    }

    /** @param lines every line of both texts; those removed have no number {@code after} */
    public record Text(String path, int revision, String text, List<DiffLine> lines) {}

    /**
     * Says something of a line.
     *
     * @param revision of the file the line was seen in
     * @param line     from 1
     * @return its id
     * @throws NotFound when there is no such file or line
     * @throws Refused  403; 409 {@code stale-version} when the file has moved on; 422 {@code invalid-fields}
     */
    public UUID say(String slug, String path, int revision, int line, String said) {
        DraftFiles.Draft draft = shelf.read(slug);
        new Refused.Checks().text(said, "said", LONGEST).orRefuse();
        DraftFiles.Stored file = stored(draft, path);
        if (file.revision() != revision) {
            throw new Refused(Refused.Kind.CONFLICT, "stale-version");
        }
        if (line < 1 || line > DraftTexts.text(file.content()).split("\n", -1).length) {
            throw new NotFound("line " + line + " of " + path);
        }
        UUID id = records.add(draft.course(), file, line, DraftTexts.clean(said).strip(), caller.serviceNumber(), shelf.now());
        events.fire(new CourseDrafted("draft-commented", slug, path + ":" + line));
        return id;
    }

    /** @throws NotFound when there is no open comment of this id */
    public void resolve(String slug, UUID comment) {
        DraftFiles.Draft draft = shelf.read(slug);
        if (!records.resolve(draft.course(), comment, caller.serviceNumber(), shelf.now())) {
            throw new NotFound("comment " + comment);
        }
        events.fire(new CourseDrafted("draft-comment-resolved", slug, comment.toString()));
    }

    /** @throws NotFound when there is no resolved comment of this id */
    public void reopen(String slug, UUID comment) {
        DraftFiles.Draft draft = shelf.read(slug);
        if (!records.reopen(draft.course(), comment)) {
            throw new NotFound("comment " + comment);
        }
        events.fire(new CourseDrafted("draft-comment-reopened", slug, comment.toString()));
    }

    private DraftFiles.Stored stored(DraftFiles.Draft draft, String path) {
        return files.exactly(draft.course(), path)
                .filter(file -> TEXTS.matcher(file.path()).matches())
                .orElseThrow(() -> new NotFound("text " + draft.slug() + "/" + path));
    }
}
