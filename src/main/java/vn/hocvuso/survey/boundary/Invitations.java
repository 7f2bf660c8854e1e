package vn.hocvuso.survey.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.survey.Invitation;
import vn.hocvuso.survey.Surveys;

/** Courses that wait for a word of their learner, for pages about learning. */
@Named("surveyInvitations")
@RequestScoped
public class Invitations {
    @Inject
    Surveys surveys;

    @Inject
    Caller caller;

    private List<Invitation> all;

    public List<Invitation> getAll() {
        if (all == null) {
            all = surveys.waiting(caller.personId());
        }
        return all;
    }
}
