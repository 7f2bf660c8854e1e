package vn.hocvuso.personnel;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.Vietnamese;

/** The door of personnel. */
@ApplicationScoped
@Transactional
public class People {
    @Resource(lookup = "java:app/jdbc/hocvuso")
    DataSource dataSource;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    public UUID idOf(String serviceNumber) {
        return query("select id from person where service_number = ?", rows -> rows.getObject(1, UUID.class), serviceNumber).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("person " + serviceNumber));
    }

    public Optional<PersonView> byId(UUID person, LocalDate asOf) {
        String sql = """
                select p.id, p.service_number, p.full_name, p.birth_year, o.rank_name, o.group_code, o.position_name, o.unit_id, u.code, u.name, o.cohort,
                       o.from_day, o.until_day
                from person p
                left join posting o on o.person_id = p.id and o.from_day <= ? and o.until_day > ?
                left join unit_as_of u on u.id = o.unit_id and u.from_day <= ? and u.until_day > ?
                where p.id = ?""";
        return query(sql, People::view, asOf, asOf, asOf, asOf, person).stream().findFirst();
    }

    private static PersonView view(ResultSet rows) throws SQLException {
        LocalDate until = rows.getObject(13, LocalDate.class);
        return new PersonView(rows.getObject(1, UUID.class), rows.getString(2), rows.getString(3), rows.getObject(4, Integer.class), rows.getString(5),
                rows.getString(6), rows.getString(7), rows.getObject(8, UUID.class), rows.getString(9), rows.getString(10), rows.getString(11), "active",
                rows.getObject(12, LocalDate.class), until == null || until.equals(Period.OPEN) ? null : until.minusDays(1));
    }

    public List<RoleGrant> rolesOn(UUID person, LocalDate day) {
        String sql = "select g.id, g.role, g.unit_id, g.from_day, g.until_day from role_grant g"
                + " where g.person_id = ? and g.from_day <= ? and g.until_day > ?";
        return query(
                sql,
                rows -> new RoleGrant(rows.getObject(1, UUID.class), Caller.Role.valueOf(rows.getString(2)), rows.getObject(3, UUID.class), null,
                        rows.getObject(4, LocalDate.class), null),
                person, day, day);
    }

    public UUID appointAdministrator(String serviceNumber, String fullName) {
        UUID person = ids.next();
        update("insert into person (id, service_number, full_name, search_key, name_key, version) values (?, ?, ?, ?, ?, 0)",
                person, serviceNumber, fullName, String.join(" ", Vietnamese.searchWords(fullName)), Vietnamese.nameKey(fullName));
        update("insert into role_grant (id, person_id, role, unit_id, from_day, until_day, granted_by, granted_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                ids.next(), person, "ADMINISTRATOR", Caller.WHOLE, LocalDate.now(clock), Period.OPEN, "system", clock.instant().atOffset(ZoneOffset.UTC));
        return person;
    }

    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> List<T> query(String sql, Reading<T> reading, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<T> found = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void update(String sql, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
