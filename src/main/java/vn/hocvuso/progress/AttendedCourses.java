package vn.hocvuso.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.progress.control.AttendedResults;
import vn.hocvuso.progress.control.Recorded;
import vn.hocvuso.progress.control.ResultQueries;
import vn.hocvuso.progress.control.ResultRepository;

/**
 * Courses completed by attendance: each person has one result a class, of the day attendance reached what is required. It follows
 * the attendance sheet; said twice it changes nothing the second time. A result that somebody has revoked or corrected by hand
 * stays as they left it.
 */
@ApplicationScoped
@Transactional
public class AttendedCourses {
    private AttendedResults attended;
    private ResultRepository results;
    private ResultQueries queries;
    private Event<ResultsChanged> changed;
    private Event<DomainEvent> events;
    private Clock clock;

    AttendedCourses() {}

    @Inject
    public AttendedCourses(
            AttendedResults attended, ResultRepository results, ResultQueries queries, Event<ResultsChanged> changed, Event<DomainEvent> events, Clock clock) {
        this.attended = attended;
        this.results = results;
        this.queries = queries;
        this.changed = changed;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param days   by person, at most 1 000: when the course was completed; empty: it is not
     * @param reason kept with what falls
     * @param by     who wrote the attendance down
     */
    public void follow(AttendedCourse course, Map<UUID, Optional<LocalDate>> days, String reason, String by) {
        Map<UUID, AttendedResults.Known> known = attended.of(course.course(), course.reference(), days.keySet());
        Map<UUID, LocalDate> news = new HashMap<>();
        Set<UUID> touched = new HashSet<>();
        days.forEach((person, day) -> {
            AttendedResults.Known one = known.getOrDefault(person, AttendedResults.Known.NOTHING);
            if (!one.byHand() && !one.says(day)) {
                touched.add(person);
                day.ifPresent(on -> news.put(person, on));
            }
        });
        if (touched.isEmpty()) {
            return;
        }
        AttendedResults.Title title = attended.title(course.course());
        for (UUID person : touched) {
            move(person, course, known.getOrDefault(person, AttendedResults.Known.NOTHING), news.get(person), title, reason, by);
        }
        changed.fire(new ResultsChanged(touched));
    }

    private void move(
            UUID person, AttendedCourse course, AttendedResults.Known was, LocalDate day, AttendedResults.Title title, String reason, String by) {
        if (was.result() != null) {
            results.revoke(was.result(), now(), ResultRepository.PLATFORM, reason);
            ResultQueries.Owner owner = queries.owner(person, was.day());
            events.fire(new ResultRevoked(
                    was.result(), person, owner.serviceNumber(), owner.unit(), "course", course.course(), "completed", was.day(), reason));
        }
        if (day != null) {
            Recorded right = new Recorded(person, "course", course.course(), "completed", day, AttendedResults.SOURCE, null, null, course.reference());
            results.correct(was.result(), right, now(), by);
            ResultRecorded stands = ResultRecorded.of(right, queries.owner(person, day), title.slug(), title.title(), false);
            events.fire(was.result() == null ? stands : new ResultCorrected(was.result(), was.day(), "completed", stands, true, reason));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
