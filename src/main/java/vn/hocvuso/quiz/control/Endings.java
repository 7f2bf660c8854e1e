package vn.hocvuso.quiz.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.quiz.AttemptGraded;
import vn.hocvuso.quiz.AttemptsRegraded;
import vn.hocvuso.quiz.rule.Attempt;
import vn.hocvuso.quiz.rule.Grading;
import vn.hocvuso.quiz.rule.Marks;
import vn.hocvuso.quiz.rule.Worth;

/** The end of an attempt: graded, closed, announced. Whoever comes here holds the attempt's row. */
@ApplicationScoped
public class Endings {
    /** Stays with the result that is revoked, in the language in which people give their reasons. */
    private static final String LATE = "Một lần làm trước đó kết thúc muộn hơn, điểm trung bình được tính lại.";

    private AttemptRepository attempts;
    private Grades grades;
    private Event<AttemptGraded> graded;
    private Event<AttemptsRegraded> others;
    private Ids ids;

    Endings() {}

    /** @param others told of a later attempt whose average moves with this one */
    @Inject
    public Endings(AttemptRepository attempts, Grades grades, Event<AttemptGraded> graded, Event<AttemptsRegraded> others, Ids ids) {
        this.attempts = attempts;
        this.grades = grades;
        this.graded = graded;
        this.others = others;
        this.ids = ids;
    }

    /** Handed in now, or, after deadline and grace, expired at its deadline. */
    public Attempt end(Attempt open, StoredProfile profile, Instant now, Duration grace) {
        return end(open, profile, marks -> open.end(marks, profile.profile().passPercent(), now, grace));
    }

    /** Handed in on a file that was sealed then. */
    public Attempt endAt(Attempt open, StoredProfile profile, Instant sealedAt) {
        return end(open, profile, marks -> open.endAt(sealedAt, marks, profile.profile().passPercent()));
    }

    private Attempt end(Attempt open, StoredProfile profile, Function<Marks, Attempt> ending) {
        Map<Integer, Worth> paper = grades.grade(open.startedAt(), attempts.lockSlots(open.id()));
        Attempt ended = ending.apply(Marks.counted(paper.values()));
        attempts.close(ended, paper);
        announce(ended, profile);
        return ended;
    }

    private void announce(Attempt ended, StoredProfile profile) {
        Grading grading = profile.profile().sitting().grading();
        // With "first" only the first attempt says anything; with "best" and "last" every attempt stands for itself that day, for
        // one pass suffices (domain.md §4.12); an average speaks for all attempts so far.
        if (!grading.speaks(ended.number())) {
            return;
        }
        List<Attempt> all = grading == Grading.AVERAGE
                ? attempts.ended(ended.quizId(), List.of(ended.person())).get(ended.person())
                : List.of(ended);
        Marks counts = grading.of(all.stream().filter(one -> one.number() <= ended.number()).map(Attempt::marks).toList());
        graded.fire(new AttemptGraded(
                ended.id(),
                ended.person(),
                ended.quizId(),
                profile.slug(),
                profile.profile().title(),
                profile.profile().kind(),
                profile.profile().courseSlug(),
                counts.passes(profile.profile().passPercent()),
                counts.correct(),
                counts.total(),
                counts.points(),
                counts.full(),
                ended.finishedAt()));
        all.stream().filter(one -> one.number() > ended.number()).reduce((one, last) -> last).ifPresent(last -> follow(last, profile));
    }

    /** An earlier attempt was opened again, or came late on a file, and has ended after this one. */
    private void follow(Attempt later, StoredProfile profile) {
        others.fire(new AttemptsRegraded(LATE, true, List.of(new AttemptsRegraded.Regraded(
                ids.next(), later.id(), later.person(), later.quizId(), profile.slug(), profile.profile().title(), profile.profile().kind(),
                profile.profile().courseSlug(), later.finishedAt(), later.marks(), later.passed(), later.marks(), later.passed()))));
    }
}
