package vn.hocvuso.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.personnel.RoleGrant;
import vn.hocvuso.store.Sql;

/** Roles granted on units. */
@ApplicationScoped
public class RoleRepository {
    static final String GRANT = """
            g.id, g.role, g.unit_id, (select u.code from unit_as_of u where u.id = g.unit_id order by u.from_day desc limit 1), g.from_day, g.until_day""";

    private Sql sql;

    RoleRepository() {}

    @Inject
    public RoleRepository(Sql sql) {
        this.sql = sql;
    }

    /** A grant to be: {@code drawnFrom} is the grant of the one the holder stands in for, null for one of its own. */
    public record Fresh(UUID id, UUID person, Caller.Role role, UUID unit, Period days, UUID drawnFrom) {}

    /** The roles that count on the day: the learner's on the home unit, and grants. Asked on every request. */
    public List<RoleGrant> on(UUID person, LocalDate day) {
        String counting = """
                select g.person_id as id, 'LEARNER' as role, g.unit_id, u.code, g.from_day, g.until_day
                from posting g join unit_as_of u on u.id = g.unit_id and u.from_day <= ? and u.until_day > ?
                where g.person_id = ? and g.from_day <= ? and g.until_day > ?
                union all
                select g.id, g.role, g.unit_id, u.code, g.from_day, g.until_day
                from role_grant g cross join\s""" + GrantSql.DAY + """

                left join unit_as_of u on u.id = g.unit_id and u.from_day <= t.asked and u.until_day > t.asked
                where g.person_id = ? and\s""" + GrantSql.counts();
        return sql.list(counting, RoleRepository::grant, day, day, person, day, day, day, person);
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

    public Optional<RoleGrant> find(UUID person, UUID grant) {
        return sql.first("select " + GRANT + " from role_grant g where g.person_id = ? and g.id = ?", RoleRepository::grant, person, grant);
    }

    /** Whether the same role on the same unit is already held on one of these days and has not lapsed by the day asked on. */
    public boolean overlaps(UUID person, Caller.Role role, UUID unit, Period days, LocalDate today) {
        return sql.first(
                        "select 1 from role_grant g cross join " + GrantSql.DAY + " where g.person_id = ? and g.role = ? and g.unit_id = ? and g.from_day < ?"
                                + " and g.until_day > ? and " + GrantSql.atHome() + " and (g.from_day > t.asked or " + GrantSql.onRoll() + ")",
                        row -> true, today, person, role.name(), unit, days.until(), days.from())
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

    /**
     * Somebody's own grant of the role that counts on the day and reaches the unit; one held as a deputy cannot be passed on. The
     * nearest to the unit first.
     */
    public Optional<UUID> reaching(UUID person, Caller.Role role, UUID unit, LocalDate day) {
        String reaching = "select g.id, (select s.depth from unit_subtree s where s.ancestor_id = g.unit_id and s.unit_id = ? and s.from_day <= t.asked"
                + " and s.until_day > t.asked) as far, g.unit_id from role_grant g cross join " + GrantSql.DAY
                + " where g.person_id = ? and g.role = ? and g.delegated_from is null and " + GrantSql.counts();
        return sql.first(
                "select id from (" + reaching + ") r where far is not null or unit_id = ? order by case when far is null then 1 else 0 end, far limit 1",
                row -> row.getObject(1, UUID.class), unit, day, person, role.name(), Caller.WHOLE);
    }

    /** Whether a grant was drawn from one of this person's. */
    public boolean drawnFrom(UUID grant, UUID delegator) {
        return sql.first(
                        "select 1 from role_grant g join role_grant d on d.id = g.delegated_from where g.id = ? and d.person_id = ?",
                        row -> true, grant, delegator)
                .isPresent();
    }

    /** @param tiedOn the day whose home unit the grant is tied to */
    public void add(Fresh grant, LocalDate tiedOn, String by, Instant at) {
        sql.insert(
                "role_grant (id, person_id, role, unit_id, from_day, until_day, granted_by, granted_at, anchor_id, anchored_on, delegated_from)",
                List.<Object[]>of(new Object[] {
                    grant.id(), grant.person(), grant.role().name(), grant.unit(), grant.days().from(), grant.days().until(), by, at,
                    anchor(grant.person(), grant.unit(), tiedOn), tiedOn, grant.drawnFrom()
                }));
    }

    /** The lowest unit that holds both the home unit and the grant's; none: the home unit; without a home: the grant's. */
    private UUID anchor(UUID person, UUID unit, LocalDate day) {
        if (unit.equals(Caller.WHOLE)) {
            return Caller.WHOLE;
        }
        Optional<UUID> home = sql.first(
                "select unit_id from posting where person_id = ? and from_day <= ? and until_day > ?", row -> row.getObject(1, UUID.class), person, day, day);
        return home.map(at -> sql.first(
                                "select a.ancestor_id from unit_subtree a join unit_subtree h on h.ancestor_id = a.ancestor_id and h.from_day <= ? and"
                                        + " h.until_day > ? where a.unit_id = ? and h.unit_id = ? and a.from_day <= ? and a.until_day > ? order by a.depth limit 1",
                                row -> row.getObject(1, UUID.class), day, day, unit, at, day, day)
                        .orElse(at))
                .orElse(unit);
    }

    /** The day is the first one without; a grant that has not begun by then never does, nor do those drawn from it. */
    public void end(UUID grant, LocalDate day) {
        sql.update("delete from role_grant where delegated_from = ? and from_day >= ?", grant, day);
        sql.update("delete from role_grant where id = ? and from_day >= ?", grant, day);
        sql.update("update role_grant set until_day = ? where id = ? and until_day > ?", day, grant, day);
    }

    /** How many grants on these units would have held on or after the day. */
    public int losing(Collection<UUID> units, LocalDate day) {
        List<Object> values = new ArrayList<>(List.of(day));
        values.addAll(units);
        return sql.first(
                        "select count(*) from role_grant where until_day > ? and unit_id in (" + Sql.marks(units) + ")", row -> row.getInt(1), values.toArray())
                .orElse(0);
    }

    /** Somebody other than by this grant administers the whole installation for good, from the day on. */
    public boolean anotherWholeAdministrator(UUID grant, LocalDate day) {
        return sql.first(
                        "select 1 from role_grant g cross join " + GrantSql.DAY
                                + " where g.id <> ? and g.role = 'ADMINISTRATOR' and g.unit_id = ? and g.until_day = ? and " + GrantSql.counts() + " limit 1",
                        row -> true, day, grant, Caller.WHOLE, Period.OPEN)
                .isPresent();
    }

    static RoleGrant grant(ResultSet row) throws SQLException {
        LocalDate until = row.getObject(6, LocalDate.class);
        return new RoleGrant(
                row.getObject(1, UUID.class), Caller.Role.valueOf(row.getString(2)), row.getObject(3, UUID.class), row.getString(4),
                row.getObject(5, LocalDate.class), until.equals(Period.OPEN) ? null : until.minusDays(1));
    }
}
