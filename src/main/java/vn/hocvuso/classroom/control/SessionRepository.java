package vn.hocvuso.classroom.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.classroom.SessionPlan;
import vn.hocvuso.classroom.SessionView;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.store.Sql;

/** Sessions of classes, always by day and hour. */
@ApplicationScoped
public class SessionRepository {
    private static final String SESSION =
            """
            select s.*, k.number, k.name, u.name as unit_name, n.service_number, n.full_name,
              (select count(*) from attendance a where a.session_id = s.id) as marked,
              (select count(*) from attendance a where a.session_id = s.id and a.state in ('present', 'late')) as there
            from class_session s join study_class k on k.id = s.class_id
            left join unit_as_of u on u.id = k.unit_id and u.from_day <= ? and u.until_day > ?
            left join person_named n on n.id = s.instructor_id where""" + " ";
    private static final String ORDER = " order by s.held_on, s.starts_at, s.id";

    private Sql sql;

    SessionRepository() {}

    @Inject
    public SessionRepository(Sql sql) {
        this.sql = sql;
    }

    public void add(UUID id, UUID ofClass, SessionPlan plan, UUID instructor) {
        sql.update(
                """
                insert into class_session (id, class_id, held_on, starts_at, venue, kind, instructor_id)
                values (?, ?, ?, ?, ?, ?, cast(? as uuid))""",
                id, ofClass, plan.heldOn(), plan.startsAt(), plan.venue(), plan.kind(), instructor);
    }

    public void change(UUID id, SessionPlan plan, UUID instructor) {
        sql.update(
                "update class_session set held_on = ?, starts_at = ?, venue = ?, kind = ?, instructor_id = cast(? as uuid) where id = ?",
                plan.heldOn(), plan.startsAt(), plan.venue(), plan.kind(), instructor, id);
    }

    public void callOff(UUID id, String reason) {
        sql.update("update class_session set called_off = ? where id = ?", reason, id);
    }

    public List<SessionView> of(UUID ofClass, LocalDate today) {
        return sql.list(SESSION + "s.class_id = ?" + ORDER, SessionRepository::view, today, today, ofClass);
    }

    public Optional<SessionView> find(UUID ofClass, UUID id, LocalDate today) {
        return sql.first(SESSION + "s.class_id = ? and s.id = ?", SessionRepository::view, today, today, ofClass, id);
    }

    /** That take place on one of the days, of every class in the scope. */
    public List<SessionView> between(LocalDate first, LocalDate last, int most, Caller.Scope scope, LocalDate today) {
        List<Object> parameters = new ArrayList<>(List.of(today, today, first, last));
        String within = WithinScope.and("k.unit_id", scope, today, parameters);
        parameters.add(most);
        return sql.list(
                SESSION + "s.held_on between ? and ? and s.called_off is null" + within + ORDER + " limit ?", SessionRepository::view, parameters.toArray());
    }

    /** Whether somebody with a mark in the session was not in the class on that day. */
    public boolean strandsMarks(UUID session, LocalDate day) {
        return sql.first(
                        """
                        select 1 from attendance a join class_session s on s.id = a.session_id
                        where a.session_id = ? and not exists (select 1 from class_member m
                          where m.class_id = s.class_id and m.person_id = a.person_id and m.from_day <= ? and m.until_day > ?)""",
                        row -> true, session, day, day)
                .isPresent();
    }

    private static SessionView view(ResultSet row) throws SQLException {
        return new SessionView(
                Sql.id(row, "id"), row.getString("number"), row.getString("name"), row.getString("unit_name"), Sql.day(row, "held_on"),
                row.getString("starts_at"), row.getString("venue"), row.getString("kind"), row.getString("service_number"), row.getString("full_name"),
                row.getString("called_off"), row.getInt("marked"), row.getInt("there"));
    }
}
