package vn.hocvuso.quiz.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.quiz.MarkingSheet;
import vn.hocvuso.store.Sql;

/** The queue of essays, and the marks they were given. */
@ApplicationScoped
public class MarkingRepository {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String COLUMNS =
            "select s.attempt_id, s.slot, s.question_version_id, s.response, s.weight, s.marked, a.finished_at, a.person_id, q.slug, q.blind_marking, v.title, n.service_number, n.full_name, u.name as unit_name";
    private static final String JOINED =
            """
             join quiz q on q.id = a.quiz_id join quiz_version v on v.id = a.version_id join person_named n on n.id = a.person_id
            left join person_posting p on p.person_id = a.person_id and p.from_day <= ? and ? < p.until_day
            left join unit_as_of u on u.id = p.unit_id and u.from_day <= ? and ? < u.until_day""";

    private Sql sql;

    MarkingRepository() {}

    @Inject
    public MarkingRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * An essay with whose it is.
     *
     * @param weight thousandths of a point for all of it
     * @param marked thousandths; null: nobody has marked it
     * @param blind  of the test; null: as the installation has it
     */
    public record Waiting(
            UUID attempt, int slot, UUID version, String text, int weight, Integer marked, Instant since, String quiz, Boolean blind, String quizTitle, UUID person,
            String serviceNumber, String fullName, String unitName) {}

    public void lineUp(UUID attempt, Instant now) {
        sql.update(
                """
                insert into marking_queue (attempt_id, slot, quiz_id, person_id, version_id, since)
                select s.attempt_id, s.slot, a.quiz_id, a.person_id, s.question_version_id, cast(? as timestamp with time zone)
                from attempt_slot s join attempt a on a.id = s.attempt_id join question_of_version o on o.version_id = s.question_version_id
                where s.attempt_id = ? and o.type = 'essay' and s.response is not null and s.marked is null on conflict do nothing""",
                now, attempt);
    }

    public Page<Waiting> queue(Page.Request page, Caller.Scope scope, LocalDate today) {
        List<Object> parameters = new ArrayList<>(List.of(today, today, today, today));
        String from = " from marking_queue m join attempt a on a.id = m.attempt_id join attempt_slot s on s.attempt_id = m.attempt_id and s.slot = m.slot"
                + JOINED + " where a.state <> 'open'" + within(scope, today, parameters);
        long total = sql.list("select count(*)" + from, row -> row.getLong(1), parameters.toArray()).get(0);
        parameters.addAll(List.of(page.size(), page.offset()));
        List<Waiting> items = sql.list(
                COLUMNS + from + " order by m.since, m.attempt_id, m.slot limit ? offset ?", MarkingRepository::waiting, parameters.toArray());
        return new Page<>(items, total, page.page(), page.size());
    }

    /** Marked or not. */
    public Optional<Waiting> find(UUID attempt, int slot, Caller.Scope scope, LocalDate today) {
        List<Object> parameters = new ArrayList<>(List.of(today, today, today, today, attempt, slot));
        String from = " from attempt a join attempt_slot s on s.attempt_id = a.id join question_of_version o on o.version_id = s.question_version_id" + JOINED
                + " where s.attempt_id = ? and s.slot = ? and o.type = 'essay' and a.state <> 'open' and s.response is not null";
        return sql.first(COLUMNS + from + within(scope, today, parameters), MarkingRepository::waiting, parameters.toArray());
    }

    private static String within(Caller.Scope scope, LocalDate today, List<Object> parameters) {
        if (scope.whole()) {
            return "";
        }
        parameters.addAll(List.of(today, today));
        parameters.addAll(scope.roots());
        return " and p.unit_id in (select t.unit_id from unit_subtree t where t.from_day <= ? and ? < t.until_day and t.ancestor_id in ("
                + Sql.marks(scope.roots()) + "))";
    }

    /** @return false when the attempt has just been opened again: what was read is not what will be handed in */
    public boolean mark(UUID id, UUID attempt, int slot, int points, String note, String by, Instant now) {
        if (sql.list("select id from attempt where id = ? and state <> 'open' for update", row -> true, attempt).isEmpty()) {
            return false;
        }
        sql.update(
                "insert into essay_mark (id, attempt_id, slot, points, note, by_whom, at_moment) values (?, ?, ?, ?, ?, ?, ?)", id, attempt, slot, points,
                note, by, now);
        sql.update("update attempt_slot set marked = ? where attempt_id = ? and slot = ?", points, attempt, slot);
        sql.update("delete from marking_queue where attempt_id = ? and slot = ?", attempt, slot);
        return true;
    }

    /** The latest first. */
    public List<MarkingSheet.Mark> marks(UUID attempt, int slot) {
        return sql.list(
                "select * from essay_mark where attempt_id = ? and slot = ? order by at_moment desc, id desc",
                row -> new MarkingSheet.Mark(row.getInt("points"), row.getString("note"), row.getString("by_whom"), Sql.instant(row, "at_moment")), attempt,
                slot);
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                Sql.id(row, "attempt_id"), row.getInt("slot"), Sql.id(row, "question_version_id"), text(row.getString("response")),
                row.getInt("weight"), Sql.integer(row, "marked"), Sql.instant(row, "finished_at"), row.getString("slug"), blind(row),
                row.getString("title"), Sql.id(row, "person_id"), row.getString("service_number"), row.getString("full_name"), row.getString("unit_name"));
    }

    private static Boolean blind(ResultSet row) throws SQLException {
        boolean blind = row.getBoolean("blind_marking");
        return row.wasNull() ? null : blind;
    }

    /** Of a test; empty: as the installation has it. */
    public Optional<Boolean> blind(UUID quiz) {
        return sql.first("select blind_marking from quiz where id = ? and blind_marking is not null", row -> row.getBoolean(1), quiz);
    }

    /** @return false: it was so already */
    public boolean blind(UUID quiz, Boolean blind) {
        return sql.update(
                        "update quiz set blind_marking = cast(? as boolean) where id = ? and blind_marking is distinct from cast(? as boolean)", blind, quiz,
                        blind)
                == 1;
    }

    /** Whether another essay of the attempt waits. */
    public boolean waits(UUID attempt) {
        return sql.first("select 1 from marking_queue where attempt_id = ? limit 1", row -> true, attempt).isPresent();
    }

    private static String text(String response) {
        try (var reader = JSON.createReader(new StringReader(response))) {
            return reader.readObject().getString("text", "");
        }
    }
}
