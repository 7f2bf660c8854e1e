package vn.hocvuso.mentoring.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.mentoring.Glance;
import vn.hocvuso.mentoring.LogEntry;
import vn.hocvuso.mentoring.PairView.Person;
import vn.hocvuso.store.Sql;

/** Pairs, their goals and their log. */
@ApplicationScoped
public class PairRepository {
    private static final String SELECT = """
            select p.id, p.programme_id, p.state, p.since, p.formed_at, p.mentor_id, p.learner_id, e.last_on, coalesce(e.entries, 0) as entries, coalesce(e.minutes, 0) as minutes
            from mentoring_pair p left join (select pair_id, max(on_day) as last_on, count(*) as entries, sum(minutes) as minutes from mentoring_entry group by pair_id) e
            on e.pair_id = p.id
            where\s""";

    private Sql sql;

    PairRepository() {}

    @Inject
    public PairRepository(Sql sql) {
        this.sql = sql;
    }

    /** As it is stored, with what its log adds up to; {@code since} and {@code formedAt} are null while suggested. */
    public record Row(
            UUID id, UUID programme, String state, LocalDate since, Instant formedAt, UUID mentor, UUID learner, LocalDate lastOn, int entries, int minutes) {
        public boolean isActive() {
            return state.equals("active");
        }
    }

    /** A skill and where the learner stood in it at the test before, in tenths of a per cent. */
    public record Goal(String skill, int beforeTenths) {}

    /** Suggested and active ones, in the order of mentors' and learners' ids. */
    public List<Row> standing(UUID programme) {
        return sql.list(SELECT + "p.programme_id = ? and p.standing = 0 order by p.mentor_id, p.learner_id", PairRepository::row, programme);
    }

    /** Active ones of a mentor, or of a learner, whatever the programme. */
    public List<Row> activeOf(UUID person) {
        return sql.list(SELECT + "p.state = 'active' and (p.mentor_id = ? or p.learner_id = ?) order by p.id", PairRepository::row, person, person);
    }

    public List<Row> named(Collection<UUID> pairs) {
        return sql.list(SELECT + "p.id in (" + Sql.marks(pairs) + ")", PairRepository::row, pairs.toArray());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                Sql.id(row, "id"), Sql.id(row, "programme_id"), row.getString("state"), Sql.day(row, "since"), Sql.instant(row, "formed_at"), Sql.id(row, "mentor_id"), Sql.id(row, "learner_id"),
                Sql.day(row, "last_on"), row.getInt("entries"), row.getInt("minutes"));
    }

    public void suggest(UUID id, UUID programme, UUID mentor, UUID learner, List<Goal> goals) {
        sql.update(
                "insert into mentoring_pair (id, programme_id, mentor_id, learner_id, state, standing) values (?, ?, ?, ?, 'suggested', 0)", id, programme, mentor,
                learner);
        sql.batch(
                "insert into mentoring_goal (pair_id, skill, before_tenths) values (?, ?, ?)",
                goals.stream().map(goal -> new Object[] {id, goal.skill(), goal.beforeTenths()}).toList());
    }

    /** Suggestions that nobody took up leave nothing behind. @return how many went */
    public int dropSuggested(UUID programme) {
        sql.update("delete from mentoring_goal where pair_id in (select id from mentoring_pair where programme_id = ? and state = 'suggested')", programme);
        return sql.update("delete from mentoring_pair where programme_id = ? and state = 'suggested'", programme);
    }

    public void drop(UUID pair) {
        sql.update("delete from mentoring_goal where pair_id = ?", pair);
        sql.update("delete from mentoring_pair where id = ? and state = 'suggested'", pair);
    }

    /** @return how many */
    public int confirm(UUID programme, LocalDate since, Instant at) {
        return sql.update("update mentoring_pair set state = 'active', since = ?, formed_at = ? where programme_id = ? and state = 'suggested'", since, at, programme);
    }

    public void end(UUID pair, LocalDate on, String why) {
        sql.update(
                "update mentoring_pair set state = 'ended', ended_on = ?, ended_why = ?, standing = 1 + (select coalesce(max(o.standing), 0) from mentoring_pair o"
                        + " where o.programme_id = mentoring_pair.programme_id and o.learner_id = mentoring_pair.learner_id) where id = ?",
                on, why, pair);
    }

    /** In the order of the skills' codes. */
    public Map<UUID, List<Goal>> goals(Collection<UUID> pairs) {
        Map<UUID, List<Goal>> goals = new HashMap<>();
        sql.each(
                "select pair_id, skill, before_tenths from mentoring_goal where pair_id in (" + Sql.marks(pairs) + ") order by pair_id, skill",
                row -> goals.computeIfAbsent(Sql.id(row, "pair_id"), anew -> new ArrayList<>()).add(new Goal(row.getString("skill"), row.getInt("before_tenths"))),
                pairs.toArray());
        return goals;
    }

    public void log(Collection<Object[]> entries) {
        sql.batch("insert into mentoring_entry (id, pair_id, on_day, minutes, note, written_at) values (?, ?, ?, ?, ?, ?)", entries);
    }

    /** Whether the same was written within the last minutes: a form that was sent twice. */
    public boolean isWritten(UUID pair, LocalDate day, int minutes, Instant since) {
        return !sql.list(
                        "select 1 from mentoring_entry where pair_id = ? and on_day = ? and minutes = ? and written_at > ?", row -> 1, pair, day, minutes, since)
                .isEmpty();
    }

    /** The latest first. */
    public List<LogEntry> entries(Collection<UUID> pairs, int most) {
        return sql.list(
                "select e.pair_id, e.on_day, e.minutes, e.note, n.full_name from mentoring_entry e join mentoring_pair p on p.id = e.pair_id"
                        + " join person_named n on n.id = p.learner_id where e.pair_id in (" + Sql.marks(pairs) + ") order by e.on_day desc, e.written_at desc, e.id"
                        + " fetch first " + most + " rows only",
                row -> new LogEntry(Sql.id(row, "pair_id"), row.getString("full_name"), Sql.day(row, "on_day"), row.getInt("minutes"), row.getString("note")),
                pairs.toArray());
    }

    /** With the home units of the day; in no particular order. */
    public Map<UUID, Person> people(Collection<UUID> people, LocalDate day) {
        List<Object> values = new ArrayList<>(List.of(day, day, day, day));
        values.addAll(people);
        Map<UUID, Person> found = new HashMap<>();
        sql.each(
                "select n.id, n.service_number, n.full_name, p.rank_name, p.unit_id, u.code, u.name from person_named n"
                        + " left join person_posting p on p.person_id = n.id and p.from_day <= ? and p.until_day > ?"
                        + " left join unit_as_of u on u.id = p.unit_id and u.from_day <= ? and u.until_day > ? where n.id in (" + Sql.marks(people) + ")",
                row -> found.put(Sql.id(row, "id"), new Person(
                        Sql.id(row, "id"), row.getString("service_number"), row.getString("full_name"), row.getString("rank_name"), Sql.id(row, "unit_id"),
                        row.getString("code"), row.getString("name"))),
                values.toArray());
        return found;
    }

    public void thank(UUID id, UUID programme, UUID mentor, String words, String by, Instant at) {
        sql.update(
                "insert into mentoring_thanks (id, programme_id, mentor_id, words, said_by, said_at) values (?, ?, ?, ?, ?, ?)", id, programme, mentor, words, by, at);
    }

    public List<Glance.Thanks> latestThanks(UUID programme, int most) {
        return sql.list(
                "select n.full_name, t.words, t.said_by, t.said_at from mentoring_thanks t join person_named n on n.id = t.mentor_id where t.programme_id = ?"
                        + " order by t.said_at desc, t.id fetch first " + most + " rows only",
                row -> new Glance.Thanks(row.getString("full_name"), row.getString("words"), row.getString("said_by"), Sql.instant(row, "said_at")), programme);
    }

    /** How often each mentor was thanked. */
    public Map<UUID, Integer> thanks(UUID programme) {
        Map<UUID, Integer> thanks = new HashMap<>();
        sql.each(
                "select mentor_id, count(*) as times from mentoring_thanks where programme_id = ? group by mentor_id",
                row -> thanks.put(Sql.id(row, "mentor_id"), row.getInt("times")), programme);
        return thanks;
    }
}
