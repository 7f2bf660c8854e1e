package vn.hocvuso.quiz.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.quiz.Allowance;
import vn.hocvuso.quiz.rule.Terms;
import vn.hocvuso.quiz.rule.Terms.Granted;
import vn.hocvuso.store.Sql;

/**
 * What is granted to people and units beside a test's terms. Rows are never changed: a new one ends the one before. A person's
 * home unit is that of today; the farther a unit, the earlier its grant is read, so that nearer ones are laid over it.
 */
@ApplicationScoped
public class AllowanceRepository {
    private static final String NEAREST_LAST = " order by coalesce(s.depth, -1) desc";

    /** Rows that hold, with the way up from the home unit; parameters: day, day, person, day, day, person. */
    private static final String HOLDING =
            """
            select al.quiz_id, al.opens_at, al.closes_at, al.minutes, al.attempts from quiz_allowance al
            left join unit_subtree s on s.ancestor_id = al.unit_id and s.from_day <= ? and s.until_day > ? and s.unit_id =
              (select p.unit_id from person_posting p where p.person_id = ? and p.from_day <= ? and p.until_day > ?)
            where al.ended_at is null and (al.person_id = ? or s.unit_id is not null)""";

    private Sql sql;

    AllowanceRepository() {}

    @Inject
    public AllowanceRepository(Sql sql) {
        this.sql = sql;
    }

    public Granted of(UUID quiz, UUID person, LocalDate today) {
        Granted[] granted = {Granted.NOTHING};
        sql.each(
                HOLDING + " and al.quiz_id = ?" + NEAREST_LAST,
                row -> granted[0] = granted[0].beatenBy(granted(row)),
                today, today, person, today, today, person, quiz);
        return granted[0];
    }

    /** By the test's id; tests without any are left out. */
    public Map<UUID, Granted> of(UUID person, LocalDate today) {
        Map<UUID, Granted> all = new HashMap<>();
        sql.each(
                HOLDING + NEAREST_LAST,
                row -> all.merge(Sql.id(row, "quiz_id"), granted(row), Granted::beatenBy),
                today, today, person, today, today, person);
        return all;
    }

    /** @param person or {@code unit}, the other null */
    public void add(UUID id, UUID quiz, UUID person, UUID unit, Granted granted, String reason, String by, Instant now) {
        sql.list("select name from quiz_lock where name = 'allowance' for update", row -> true);
        if (person != null) {
            sql.update("update quiz_allowance set ended_at = ? where quiz_id = ? and person_id = ? and ended_at is null", now, quiz, person);
        } else {
            sql.update("update quiz_allowance set ended_at = ? where quiz_id = ? and unit_id = ? and ended_at is null", now, quiz, unit);
        }
        sql.update(
                """
                insert into quiz_allowance (id, quiz_id, person_id, unit_id, opens_at, closes_at, minutes, attempts, reason, granted_at, granted_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id, quiz, person, unit, granted.opens(), granted.closes(), granted.minutes(), granted.attempts(), reason, now, by);
    }

    /** @return false when it had ended already, or never was of this test */
    public boolean end(UUID quiz, UUID allowance, Instant now) {
        return sql.update("update quiz_allowance set ended_at = ? where id = ? and quiz_id = ? and ended_at is null", now, allowance, quiz) == 1;
    }

    /** Tests for which something was granted, or came to its end, since the moment. */
    public List<UUID> changedSince(Instant moment) {
        return sql.list(
                "select distinct quiz_id from quiz_allowance where granted_at >= ? or ended_at >= ?", row -> Sql.id(row, "quiz_id"), moment, moment);
    }

    /** What holds for people and units within the scope, the latest first. */
    public List<Allowance> list(UUID quiz, Caller.Scope scope, LocalDate today, int most) {
        return list(quiz, "", List.of(), scope, today, most);
    }

    public Optional<Allowance> find(UUID quiz, UUID allowance, Caller.Scope scope, LocalDate today) {
        return list(quiz, " and al.id = ?", List.of(allowance), scope, today, 1).stream().findFirst();
    }

    private List<Allowance> list(UUID quiz, String only, List<Object> those, Caller.Scope scope, LocalDate today, int most) {
        List<Object> parameters = new ArrayList<>(List.of(today, today, today, today, quiz));
        parameters.addAll(those);
        String within = only;
        if (!scope.whole()) {
            within += " and exists (select 1 from unit_subtree t where t.unit_id = coalesce(al.unit_id, p.unit_id) and t.from_day <= ? and t.until_day > ?"
                    + " and t.ancestor_id in (" + Sql.marks(scope.roots()) + "))";
            parameters.addAll(List.of(today, today));
            parameters.addAll(scope.roots());
        }
        parameters.add(most);
        return sql.list(
                """
                select al.*, n.service_number, n.full_name, u.code as unit_code, u.name as unit_name
                from quiz_allowance al left join person_named n on n.id = al.person_id
                left join person_posting p on p.person_id = al.person_id and p.from_day <= ? and p.until_day > ?
                left join unit_as_of u on u.id = al.unit_id and u.from_day <= ? and u.until_day > ?
                where al.quiz_id = ? and al.ended_at is null""" + within + " order by al.granted_at desc, al.id limit ?",
                row -> new Allowance(
                        Sql.id(row, "id"), row.getString("service_number"), row.getString("full_name"), row.getString("unit_code"), row.getString("unit_name"),
                        Sql.instant(row, "opens_at"), Sql.instant(row, "closes_at"), Sql.integer(row, "minutes"), Sql.integer(row, "attempts"),
                        row.getString("reason"), Sql.instant(row, "granted_at"), row.getString("granted_by")),
                parameters.toArray());
    }

    private static final class UnderWay {
        private final UUID version;
        private final Instant started;
        private final int extra;
        private final Instant deadline;
        private Granted granted = Granted.NOTHING;

        private UnderWay(ResultSet row) throws SQLException {
            version = Sql.id(row, "version_id");
            started = Sql.instant(row, "started_at");
            extra = row.getInt("extra_seconds");
            deadline = Sql.instant(row, "deadline");
        }
    }

    /** Of the terms of a version of the test. */
    @FunctionalInterface
    public interface TermsOf {
        Terms of(UUID version);
    }

    /** Attempts under way with another deadline than they have, and which; null: none. */
    public Map<UUID, Instant> moved(UUID quiz, TermsOf terms, LocalDate today, Instant now) {
        Map<UUID, UnderWay> attempts = new LinkedHashMap<>();
        sql.each(
                """
                select a.id as attempt_id, a.version_id, a.started_at, a.extra_seconds, a.deadline,
                  al.person_id as for_person, s.unit_id as for_unit, al.opens_at, al.closes_at, al.minutes, al.attempts
                from attempt_open o join attempt a on a.id = o.attempt_id
                left join person_posting p on p.person_id = a.person_id and p.from_day <= ? and p.until_day > ?
                left join quiz_allowance al on al.quiz_id = a.quiz_id and al.ended_at is null and (al.person_id = a.person_id or al.unit_id is not null)
                left join unit_subtree s on s.ancestor_id = al.unit_id and s.unit_id = p.unit_id and s.from_day <= ? and s.until_day > ?
                where o.quiz_id = ?""" + NEAREST_LAST,
                row -> {
                    UnderWay attempt = attempts.get(Sql.id(row, "attempt_id"));
                    if (attempt == null) {
                        attempt = new UnderWay(row);
                        attempts.put(Sql.id(row, "attempt_id"), attempt);
                    }
                    if (Sql.id(row, "for_person") != null || Sql.id(row, "for_unit") != null) {
                        attempt.granted = attempt.granted.beatenBy(granted(row));
                    }
                },
                today, today, today, today, quiz);
        Map<UUID, Instant> changes = new HashMap<>();
        attempts.forEach((id, attempt) -> {
            Instant deadline = terms.of(attempt.version).with(attempt.granted).deadlineUnderWay(attempt.started, attempt.extra, now);
            boolean passed = attempt.deadline != null && attempt.deadline.isBefore(now) && deadline != null && !deadline.isAfter(now);
            if (!Objects.equals(deadline, attempt.deadline) && !passed) {
                changes.put(id, deadline);
            }
        });
        return changes;
    }

    public void move(Map<UUID, Instant> deadlines) {
        List<Object[]> rows = new ArrayList<>();
        deadlines.forEach((attempt, deadline) -> rows.add(new Object[] {deadline, attempt}));
        sql.batch("update attempt set deadline = ? where id = ? and state = 'open'", rows);
    }

    private static Granted granted(ResultSet row) throws SQLException {
        return new Granted(Sql.instant(row, "opens_at"), Sql.instant(row, "closes_at"), Sql.integer(row, "minutes"), Sql.integer(row, "attempts"));
    }
}
