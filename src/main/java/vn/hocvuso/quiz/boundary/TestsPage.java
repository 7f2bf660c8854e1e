package vn.hocvuso.quiz.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.quiz.Statistics;
import vn.hocvuso.quiz.TestLine;

/** Every test, for those who teach: how many attempts, and which has a question whose key looks wrong. */
@Named("testsPage")
@RequestScoped
public class TestsPage {
    @Inject
    Statistics statistics;

    @Inject
    Caller caller;

    private List<TestLine> tests;

    public void open() {
        caller.require(INSTRUCTOR, ADMINISTRATOR);
        tests = statistics.tests();
    }

    /** Essays are read by instructors only. */
    public boolean isMayMark() {
        return !caller.scopeOf(INSTRUCTOR).isEmpty();
    }

    public List<TestLine> getTests() {
        return tests;
    }
}
