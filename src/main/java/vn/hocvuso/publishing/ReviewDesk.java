package vn.hocvuso.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.control.OpenReviews;
import vn.hocvuso.publishing.control.ReviewRecords.Review;
import vn.hocvuso.publishing.control.Reviewers;

/** What lies before one reviewer, over all courses. */
@ApplicationScoped
@Transactional
public class ReviewDesk {
    private OpenReviews reviews;
    private Reviewers reviewers;
    private Caller caller;

    ReviewDesk() {}

    @Inject
    public ReviewDesk(OpenReviews reviews, Reviewers reviewers, Caller caller) {
        this.reviews = reviews;
        this.reviewers = reviewers;
        this.caller = caller;
    }

    /** Whoever asks was named to review; asked on every page, of somebody or of nobody. */
    public boolean isNamed() {
        return caller.isSignedIn() && reviewers.isNamed(caller.serviceNumber());
    }

    /**
     * Drafts the one who asks may approve of now, those that have waited longest first: not what they wrote in themselves, nor what
     * they have approved of as it is.
     *
     * @throws Refused 403 for whoever neither writes courses nor is named to review them
     */
    public List<WaitingReview> waiting() {
        reviewers.requireReader(caller);
        List<String> kinds = reviewers.kinds(caller);
        return reviews.all().stream()
                .map(open -> waiting(open, open.standing().left(kinds, caller.serviceNumber())))
                .filter(waiting -> !waiting.kinds().isEmpty())
                .toList();
    }

    private static WaitingReview waiting(OpenReviews.Open open, List<String> kinds) {
        Review asked = open.standing().review().orElseThrow();
        return new WaitingReview(open.slug(), open.title(), asked.askedAt(), asked.askedBy(), asked.note(), kinds);
    }
}
