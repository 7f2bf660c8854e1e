package vn.hocvuso.progress.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.store.Sql;

/** Which lessons someone has done, against the courses that stand now. */
@ApplicationScoped
public class LessonRepository {
    /** A course as it stands now: its lessons are those of its present version. */
    public record Course(UUID id, String slug, String title, boolean needsQuiz) {}

    private Sql sql;
    private Clock clock;

    LessonRepository() {}

    @Inject
    public LessonRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public Optional<Course> course(String slug) {
        return sql.first(
                "select course_id, slug, title, completion from course_current where slug = ? and not withdrawn",
                row -> new Course(
                        Sql.id(row, "course_id"),
                        row.getString("slug"),
                        row.getString("title"),
                        "lessons-and-quiz".equals(row.getString("completion"))),
                slug);
    }

    public Optional<UUID> lesson(UUID course, String key) {
        return sql.first(
                """
                select l.lesson_id from course_current c join course_lesson l on l.version_id = c.version_id
                where c.course_id = ? and l.lesson_key = ?""",
                row -> Sql.id(row, "lesson_id"),
                course,
                key);
    }

    /** Lessons of the present version of every published course, by course. */
    public Map<UUID, Set<UUID>> lessons() {
        Map<UUID, Set<UUID>> lessons = new HashMap<>();
        sql.list(
                """
                select c.course_id, l.lesson_id from course_current c join course_lesson l on l.version_id = c.version_id
                where not c.withdrawn""",
                row -> lessons.computeIfAbsent(Sql.id(row, "course_id"), course -> new HashSet<>())
                        .add(Sql.id(row, "lesson_id")));
        return lessons;
    }

    public Set<UUID> lessons(UUID course) {
        return new HashSet<>(sql.list(
                """
                select l.lesson_id from course_current c join course_lesson l on l.version_id = c.version_id
                where c.course_id = ?""",
                row -> Sql.id(row, "lesson_id"),
                course));
    }

    /** The day each lesson was done, by course. */
    public Map<UUID, Map<UUID, LocalDate>> done(UUID person) {
        Map<UUID, Map<UUID, LocalDate>> done = new HashMap<>();
        sql.list(
                "select course_id, lesson_id, completed_at from lesson_progress where person_id = ? and completed_at is not null",
                row -> done.computeIfAbsent(Sql.id(row, "course_id"), course -> new HashMap<>())
                        .put(Sql.id(row, "lesson_id"), day(Sql.instant(row, "completed_at"))),
                person);
        return done;
    }

    /** Once done stays done on its first day; a repeat can only tell of a longer stay. */
    public void complete(UUID person, UUID course, UUID lesson, int seconds, Instant now) {
        int added = sql.update(
                """
                insert into lesson_progress (person_id, course_id, lesson_id, first_at, completed_at, seconds)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""",
                person,
                course,
                lesson,
                now,
                now,
                seconds);
        if (added == 0) {
            sql.update(
                    """
                    update lesson_progress set completed_at = coalesce(completed_at, ?), seconds = greatest(seconds, ?)
                    where person_id = ? and course_id = ? and lesson_id = ?""",
                    now,
                    seconds,
                    person,
                    course,
                    lesson);
        }
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
