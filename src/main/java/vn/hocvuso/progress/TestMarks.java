package vn.hocvuso.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.hocvuso.progress.control.HeldTests;
import vn.hocvuso.progress.control.ResultRepository;
import vn.hocvuso.progress.rule.Completion;

/** How far somebody got in a test: by the attempts made here, and by results from elsewhere. */
@ApplicationScoped
@Transactional
public class TestMarks {
    private HeldTests held;
    private ResultRepository results;

    TestMarks() {}

    @Inject
    public TestMarks(HeldTests held, ResultRepository results) {
        this.held = held;
        this.results = results;
    }

    /** Per cent of the points in the best of them, rounded down; −1: there is none. */
    public int reached(UUID person, UUID test) {
        int here = held.of(person, test).stream().mapToInt(Completion.Held::reached).max().orElse(-1);
        return Math.max(here, results.tests(person).getOrDefault(test, TestResult.NONE).reached());
    }
}
