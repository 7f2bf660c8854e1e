package vn.hocvuso.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.questionbank.Essay;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.Rendering;
import vn.hocvuso.questionbank.StoredQuestion;
import vn.hocvuso.quiz.control.MarkingRepository;
import vn.hocvuso.quiz.control.MarkingRepository.Waiting;
import vn.hocvuso.quiz.control.Regrades;

/**
 * Essays, marked by a person: they wait in a queue from the moment the attempt ends, are worth nothing until somebody has read
 * them, and count from the day of the attempt. A mark can be given again; the latest holds and the earlier ones are kept.
 */
@ApplicationScoped
@Transactional
public class Marking {
    private static final Rendering HTML = Rendering.safe();
    private static final int FULL = 1000;

    private MarkingRepository markings;
    private Regrades regrades;
    private Questions questions;
    private Event<AttemptsRegraded> regraded;
    private Event<EssaysRead> read;
    private Event<DomainEvent> events;
    private Clock clock;
    private Ids ids;
    private boolean blind;

    Marking() {}

    /** @param blind whoever marks does not see whose essay it is, where a test does not say otherwise */
    @Inject
    public Marking(
            MarkingRepository markings, Regrades regrades, Questions questions, Event<AttemptsRegraded> regraded, Event<EssaysRead> read,
            Event<DomainEvent> events, Clock clock, Ids ids, @ConfigProperty(name = "hocvuso.quiz.blind-marking", defaultValue = "false") boolean blind) {
        this.markings = markings;
        this.regrades = regrades;
        this.questions = questions;
        this.regraded = regraded;
        this.read = read;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
        this.blind = blind;
    }

    /** The essays of an attempt that has just ended wait from now on. */
    public void lineUp(AttemptGraded ended) {
        markings.lineUp(ended.attempt(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Essays of people in the scope that nobody has marked, those that have waited longest first. */
    public Page<MarkingLine> queue(Page.Request page, Caller.Scope scope) {
        return markings.queue(page, scope, LocalDate.now(clock)).map(this::line);
    }

    private MarkingLine line(Waiting one) {
        StoredQuestion question = questions.version(one.version());
        boolean hidden = one.blind() == null ? blind : one.blind();
        return new MarkingLine(
                one.attempt(), one.slot(), one.quiz(), one.quizTitle(), question.draft().title() == null ? question.draft().name() : question.draft().title(),
                one.since(), hidden ? null : one.serviceNumber(), hidden ? null : one.fullName(), hidden ? null : one.unitName());
    }

    /**
     * @throws NotFound no essay of somebody in the scope, or of an attempt that is still open
     */
    public MarkingSheet sheet(UUID attempt, int slot, Caller.Scope scope) {
        Waiting one = held(attempt, slot, scope);
        StoredQuestion question = questions.version(one.version());
        Essay essay = (Essay) question.rule();
        return new MarkingSheet(line(one), question.face().html(), essay.rubric() == null ? null : HTML.html(essay.rubric()), one.text(), Points.of(one.weight()), one.marked(), markings.marks(attempt, slot));
    }

    /**
     * @param points thousandths of the question, 0 to 1000
     * @param note   for the record, at most 2000 characters; may be empty
     * @throws NotFound as {@link #sheet}
     * @throws Refused  422 {@code invalid-fields}; 403 {@code own-essay}
     */
    public MarkingSheet mark(UUID attempt, int slot, Integer points, String note, String by, Caller.Scope scope) {
        String said = note == null ? "" : note.strip();
        new Refused.Checks()
                .that(points != null && points >= 0 && points <= FULL, "points", "out-of-range", 0, FULL)
                .that(said.length() <= 2_000, "note", "too-long", 2_000)
                .orRefuse();
        Waiting one = held(attempt, slot, scope);
        if (one.serviceNumber().equals(by)) {
            throw new Refused(Refused.Kind.FORBIDDEN, "own-essay");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        UUID mark = ids.next();
        if (!markings.mark(mark, attempt, slot, points, said, by, now)) {
            throw new NotFound("essay " + attempt + "/" + slot);
        }
        var changed = regrades.again(attempt);
        if (!changed.isEmpty()) {
            regraded.fire(new AttemptsRegraded(said, true, changed));
        }
        if (!markings.waits(attempt)) {
            read.fire(new EssaysRead(mark, attempt, one.person(), one.since()));
        }
        events.fire(new EssayMarked(one.quiz(), one.serviceNumber(), slot, points));
        return sheet(attempt, slot, scope);
    }

    /** What a test says of its own; empty: as the installation has it, see {@link #isBlindByDefault}. */
    public Optional<Boolean> blind(QuizSummary quiz) {
        return markings.blind(quiz.id());
    }

    public boolean isBlindByDefault() {
        return blind;
    }

    /** @param hidden whoever marks essays of the test does not see whose they are; null: as the installation has it */
    public void setBlind(QuizSummary quiz, Boolean hidden) {
        if (markings.blind(quiz.id(), hidden)) {
            events.fire(new BlindMarkingSet(quiz.slug(), hidden));
        }
    }

    private Waiting held(UUID attempt, int slot, Caller.Scope scope) {
        return markings.find(attempt, slot, scope, LocalDate.now(clock)).orElseThrow(() -> new NotFound("essay " + attempt + "/" + slot));
    }
}
