package vn.hocvuso.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.People;
import vn.hocvuso.publishing.control.Reviewers;
import vn.hocvuso.publishing.rule.ReviewTerms;

/** Who reviews drafts of courses: named one by one by administrators of the whole installation, whatever else they are. */
@ApplicationScoped
@Transactional
public class CourseReviewers {
    private Reviewers reviewers;
    private People people;
    private Caller caller;
    private Clock clock;
    private Event<DomainEvent> events;

    CourseReviewers() {}

    @Inject
    public CourseReviewers(Reviewers reviewers, People people, Caller caller, Clock clock, Event<DomainEvent> events) {
        this.reviewers = reviewers;
        this.people = people;
        this.caller = caller;
        this.clock = clock;
        this.events = events;
    }

    /** @throws Refused 403 */
    public List<CourseReviewer> all() {
        caller.requireWhole(Caller.Role.ADMINISTRATOR);
        return reviewers.all();
    }

    /** What has to be approved before a draft is published. */
    public ReviewTerms terms() {
        return reviewers.terms();
    }

    /**
     * Saying it twice makes no difference.
     *
     * @throws NotFound there is no such person
     * @throws Refused  403; 422 {@code invalid-fields}
     */
    public void name(String kind, String serviceNumber) {
        caller.requireWhole(Caller.Role.ADMINISTRATOR);
        new Refused.Checks().that(ReviewTerms.KINDS.contains(kind), "kind", "unknown-value", kind).orRefuse();
        people.idOf(serviceNumber);
        if (reviewers.name(kind, serviceNumber, caller.serviceNumber(), clock.instant())) {
            events.fire(new ReviewerChanged(serviceNumber, kind, true));
        }
    }

    /**
     * What they have approved of stays approved.
     *
     * @throws NotFound they were not named
     * @throws Refused  403
     */
    public void release(String kind, String serviceNumber) {
        caller.requireWhole(Caller.Role.ADMINISTRATOR);
        if (!reviewers.release(kind, serviceNumber)) {
            throw new NotFound("reviewer " + kind + "/" + serviceNumber);
        }
        events.fire(new ReviewerChanged(serviceNumber, kind, false));
    }
}
