package vn.hocvuso.mentoring.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import vn.hocvuso.mentoring.ProgrammeView;
import vn.hocvuso.mentoring.ProgrammeWish;
import vn.hocvuso.store.Sql;

/** Programmes of units. */
@ApplicationScoped
public class ProgrammeRepository {
    private static final String SELECT = """
            select g.id, g.title, g.unit_id, u.code, u.name, q.slug as quiz, q.title as quiz_title, l.slug as later, l.title as later_title, g.starts_on, g.ends_on,
              g.most_learners, g.goal_percent, g.closed,
              (select count(*) from mentoring_pair p where p.programme_id = g.id and p.state = 'suggested') as suggested,
              (select count(*) from mentoring_pair p where p.programme_id = g.id and p.state = 'active') as active,
              (select count(distinct p.mentor_id) from mentoring_pair p where p.programme_id = g.id and p.state = 'active') as mentors
            from mentoring_programme g join unit_as_of u on u.id = g.unit_id and u.from_day <= ? and u.until_day > ?
            join quiz_current q on q.quiz_id = g.quiz_id join quiz_current l on l.quiz_id = g.later_id
            where\s""";

    private Sql sql;

    ProgrammeRepository() {}

    @Inject
    public ProgrammeRepository(Sql sql) {
        this.sql = sql;
    }

    public void add(UUID id, ProgrammeWish wish, UUID unit, UUID quiz, UUID later, String by, Instant at) {
        sql.update(
                "insert into mentoring_programme (id, title, unit_id, quiz_id, later_id, starts_on, ends_on, most_learners, goal_percent, closed, made_by, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?, ?)",
                id, wish.title(), unit, quiz, later, wish.startsOn(), wish.endsOn(), wish.mostLearners(), wish.goalPercent(), by, at);
    }

    public void close(UUID id) {
        sql.update("update mentoring_programme set closed = true where id = ?", id);
    }

    /** Waits for whoever else is changing the programme's pairs. */
    public void hold(UUID id) {
        sql.list("select id from mentoring_programme where id = ? for update", row -> row.getObject(1), id);
    }

    public Optional<ProgrammeView> find(UUID id, LocalDate today, Caller.Scope scope) {
        return list("g.id = ?", List.of(id), " order by g.id", today, scope).stream().findFirst();
    }

    /** Open ones first, the latest first. */
    public Page<ProgrammeView> list(LocalDate today, Page.Request page, Caller.Scope scope) {
        String order = " order by g.closed, g.starts_on desc, g.id offset " + page.offset() + " rows fetch next " + page.size() + " rows only";
        List<Object> values = new ArrayList<>(List.of(today, today));
        String within = within(scope, today, values);
        long total = sql.list(
                        "select count(*) from mentoring_programme g join unit_as_of u on u.id = g.unit_id and u.from_day <= ? and u.until_day > ? where 1 = 1" + within,
                        row -> row.getLong(1), values.toArray())
                .get(0);
        return new Page<>(list("1 = 1", List.of(), order, today, scope), total, page.page(), page.size());
    }

    private List<ProgrammeView> list(String which, List<Object> values, String order, LocalDate today, Caller.Scope scope) {
        List<Object> all = new ArrayList<>(List.of(today, today));
        all.addAll(values);
        String within = within(scope, today, all);
        return sql.list(SELECT + which + within + order, ProgrammeRepository::view, all.toArray());
    }

    private static String within(Caller.Scope scope, LocalDate today, List<Object> values) {
        if (scope.whole()) {
            return "";
        }
        values.addAll(List.of(today, today));
        values.addAll(scope.roots());
        return " and exists (select 1 from unit_subtree s where s.unit_id = g.unit_id and s.from_day <= ? and s.until_day > ? and s.ancestor_id in ("
                + Sql.marks(scope.roots()) + "))";
    }

    private static ProgrammeView view(ResultSet row) throws SQLException {
        return new ProgrammeView(
                Sql.id(row, "id"), row.getString("title"), Sql.id(row, "unit_id"), row.getString("code"), row.getString("name"), row.getString("quiz"),
                row.getString("quiz_title"), row.getString("later"), row.getString("later_title"), Sql.day(row, "starts_on"), Sql.day(row, "ends_on"),
                row.getInt("most_learners"), row.getInt("goal_percent"), row.getBoolean("closed"), row.getInt("suggested"), row.getInt("active"),
                row.getInt("mentors"));
    }
}
