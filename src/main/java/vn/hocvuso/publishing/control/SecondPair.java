package vn.hocvuso.publishing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.kernel.Caller;

/**
 * Whether what somebody brings into a bank waits for another pair of eyes. The bank of a published course is asked from the moment on
 * in which a question is ready; who administers the whole installation answers for its content, everybody else lets it be reviewed.
 */
@ApplicationScoped
public class SecondPair {
    private Courses courses;
    private Caller caller;
    private boolean wanted;

    SecondPair() {}

    /** @param wanted whoever brought a question in does not review it */
    @Inject
    public SecondPair(Courses courses, Caller caller, @ConfigProperty(name = "hocvuso.questionbank.four-eyes", defaultValue = "true") boolean wanted) {
        this.courses = courses;
        this.caller = caller;
        this.wanted = wanted;
    }

    public boolean waits(String bank) {
        return wanted && !caller.scopeOf(Caller.Role.ADMINISTRATOR).whole() && courses.isPublished(bank);
    }
}
