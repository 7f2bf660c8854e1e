package vn.hocvuso.quiz.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.quiz.Room;
import vn.hocvuso.quiz.Sitter;
import vn.hocvuso.store.Sql;

/** Who sits a test within a scope. Home units are those of today; whoever has left the roll since is not seen any more. */
@ApplicationScoped
public class RoomQueries {
    /** Attempts that are open, and those that ended since; parameters: quiz, quiz, since. */
    private static final String OF_THE_DAY =
            "a.id in (select o1.attempt_id from attempt_open o1 where o1.quiz_id = ? union all select f.id from attempt f where f.quiz_id = ? and f.finished_at >= ?)";

    private static final String HEARD_OF = "(o.seen_at >= ? or exists (select 1 from attempt_slot h where h.attempt_id = a.id and h.saved_at >= ?))";

    private static final String WHO =
            """
             from attempt a join person_named n on n.id = a.person_id
            join person_posting p on p.person_id = a.person_id and p.from_day <= ? and p.until_day > ?
            left join attempt_open o on o.attempt_id = a.id where""" + " ";

    private Sql sql;

    RoomQueries() {}

    @Inject
    public RoomQueries(Sql sql) {
        this.sql = sql;
    }

    /**
     * Which attempts are meant.
     *
     * @param unit  with its subtree; null: everywhere within the scope
     * @param since those that ended before are not in the room any more
     * @param heard whoever was last heard of before is lost
     */
    public record Look(UUID quiz, UUID unit, Caller.Scope scope, LocalDate today, Instant since, Instant heard) {}

    public record Counts(int in, int lost, int over) {}

    /** An attempt under a supervisor's hand. */
    public record Held(UUID attempt, UUID person, String serviceNumber, Instant deadline, int extraSeconds) {}

    /** Tests with open attempts, those with most first. */
    public List<Room> rooms(Caller.Scope scope, LocalDate today) {
        List<Object> parameters = new ArrayList<>(List.of(today, today));
        String within = within(scope, null, today, parameters);
        return sql.list(
                """
                select q.slug, q.title, count(*) as sitting from attempt_open o join quiz_current q on q.quiz_id = o.quiz_id
                join person_posting p on p.person_id = o.person_id and p.from_day <= ? and p.until_day > ?
                where true""" + within + " group by q.slug, q.title order by count(*) desc, q.slug",
                row -> new Room(row.getString("slug"), row.getString("title"), row.getInt("sitting")),
                parameters.toArray());
    }

    public Counts counts(Look look) {
        List<Object> parameters = new ArrayList<>(List.of(look.heard(), look.heard()));
        String where = where(look, parameters);
        return sql.first(
                        "select coalesce(sum(case when a.state = 'open' then 1 else 0 end), 0) as sitting, coalesce(sum(case when a.state = 'open' and not " + HEARD_OF
                                + " then 1 else 0 end), 0) as lost, coalesce(sum(case when a.state <> 'open' then 1 else 0 end), 0) as done" + WHO + where,
                        row -> new Counts(row.getInt("sitting"), row.getInt("lost"), row.getInt("done")),
                        parameters.toArray())
                .orElseThrow();
    }

    /** Those who sit first, by name. */
    public List<Sitter> sitters(Look look, Page.Request page) {
        List<Object> parameters = new ArrayList<>();
        String where = where(look, parameters);
        parameters.addAll(List.of(page.size(), (long) page.page() * page.size()));
        parameters.addAll(List.of(look.today(), look.today()));
        return sql.list(
                """
                select r.*, u.code as unit_code, u.name as unit_name,
                  (select count(*) from attempt_slot s where s.attempt_id = r.id and s.response is not null) as answered,
                  (select max(s.saved_at) from attempt_slot s where s.attempt_id = r.id) as saved_at
                from (select a.id, a.number, a.state, a.started_at, a.deadline, a.finished_at, a.total, n.service_number, n.full_name, n.name_key,
                  p.rank_name, p.unit_id, o.seen_at""" + WHO + where + " order by case when a.state = 'open' then 0 else 1 end, n.name_key, a.id limit ? offset ?) r"
                        + " join unit_as_of u on u.id = r.unit_id and u.from_day <= ? and u.until_day > ?"
                        + " order by case when r.state = 'open' then 0 else 1 end, r.name_key, r.id",
                row -> sitter(row, look.heard()),
                parameters.toArray());
    }

    private static Sitter sitter(ResultSet row, Instant heard) throws SQLException {
        Instant seen = Sql.instant(row, "seen_at");
        Instant saved = Sql.instant(row, "saved_at");
        boolean open = row.getString("state").equals("open");
        Instant contact = seen == null || saved != null && saved.isAfter(seen) ? saved : seen;
        return new Sitter(
                Sql.id(row, "id"), row.getString("service_number"), row.getString("full_name"), row.getString("rank_name"), row.getString("unit_code"),
                row.getString("unit_name"), row.getInt("number"), row.getString("state"), Sql.instant(row, "started_at"), Sql.instant(row, "deadline"),
                Sql.instant(row, "finished_at"), row.getInt("answered"), row.getInt("total"), open ? contact : null,
                open && (contact == null || contact.isBefore(heard)));
    }

    /** Those who sit; all of them, or only these attempts. */
    public List<Held> open(Look look, Collection<UUID> only) {
        List<Object> parameters = new ArrayList<>();
        String where = where(look, parameters) + " and a.state = 'open'";
        if (only != null) {
            where += " and a.id in (" + Sql.marks(only) + ")";
            parameters.addAll(only);
        }
        return sql.list("select a.id, a.person_id, n.service_number, a.deadline, a.extra_seconds" + WHO + where + " order by a.id", RoomQueries::held, parameters.toArray());
    }

    /** Whichever state it is in; empty when the person is not within the scope. */
    public Optional<Held> find(UUID attempt, Caller.Scope scope, LocalDate today) {
        List<Object> parameters = new ArrayList<>(List.of(today, today, attempt));
        String within = within(scope, null, today, parameters);
        return sql.first(
                "select a.id, a.person_id, n.service_number, a.deadline, a.extra_seconds" + WHO + "a.id = ?" + within, RoomQueries::held, parameters.toArray());
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(Sql.id(row, "id"), Sql.id(row, "person_id"), row.getString("service_number"), Sql.instant(row, "deadline"), row.getInt("extra_seconds"));
    }

    /** @param rows deadline, seconds given in all, attempt */
    public void extend(List<Object[]> rows) {
        sql.batch("update attempt set deadline = ?, extra_seconds = ? where id = ? and state = 'open'", rows);
    }

    private static String where(Look look, List<Object> parameters) {
        parameters.addAll(List.of(look.today(), look.today(), look.quiz(), look.quiz(), look.since()));
        return OF_THE_DAY + within(look.scope(), look.unit(), look.today(), parameters);
    }

    private static String within(Caller.Scope scope, UUID unit, LocalDate today, List<Object> parameters) {
        String below = " and exists (select 1 from unit_subtree t where t.unit_id = p.unit_id and t.from_day <= ? and t.until_day > ? and t.ancestor_id in (%s))";
        String within = "";
        if (unit != null) {
            within = below.formatted("?");
            parameters.addAll(List.of(today, today, unit));
        }
        if (!scope.whole()) {
            within += below.formatted(Sql.marks(scope.roots()));
            parameters.addAll(List.of(today, today));
            parameters.addAll(scope.roots());
        }
        return within;
    }
}
