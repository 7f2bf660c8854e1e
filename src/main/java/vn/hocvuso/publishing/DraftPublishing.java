package vn.hocvuso.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.catalog.Edition;
import vn.hocvuso.catalog.EditionView;
import vn.hocvuso.catalog.Publication;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.control.CourseSources;
import vn.hocvuso.publishing.control.DraftApproval;
import vn.hocvuso.publishing.control.DraftContent;
import vn.hocvuso.publishing.control.DraftFiles;
import vn.hocvuso.publishing.control.DraftShelf;
import vn.hocvuso.publishing.control.DraftTests;
import vn.hocvuso.publishing.control.DraftTexts;
import vn.hocvuso.publishing.control.LineDiff;
import vn.hocvuso.publishing.control.ReviewRecords;
import vn.hocvuso.publishing.control.StampScan;
import vn.hocvuso.questionbank.Questions;

/**
 * A draft becomes a version, by the way content files go: the same reader, the same rules, the hash decides. What was written goes
 * out as files, and any two states of a course are laid side by side.
 */
@ApplicationScoped
@Transactional
public class DraftPublishing {
    private static final int LONGEST_NOTE = 600;

    private DraftShelf shelf;
    private DraftFiles files;
    private DraftContent content;
    private DraftTests tests;
    private CourseSources sources;
    private DraftApproval approval;
    private ReviewRecords reviews;
    private StampScan stamps;
    private Courses courses;
    private Questions questions;
    private Caller caller;
    private Clock clock;
    private Event<DomainEvent> events;

    DraftPublishing() {}

    @Inject
    public DraftPublishing(
            DraftShelf shelf,
            DraftFiles files,
            DraftContent content,
            DraftTests tests,
            CourseSources sources,
            DraftApproval approval,
            ReviewRecords reviews,
            StampScan stamps,
            Courses courses,
            Questions questions,
            Caller caller,
            Clock clock,
            Event<DomainEvent> events) {
        this.shelf = shelf;
        this.files = files;
        this.content = content;
        this.tests = tests;
        this.sources = sources;
        this.approval = approval;
        this.reviews = reviews;
        this.stamps = stamps;
        this.courses = courses;
        this.questions = questions;
        this.caller = caller;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What has to be mended before the draft can be published, and what somebody should look at.
     *
     * @throws NotFound when there is no draft
     * @throws Refused  403
     */
    public ContentReport check(String slug) {
        DraftFiles.Draft draft = shelf.read(slug);
        return content.read(slug, files.contents(draft.course(), "")).findings();
    }

    /**
     * Makes the draft the newest version of its course, and its tests what their files say, both from the same day; the draft stays and
     * goes on from it. Who has begun keeps their version.
     * With anything to mend nothing is published, nor what reviewers have not approved of as it is. For instructors and
     * administrators of the whole installation: a course is everybody's.
     *
     * @throws NotFound when there is no draft
     * @throws Refused  403; 409 {@code draft-behind}, {@code draft-not-approved}, {@code stamps-unexplained}; 422
     *                  {@code invalid-fields}, {@code secrecy-not-declared}
     */
    public ReleaseReport publish(String slug, DraftRelease said) {
        DraftFiles.Draft draft = shelf.draft(slug);
        caller.requireWhole(Caller.Role.INSTRUCTOR, Caller.Role.ADMINISTRATOR);
        LocalDate today = LocalDate.now(clock);
        String note = said.changeNote() == null ? "" : DraftTexts.line(said.changeNote());
        new Refused.Checks()
                .that(said.effectiveOn() == null || !said.effectiveOn().isBefore(today), "effectiveOn", "day-past")
                .that(note.length() <= LONGEST_NOTE, "changeNote", "too-long", LONGEST_NOTE)
                .orRefuse();
        if (!said.nothingSecret()) {
            throw new Refused("secrecy-not-declared");
        }
        tests.hold(draft);
        requireNewest(draft, said.overNewer());
        SortedMap<String, byte[]> written = files.contents(draft.course(), "");
        DraftContent.Reading reading = content.read(slug, written);
        if (!reading.findings().isAccepted() || reading.course() == null) {
            return new ReleaseReport(0, false, null, reading.findings());
        }
        DraftApproval.Standing standing = approval.ofFiles(draft.course(), written);
        if (files.entries(draft.course()).stream().anyMatch(DraftFiles.Entry::changed)) {
            requireReviewed(draft, written, standing);
        }
        LocalDate day = said.effectiveOn() == null ? today : said.effectiveOn();
        Publication publication = courses.publish(reading.course(), new Edition(caller.serviceNumber(), day, note.isEmpty() ? null : note));
        if (publication.changed()) {
            requireReviewed(draft, written, standing); // also where files were only taken away
        }
        questions.define(slug, reading.course().title());
        int released = tests.release(draft, written, day, publication.version(), caller.serviceNumber(), shelf.now());
        if (publication.changed() || released > 0) {
            events.fire(DraftPublished.of(slug, publication.version(), standing.digest(), standing.approvals()));
        }
        sources.keep(publication.versionId(), reading.courseFiles());
        files.rebase(draft.course(), publication.versionId());
        reviews.forgetWriters(draft.course());
        reviews.open(draft.course()).ifPresent(open -> reviews.end(open.id(), "published", null, caller.serviceNumber(), shelf.now()));
        return new ReleaseReport(publication.version(), publication.changed(), day, reading.findings());
    }

    private void requireReviewed(DraftFiles.Draft draft, SortedMap<String, byte[]> written, DraftApproval.Standing standing) {
        if (!standing.isApproved()) {
            throw new Refused(Refused.Kind.CONFLICT, "draft-not-approved", draft.title());
        }
        List<DraftReview.Stamp> unexplained = stamps.of(draft.course(), written).stream()
                .filter(stamp -> stamp.reason() == null)
                .toList();
        if (!unexplained.isEmpty()) {
            throw new Refused(Refused.Kind.CONFLICT, "stamps-unexplained", unexplained.size(), unexplained.get(0).word(), unexplained.get(0).path());
        }
    }

    private void requireNewest(DraftFiles.Draft draft, boolean overNewer) {
        boolean behind = courses.editions(draft.course()).stream()
                .findFirst()
                .filter(newest -> !newest.id().equals(draft.base()))
                .isPresent();
        if (behind && !overNewer) {
            throw new Refused(Refused.Kind.CONFLICT, "draft-behind", draft.slug());
        }
    }

    /**
     * Makes the draft what a version was. What the draft had stays among the former contents of its files.
     *
     * @throws NotFound when there is no draft or no such version
     * @throws Refused  403; 409 {@code draft-without-source}
     */
    public void restore(String slug, int number) {
        DraftFiles.Draft draft = shelf.draft(slug);
        SortedMap<String, byte[]> source = source(draft, number);
        source.putAll(files.contents(draft.course(), DraftTests.FOLDER)); // tests have versions of their own
        files.replace(draft.course(), source, caller.serviceNumber(), shelf.now());
        files.rename(draft.course(), DraftTexts.course(source.get("course.yaml")).title());
        events.fire(new CourseDrafted("draft-restored", slug, String.valueOf(number)));
    }

    /**
     * Versions of the course, the newest first.
     *
     * @throws NotFound when there is no draft
     * @throws Refused  403
     */
    public List<EditionView> editions(String slug) {
        return courses.editions(shelf.read(slug).course());
    }

    /**
     * The draft with the course's questions and tests as a zip in the layout of content/.
     *
     * @throws NotFound when there is no draft
     * @throws Refused  403; 409 {@code export-leaves-out}
     */
    public byte[] export(String slug) {
        DraftFiles.Draft draft = shelf.draft(slug);
        return content.zip(slug, files.contents(draft.course(), ""));
    }

    /**
     * What differs, file by file.
     *
     * @param from a version's number; 0: the one the draft began from
     * @param to   a version's number; 0: the draft
     * @throws NotFound when there is no draft or no such version
     * @throws Refused  403; 409 {@code draft-without-source} when a version's files were not kept
     */
    public List<FileDifference> differences(String slug, int from, int to) {
        DraftFiles.Draft draft = shelf.read(slug);
        SortedMap<String, byte[]> before = from == 0 && draft.base() == null ? new TreeMap<>() : source(draft, from);
        if (to == 0) {
            before.putAll(tests.standing(draft));
        }
        SortedMap<String, byte[]> after = to == 0 ? files.contents(draft.course(), "") : source(draft, to);
        Set<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        List<FileDifference> differences = new ArrayList<>();
        for (String path : paths) {
            byte[] old = before.get(path);
            byte[] now = after.get(path);
            if (!Arrays.equals(old, now)) {
                differences.add(new FileDifference(path, old == null ? "added" : now == null ? "removed" : "changed", lines(path, old, now)));
            }
        }
        return differences;
    }

    private static List<DiffLine> lines(String path, byte[] old, byte[] now) {
        boolean text = path.endsWith(".md") || path.endsWith(".yaml") || path.endsWith(".vtt");
        return text ? LineDiff.changes(old == null ? "" : DraftTexts.text(old), now == null ? "" : DraftTexts.text(now)) : List.of();
    }

    private SortedMap<String, byte[]> source(DraftFiles.Draft draft, int number) {
        UUID version = number == 0
                ? draft.base()
                : courses.editions(draft.course()).stream()
                        .filter(edition -> edition.number() == number)
                        .map(EditionView::id)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("version " + number + " of course " + draft.slug()));
        SortedMap<String, byte[]> source = sources.of(version);
        if (source.isEmpty()) {
            throw new Refused(Refused.Kind.CONFLICT, "draft-without-source", draft.slug());
        }
        return source;
    }
}
