package vn.hocvuso.catalog.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import vn.hocvuso.catalog.CourseChanges;
import vn.hocvuso.catalog.WithdrawnLesson;
import vn.hocvuso.store.Sql;

/** Versions of courses beside each other, and what was withdrawn of them. */
@ApplicationScoped
public class VersionRepository {
    private Sql sql;

    VersionRepository() {}

    @Inject
    public VersionRepository(Sql sql) {
        this.sql = sql;
    }

    public Optional<UUID> id(UUID course, int number) {
        return sql.first("select id from course_version where course_id = ? and number = ?", row -> Sql.id(row, "id"), course, number);
    }

    /** Withdrawn lessons are in neither. */
    public CourseChanges changes(UUID from, UUID to) {
        Map<UUID, String> before = hashes(from);
        Map<UUID, String> after = hashes(to);
        Set<UUID> kept = new HashSet<>();
        Set<UUID> changed = new HashSet<>();
        before.forEach((lesson, hash) -> {
            if (after.containsKey(lesson)) {
                (hash.equals(after.get(lesson)) ? kept : changed).add(lesson);
            }
        });
        return new CourseChanges(kept, changed, without(after, before), without(before, after));
    }

    private static Set<UUID> without(Map<UUID, String> some, Map<UUID, String> others) {
        Set<UUID> rest = new HashSet<>(some.keySet());
        rest.removeAll(others.keySet());
        return rest;
    }

    private Map<UUID, String> hashes(UUID version) {
        Map<UUID, String> hashes = new HashMap<>();
        sql.each(
                "select lesson_id, title, html from lesson_shown where version_id = ?",
                row -> hashes.put(
                        Sql.id(row, "lesson_id"), Hash.of(row.getString("title") + "\n" + row.getString("html"))),
                version);
        return hashes;
    }

    public Map<Integer, String> withdrawn(UUID course) {
        Map<Integer, String> reasons = new TreeMap<>();
        sql.each(
                "select number, withdrawn_reason from course_version where course_id = ? and withdrawn_at is not null",
                row -> reasons.put(row.getInt("number"), row.getString("withdrawn_reason")),
                course);
        return reasons;
    }

    /** False when it was before. */
    public boolean withdraw(UUID version, String reason, String by, Instant now) {
        return sql.update(
                        "update course_version set withdrawn_at = ?, withdrawn_by = ?, withdrawn_reason = ? where id = ? and withdrawn_at is null",
                        now, by, reason, version)
                > 0;
    }

    /** The newest that is not withdrawn and whose day has come is what learners begin with; false: there is none. */
    public boolean settle(UUID course, LocalDate today) {
        return sql.update(
                        """
                        update course set current_number = (select max(v.number) from course_version v
                          where v.course_id = course.id and v.withdrawn_at is null and v.effective_on <= ?)
                        where id = ? and exists (select 1 from course_version v
                          where v.course_id = course.id and v.withdrawn_at is null and v.effective_on <= ?)""",
                        today, course, today)
                > 0;
    }

    /** The latest withdrawn first; titled as in the newest version that has them. */
    public List<WithdrawnLesson> withdrawnLessons(UUID course) {
        return sql.list(
                """
                select w.lesson_id, l.lesson_key, l.title, w.reason, w.withdrawn_at, w.withdrawn_by from lesson_withdrawn w
                join lesson l on l.lesson_id = w.lesson_id join course_version v on v.id = l.version_id
                where w.course_id = ? and v.number = (select max(n.number) from course_version n join lesson o on o.version_id = n.id
                  where n.course_id = w.course_id and o.lesson_id = w.lesson_id)
                order by w.withdrawn_at desc, l.lesson_key""",
                row -> new WithdrawnLesson(
                        Sql.id(row, "lesson_id"), row.getString("lesson_key"), row.getString("title"), row.getString("reason"),
                        Sql.instant(row, "withdrawn_at"), row.getString("withdrawn_by")),
                course);
    }

    public void withdrawLesson(UUID course, UUID lesson, String reason, String by, Instant now) {
        sql.update(
                "insert into lesson_withdrawn (lesson_id, course_id, reason, withdrawn_at, withdrawn_by) values (?, ?, ?, ?, ?) on conflict do nothing",
                lesson, course, reason, now, by);
    }

    public void reinstateLesson(UUID lesson) {
        sql.update("delete from lesson_withdrawn where lesson_id = ?", lesson);
    }
}
