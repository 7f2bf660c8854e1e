package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.kernel.Refused.Phrase;
import vn.hocvuso.learning.control.Locks;

/** Stands before the tests: nobody begins one whose course says that something else has to come first. */
@ApplicationScoped
@Transactional
public class Threshold {
    private Courses courses;
    private Locks locks;

    Threshold() {}

    @Inject
    public Threshold(Courses courses, Locks locks) {
        this.courses = courses;
        this.locks = locks;
    }

    /**
     * @param course slug of the test's course; null: it draws across courses and stands open
     * @throws Refused 403 {@code activity-locked} (title, what has to come before)
     */
    public void require(UUID person, String course, String test) {
        if (course != null && courses.isRuled(course)) {
            locks.of(person, courses.summary(course)).requireTest(test);
        }
    }

    /**
     * What the test waits for, to be said before anybody tries.
     *
     * @param course as in {@link #require}
     * @return null: nothing
     */
    public Phrase lock(UUID person, String course, String test) {
        return course != null && courses.isRuled(course) ? locks.of(person, courses.summary(course)).test(test) : null;
    }
}
