package vn.hocvuso.quiz.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.quiz.AskedQuestion;
import vn.hocvuso.quiz.Standing;
import vn.hocvuso.quiz.rule.Attempt;
import vn.hocvuso.quiz.rule.Marks;
import vn.hocvuso.quiz.rule.Terms;
import vn.hocvuso.quiz.rule.Worth;
import vn.hocvuso.store.Sql;

/**
 * Attempts and their slots. An attempt's row is its lock: whoever hands in or expires holds it, and its slots, so that no answer is
 * acknowledged after the paper was graded. Answers have a repository of their own ({@link Answers}).
 */
@ApplicationScoped
public class AttemptRepository {
    /**
     * A question in its place; {@code response} is JSON, null before the first answer; {@code points} of the question after grading;
     * {@code weight} is what it gives, in thousandths of a point; {@code counted} is false once the question was dropped;
     * {@code marked} is what a person gave, or null.
     */
    public record Slot(int slot, UUID question, long sequence, String response, int points, int weight, boolean counted, Integer marked) {
        /** As it was typed in from paper; {@code response} is null where nothing was. */
        public static Slot typed(int slot, AskedQuestion asked, String response) {
            return new Slot(slot, asked.version(), UNANSWERED, response, 0, asked.weight(), true, null);
        }

        /** There was an answer, and it went when its person had left. */
        public boolean isForgotten() {
            return response == null && sequence > UNANSWERED;
        }

        Worth worth() {
            return new Worth(points, counted, weight);
        }
    }

    /** @param last highest number so far, 0 for none; {@code finished}: the latest end of one, or null; {@code open}: the live attempt, or null */
    public record Latest(int last, Instant finished, UUID open) {}

    /** Before the first answer, so that a client may count from 0. */
    private static final long UNANSWERED = -1;

    private Sql sql;

    AttemptRepository() {}

    @Inject
    public AttemptRepository(Sql sql) {
        this.sql = sql;
    }

    /** One statement, so that both parts are of the same moment: a later number then always meets a conflict. */
    public Latest latest(UUID quiz, UUID person) {
        return sql.first(
                        """
                        select coalesce(max(a.number), 0) as last_one, max(a.finished_at) as finished,
                          (select o.attempt_id from attempt_open o where o.quiz_id = ? and o.person_id = ?) as open_one
                        from attempt a where a.quiz_id = ? and a.person_id = ?""",
                        row -> new Latest(row.getInt("last_one"), Sql.instant(row, "finished"), Sql.id(row, "open_one")),
                        quiz,
                        person,
                        quiz,
                        person)
                .orElseThrow();
    }

    /** @return false when someone else has just taken this number */
    public boolean add(Attempt attempt) {
        return sql.update(
                        """
                        insert into attempt (id, version_id, quiz_id, person_id, number, seed, state, started_at, deadline,
                          correct, total, points, full_points, passed, seal_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                        attempt.id(),
                        attempt.versionId(),
                        attempt.quizId(),
                        attempt.person(),
                        attempt.number(),
                        attempt.seed(),
                        code(attempt.state()),
                        attempt.startedAt(),
                        attempt.deadline(),
                        attempt.marks().correct(),
                        attempt.marks().total(),
                        attempt.marks().points(),
                        attempt.marks().full(),
                        attempt.passed(),
                        attempt.sealKey())
                == 1;
    }

    /**
     * The paper, and the row that makes the attempt the live one.
     *
     * @return false when an earlier one has just been opened again: this one is not there any more
     */
    public boolean open(Attempt attempt, List<AskedQuestion> questions) {
        if (!live(attempt)) {
            sql.update("delete from attempt where id = ?", attempt.id());
            return false;
        }
        List<Object[]> slots = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            slots.add(new Object[] {attempt.id(), i + 1, questions.get(i).version(), questions.get(i).weight(), UNANSWERED, 0, false, true});
        }
        sql.insert("attempt_slot (attempt_id, slot, question_version_id, weight, sequence, points, fully_right, answerable)", slots);
        return true;
    }

    private boolean live(Attempt attempt) {
        return sql.update(
                        "insert into attempt_open (quiz_id, person_id, attempt_id, seen_at) values (?, ?, ?, ?) on conflict do nothing",
                        attempt.quizId(),
                        attempt.person(),
                        attempt.id(),
                        attempt.startedAt())
                == 1;
    }

    public Optional<Attempt> find(UUID attempt) {
        return sql.first("select * from attempt where id = ?", AttemptRepository::attempt, attempt);
    }

    /** Held until the transaction ends. */
    public Optional<Attempt> lock(UUID attempt) {
        return sql.first("select * from attempt where id = ? for update", AttemptRepository::attempt, attempt);
    }

    public List<Slot> slots(UUID attempt) {
        return sql.list("select * from attempt_slot where attempt_id = ? order by slot", AttemptRepository::slot, attempt);
    }

    /** Held until the transaction ends: an answer under way is waited for, and whoever comes later waits for the grade. */
    public List<Slot> lockSlots(UUID attempt) {
        return sql.list("select * from attempt_slot where attempt_id = ? order by slot for update", AttemptRepository::slot, attempt);
    }

    /** @param paper what each question is worth, every slot */
    public void close(Attempt ended, Map<Integer, Worth> paper) {
        List<Object[]> rows = new ArrayList<>();
        paper.forEach((slot, worth) -> rows.add(row(ended.id(), slot, worth)));
        sql.batch("update attempt_slot set points = ?, fully_right = ?, counted = ?, answerable = false where attempt_id = ? and slot = ?", rows);
        sql.update(
                "update attempt set state = ?, finished_at = ?, correct = ?, total = ?, points = ?, full_points = ?, passed = ? where id = ?",
                code(ended.state()),
                ended.finishedAt(),
                ended.marks().correct(),
                ended.marks().total(),
                ended.marks().points(),
                ended.marks().full(),
                ended.passed(),
                ended.id());
        // By itself: of an earlier attempt that is put right the person may have a later one open.
        sql.update("delete from attempt_open where attempt_id = ?", ended.id());
    }

    static Object[] row(UUID attempt, int slot, Worth worth) {
        return new Object[] {worth.points(), worth.points() == Marks.FULL, worth.counted(), attempt, slot};
    }

    /** @param worths rows of {@link #row} */
    void write(List<Object[]> worths) {
        sql.batch("update attempt_slot set points = ?, fully_right = ?, counted = ? where attempt_id = ? and slot = ?", worths);
    }

    /** By person, in the order of their numbers: attempts that are over. */
    public Map<UUID, List<Attempt>> ended(UUID quiz, Collection<UUID> people) {
        return sql.list(
                        "select * from attempt where quiz_id = ? and state <> 'open' and person_id in (" + Sql.marks(people) + ") order by person_id, number",
                        AttemptRepository::attempt,
                        Stream.concat(Stream.of(quiz), people.stream()).toArray())
                .stream()
                .collect(Collectors.groupingBy(Attempt::person));
    }

    /**
     * Takes answers again, until the deadline; what was answered stays.
     *
     * @return false when another one has just begun: nothing was changed
     */
    public boolean reopen(Attempt ended, Instant deadline, int extraSeconds) {
        if (!live(ended)) {
            return false;
        }
        sql.update(
                """
                update attempt set state = 'open', finished_at = null, correct = 0, points = 0, passed = false, deadline = ?, extra_seconds = ?
                where id = ?""",
                deadline,
                extraSeconds,
                ended.id());
        sql.update("update attempt_slot set answerable = true, points = 0, fully_right = false, counted = true, marked = null where attempt_id = ?", ended.id());
        return true;
    }

    /**
     * Open attempts whose deadline and grace are over, the longest overdue first.
     *
     * @param usual grace where the test has none of its own
     */
    public List<UUID> overdue(Instant now, Duration usual, int most) {
        return sql.list(
                """
                select a.id from attempt a join quiz_version v on v.id = a.version_id where a.state = 'open' and a.deadline < ?
                  and a.deadline + coalesce(v.grace_seconds, cast(? as integer)) * interval '1' second < ? order by a.deadline limit ?""",
                row -> Sql.id(row, "id"),
                now,
                (int) usual.toSeconds(),
                now,
                most);
    }

    /** How often this person has been asked a question, whatever version of it in whatever test; by each of its versions. */
    public Map<UUID, Integer> seen(UUID person) {
        Map<UUID, Integer> seen = new HashMap<>();
        sql.list(
                """
                select n.version_id, t.times from question_of_version n join (select o.question_id, count(*) as times
                  from attempt a join attempt_slot s on s.attempt_id = a.id join question_of_version o on o.version_id = s.question_version_id
                  where a.person_id = ? group by o.question_id) t on t.question_id = n.question_id""",
                row -> seen.put(Sql.id(row, "version_id"), row.getInt("times")),
                person);
        return seen;
    }

    public List<Standing> standings(UUID person) {
        return sql.list(
                """
                select a.quiz_id, count(*) as used, max(a.finished_at) as finished, o.attempt_id,
                  max(case when a.id = o.attempt_id then a.deadline end) as deadline
                from attempt a left join attempt_open o on o.quiz_id = a.quiz_id and o.person_id = a.person_id
                where a.person_id = ? group by a.quiz_id, o.attempt_id""",
                row -> new Standing(
                        Sql.id(row, "quiz_id"), row.getInt("used"), Sql.id(row, "attempt_id"), Sql.instant(row, "deadline"),
                        Sql.instant(row, "finished"), Terms.Granted.NOTHING),
                person);
    }

    static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                Sql.id(row, "id"),
                Sql.id(row, "version_id"),
                Sql.id(row, "quiz_id"),
                Sql.id(row, "person_id"),
                row.getInt("number"),
                row.getLong("seed"),
                Attempt.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "deadline"),
                Sql.instant(row, "finished_at"),
                marks(row),
                row.getBoolean("passed"),
                row.getString("seal_key"));
    }

    private static Marks marks(ResultSet row) throws SQLException {
        return new Marks(row.getInt("correct"), row.getInt("total"), row.getLong("points"), row.getLong("full_points"));
    }

    static Slot slot(ResultSet row) throws SQLException {
        return new Slot(
                row.getInt("slot"),
                Sql.id(row, "question_version_id"),
                row.getLong("sequence"),
                row.getString("response"),
                row.getInt("points"),
                row.getInt("weight"),
                row.getBoolean("counted"),
                Sql.integer(row, "marked"));
    }

    private static String code(Attempt.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
