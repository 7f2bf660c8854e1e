package vn.hocvuso.classroom.control;

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
import vn.hocvuso.classroom.ClassView;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.store.Sql;

/** Classes, within the scope of who asks by the unit that runs them. */
@ApplicationScoped
public class ClassRepository {
    private static final String CLASS =
            """
            select k.*, c.slug, c.title, u.code, u.name as unit_name,
              (select count(*) from class_session s where s.class_id = k.id and s.called_off is null) as sessions,
              (select count(*) from class_member m where m.class_id = k.id and m.from_day <= ? and m.until_day > ?) as members
            from study_class k left join course_current c on c.course_id = k.course_id
            left join unit_as_of u on u.id = k.unit_id and u.from_day <= ? and u.until_day > ? where""" + " ";

    private Sql sql;

    ClassRepository() {}

    @Inject
    public ClassRepository(Sql sql) {
        this.sql = sql;
    }

    public long nextNumber() {
        return sql.first("select nextval('class_number')", row -> row.getLong(1)).orElseThrow();
    }

    public void add(ClassView made, Instant now) {
        sql.update(
                """
                insert into study_class (id, number, name, course_id, unit_id, planned_sessions, required_percent, excused, version, made_at, made_by)
                values (?, ?, ?, cast(? as uuid), ?, ?, cast(? as integer), ?, 0, ?, ?)""",
                made.id(), made.number(), made.name(), made.courseId(), made.unitId(), made.plannedSessions(), made.requiredPercent(), made.excused(), now,
                made.madeBy());
    }

    /** @return false when somebody has changed it meanwhile */
    public boolean change(ClassView changed, int version) {
        return sql.update(
                        """
                        update study_class set name = ?, planned_sessions = ?, required_percent = cast(? as integer), excused = ?, version = version + 1
                        where id = ? and version = ?""",
                        changed.name(), changed.plannedSessions(), changed.requiredPercent(), changed.excused(), changed.id(), version)
                == 1;
    }

    public Optional<ClassView> find(String number, Caller.Scope scope, LocalDate today) {
        List<Object> parameters = parameters(today);
        parameters.add(number);
        String within = WithinScope.and("k.unit_id", scope, today, parameters);
        return sql.first(CLASS + "k.number = ?" + within, ClassRepository::view, parameters.toArray());
    }

    /** The latest made first. */
    public Page<ClassView> list(Caller.Scope scope, Page.Request page, LocalDate today) {
        List<Object> counted = new ArrayList<>();
        String within = WithinScope.and("k.unit_id", scope, today, counted);
        long total = sql.first("select count(*) from study_class k where true" + within, row -> row.getLong(1), counted.toArray()).orElseThrow();
        List<Object> parameters = parameters(today);
        WithinScope.and("k.unit_id", scope, today, parameters);
        parameters.addAll(List.of(page.size(), page.offset()));
        List<ClassView> items = sql.list(
                CLASS + "true" + within + " order by k.made_at desc, k.number desc limit ? offset ?", ClassRepository::view, parameters.toArray());
        return new Page<>(items, total, page.page(), page.size());
    }

    /** Those somebody belongs to, belonged to or will belong to, the latest made first. */
    public List<ClassView> of(UUID person, int most, LocalDate today) {
        List<Object> parameters = parameters(today);
        parameters.addAll(List.of(person, most));
        return sql.list(
                CLASS + "exists (select 1 from class_member m where m.class_id = k.id and m.person_id = ?) order by k.made_at desc limit ?",
                ClassRepository::view, parameters.toArray());
    }

    /** Who writes to a class waits here for whoever else does. */
    public void hold(UUID id) {
        sql.list("select id from study_class where id = ? for update", row -> Sql.id(row, "id"), id);
    }

    private static List<Object> parameters(LocalDate today) {
        return new ArrayList<>(List.of(today, today, today, today));
    }

    private static ClassView view(ResultSet row) throws SQLException {
        return new ClassView(
                Sql.id(row, "id"), row.getString("number"), row.getString("name"), Sql.id(row, "course_id"), row.getString("slug"), row.getString("title"),
                Sql.id(row, "unit_id"), row.getString("code"), row.getString("unit_name"), row.getInt("planned_sessions"),
                Sql.integer(row, "required_percent"), row.getString("excused"), row.getInt("version"), row.getInt("sessions"), row.getInt("members"),
                row.getString("made_by"));
    }
}
