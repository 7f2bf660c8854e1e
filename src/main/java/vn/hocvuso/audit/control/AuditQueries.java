package vn.hocvuso.audit.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.audit.AuditEntry;
import vn.hocvuso.audit.AuditQuery;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;

/** Reads and appends the trail; there is no statement that changes or deletes a line (its seal is added once, by SealRepository). */
@ApplicationScoped
public class AuditQueries {
    /** Beyond this a count tells nothing a reader could use. */
    private static final int COUNT_UP_TO = 10_000;

    private static final String SCOPE = " and exists (select 1 from unit_subtree s where s.unit_id = e.unit_id and s.ancestor_id in (%s)"
            + " and s.from_day <= ? and s.until_day > ?)";

    @Resource(lookup = "java:app/jdbc/hocvuso")
    DataSource dataSource;

    @Inject
    @ConfigProperty(name = "hocvuso.zone")
    String zone;

    public void append(AuditEntry entry, UUID unit) {
        String sql = "insert into audit_entry (id, at, actor, address, action, subject, unit_id, details) values (?, ?, ?, ?, ?, ?, ?, ?)";
        try (var connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, entry.id());
            insert.setObject(2, entry.at().atOffset(ZoneOffset.UTC));
            insert.setString(3, entry.actor());
            insert.setString(4, entry.address());
            insert.setString(5, entry.action());
            insert.setString(6, entry.subject());
            insert.setObject(7, unit);
            insert.setString(8, entry.details());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the audit trail cannot be written", e);
        }
    }

    /** Newest first. */
    public Page<AuditEntry> list(AuditQuery query, Caller.Scope scope, LocalDate today, Page.Request page) {
        List<Object> values = new ArrayList<>();
        String where = where(query, scope, today, values);
        try (var connection = dataSource.getConnection()) {
            long total;
            try (PreparedStatement count = connection.prepareStatement("select count(*) from (select 1 from audit_entry e" + where + " limit " + COUNT_UP_TO + ") x")) {
                total = first(bind(count, values));
            }
            String sql = "select e.id, e.at, e.actor, e.address, e.action, e.subject, e.details from audit_entry e" + where
                    + " order by e.at desc, e.id desc limit " + page.size() + " offset " + page.offset();
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                return new Page<>(entries(bind(select, values)), total < COUNT_UP_TO ? total : null, page.page(), page.size());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the audit trail cannot be read", e);
        }
    }

    private String where(AuditQuery query, Caller.Scope scope, LocalDate today, List<Object> values) {
        StringBuilder where = new StringBuilder(" where true");
        if (!scope.whole()) {
            where.append(SCOPE.formatted(String.join(", ", scope.roots().stream().map(root -> "?").toList())));
            values.addAll(scope.roots());
            values.add(today);
            values.add(today);
        }
        if (query.action() != null) {
            where.append(" and e.action = ?");
            values.add(query.action());
        }
        if (query.q() != null) {
            where.append(" and (lower(e.actor) like ? or lower(e.subject) like ?)");
            String pattern = "%" + query.q().toLowerCase(Locale.ROOT).replace("%", "").replace("_", "\\_") + "%";
            values.add(pattern);
            values.add(pattern);
        }
        if (query.from() != null) {
            where.append(" and e.at >= ?");
            values.add(query.from().atStartOfDay(ZoneId.of(zone)).toOffsetDateTime());
        }
        if (query.to() != null) {
            where.append(" and e.at < ?");
            values.add(query.to().plusDays(1).atStartOfDay(ZoneId.of(zone)).toOffsetDateTime());
        }
        return where.toString();
    }

    private static PreparedStatement bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    private static long first(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<AuditEntry> entries(PreparedStatement statement) throws SQLException {
        List<AuditEntry> entries = new ArrayList<>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                entries.add(new AuditEntry(rows.getObject(1, UUID.class), rows.getObject(2, OffsetDateTime.class).toInstant(), rows.getString(3),
                        rows.getString(4), rows.getString(5), rows.getString(6), rows.getString(7)));
            }
        }
        return entries;
    }
}
