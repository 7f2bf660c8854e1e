package vn.hocvuso.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.store.Sql;

/**
 * How somebody went through the lessons: when, and how many seconds. Evidence behind the results and no part of any figure
 * (decision 0004), so that it may go once a person has left.
 */
@ApplicationScoped
@Transactional
public class LessonTraces {
    private Sql sql;

    LessonTraces() {}

    @Inject
    public LessonTraces(Sql sql) {
        this.sql = sql;
    }

    /** {@code lesson} as it is titled now; null when it is no longer taught. {@code completed} null: only opened so far. */
    public record LessonTrace(String course, String lesson, Instant first, Instant completed, int seconds) {}

    public List<LessonTrace> of(UUID person) {
        return sql.list("""
                select c.slug, l.title, p.first_at, p.completed_at, p.seconds from (
                  select person_id, course_id, lesson_id, first_at, completed_at, seconds from lesson_progress
                  union all
                  select s.person_id, s.course_id, s.lesson_id, s.opened_at, null, s.seconds from lesson_stay s
                  where not exists (select 1 from lesson_progress d where d.person_id = s.person_id and d.course_id = s.course_id and d.lesson_id = s.lesson_id)
                ) p
                join course_current c on c.course_id = p.course_id
                left join course_lesson l on l.version_id = c.version_id and l.lesson_id = p.lesson_id
                where p.person_id = ? order by p.first_at""",
                row -> new LessonTrace(row.getString(1), row.getString(2), Sql.instant(row, "first_at"), Sql.instant(row, "completed_at"), row.getInt(5)),
                person);
    }

    public int count(Collection<UUID> people) {
        return sql.first("select count(*) from lesson_progress where person_id in (" + Sql.marks(people) + ")", row -> row.getInt(1), people.toArray())
                .orElse(0);
    }

    public int forget(Collection<UUID> people) {
        sql.update("delete from lesson_stay where person_id in (" + Sql.marks(people) + ")", people.toArray());
        sql.update("delete from lesson_redo where person_id in (" + Sql.marks(people) + ")", people.toArray());
        sql.update("delete from course_begun where person_id in (" + Sql.marks(people) + ")", people.toArray());
        return sql.update("delete from lesson_progress where person_id in (" + Sql.marks(people) + ")", people.toArray());
    }
}
