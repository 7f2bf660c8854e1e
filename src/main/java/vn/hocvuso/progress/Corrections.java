package vn.hocvuso.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.progress.control.Recorded;
import vn.hocvuso.progress.control.ReferredResults;
import vn.hocvuso.progress.control.ResultQueries;
import vn.hocvuso.progress.control.ResultRepository;
import vn.hocvuso.progress.rule.Corrected;
import vn.hocvuso.quiz.AttemptReopened;
import vn.hocvuso.quiz.Quizzes;

/** Results that were recorded wrongly: revoked or corrected with a reason, by those in charge, never overwritten. */
@ApplicationScoped
@Transactional
public class Corrections {
    private static final String PLATFORM = ResultRepository.PLATFORM;

    private ResultRepository results;
    private ReferredResults referred;
    private ResultQueries queries;
    private Quizzes quizzes;
    private Event<ResultsChanged> changed;
    private Event<DomainEvent> events;
    private Clock clock;

    Corrections() {}

    @Inject
    public Corrections(
            ResultRepository results, ReferredResults referred, ResultQueries queries, Quizzes quizzes, Event<ResultsChanged> changed,
            Event<DomainEvent> events, Clock clock) {
        this.results = results;
        this.referred = referred;
        this.queries = queries;
        this.quizzes = quizzes;
        this.changed = changed;
        this.events = events;
        this.clock = clock;
    }

    /** Two people stand behind it: the number of what they confirmed, where it is taken back. Empty for any other result. */
    public Optional<String> confirmedIn(ResultView result) {
        return confirmedIn(result.id());
    }

    private Optional<String> confirmedIn(UUID result) {
        return referred.confirmedUnder(result).map(ConfirmedResults::number);
    }

    /** @return empty when there is none in scope */
    public Optional<ResultView> result(UUID id, Caller.Scope scope) {
        return queries.view(id, scope, LocalDate.now(clock));
    }

    /**
     * It counts on no day any more, and stays readable with the reason.
     *
     * @param by who revokes
     * @throws NotFound none in scope
     * @throws Refused  422 {@code invalid-fields} without a reason, 409 {@code already-revoked}, {@code result-of-two} when two people stand behind it,
     *                  403 {@code own-result}
     */
    public ResultView revoke(UUID result, String reason, String by, Caller.Scope scope) {
        withdraw(result, reason, by, scope);
        return result(result, scope).orElseThrow();
    }

    /**
     * It is revoked, and what is right stands beside it in a row of its own, of the same source. The points go with an outcome
     * that was wrong: nobody knows them.
     *
     * @return what now stands
     * @throws NotFound none in scope
     * @throws Refused  as {@link #revoke}; 422 {@code day-in-future}, {@code correction-outcome}, {@code correction-changes-nothing}
     */
    public ResultView correct(UUID result, Correction correction, String by, Caller.Scope scope) {
        ResultView wrong = result(result, scope).orElseThrow(() -> new NotFound("result " + result));
        Corrected day = Corrected.of(wrong.kind(), wrong.earnedOn(), wrong.outcome(), correction.earnedOn(), correction.outcome(), LocalDate.now(clock));
        Recorded was = withdraw(result, correction.reason(), by, scope);
        boolean sameOutcome = day.outcome().equals(was.outcome());
        Recorded right = new Recorded(
                was.person(), was.kind(), was.item(), day.outcome(), day.earnedOn(), was.source(),
                sameOutcome ? was.score() : null, sameOutcome ? was.maxScore() : null, was.reference());
        UUID id = results.correct(result, right, now(), by);
        ResultRecorded stands = ResultRecorded.of(right, queries.owner(right.person(), right.earnedOn()), wrong.code(), wrong.title(), isFinalTest(was));
        events.fire(new ResultCorrected(result, was.earnedOn(), was.outcome(), stands, was.source().equals(PLATFORM), correction.reason()));
        return result(id, scope).orElseThrow();
    }

    /**
     * A sheet was read wrongly: what it came to is revoked, and what is right stands beside it.
     *
     * @throws NotFound no such result in scope
     * @throws Refused  as {@link #revoke}
     */
    public void correct(PaperResult right, String reason, String by, Caller.Scope scope) {
        UUID wrong = results.referring(right.person(), right.quiz(), right.reference()).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("result " + right.reference()));
        ResultView view = result(wrong, scope).orElseThrow(() -> new NotFound("result " + wrong));
        Recorded was = withdraw(wrong, reason, by, scope);
        Recorded now = Progress.recorded(right);
        results.correct(wrong, now, now(), by);
        ResultRecorded stands = ResultRecorded.of(now, queries.owner(now.person(), now.earnedOn()), view.code(), view.title(), isFinalTest(was));
        events.fire(new ResultCorrected(wrong, was.earnedOn(), was.outcome(), stands, false, reason));
    }

    /** An attempt takes answers again: what it came to is revoked, and its next end earns anew. */
    public void withdraw(AttemptReopened reopened) {
        for (UUID result : results.referring(reopened.person(), reopened.quizId(), reopened.attempt().toString())) {
            take(result, reopened.reason(), reopened.by(), queries.owner(reopened.person(), LocalDate.now(clock)));
        }
    }

    private Recorded withdraw(UUID result, String reason, String by, Caller.Scope scope) {
        new Refused.Checks().text(reason, "reason", 400).orRefuse();
        LocalDate today = LocalDate.now(clock);
        ResultView view = result(result, scope).orElseThrow(() -> new NotFound("result " + result));
        if (view.serviceNumber().equals(by)) {
            throw new Refused(Refused.Kind.FORBIDDEN, "own-result");
        }
        Optional<String> ofTwo = confirmedIn(result);
        if (ofTwo.isPresent()) {
            throw new Refused(Refused.Kind.CONFLICT, "result-of-two", ofTwo.get());
        }
        return take(result, reason, by, queries.owner(queries.recorded(result).person(), today));
    }

    private Recorded take(UUID result, String reason, String by, ResultQueries.Owner owner) {
        if (!results.revoke(result, now(), by, reason)) {
            throw new Refused(Refused.Kind.CONFLICT, "already-revoked");
        }
        Recorded was = queries.recorded(result);
        events.fire(new ResultRevoked(
                result, was.person(), owner.serviceNumber(), owner.unit(), was.kind(), was.item(), was.outcome(), was.earnedOn(), reason));
        changed.fire(new ResultsChanged(Set.of(was.person())));
        return was;
    }

    private boolean isFinalTest(Recorded result) {
        return result.kind().equals("quiz")
                && quizzes.all().values().stream().anyMatch(quiz -> quiz.id().equals(result.item()) && quiz.kind().equals("final"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
