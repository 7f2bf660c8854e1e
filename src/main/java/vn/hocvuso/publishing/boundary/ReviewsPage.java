package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.publishing.ReviewDesk;
import vn.hocvuso.publishing.WaitingReview;

/** Drafts of courses that wait for the reader's approval. */
@Named("reviewsPage")
@RequestScoped
public class ReviewsPage {
    @Inject
    ReviewDesk desk;

    private List<WaitingReview> waiting;

    public void open() {
        getWaiting();
    }

    public List<WaitingReview> getWaiting() {
        if (waiting == null) {
            waiting = desk.waiting();
        }
        return waiting;
    }
}
