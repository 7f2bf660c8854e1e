package vn.hocvuso.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import vn.hocvuso.job.Hold;
import vn.hocvuso.job.Jobs;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.questionbank.NewKey;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.StoredQuestion;
import vn.hocvuso.quiz.control.RegradeQueries;
import vn.hocvuso.quiz.control.RegradeRepository;
import vn.hocvuso.quiz.control.RegradeRepository.Order;
import vn.hocvuso.quiz.control.Regrades;
import vn.hocvuso.quiz.control.Ruling;

/**
 * A question that turned out to be wrong is put right for everybody who was asked it. First it is weighed: who would change, pass
 * or fail, and nothing is touched. Then somebody who answers for all of them puts it in force: from that moment every grade is
 * given by it, and those given before follow in the background, some hundred papers a transaction. What else was weighed for the same
 * people is then weighed anew: nobody decides by what was true before.
 */
@ApplicationScoped
@Transactional
public class Regrading {
    /** The kind of job that weighs one, or carries it out. */
    public static final String JOB = "regrade";

    private RegradeRepository orders;
    private RegradeQueries queries;
    private Regrades regrades;
    private Questions questions;
    private Event<AttemptsRegraded> regraded;
    private Event<RegradeCounted> counted;
    private Event<DomainEvent> events;
    private Jobs jobs;
    private Clock clock;
    private Ids ids;

    Regrading() {}

    @Inject
    public Regrading(
            RegradeRepository orders, RegradeQueries queries, Regrades regrades, Questions questions, Event<AttemptsRegraded> regraded,
            Event<RegradeCounted> counted, Event<DomainEvent> events, Jobs jobs, Clock clock, Ids ids) {
        this.orders = orders;
        this.queries = queries;
        this.regrades = regrades;
        this.questions = questions;
        this.regraded = regraded;
        this.counted = counted;
        this.events = events;
        this.jobs = jobs;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Has it weighed; nothing changes yet.
     *
     * @param by service number
     * @throws NotFound there is no such version of a question
     * @throws Refused 422 {@code invalid-fields}, {@code wrong-answer-shape}, {@code key-by-person} for an essay
     */
    public RegradeView ask(RegradeWish wish, String by) {
        wish.check();
        StoredQuestion question = questions.version(wish.version());
        wish.answers().forEach(answer -> NewKey.of(question.rule(), questions.response(question, answer)));
        UUID id = ids.next();
        Ruling weighed = Ruling.weighed(wish.version(), wish.treatment(), wish.answers(), wish.protect());
        orders.add(id, weighed, "[" + String.join(",", wish.answers()) + "]", wish.reason().strip(), by, now());
        jobs.add(JOB, id);
        return view(id);
    }

    /** @throws NotFound there is none */
    public RegradeView view(UUID id) {
        return queries.find(id).orElseThrow(() -> new NotFound("regrade " + id));
    }

    /** The latest first. */
    public Page<RegradeView> list(Page.Request page) {
        return queries.list(page);
    }

    /**
     * Whose attempts change, by name; of people in the scope only.
     *
     * @param effect {@code pass}, {@code fail}, {@code none}; null: all
     * @throws NotFound there is no such regrade
     */
    public Page<RegradeChange> changes(UUID id, String effect, Page.Request page, Caller.Scope scope) {
        view(id);
        return queries.changes(id, effect, page, scope, LocalDate.now(clock));
    }

    /**
     * In force from now on; one that has stopped goes on.
     *
     * @throws NotFound there is none
     * @throws Refused  409 {@code regrade-not-weighed}, {@code regrade-in-force}
     */
    public RegradeView apply(UUID id, String by) {
        RegradeView weighed = view(id);
        if (weighed.isInForce() && !weighed.state().equals("failed")) {
            throw new Refused(Refused.Kind.CONFLICT, "regrade-in-force");
        }
        if (!orders.resume(id)) {
            if (!orders.rule(id, by, now())) {
                throw new Refused(Refused.Kind.CONFLICT, "regrade-not-weighed");
            }
            events.fire(new QuestionRegraded(weighed, by));
        }
        jobs.add(JOB, id);
        return view(id);
    }

    /**
     * The next papers of it, or the end. Whoever dies in here has done nothing: the step is taken again by the next one.
     *
     * @return whether there is more to do
     * @throws Hold.Lost it was at its end, and is another node's by now
     */
    public boolean step(UUID id, Hold hold) {
        Order order = orders.take(id).orElse(null);
        if (order == null) {
            hold.end();
            return false;
        }
        Regrades.Step step = regrades.next(order);
        if (order.applying() && !step.changed().isEmpty()) {
            regraded.fire(new AttemptsRegraded(order.reason(), false, step.changed()));
        }
        if (!step.more()) {
            finish(order, hold);
        }
        return step.more();
    }

    private void finish(Order order, Hold hold) {
        hold.end();
        orders.finish(order.id(), now());
        if (order.applying()) {
            events.fire(new RegradeFinished(view(order.id())));
            orders.outdated(order.id()).forEach(weighed -> jobs.add(JOB, weighed));
        }
        counted.fire(new RegradeCounted(order.id(), order.ruling().version(), order.applying(), order.reason()));
    }

    /** It cannot go on by itself; what was done stays done, and {@link #apply} goes on. */
    public void fail(UUID id, Hold hold) {
        orders.fail(id, now());
        hold.end();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
