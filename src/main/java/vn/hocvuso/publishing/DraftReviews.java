package vn.hocvuso.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.control.CommentRecords;
import vn.hocvuso.publishing.control.DraftApproval;
import vn.hocvuso.publishing.control.DraftApproval.Standing;
import vn.hocvuso.publishing.control.DraftFiles;
import vn.hocvuso.publishing.control.DraftShelf;
import vn.hocvuso.publishing.control.DraftTexts;
import vn.hocvuso.publishing.control.ReviewRecords;
import vn.hocvuso.publishing.control.ReviewRecords.Review;
import vn.hocvuso.publishing.control.Reviewers;
import vn.hocvuso.publishing.control.StampScan;

/**
 * Four eyes before a draft is published. Its authors lay it before reviewers; each approves of the files as they are, as one kind
 * of reviewer, and nobody of what they wrote themselves. It stays in review while authors mend what was said.
 */
@ApplicationScoped
@Transactional
public class DraftReviews {
    private static final int LONGEST_NOTE = 600;
    private static final int LONGEST_REASON = 400;

    private DraftShelf shelf;
    private DraftFiles files;
    private DraftApproval approval;
    private ReviewRecords records;
    private Reviewers reviewers;
    private CommentRecords comments;
    private StampScan stamps;
    private Caller caller;
    private Event<DomainEvent> events;

    DraftReviews() {}

    @Inject
    public DraftReviews(
            DraftShelf shelf,
            DraftFiles files,
            DraftApproval approval,
            ReviewRecords records,
            Reviewers reviewers,
            CommentRecords comments,
            StampScan stamps,
            Caller caller,
            Event<DomainEvent> events) {
        this.shelf = shelf;
        this.files = files;
        this.approval = approval;
        this.records = records;
        this.reviewers = reviewers;
        this.comments = comments;
        this.stamps = stamps;
        this.caller = caller;
        this.events = events;
    }

    /**
     * For authors and reviewers.
     *
     * @throws NotFound when there is no draft
     * @throws Refused  403
     */
    public DraftReview view(String slug) {
        DraftFiles.Draft draft = shelf.read(slug);
        Standing standing = approval.of(draft.course());
        return new DraftReview(
                slug,
                draft.title(),
                state(standing),
                standing.digest(),
                standing.review().map(DraftReviews::asked).orElse(null),
                standing.approvals(),
                standing.missing(),
                mine(standing),
                standing.writers(),
                stamps.of(draft.course(), files.texts(draft.course())),
                comments.open(draft.course()));
    }

    private String state(Standing standing) {
        if (reviewers.terms().wanted().isEmpty()) {
            return "free";
        }
        return !standing.isOpen() ? "draft" : standing.isApproved() ? "approved" : "in-review";
    }

    private static DraftReview.Asked asked(Review review) {
        return new DraftReview.Asked(
                review.askedAt(), review.askedBy(), review.note(), review.ending(), review.endedAt(), review.endedBy(), review.reason());
    }

    private List<String> mine(Standing standing) {
        return standing.left(reviewers.kinds(caller), caller.serviceNumber());
    }

    /**
     * Lays the draft before its reviewers.
     *
     * @param note for them, up to 600 characters; null or empty: none
     * @throws NotFound when there is no draft
     * @throws Refused  403; 409 {@code review-open}; 422 {@code invalid-fields}
     */
    public DraftReview ask(String slug, String note) {
        DraftFiles.Draft draft = shelf.draft(slug);
        String said = note == null ? "" : DraftTexts.line(note);
        new Refused.Checks().that(said.length() <= LONGEST_NOTE, "note", "too-long", LONGEST_NOTE).orRefuse();
        files.hold(draft.course());
        if (records.open(draft.course()).isPresent()) {
            throw new Refused(Refused.Kind.CONFLICT, "review-open", draft.title());
        }
        records.begin(draft.course(), said, caller.serviceNumber(), shelf.now());
        events.fire(new CourseDrafted("draft-review-asked", slug, ""));
        return view(slug);
    }

    /**
     * Takes the draft back from its reviewers.
     *
     * @throws NotFound when there is no draft
     * @throws Refused  403; 409 {@code review-not-open}
     */
    public DraftReview takeBack(String slug) {
        DraftFiles.Draft draft = shelf.draft(slug);
        end(draft, "taken-back", null);
        events.fire(new CourseDrafted("draft-review-taken-back", slug, ""));
        return view(slug);
    }

    private void end(DraftFiles.Draft draft, String ending, String reason) {
        Review open = open(draft);
        if (!records.end(open.id(), ending, reason, caller.serviceNumber(), shelf.now())) {
            throw notOpen(draft);
        }
    }

    private Review open(DraftFiles.Draft draft) {
        return records.open(draft.course()).orElseThrow(() -> notOpen(draft));
    }

    private static Refused notOpen(DraftFiles.Draft draft) {
        return new Refused(Refused.Kind.CONFLICT, "review-not-open", draft.title());
    }

    /**
     * Approves of the files as the reviewer saw them, as one kind of reviewer.
     *
     * @param digest the one {@link #view} named
     * @throws NotFound when there is no draft
     * @throws Refused  403 {@code forbidden}, {@code review-own-writing}; 409 {@code review-not-open}, {@code stale-version},
     *                  {@code stamps-unexplained}, {@code comments-open}, {@code review-given}
     */
    public DraftReview approve(String slug, String digest, String kind) {
        DraftFiles.Draft draft = shelf.read(slug);
        files.hold(draft.course());
        Review open = open(draft);
        DraftReview review = view(slug);
        requireReviewer(kind, review);
        if (!review.digest().equals(digest)) {
            throw new Refused(Refused.Kind.CONFLICT, "stale-version");
        }
        if (!review.unexplained().isEmpty()) {
            DraftReview.Stamp first = review.unexplained().get(0);
            throw new Refused(Refused.Kind.CONFLICT, "stamps-unexplained", review.unexplained().size(), first.word(), first.path());
        }
        if (review.open() > 0) {
            throw new Refused(Refused.Kind.CONFLICT, "comments-open", review.open());
        }
        if (!records.approve(open.id(), digest, kind, caller.serviceNumber(), shelf.now())) {
            throw new Refused(Refused.Kind.CONFLICT, "review-given");
        }
        events.fire(new DraftApproved(slug, kind, digest));
        return view(slug);
    }

    private void requireReviewer(String kind, DraftReview review) {
        if (!reviewers.kinds(caller).contains(kind)) {
            throw new Refused(Refused.Kind.FORBIDDEN, "forbidden");
        }
        if (review.writers().contains(caller.serviceNumber())) {
            throw new Refused(Refused.Kind.FORBIDDEN, "review-own-writing");
        }
    }

    /**
     * Ends the review: the draft goes back to its authors.
     *
     * @param reason what has to be done first
     * @throws NotFound when there is no draft
     * @throws Refused  403; 409 {@code review-not-open}; 422 {@code invalid-fields}
     */
    public DraftReview sendBack(String slug, String reason) {
        DraftFiles.Draft draft = shelf.read(slug);
        if (reviewers.kinds(caller).isEmpty()) {
            throw new Refused(Refused.Kind.FORBIDDEN, "forbidden");
        }
        new Refused.Checks().text(reason, "reason", LONGEST_NOTE).orRefuse();
        end(draft, "sent-back", DraftTexts.line(reason));
        events.fire(new CourseDrafted("draft-sent-back", slug, ""));
        return view(slug);
    }

    /**
     * Says why a word that stamps carry stands in a line. Holds until the line is written anew.
     *
     * @throws NotFound when there is no draft, or no such word in this line
     * @throws Refused  403; 409 {@code stamp-explained}; 422 {@code invalid-fields}
     */
    public DraftReview explain(String slug, String path, int line, String word, String reason) {
        DraftFiles.Draft draft = shelf.draft(slug);
        new Refused.Checks().text(reason, "reason", LONGEST_REASON).orRefuse();
        DraftReview.Stamp stamp = stamps.of(draft.course(), files.contents(draft.course(), path)).stream()
                .filter(one -> one.path().equals(path) && one.line() == line && one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new NotFound("stamp word " + path + ":" + line));
        if (!stamps.explain(draft.course(), stamp, DraftTexts.line(reason), caller.serviceNumber(), shelf.now())) {
            throw new Refused(Refused.Kind.CONFLICT, "stamp-explained");
        }
        events.fire(new CourseDrafted("draft-stamp-explained", slug, path + ":" + line + " " + word));
        return view(slug);
    }
}
