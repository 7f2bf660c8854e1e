package vn.hocvuso.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.personnel.Office;
import vn.hocvuso.store.Sql;

/** Grants on units, with their holders' positions. */
@ApplicationScoped
public class OfficeQueries {
    private Sql sql;

    OfficeQueries() {}

    @Inject
    public OfficeQueries(Sql sql) {
        this.sql = sql;
    }

    public List<Office> on(Collection<UUID> units, LocalDate day) {
        List<Object> values = new ArrayList<>(List.of(day, day, day));
        values.addAll(units);
        return sql.list(
                "select distinct g.unit_id, g.person_id, g.role, h.position_name from role_grant g cross join " + GrantSql.DAY
                        + " left join posting h on h.person_id = g.person_id and h.from_day <= ? and h.until_day > ?"
                        + " where g.role in ('COMMANDER', 'INSTRUCTOR') and g.unit_id in (" + Sql.marks(units) + ") and " + GrantSql.counts()
                        + " order by g.unit_id, g.person_id, g.role",
                row -> new Office(
                        Sql.id(row, "unit_id"), Sql.id(row, "person_id"), Caller.Role.valueOf(row.getString("role")), row.getString("position_name")),
                values.toArray());
    }
}
