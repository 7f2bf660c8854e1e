package vn.hocvuso.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.control.UsualPoints;
import vn.hocvuso.quiz.QuizProfile;
import vn.hocvuso.quiz.QuizProfile.Fixed;
import vn.hocvuso.quiz.Quizzes;

/** Which questions of a bank a test of fixed questions asks, picked a page of the bank at a time. */
@ApplicationScoped
@Transactional
public class TestPicking {
    private Quizzes quizzes;
    private QuestionDesk desk;
    private UsualPoints points;
    private Caller caller;

    TestPicking() {}

    @Inject
    public TestPicking(Quizzes quizzes, QuestionDesk desk, UsualPoints points, Caller caller) {
        this.quizzes = quizzes;
        this.desk = desk;
        this.points = points;
        this.caller = caller;
    }

    /**
     * @param drawn  it draws its questions, so that none is picked
     * @param picked of all banks
     * @param names  of the picked ones in this bank
     */
    public record Picked(boolean drawn, int picked, Set<String> names) {}

    /** @throws NotFound there is no such test */
    public Picked of(String test, String bank) {
        QuizProfile profile = profile(test);
        Set<String> names = profile.fixed().stream().filter(one -> one.bank().equals(bank)).map(Fixed::name).collect(Collectors.toSet());
        return new Picked(profile.fixed().isEmpty(), profile.fixed().size(), names);
    }

    /** A page of the bank, as the desk lists it. */
    public Page<BankLine> list(BankQuery query, Page.Request page) {
        return desk.list(query, page);
    }

    /**
     * Of the questions shown those that are wanted are in the test from now on, in the order shown behind what it asks already, and the
     * others are not. Attempts already begun keep their paper.
     *
     * @return how many it asks now
     * @throws NotFound there is no such test
     * @throws Refused  409 {@code test-draws}; 422 as {@link Quizzes#define}
     */
    public int pick(String test, String bank, List<String> shown, Collection<String> wanted) {
        QuizProfile profile = profile(test);
        if (profile.fixed().isEmpty()) {
            throw new Refused(Refused.Kind.CONFLICT, "test-draws");
        }
        QuizProfile changed = profile.picking(bank, shown, wanted, points.of(bank, wanted));
        if (changed.fixed().isEmpty()) {
            throw new Refused("test-without-questions");
        }
        return quizzes.define(test, changed).questions();
    }

    private QuizProfile profile(String test) {
        caller.require(Caller.Role.INSTRUCTOR, Caller.Role.ADMINISTRATOR);
        return quizzes.profileOf(quizzes.view(test));
    }
}
