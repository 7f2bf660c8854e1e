package vn.hocvuso.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.personnel.RoleGrant;
import vn.hocvuso.store.Sql;

/** Roles granted on units. */
@ApplicationScoped
public class RoleRepository {
    /** Off the roll nobody has a role; who was never posted (the first administrator) cannot leave it. */
    private static final String ON_ROLL = """
             (exists (select 1 from posting o where o.person_id = g.person_id and o.from_day <= ? and o.until_day > ?)
              or not exists (select 1 from posting o where o.person_id = g.person_id))""";
    private static final String GRANTS = """
            select g.id, g.role, g.unit_id, (select u.code from unit_as_of u where u.id = g.unit_id order by u.from_day desc limit 1), g.from_day, g.until_day
            from role_grant g""";

    private Sql sql;

    RoleRepository() {}

    @Inject
    public RoleRepository(Sql sql) {
        this.sql = sql;
    }

    /** The roles that count on the day: the learner's on the home unit, and grants on units that stand. Asked on every request. */
    public List<RoleGrant> on(UUID person, LocalDate day) {
        String standing = """
                select g.person_id as id, 'LEARNER' as role, g.unit_id, u.code, g.from_day, g.until_day
                from posting g join unit_as_of u on u.id = g.unit_id and u.from_day <= ? and u.until_day > ?
                where g.person_id = ? and g.from_day <= ? and g.until_day > ?
                union all
                select g.id, g.role, g.unit_id, u.code, g.from_day, g.until_day
                from role_grant g left join unit_as_of u on u.id = g.unit_id and u.from_day <= ? and u.until_day > ?
                where g.person_id = ? and g.from_day <= ? and g.until_day > ? and (u.id is not null or g.unit_id = ?) and""";
        return sql.list(
                standing + ON_ROLL, RoleRepository::grant, day, day, person, day, day, day, day, person, day, day, Caller.WHOLE, day, day);
    }

    /** Of these people the units of grants that hold on the day or later. */
    public Map<UUID, Set<UUID>> units(Set<UUID> persons, LocalDate day) {
        Map<UUID, Set<UUID>> units = new HashMap<>();
        List<Object> parameters = new ArrayList<>(List.of(day));
        parameters.addAll(persons);
        sql.each(
                "select person_id, unit_id from role_grant where until_day > ? and person_id in (" + Sql.marks(persons) + ")",
                row -> units.computeIfAbsent(Sql.id(row, "person_id"), person -> new HashSet<>()).add(Sql.id(row, "unit_id")),
                parameters.toArray());
        return units;
    }

    public Page<RoleGrant> of(UUID person, Page.Request page) {
        long total = sql.first("select count(*) from role_grant where person_id = ?", row -> row.getLong(1), person).orElse(0L);
        List<RoleGrant> items = sql.list(
                GRANTS + " where g.person_id = ? order by g.from_day desc, g.id limit " + page.size() + " offset " + page.offset(),
                RoleRepository::grant, person);
        return new Page<>(items, total, page.page(), page.size());
    }

    public Optional<RoleGrant> find(UUID person, UUID grant) {
        return sql.first(GRANTS + " where g.person_id = ? and g.id = ?", RoleRepository::grant, person, grant);
    }

    /** Whether the same role on the same unit is already held on one of these days. */
    public boolean overlaps(UUID person, Caller.Role role, UUID unit, Period days) {
        return sql.first(
                        "select 1 from role_grant where person_id = ? and role = ? and unit_id = ? and from_day < ? and until_day > ?",
                        row -> true, person, role.name(), unit, days.until(), days.from())
                .isPresent();
    }

    /** Whether somebody is on the roll on one of these days, or was never posted at all. */
    public boolean couldHold(UUID person, Period days) {
        return sql.first(
                        "select 1 from person p where p.id = ? and (exists (select 1 from posting o where o.person_id = p.id and o.from_day < ?"
                                + " and o.until_day > ?) or not exists (select 1 from posting o where o.person_id = p.id))",
                        row -> true, person, days.until(), days.from())
                .isPresent();
    }

    public void add(UUID id, UUID person, Caller.Role role, UUID unit, Period days, String by, Instant at) {
        sql.insert(
                "role_grant (id, person_id, role, unit_id, from_day, until_day, granted_by, granted_at)",
                List.<Object[]>of(new Object[] {id, person, role.name(), unit, days.from(), days.until(), by, at}));
    }

    /** The day is the first one without; a grant that has not begun by then never does. */
    public void end(UUID grant, LocalDate day) {
        sql.batch("delete from role_grant where id = ? and from_day >= ?", List.<Object[]>of(new Object[] {grant, day}));
        sql.batch("update role_grant set until_day = ? where id = ? and until_day > ?", List.<Object[]>of(new Object[] {day, grant, day}));
    }

    /** Somebody other than by this grant administers the whole installation for good, from the day on. */
    public boolean anotherWholeAdministrator(UUID grant, LocalDate day) {
        return sql.first(
                        "select 1 from role_grant g where g.id <> ? and g.role = 'ADMINISTRATOR' and g.unit_id = ? and g.from_day <= ? and g.until_day = ? and"
                                + ON_ROLL + " limit 1",
                        row -> true, grant, Caller.WHOLE, day, Period.OPEN, day, day)
                .isPresent();
    }

    private static RoleGrant grant(ResultSet row) throws SQLException {
        LocalDate until = row.getObject(6, LocalDate.class);
        return new RoleGrant(
                row.getObject(1, UUID.class), Caller.Role.valueOf(row.getString(2)), row.getObject(3, UUID.class), row.getString(4),
                row.getObject(5, LocalDate.class), until.equals(Period.OPEN) ? null : until.minusDays(1));
    }
}
