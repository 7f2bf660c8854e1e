package vn.hocvuso.progress.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.progress.CourseMove;
import vn.hocvuso.store.Sql;

/** People in the middle of a course and the version each of them learns. */
@ApplicationScoped
public class MoveRepository {
    /** Who has begun another version and not completed the course. */
    private static final String PEOPLE = " from course_begun b where b.course_id = ? and b.number <> ? and not exists (select 1 from result r"
            + " where r.person_id = b.person_id and r.kind = 'course' and r.item_id = b.course_id and r.outcome in ('completed', 'passed') and r.voided = 0)";

    /** The lesson is done, and not to be learnt again. */
    private static final String COUNTS = " and p.completed_at is not null and not exists (select 1 from lesson_redo o"
            + " where o.person_id = p.person_id and o.course_id = p.course_id and o.lesson_id = p.lesson_id and o.done_at is null)";

    private static final String DONE =
            "exists (select 1 from lesson_progress p where p.person_id = b.person_id and p.course_id = b.course_id and p.lesson_id = l.lesson_id"
                    + COUNTS + ")";

    private Sql sql;
    private Ids ids;

    MoveRepository() {}

    @Inject
    public MoveRepository(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    public UUID add(UUID course, int to, String kind, String by, Instant now, boolean done) {
        UUID id = ids.next();
        sql.update(
                "insert into course_move (id, course_id, to_number, kind, asked_at, asked_by, done_at) values (?, ?, ?, ?, ?, ?, ?)",
                id, course, to, kind, now, by, done ? now : null);
        return id;
    }

    /** The latest first, at most fifty. */
    public List<CourseMove> moves(UUID course) {
        return sql.list(
                "select id, to_number, kind, asked_at, asked_by, people, done_at from course_move where course_id = ? order by asked_at desc, id desc limit 50",
                MoveRepository::move, course);
    }

    public record Order(UUID course, CourseMove move) {}

    public Optional<Order> order(UUID id) {
        return sql.first(
                "select course_id, id, to_number, kind, asked_at, asked_by, people, done_at from course_move where id = ?",
                row -> new Order(Sql.id(row, "course_id"), move(row)), id);
    }

    private static CourseMove move(ResultSet row) throws SQLException {
        return new CourseMove(
                Sql.id(row, "id"), row.getInt("to_number"), row.getString("kind"), Sql.instant(row, "asked_at"), row.getString("asked_by"),
                row.getInt("people"), Sql.instant(row, "done_at"));
    }

    public void moved(UUID move, int people) {
        sql.update("update course_move set people = people + ? where id = ?", people, move);
    }

    public void done(UUID move, Instant now) {
        sql.update("update course_move set done_at = ? where id = ?", now, move);
    }

    /** How many people are in the middle of each other version. */
    public Map<Integer, Long> versions(UUID course, int to) {
        Map<Integer, Long> versions = new TreeMap<>();
        sql.each(
                "select b.number, count(*) as people" + PEOPLE + " group by b.number",
                row -> versions.put(row.getInt("number"), row.getLong("people")),
                course, to);
        return versions;
    }

    /** Of people in the middle of a version, how many have done how many of these lessons; nobody without any. */
    public Map<Integer, Long> done(UUID course, int to, int from, Set<UUID> lessons) {
        Map<Integer, Long> people = new TreeMap<>();
        List<Object> parameters = new ArrayList<>(lessons);
        parameters.addAll(List.of(course, to, from));
        sql.each(
                "select x.times, count(*) as people from (select b.person_id, (select count(*) from lesson_progress p"
                        + " where p.person_id = b.person_id and p.course_id = b.course_id and p.lesson_id in (" + Sql.marks(lessons) + ")" + COUNTS
                        + ") as times" + PEOPLE + " and b.number = ?) x where x.times > 0 group by x.times",
                row -> people.put(row.getInt("times"), row.getLong("people")),
                parameters.toArray());
        return people;
    }

    /** Of people in the middle of a version, those who have done all lessons of the other but these. */
    public long finished(UUID course, int to, int from, Set<UUID> again, Set<UUID> tests) {
        List<Object> parameters = new ArrayList<>(List.of(course, to, from));
        String wanted = finished(course, to, again, tests, parameters);
        return sql.first("select count(*) as n" + PEOPLE + " and b.number = ?" + wanted, row -> row.getLong("n"), parameters.toArray()).orElse(0L);
    }

    private static String finished(UUID course, int to, Set<UUID> again, Set<UUID> tests, List<Object> parameters) {
        String lessons = " and not exists (select 1 from course_edition e join course_lesson l on l.version_id = e.version_id"
                + " where e.course_id = ? and e.number = ? and (l.lesson_id in (" + Sql.marks(again) + ") or not " + DONE + "))";
        parameters.addAll(List.of(course, to));
        parameters.addAll(again);
        StringBuilder passed = new StringBuilder();
        for (UUID test : tests) {
            passed.append(" and exists (select 1 from result t where t.person_id = b.person_id and t.kind = 'quiz' and t.item_id = ?"
                    + " and t.outcome = 'passed' and t.source = 'platform' and t.voided = 0)");
            parameters.add(test);
        }
        return lessons + passed;
    }

    /** Some of those in the middle, with the version each learns. */
    public Map<UUID, Integer> some(UUID course, int to, int most) {
        Map<UUID, Integer> some = new HashMap<>();
        sql.each(
                "select b.person_id, b.number" + PEOPLE + " order by b.person_id limit ?",
                row -> some.put(Sql.id(row, "person_id"), row.getInt("number")),
                course, to, most);
        return some;
    }

    /** The version this one learns, while in the middle of another than the present one. */
    public Optional<Integer> one(UUID person, UUID course, int to) {
        return sql.first("select b.number" + PEOPLE + " and b.person_id = ?", row -> row.getInt("number"), course, to, person);
    }

    /** Of these lessons what these people have done is to be learnt again. @return how many lessons each */
    public Map<UUID, Integer> redo(Collection<UUID> people, UUID course, Set<UUID> lessons, Instant now) {
        List<Object> which = new ArrayList<>(people);
        which.add(course);
        which.addAll(lessons);
        String done = " from lesson_progress p where p.person_id in (" + Sql.marks(people) + ") and p.course_id = ? and p.lesson_id in ("
                + Sql.marks(lessons) + ") and p.completed_at is not null";
        List<Object> parameters = new ArrayList<>(List.of(now));
        parameters.addAll(which);
        sql.update(
                "update lesson_redo set asked_at = ?, done_at = null where person_id in (" + Sql.marks(people) + ") and course_id = ? and lesson_id in ("
                        + Sql.marks(lessons) + ") and done_at is not null",
                parameters.toArray());
        sql.update(
                "insert into lesson_redo (person_id, course_id, lesson_id, asked_at)"
                        + " select p.person_id, p.course_id, p.lesson_id, cast(? as timestamp with time zone)" + done + " on conflict do nothing",
                parameters.toArray());
        Map<UUID, Integer> times = new HashMap<>();
        sql.each("select p.person_id, count(*) as times" + done + " group by p.person_id", row -> times.put(Sql.id(row, "person_id"), row.getInt("times")), which.toArray());
        return times;
    }

    public void set(Collection<UUID> people, UUID course, int to) {
        List<Object> parameters = new ArrayList<>(List.of(to, course));
        parameters.addAll(people);
        sql.update("update course_begun set number = ? where course_id = ? and person_id in (" + Sql.marks(people) + ")", parameters.toArray());
    }

    /** Of these, who has done every lesson of their version and not completed the course. */
    public List<UUID> finished(Collection<UUID> people, UUID course, int to) {
        List<Object> parameters = new ArrayList<>(List.of(course, -1));
        parameters.addAll(people);
        String wanted = finished(course, to, Set.of(), Set.of(), parameters);
        return sql.list(
                "select b.person_id" + PEOPLE + " and b.person_id in (" + Sql.marks(people) + ")" + wanted,
                row -> Sql.id(row, "person_id"), parameters.toArray());
    }

    /** Who has done every lesson of the version they learn and not completed the course; it may want a test yet. */
    public List<UUID> finishedOf(UUID course) {
        return sql.list(
                "select b.person_id" + PEOPLE + " and not exists (select 1 from course_edition e join course_lesson l on l.version_id = e.version_id"
                        + " where e.course_id = b.course_id and e.number = b.number and not " + DONE + ")",
                row -> Sql.id(row, "person_id"), course, -1);
    }

    /** The newest version whose note this one has seen; empty: not begun. */
    public Optional<Integer> noted(UUID person, UUID course) {
        return sql.first("select noted from course_begun where person_id = ? and course_id = ?", row -> row.getInt("noted"), person, course);
    }

    public void note(UUID person, UUID course, int number) {
        sql.update("update course_begun set noted = ? where person_id = ? and course_id = ? and noted < ?", number, person, course, number);
    }
}
