package vn.hocvuso.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.personnel.RoleGrant;
import vn.hocvuso.personnel.RoleLapsed;
import vn.hocvuso.personnel.RoleStanding;
import vn.hocvuso.store.Sql;

/** Grants with how they stand and why, for people to read. */
@ApplicationScoped
public class StandingQueries {
    private static final String FROM = " from role_grant g join person p on p.id = g.person_id left join role_grant e on e.id = g.delegated_from"
            + " left join person b on b.id = e.person_id cross join " + GrantSql.DAY;
    private static final String SELECT = "select " + RoleRepository.GRANT + ", t.asked as today, g.lapses_on, g.granted_by, p.service_number as holder,"
            + " p.full_name as holder_name, b.service_number as delegator, b.full_name as delegator_name, " + GrantSql.unitStands() + " as unit_stands, "
            + GrantSql.onRoll() + " as on_roll, " + GrantSql.atHome() + " as at_home, " + GrantSql.delegated() + " as drawn" + FROM;
    private static final String ORDER = " order by g.from_day desc, g.id";

    private Sql sql;

    StandingQueries() {}

    @Inject
    public StandingQueries(Sql sql) {
        this.sql = sql;
    }

    /** All grants of a person, also past and future ones, the latest first. */
    public Page<RoleStanding> of(UUID person, Page.Request page, LocalDate today) {
        long total = sql.first("select count(*) from role_grant where person_id = ?", row -> row.getLong(1), person).orElse(0L);
        List<RoleStanding> items = sql.list(
                SELECT + " where g.person_id = ?" + ORDER + " limit " + page.size() + " offset " + page.offset(), StandingQueries::standing, today, person);
        return new Page<>(items, total, page.page(), page.size());
    }

    /** The deputies somebody has appointed, the latest first. */
    public List<RoleStanding> deputiesOf(UUID delegator, LocalDate today, int most) {
        return sql.list(SELECT + " where e.person_id = ?" + ORDER + " limit " + most, StandingQueries::standing, today, delegator);
    }

    private static RoleStanding standing(ResultSet row) throws SQLException {
        RoleGrant grant = RoleRepository.grant(row);
        LocalDate today = row.getObject("today", LocalDate.class);
        String state = "in-force";
        String lapse = null;
        if (grant.to() != null && grant.to().isBefore(today)) {
            state = "over";
        } else if (grant.from().isAfter(today)) {
            state = "coming";
        } else {
            lapse = !row.getBoolean("on_roll") ? "off-roll"
                    : !row.getBoolean("at_home") ? "transferred"
                    : !row.getBoolean("unit_stands") ? "unit-gone"
                    : !row.getBoolean("drawn") ? "delegator" : null;
            state = lapse == null ? state : "lapsed";
        }
        return new RoleStanding(
                grant, state, lapse, row.getObject("lapses_on", LocalDate.class), row.getString("granted_by"),
                new RoleStanding.Named(row.getString("holder"), row.getString("holder_name")),
                row.getString("delegator") == null ? null : new RoleStanding.Named(row.getString("delegator"), row.getString("delegator_name")));
    }

    private record Lapse(UUID grant, LocalDate known, LocalDate on, RoleLapsed event) {}

    /**
     * Weighs the open grants of people whose postings changed, and writes down from which day each lapses.
     *
     * @return those that lapse from a day not known before
     */
    public List<RoleLapsed> lapses(Collection<UUID> people, LocalDate today) {
        if (sql.first("select 1 from role_grant where until_day > ? and anchor_id <> ? limit 1", row -> true, today, Caller.WHOLE).isEmpty()) {
            return List.of(); // the first import of a million asks no more than this
        }
        List<UUID> holders = sql.list(
                "select distinct person_id from role_grant where person_id in (" + Sql.marks(people) + ")", row -> row.getObject(1, UUID.class), people.toArray());
        if (holders.isEmpty()) {
            return List.of();
        }
        String these = " from posting where person_id in (" + Sql.marks(holders) + ")";
        List<Object> values = new ArrayList<>(holders);
        values.addAll(holders);
        values.add(Period.OPEN);
        values.addAll(holders);
        values.add(today);
        List<Lapse> open = sql.list(
                "select " + RoleRepository.GRANT + ", g.lapses_on, (select min(t.asked) from (select person_id, from_day as asked" + these
                        + " union select person_id, until_day" + these + " and until_day < ?) t where t.person_id = g.person_id and t.asked >= g.anchored_on"
                        + " and t.asked < g.until_day and not (" + GrantSql.onRoll() + " and " + GrantSql.atHome() + ")) as lapse_day,"
                        + " p.service_number from role_grant g join person p on p.id = g.person_id where g.person_id in (" + Sql.marks(holders)
                        + ") and g.until_day > ?",
                StandingQueries::lapse, values.toArray());
        List<Lapse> otherwise = open.stream().filter(one -> !Objects.equals(one.known(), one.on())).toList();
        sql.batch("update role_grant set lapses_on = ? where id = ?", otherwise.stream().map(one -> new Object[] {one.on(), one.grant()}).toList());
        return otherwise.stream().filter(one -> one.on() != null).map(Lapse::event).toList();
    }

    private static Lapse lapse(ResultSet row) throws SQLException {
        RoleGrant grant = RoleRepository.grant(row);
        LocalDate on = row.getObject("lapse_day", LocalDate.class);
        RoleLapsed event = on == null ? null : new RoleLapsed(row.getString("service_number"), grant.role(), grant.unitId(), grant.unitCode(), on);
        return new Lapse(grant.id(), row.getObject("lapses_on", LocalDate.class), on, event);
    }
}
