package vn.hocvuso.progress.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.progress.TestResult;
import vn.hocvuso.store.Sql;

/** The table of all results. A result that is already there is left alone, also by two who write it at the same moment. */
@ApplicationScoped
public class ResultRepository {
    /** Who recorded, or revoked, what no person did; and the source of the platform's own results. */
    public static final String PLATFORM = "platform";

    // A unique violation would end the whole transaction on PostgreSQL: "do nothing" lets a repeat pass by.
    private static final String ADD =
            """
            insert into result (id, person_id, kind, item_id, outcome, earned_on, source, score, max_score, reference,
              recorded_at, recorded_by, voided)
            select cast(? as uuid), cast(? as uuid), cast(? as varchar), cast(? as uuid), cast(? as varchar), cast(? as date),
              cast(? as varchar), cast(? as numeric(9,3)), cast(? as numeric(9,3)), cast(? as varchar),
              cast(? as timestamp with time zone), cast(? as varchar), 0
            where not exists (select 1 from result r where r.person_id = ? and r.kind = ? and r.item_id = ? and r.outcome = ?
              and r.earned_on = ? and r.source = ? and r.voided > 0%s)
            on conflict do nothing""";

    /** A file imported again does not bring back what was revoked … */
    private static final String ADD_FROM_FILE = ADD.formatted("");

    /** … on the platform the same day's next attempt is a new fact. */
    private static final String ADD_LIVE = ADD.formatted(" and r.source <> 'platform'");

    /** A result by itself, as an import adds it. */
    public static final Bulk.Kept RESULT = new Bulk.Kept("results", null, "id", List.of("result"));

    private Sql sql;
    private Ids ids;

    ResultRepository() {}

    @Inject
    public ResultRepository(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Of a file. @return for each its id where it is new, else null */
    public UUID[] addAll(List<Recorded> results, Instant now, String by) {
        return add(ADD_FROM_FILE, results, now, by);
    }

    private UUID[] add(String statement, List<Recorded> results, Instant now, String by) {
        UUID[] added = results.stream().map(result -> ids.next()).toArray(UUID[]::new);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < added.length; i++) {
            rows.add(row(added[i], results.get(i), now, by));
        }
        int[] touched = sql.batch(statement, rows);
        for (int i = 0; i < touched.length; i++) {
            added[i] = touched[i] > 0 ? added[i] : null;
        }
        return added;
    }

    private static Object[] row(UUID id, Recorded r, Instant now, String by) {
        return new Object[] {
            id, r.person(), r.kind(), r.item(), r.outcome(), r.earnedOn(), r.source(), r.score(), r.maxScore(),
            r.reference(), r.recordedAt() == null ? now : r.recordedAt(), by, r.person(), r.kind(), r.item(), r.outcome(), r.earnedOn(), r.source()
        };
    }

    public boolean add(Recorded result, Instant now, String by) {
        return add(ADD_LIVE, List.of(result), now, by)[0] != null;
    }

    /**
     * What is right in the place of a result that was wrong, also where the same had been revoked before.
     *
     * @param wrong null: in no other's place
     * @return the row that now says so: a new one, or one that has said so all along
     */
    public UUID correct(UUID wrong, Recorded right, Instant now, String by) {
        UUID id = ids.next();
        sql.update(
                """
                insert into result (id, person_id, kind, item_id, outcome, earned_on, source, score, max_score, reference,
                  recorded_at, recorded_by, voided, corrects)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?) on conflict do nothing""",
                id, right.person(), right.kind(), right.item(), right.outcome(), right.earnedOn(), right.source(), right.score(), right.maxScore(),
                right.reference(), now, by, wrong);
        return sql.first(
                        """
                        select id from result where person_id = ? and kind = ? and item_id = ? and outcome = ? and earned_on = ?
                          and source = ? and voided = 0""",
                        row -> Sql.id(row, "id"),
                        right.person(), right.kind(), right.item(), right.outcome(), right.earnedOn(), right.source())
                .orElseThrow();
    }

    /**
     * Whether the platform has ever recorded this outcome. One that somebody revoked does not come back by itself; one that fell
     * because an attempt was graded anew does.
     */
    public boolean knows(UUID person, String kind, UUID item, String outcome) {
        return sql.first(
                        """
                        select 1 from result
                        where item_id = ? and person_id = ? and kind = ? and outcome = ? and source = 'platform'
                          and coalesce(revoked_by, '') <> 'platform'""",
                        row -> true,
                        item,
                        person,
                        kind,
                        outcome)
                .isPresent();
    }

    /**
     * Waits for whoever else is at work on this person's course: of two who finish its last lessons at the same moment the
     * second must see what the first has done, or neither would complete it.
     */
    public void hold(UUID person, UUID course) {
        sql.list(
                """
                select id from result where item_id = ? and person_id = ?
                  and kind = 'course' and outcome = 'started' and source = 'platform' for update""",
                row -> Sql.id(row, "id"),
                course,
                person);
    }

    /** Tests passed here, by the first day. */
    public Map<UUID, LocalDate> passedHere(UUID person, Set<UUID> tests) {
        Map<UUID, LocalDate> passed = new HashMap<>();
        for (UUID test : tests) {
            sql.list(
                    """
                    select earned_on from result_fact where item_id = ? and person_id = ?
                      and kind = 'quiz' and outcome = 'passed' and source = 'platform'""",
                    row -> passed.merge(test, row.getObject(1, LocalDate.class), (a, b) -> a.isBefore(b) ? a : b),
                    test,
                    person);
        }
        return passed;
    }

    /** Ids of attempts at a test whose result was revoked and not put right. */
    public Set<String> revokedAttempts(UUID person, UUID test) {
        return new HashSet<>(sql.list(
                """
                select r.reference from result r where r.item_id = ? and r.person_id = ? and r.kind = 'quiz' and r.source = 'platform'
                  and r.revoked_at is not null and r.reference is not null and not exists (select 1 from result s
                    where s.item_id = r.item_id and s.person_id = r.person_id and s.reference = r.reference and s.revoked_at is null)""",
                row -> row.getString("reference"),
                test,
                person));
    }

    /** The first day of completion of each completed course; "passed" is a completion (domain.md §4.12). */
    public Map<UUID, LocalDate> completedCourses(UUID person) {
        Map<UUID, LocalDate> completed = new HashMap<>();
        sql.list(
                """
                select item_id, min(earned_on) from result_fact
                where person_id = ? and kind = 'course' and outcome in ('completed', 'passed') group by item_id""",
                row -> completed.put(Sql.id(row, "item_id"), row.getObject(2, LocalDate.class)),
                person);
        return completed;
    }

    /** Courses begun or with any result at all. */
    public Set<UUID> begunCourses(UUID person) {
        return new HashSet<>(sql.list(
                "select distinct item_id from result_fact where person_id = ? and kind = 'course'",
                row -> Sql.id(row, "item_id"),
                person));
    }

    public Map<UUID, TestResult> tests(UUID person) {
        Map<UUID, TestResult> results = new HashMap<>();
        sql.list(
                """
                select item_id, max(earned_on) as assessed_on,
                  min(case when outcome = 'passed' then earned_on end) as passed_on,
                  max(floor(score * 100 / nullif(max_score, 0))) as reached
                from result_fact where person_id = ? and kind = 'quiz' and outcome in ('passed', 'failed') group by item_id""",
                row -> results.put(
                        Sql.id(row, "item_id"),
                        new TestResult(
                                Sql.day(row, "passed_on"),
                                Sql.day(row, "assessed_on"),
                                Objects.requireNonNullElse(Sql.integer(row, "reached"), -1))),
                person);
        return results;
    }

    /** The latest day each course was completed or test passed: what the validity of a campaign is counted from. */
    public Map<UUID, LocalDate> earned(UUID person) {
        Map<UUID, LocalDate> earned = new HashMap<>();
        sql.list(
                """
                select item_id, max(earned_on) from result_fact
                where person_id = ? and outcome in ('completed', 'passed') group by item_id""",
                row -> earned.put(Sql.id(row, "item_id"), row.getObject(2, LocalDate.class)),
                person);
        return earned;
    }

    /** Whose results these are; {@code revoked}: one of them was. */
    public record Owners(Set<UUID> persons, boolean revoked) {}

    public Owners owners(Set<UUID> some) {
        Set<UUID> persons = new HashSet<>();
        boolean[] revoked = new boolean[1];
        sql.each(
                "select person_id, revoked_at from result where id in (" + Sql.marks(some) + ")",
                row -> {
                    persons.add(Sql.id(row, "person_id"));
                    revoked[0] |= Sql.instant(row, "revoked_at") != null;
                },
                some.toArray());
        return new Owners(persons, revoked[0]);
    }

    /** What one attempt or sheet came to and has not been revoked: as a rule one row. */
    public List<UUID> referring(UUID person, UUID quiz, String reference) {
        return sql.list(
                "select id from result where item_id = ? and person_id = ? and kind = 'quiz' and reference = ? and revoked_at is null",
                row -> Sql.id(row, "id"),
                quiz,
                person,
                reference);
    }

    /** @return false when it was revoked already */
    public boolean revoke(UUID result, Instant now, String by, String reason) {
        return sql.update(
                        """
                        update result set revoked_at = ?, revoked_by = ?, revoked_reason = ?,
                          voided = 1 + (select max(t.voided) from result t where t.person_id = result.person_id
                            and t.kind = result.kind and t.item_id = result.item_id and t.outcome = result.outcome
                            and t.earned_on = result.earned_on and t.source = result.source)
                        where id = ? and revoked_at is null""",
                        now,
                        by,
                        reason,
                        result)
                == 1;
    }
}
