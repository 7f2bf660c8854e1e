package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.publishing.CourseReviewer;
import vn.hocvuso.publishing.CourseReviewers;
import vn.hocvuso.publishing.rule.ReviewTerms;

/** Who reviews drafts of courses. */
@Named("courseReviewersPage")
@RequestScoped
public class CourseReviewersPage {
    @Inject
    CourseReviewers reviewers;

    @Inject
    ExternalContext external;

    private List<CourseReviewer> all;

    public void open() {
        getAll();
    }

    public String name() {
        Typed typed = new Typed(external);
        reviewers.name(typed.text("kind"), typed.text("serviceNumber"));
        return again();
    }

    public String release(CourseReviewer reviewer) {
        reviewers.release(reviewer.kind(), reviewer.serviceNumber());
        return again();
    }

    private static String again() {
        return "/publishing/course-reviewers?faces-redirect=true&saved=yes";
    }

    public boolean isSaved() {
        return external.getRequestParameterMap().containsKey("saved");
    }

    public List<CourseReviewer> getAll() {
        if (all == null) {
            all = reviewers.all();
        }
        return all;
    }

    /** How many approvals of which kind are asked for; empty: none. */
    public ReviewTerms getTerms() {
        return reviewers.terms();
    }

    public List<String> getKinds() {
        return ReviewTerms.KINDS;
    }

    /** What was typed, when the form comes back with a complaint. */
    public String typed(String field) {
        return external.getRequestParameterMap().getOrDefault(field, "");
    }
}
