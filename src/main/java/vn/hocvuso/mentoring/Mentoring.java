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
import vn.hocvuso.mentoring.control.MeanRepository;
import vn.hocvuso.mentoring.control.PairRepository;
import vn.hocvuso.mentoring.control.PairViews;
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
    private static final List<String> STANDING = List.of("suggested", "active");

    private ProgrammeRepository programmes;
    private PairRepository pairs;
    private PairViews views;
    private MeanRepository means;
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
            ProgrammeRepository programmes, PairRepository pairs, PairViews views, MeanRepository means, Glances glances, Quizzes quizzes, Units units,
            Messages messages, Event<DomainEvent> events, Ids ids, Clock clock) {
        this.programmes = programmes;
        this.pairs = pairs;
        this.views = views;
        this.means = means;
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

    /** What the programme's pairs come to today; refuses as {@link #view} does. */
    public Glance glance(UUID id, Caller.Scope scope) {
        return glances.of(view(id, scope), LocalDate.now(clock));
    }

    /**
     * Its pairs, quiet ones first.
     *
     * @param state {@code suggested} or {@code active}
     * @throws NotFound there is no such programme within the scope
     * @throws Refused  422 {@code invalid-fields}
     */
    public Page<PairView> pairs(UUID id, String state, Page.Request page, Caller.Scope scope) {
        new Refused.Checks().that(STANDING.contains(String.valueOf(state)), "state", "unknown-value", String.valueOf(state)).orRefuse();
        return page(pairs(view(id, scope), state), page);
    }

    /** Those with an active pair, the most loaded first; refuses as {@link #view} does. */
    public Page<Glance.Load> mentors(UUID id, Page.Request page, Caller.Scope scope) {
        return page(mentors(id, scope), page);
    }

    /** All of them, as many as {@link Pairs#MOST_PAIRS} at most; refuses as {@link #view} does. */
    public List<Glance.Load> mentors(UUID id, Caller.Scope scope) {
        ProgrammeView programme = view(id, scope);
        return glances.loads(programme, pairs(programme, "active"));
    }

    private List<PairView> pairs(ProgrammeView programme, String state) {
        return views.views(programme, pairs.standing(programme.id()).stream().filter(row -> row.state().equals(state)).toList(), LocalDate.now(clock));
    }

    private static <T> Page<T> page(List<T> all, Page.Request page) {
        return new Page<>(all.stream().skip(page.offset()).limit(page.size()).toList(), (long) all.size(), page.page(), page.size());
    }

    /** No more pairs, no more log; what was done stays to be read, and what it came to is told. */
    public void close(UUID id, Caller.Scope scope) {
        requireOpen(id, scope);
        programmes.hold(id);
        ProgrammeView programme = requireOpen(id, scope);
        means.keep(id, glances.means(programme));
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
        Glance.Load load = mentors(id, scope).stream()
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
