package vn.hocvuso.progress.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.catalog.CourseAccess;
import vn.hocvuso.store.Sql;

/** Which lessons someone has done, against the version they began with, or the one that stands now. */
@ApplicationScoped
public class LessonRepository {
    /** A course as it stands now. */
    public record Course(UUID id, String slug, String title, boolean needsQuiz) {}

    /** The version of a course somebody learns: its number, its lessons, and when its activities open and are done. */
    public record Edition(int number, Set<UUID> lessons, CourseAccess access) {}

    private static final String EDITIONS =
            """
            select c.course_id, e.number, e.access, l.lesson_id from course_current c
            left join course_begun b on b.course_id = c.course_id and b.person_id = ?
            join course_edition e on e.course_id = c.course_id and e.number = coalesce(b.number, c.number)
            join course_lesson l on l.version_id = e.version_id""";

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

    public Optional<Course> course(UUID id) {
        return sql.first("select slug from course_current where course_id = ?", row -> row.getString("slug"), id).flatMap(this::course);
    }

    /** Number of the version learners begin with now. */
    public int present(UUID course) {
        return sql.first("select number from course_current where course_id = ?", row -> row.getInt("number"), course).orElse(0);
    }

    /** A lesson of the person's version; one that only the present version has can be done too, it was found by a search. */
    public Optional<UUID> lesson(UUID person, UUID course, String key) {
        return sql.first(
                """
                select l.lesson_id from course_current c
                left join course_begun b on b.course_id = c.course_id and b.person_id = ?
                join course_edition e on e.course_id = c.course_id and (e.number = c.number or e.number = b.number)
                join course_lesson l on l.version_id = e.version_id
                where c.course_id = ? and l.lesson_key = ? order by case when e.number = b.number then 0 else 1 end limit 1""",
                row -> Sql.id(row, "lesson_id"),
                person,
                course,
                key);
    }

    /** The person learns the version that is present now from here on; who has begun goes on with theirs. */
    public void begin(UUID person, UUID course) {
        sql.update(
                "insert into course_begun (person_id, course_id, number, noted) select cast(? as uuid), c.course_id, c.number, c.number"
                        + " from course_current c where c.course_id = ?"
                        + " on conflict do nothing",
                person,
                course);
    }

    /** Of every published course the version the person learns, by course. */
    public Map<UUID, Edition> editions(UUID person) {
        return editions(EDITIONS + " where not c.withdrawn", person);
    }

    /** Empty for a course that was never published. */
    public Optional<Edition> edition(UUID person, UUID course) {
        return Optional.ofNullable(editions(EDITIONS + " where c.course_id = ?", person, course).get(course));
    }

    private Map<UUID, Edition> editions(String query, Object... parameters) {
        Map<UUID, Edition> editions = new HashMap<>();
        sql.each(
                query,
                row -> editions.computeIfAbsent(Sql.id(row, "course_id"), course -> edition(row)).lessons()
                        .add(Sql.id(row, "lesson_id")),
                parameters);
        return editions;
    }

    private static Edition edition(ResultSet row) {
        try {
            return new Edition(row.getInt("number"), new HashSet<>(), CourseAccess.of(row.getString("access")));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The day each lesson was done, by course; one that was to be learnt again, the day it was. */
    public Map<UUID, Map<UUID, LocalDate>> done(UUID person) {
        Map<UUID, Map<UUID, LocalDate>> done = new HashMap<>();
        sql.list(
                """
                select p.course_id, p.lesson_id, coalesce(r.done_at, p.completed_at) as completed_at from lesson_progress p
                left join lesson_redo r on r.person_id = p.person_id and r.course_id = p.course_id and r.lesson_id = p.lesson_id
                where p.person_id = ? and p.completed_at is not null and (r.asked_at is null or r.done_at is not null)""",
                row -> done.computeIfAbsent(Sql.id(row, "course_id"), course -> new HashMap<>())
                        .put(Sql.id(row, "lesson_id"), day(Sql.instant(row, "completed_at"))),
                person);
        return done;
    }

    /** Once done stays done on its first day, unless it was to be learnt again; a repeat can only tell of a longer stay. */
    public void complete(UUID person, UUID course, UUID lesson, int seconds, Instant now) {
        sql.update(
                "update lesson_redo set done_at = ? where person_id = ? and course_id = ? and lesson_id = ? and done_at is null",
                now, person, course, lesson);
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
