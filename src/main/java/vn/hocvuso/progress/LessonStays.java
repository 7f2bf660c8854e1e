package vn.hocvuso.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.progress.rule.Stay;
import vn.hocvuso.store.Sql;

/** How long somebody has had lessons open, kept only where a rule or a condition asks for it. */
@ApplicationScoped
@Transactional
public class LessonStays {
    private Sql sql;
    private Clock clock;

    LessonStays() {}

    @Inject
    public LessonStays(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The lesson is opened; again it changes nothing. */
    public void open(UUID person, UUID course, UUID lesson) {
        sql.update(
                "insert into lesson_stay (person_id, course_id, lesson_id, opened_at, seen_at, seconds) values (?, ?, ?, ?, null, 0) on conflict do nothing",
                person, course, lesson, now());
    }

    /**
     * The lesson's page is looked at.
     *
     * @return seconds it was open by now
     */
    public int seen(UUID person, UUID course, UUID lesson) {
        open(person, course, lesson);
        Stay stay = sql.first(
                        "select opened_at, seen_at, seconds from lesson_stay where person_id = ? and course_id = ? and lesson_id = ? for update",
                        LessonStays::stay, person, course, lesson)
                .orElseThrow()
                .seen(now());
        sql.update(
                "update lesson_stay set seen_at = ?, seconds = ? where person_id = ? and course_id = ? and lesson_id = ?",
                stay.seenAt(), stay.seconds(), person, course, lesson);
        return stay.seconds();
    }

    /** Seconds each lesson of the course was open, by the lesson; what was never opened is not there. */
    public Map<UUID, Integer> of(UUID person, UUID course) {
        Instant now = now();
        Map<UUID, Integer> seconds = new HashMap<>();
        sql.each(
                "select lesson_id, opened_at, seen_at, seconds from lesson_stay where person_id = ? and course_id = ?",
                row -> seconds.put(Sql.id(row, "lesson_id"), stay(row).at(now)),
                person, course);
        return seconds;
    }

    private static Stay stay(ResultSet row) throws SQLException {
        return new Stay(Sql.instant(row, "opened_at"), Sql.instant(row, "seen_at"), row.getInt("seconds"));
    }

    /** What the databases keep of an instant. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
