package vn.hocvuso.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.mentoring.control.PairRepository;
import vn.hocvuso.mentoring.control.PairRepository.Row;
import vn.hocvuso.mentoring.control.PairViews;
import vn.hocvuso.mentoring.control.ProgrammeRepository;

/** What concerns oneself: whom I teach, who teaches me, and the log, written on a phone in twenty seconds. */
@ApplicationScoped
@Transactional
public class MentorDesk {
    private static final int LONGEST_NOTE = 300;
    private static final int LEAST_MINUTES = 5;
    private static final int MOST_MINUTES = 480;
    /** An entry may be written so many days late. */
    private static final int LATE_DAYS = 30;
    private static final int SHOWN = 20;
    /** The same entry within these is a form that was sent twice. */
    private static final Duration TWICE = Duration.ofMinutes(2);

    private ProgrammeRepository programmes;
    private PairRepository pairs;
    private PairViews views;
    private Event<DomainEvent> events;
    private Ids ids;
    private Clock clock;

    MentorDesk() {}

    @Inject
    public MentorDesk(ProgrammeRepository programmes, PairRepository pairs, PairViews views, Event<DomainEvent> events, Ids ids, Clock clock) {
        this.programmes = programmes;
        this.pairs = pairs;
        this.views = views;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param teaching pairs in which the person is the mentor; {@code learning}: the learner
     * @param entries  the latest of the former
     * @param figures  of the latter, skill by skill
     */
    public record Desk(List<PairView> teaching, List<PairView> learning, List<LogEntry> entries, List<SkillFigure> figures) {
        public List<SkillFigure> figuresOf(PairView pair) {
            return figures.stream().filter(figure -> figure.pair().equals(pair.id())).toList();
        }
    }

    /** Of programmes that are open. */
    public Desk of(UUID person) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, List<Row>> byProgramme = new LinkedHashMap<>();
        pairs.activeOf(person).forEach(row -> byProgramme.computeIfAbsent(row.programme(), anew -> new ArrayList<>()).add(row));
        List<PairView> all = new ArrayList<>();
        List<SkillFigure> figures = new ArrayList<>();
        byProgramme.forEach((id, rows) -> programmes.find(id, today, Caller.Scope.EVERYTHING).filter(programme -> !programme.closed()).ifPresent(programme -> {
            all.addAll(views.views(programme, rows, today));
            rows.stream().filter(row -> row.learner().equals(person)).forEach(row -> figures.addAll(views.figures(programme, row)));
        }));
        List<PairView> teaching = all.stream().filter(pair -> pair.mentor().id().equals(person)).toList();
        List<PairView> learning = all.stream().filter(pair -> pair.learner().id().equals(person)).toList();
        return new Desk(teaching, learning, pairs.entries(teaching.stream().map(PairView::id).toList(), SHOWN), figures);
    }

    /**
     * Time spent together, one entry a learner.
     *
     * @param chosen  pairs of one's own, active, in open programmes
     * @param on      null: today
     * @param note    may be null
     * @throws NotFound one of the pairs is not one's own
     * @throws Refused  422 {@code invalid-fields}
     */
    public void log(UUID mentor, Collection<UUID> chosen, LocalDate on, int minutes, String note, String by) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = on == null ? today : on;
        String said = Vietnamese.clean(note);
        new Refused.Checks()
                .that(!chosen.isEmpty(), "learners", "required")
                .that(minutes >= LEAST_MINUTES && minutes <= MOST_MINUTES, "spentMinutes", "out-of-range", LEAST_MINUTES, MOST_MINUTES)
                .that(!day.isAfter(today) && day.isAfter(today.minusDays(LATE_DAYS)), "on", "mentoring-day", LATE_DAYS)
                .that(said == null || said.length() <= LONGEST_NOTE, "note", "too-long", LONGEST_NOTE)
                .orRefuse();
        Map<UUID, PairView> own = new LinkedHashMap<>();
        of(mentor).teaching().forEach(pair -> own.put(pair.id(), pair));
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Object[]> entries = new ArrayList<>();
        for (UUID pair : chosen) {
            if (!own.containsKey(pair)) {
                throw new NotFound("pair " + pair);
            }
            if (!pairs.isWritten(pair, day, minutes, at.minus(TWICE))) {
                entries.add(new Object[] {ids.next(), pair, day, minutes, said == null || said.isEmpty() ? null : said, at});
            }
        }
        pairs.log(entries);
        if (!entries.isEmpty()) {
            UUID unit = own.values().iterator().next().mentor().unitId();
            events.fire(new MentoringActed("logged", by, unit == null ? Caller.WHOLE : unit, Map.of("learners", entries.size(), "minutes", minutes)));
        }
    }
}
