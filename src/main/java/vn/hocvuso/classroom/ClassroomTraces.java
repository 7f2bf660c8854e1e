package vn.hocvuso.classroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.store.Sql;

/**
 * What classes keep of a person; for whoever tells people what is kept of them, and takes it away when they have left. What it came
 * to is a result and stays with all results.
 */
@ApplicationScoped
@Transactional
public class ClassroomTraces {
    private Sql sql;

    ClassroomTraces() {}

    @Inject
    public ClassroomTraces(Sql sql) {
        this.sql = sql;
    }

    /** @param to last day in the class; null: still in it */
    public record Membership(String number, String name, LocalDate from, LocalDate to) {}

    /** @param changedAt when something else was written in its place, with the reason; null: it stands */
    public record Marked(String number, LocalDate on, String startsAt, String state, Instant at, Instant changedAt, String reason) {}

    /** @param state of the batch it came with, and why that was rejected, withdrawn or revoked */
    public record Outside(
            String number, String kind, String code, String title, String outcome, LocalDate earnedOn, String source, BigDecimal score, BigDecimal maxScore,
            String state, String reason) {}

    /** @param answers as they were typed in; null: taken away */
    public record Sheet(String title, LocalDate heldOn, int variant, String answers, int correct, int total, boolean passed, Instant typedAt) {}

    /** Marks on attendance sheets, and answers on paper. */
    public record Count(int marks, int answers) {}

    public List<Membership> memberships(UUID person) {
        return sql.list(
                "select k.number, k.name, m.from_day, m.until_day from class_member m join study_class k on k.id = m.class_id where m.person_id = ?"
                        + " order by m.from_day, k.number",
                row -> new Membership(
                        row.getString("number"), row.getString("name"), Sql.day(row, "from_day"),
                        new Period(Sql.day(row, "from_day"), Sql.day(row, "until_day")).lastDay()),
                person);
    }

    /** What stands and what stood before, by day. */
    public List<Marked> attendance(UUID person) {
        return sql.list("""
                select k.number, s.held_on, s.starts_at, a.state, a.marked_at, a.changed_at, a.reason from (
                  select session_id, person_id, state, marked_at, cast(null as timestamp with time zone) as changed_at, cast(null as varchar(400)) as reason
                  from attendance
                  union all select session_id, person_id, state, marked_at, changed_at, reason from attendance_former
                ) a join class_session s on s.id = a.session_id join study_class k on k.id = s.class_id
                where a.person_id = ? order by s.held_on, s.starts_at, a.marked_at""",
                row -> new Marked(
                        row.getString("number"), Sql.day(row, "held_on"), row.getString("starts_at"), row.getString("state"), Sql.instant(row, "marked_at"),
                        Sql.instant(row, "changed_at"), row.getString("reason")),
                person);
    }

    public List<Outside> outside(UUID person) {
        return sql.list("""
                select k.number, b.kind, coalesce(c.slug, q.slug) as slug, coalesce(c.title, q.title) as title, l.outcome, l.earned_on, b.source, l.score,
                  l.max_score, b.state, b.reason
                from outside_line l join outside_batch b on b.id = l.batch_id join study_class k on k.id = b.class_id
                left join course_current c on b.kind = 'course' and c.course_id = b.item_id left join quiz_current q on b.kind = 'quiz' and q.quiz_id = b.item_id
                where l.person_id = ? order by b.typed_at, b.number""",
                row -> new Outside(
                        row.getString("number"), row.getString("kind"), row.getString("slug"), row.getString("title"), row.getString("outcome"),
                        Sql.day(row, "earned_on"), row.getString("source"), row.getBigDecimal("score"), row.getBigDecimal("max_score"), row.getString("state"),
                        row.getString("reason")),
                person);
    }

    public List<Sheet> sheets(UUID person) {
        return sql.list("""
                select q.title, t.held_on, s.variant, s.answers, s.correct, s.total, s.passed, s.typed_at
                from paper_sheet s join paper_test t on t.id = s.paper_id join quiz_current q on q.quiz_id = t.quiz_id
                where s.person_id = ? order by t.held_on, t.number""",
                row -> new Sheet(
                        row.getString("title"), Sql.day(row, "held_on"), row.getInt("variant"), row.getString("answers"), row.getInt("correct"),
                        row.getInt("total"), row.getBoolean("passed"), Sql.instant(row, "typed_at")),
                person);
    }

    public Count count(Collection<UUID> people) {
        return new Count(number("attendance", people, ""), number("paper_sheet", people, " and answers is not null"));
    }

    private int number(String table, Collection<UUID> people, String more) {
        return sql.first("select count(*) from " + table + whose(people) + more, row -> row.getInt(1), people.toArray()).orElse(0);
    }

    /**
     * Who was where goes, and what was ticked on paper; the points of a sheet stay. Lines of results from outside go, too: those that
     * were confirmed are results. Evidence names everybody in its batch and goes with the last of them.
     */
    public Count forget(Collection<UUID> people) {
        Object[] all = people.toArray();
        sql.update("delete from attendance_former" + whose(people), all);
        int marks = sql.update("delete from attendance" + whose(people), all);
        sql.update("delete from class_member" + whose(people), all);
        sql.update("delete from outside_reversal" + whose(people), all);
        if (sql.update("delete from outside_line" + whose(people), all) > 0) {
            sql.update("delete from outside_evidence where not exists (select 1 from outside_line l where l.batch_id = outside_evidence.batch_id)");
        }
        return new Count(marks, sql.update("update paper_sheet set answers = null" + whose(people) + " and answers is not null", all));
    }

    private static String whose(Collection<UUID> people) {
        return " where person_id in (" + Sql.marks(people) + ")";
    }
}
