package vn.hocvuso.classroom.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.classroom.MarkChange;
import vn.hocvuso.classroom.StatementReport;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.store.Sql;

/** What is written on attendance sheets, and what was. */
@ApplicationScoped
public class AttendanceRepository {
    private Sql sql;

    AttendanceRepository() {}

    @Inject
    public AttendanceRepository(Sql sql) {
        this.sql = sql;
    }

    /** Where a mark stands. */
    public record Place(UUID session, UUID person) {}

    /** @param state a code of {@code rule.Attendance} */
    public record Kept(String state, Instant markedAt, String markedBy) {}

    /** All marks of a class. */
    public Map<Place, Kept> of(UUID ofClass) {
        Map<Place, Kept> marks = new HashMap<>();
        sql.each(
                """
                select a.session_id, a.person_id, a.state, a.marked_at, a.marked_by
                from attendance a join class_session s on s.id = a.session_id where s.class_id = ?""",
                row -> marks.put(
                        new Place(Sql.id(row, "session_id"), Sql.id(row, "person_id")),
                        new Kept(row.getString("state"), Sql.instant(row, "marked_at"), row.getString("marked_by"))),
                ofClass);
        return marks;
    }

    /** States by person and session. */
    public static Map<UUID, Map<UUID, String>> byPerson(Map<Place, Kept> marks) {
        Map<UUID, Map<UUID, String>> states = new HashMap<>();
        marks.forEach((place, kept) -> states.computeIfAbsent(place.person(), id -> new HashMap<>()).put(place.session(), kept.state()));
        return states;
    }

    /** Marks of one person, by session. */
    public Map<UUID, String> of(UUID ofClass, UUID person) {
        Map<UUID, String> marks = new HashMap<>();
        sql.each(
                """
                select a.session_id, a.state from attendance a join class_session s on s.id = a.session_id
                where s.class_id = ? and a.person_id = ?""",
                row -> marks.put(Sql.id(row, "session_id"), row.getString("state")), ofClass, person);
        return marks;
    }

    /** What a statement came to that was taken already. */
    public Optional<StatementReport> taken(UUID statement) {
        return sql.first(
                "select created, changed, taken_at from attendance_statement where id = ?",
                row -> new StatementReport(Sql.instant(row, "taken_at"), row.getInt("created"), row.getInt("changed"), List.of()),
                statement);
    }

    public void take(UUID statement, UUID ofClass, StatementReport report, String by) {
        sql.update(
                "insert into attendance_statement (id, class_id, created, changed, taken_at, taken_by) values (?, ?, ?, ?, ?, ?)",
                statement, ofClass, report.created(), report.changed(), report.takenAt(), by);
    }

    /**
     * A cell that becomes something else.
     *
     * @param kept  what stood there; null: nothing
     * @param state what is to stand there; null: nothing
     */
    public record Turn(Place place, Kept kept, String state) {}

    public void write(Collection<Turn> turns, String reason, Instant now, String by) {
        List<Object[]> former = new ArrayList<>();
        List<Object[]> gone = new ArrayList<>();
        List<Object[]> marks = new ArrayList<>();
        for (Turn turn : turns) {
            UUID session = turn.place().session();
            UUID person = turn.place().person();
            if (turn.kept() != null) {
                former.add(new Object[] {
                    session, person, turn.kept().state(), turn.state(), turn.kept().markedAt(), turn.kept().markedBy(), now, by, reason
                });
                gone.add(new Object[] {session, person});
            }
            if (turn.state() != null) {
                marks.add(new Object[] {session, person, turn.state(), now, by});
            }
        }
        sql.insert("attendance_former (session_id, person_id, state, became, marked_at, marked_by, changed_at, changed_by, reason)", former);
        sql.batch("delete from attendance where session_id = ? and person_id = ?", gone);
        sql.insert("attendance (session_id, person_id, state, marked_at, marked_by)", marks);
    }

    /** The latest first. */
    public Page<MarkChange> changes(UUID ofClass, Page.Request page) {
        String from = " from attendance_former f join class_session s on s.id = f.session_id where s.class_id = ?";
        long total = sql.first("select count(*)" + from, row -> row.getLong(1), ofClass).orElseThrow();
        List<MarkChange> items = sql.list(
                """
                select s.held_on, s.starts_at, n.service_number, n.full_name, f.state, f.became, f.changed_at, f.changed_by, f.reason
                from attendance_former f join class_session s on s.id = f.session_id join person_named n on n.id = f.person_id
                where s.class_id = ? order by f.changed_at desc, n.service_number limit ? offset ?""",
                row -> new MarkChange(
                        Sql.day(row, "held_on"), row.getString("starts_at"), row.getString("service_number"), row.getString("full_name"),
                        row.getString("state"), row.getString("became"), Sql.instant(row, "changed_at"), row.getString("changed_by"),
                        row.getString("reason")),
                ofClass, page.size(), page.offset());
        return new Page<>(items, total, page.page(), page.size());
    }
}
