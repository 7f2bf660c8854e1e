package vn.hocvuso.learning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Refused.Phrase;
import vn.hocvuso.learning.Threshold;

/** What a test still waits for, on the page where it begins. */
@Named("testLock")
@RequestScoped
public class TestLock {
    @Inject
    Threshold threshold;

    @Inject
    Caller caller;

    private final Map<String, Phrase> known = new HashMap<>();

    /** @param course slug; null: the test draws across courses. @return null: nothing */
    public Phrase of(String course, String test) {
        if (!known.containsKey(test)) {
            known.put(test, threshold.lock(caller.personId(), course, test));
        }
        return known.get(test);
    }
}
