package vn.hocvuso.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.mentoring.control.Glances;
import vn.hocvuso.mentoring.control.PairRepository;
import vn.hocvuso.mentoring.control.ProgrammeRepository;
import vn.hocvuso.notification.Letter;
import vn.hocvuso.notification.Messages;
import vn.hocvuso.quiz.Quizzes;
import vn.hocvuso.unit.Units;

/** Programmes of mentoring: begun, looked at, thanked for and closed by those who answer for the unit. */
@ApplicationScoped
@Transactional
public class Mentoring {
    private static final int LONGEST_THANKS = 500;

    private ProgrammeRepository programmes;
    private PairRepository pairs;
    private Glances glances;
    private Quizzes quizzes;
    private Units units;
    private Messages messages;
    private Event<DomainEvent> events;
    private Ids ids;
    private Clock clock;

    Mentoring() {}

    @Inject
    public Mentoring(
            ProgrammeRepository programmes, PairRepository pairs, Glances glances, Quizzes quizzes, Units units, Messages messages, Event<DomainEvent> events,
            Ids ids, Clock clock) {
        this.programmes = programmes;
        this.pairs = pairs;
        this.glances = glances;
        this.quizzes = quizzes;
        this.units = units;
        this.messages = messages;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Open ones first, the latest first. */
    public Page<ProgrammeView> list(Page.Request page, Caller.Scope scope) {
        return programmes.list(LocalDate.now(clock), page, scope);
    }

    /**
     * @param by service number of who begins it
     * @throws NotFound no such test, or no such unit within the scope
     * @throws Refused  422 {@code invalid-fields}
     */
    public ProgrammeView begin(ProgrammeWish wish, Caller.Scope scope, String by) {
        wish.check();
        UUID unit = units.view(wish.unit(), LocalDate.now(clock), scope).id();
        UUID quiz = quizzes.idOf(wish.quiz());
        UUID later = wish.later() == null ? quiz : quizzes.idOf(wish.later());
        UUID id = ids.next();
        programmes.add(id, wish, unit, quiz, later, by, now());
        events.fire(new MentoringActed("opened", wish.title(), unit, Map.of("quiz", wish.quiz(), "unit", wish.unit())));
        return view(id, scope);
    }

    /** @throws NotFound there is no such programme of a unit within the scope */
    public ProgrammeView view(UUID id, Caller.Scope scope) {
        return programmes.find(id, LocalDate.now(clock), scope).orElseThrow(() -> new NotFound("mentoring programme " + id));
    }

    /** The programme with its pairs as they stand today; refuses as {@link #view} does. */
    public Glance glance(UUID id, Caller.Scope scope) {
        return glances.of(view(id, scope), LocalDate.now(clock));
    }

    /** No more pairs, no more log; what was done stays to be read. */
    public void close(UUID id, Caller.Scope scope) {
        ProgrammeView programme = requireOpen(id, scope);
        pairs.dropSuggested(id);
        programmes.close(id);
        events.fire(new MentoringActed("closed", programme.title(), programme.unitId(), Map.of("pairs", programme.active())));
    }

    /** @throws Refused 409 {@code mentoring-closed} */
    ProgrammeView requireOpen(UUID id, Caller.Scope scope) {
        ProgrammeView programme = view(id, scope);
        if (programme.closed()) {
            throw new Refused(Refused.Kind.CONFLICT, "mentoring-closed", programme.title());
        }
        return programme;
    }

    /**
     * A word of thanks, kept with the programme and put into the mentor's inbox.
     *
     * @param letter made with the form: the same id sent again is one word of thanks
     * @param mentor service number of somebody with an active pair in it
     * @param writer who says it
     * @throws NotFound no such programme, or no such mentor in it
     * @throws Refused  422 {@code invalid-fields}; as {@link Messages#send} does
     */
    public void thank(UUID id, UUID letter, String mentor, String words, UUID writer, Caller.Scope scope, String by) {
        ProgrammeView programme = view(id, scope);
        String said = Vietnamese.clean(words);
        new Refused.Checks().text(said, "words", LONGEST_THANKS).orRefuse();
        Glance.Load load = glance(id, scope).mentors().stream()
                .filter(one -> one.mentor().serviceNumber().equals(mentor))
                .findFirst()
                .orElseThrow(() -> new NotFound("mentor " + mentor));
        var sent = messages.send(
                new Letter(letter, programme.unit(), programme.title(), said), "mentoring-thanks", List.of(load.mentor().id()), writer, scope);
        if (sent.fresh()) {
            pairs.thank(letter, id, load.mentor().id(), said, by, now());
            events.fire(new MentoringActed("thanked", mentor, programme.unitId(), Map.of("programme", programme.title())));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
