package vn.hocvuso.privacy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.privacy.AccessQuery;
import vn.hocvuso.privacy.AccessView;
import vn.hocvuso.store.Sql;

/** Adds views and reads them; there is no statement here that changes one. */
@ApplicationScoped
public class AccessRepository {
    private static final int COUNTED = 10_000;
    private static final int LONGEST_FILTER = 300;
    private static final int LONGEST_ADDRESS = 60;

    private static final String SHOWN = """
            select e.at, v.service_number, v.full_name, vu.name, e.what, s.service_number, s.full_name,
              (select u.name from unit_as_of u where u.id = e.unit_id order by u.from_day desc limit 1), e.filter, e.names, e.address
            from access_entry e
            join person_named v on v.id = e.viewer_id
            left join person_named s on s.id = e.subject_id
            left join person_posting vo on vo.person_id = e.viewer_id and vo.from_day <= ? and vo.until_day > ?
            left join unit_as_of vu on vu.id = vo.unit_id and vu.from_day <= ? and vu.until_day > ?""";
    /** Units in whose subtree the person stood on the day of the list. */
    private static final String LISTED = """
             where e.on_day >= ? and e.viewer_id <> ? and e.subject_id = ? and (e.unit_id = ? or exists (
               select 1 from person_posting o join unit_subtree t on t.unit_id = o.unit_id
               where o.person_id = ? and t.ancestor_id = e.unit_id and o.from_day <= e.on_day and o.until_day > e.on_day
                 and t.from_day <= e.on_day and t.until_day > e.on_day))
            order by e.at desc, e.id desc limit ?""";

    private Sql sql;

    AccessRepository() {}

    @Inject
    public AccessRepository(Sql sql) {
        this.sql = sql;
    }

    /** @param subject {@link Caller#WHOLE} for a list; {@code unit} {@link Caller#WHOLE} for a list of the whole installation */
    public record Entry(
            UUID id, Instant at, LocalDate day, UUID viewer, String what, UUID subject, UUID unit, String filter, int names, String address) {}

    public void add(Entry entry) {
        sql.update(
                "insert into access_entry (id, at, on_day, viewer_id, what, subject_id, unit_id, filter, names, address, seal)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                entry.id(), entry.at(), entry.day(), entry.viewer(), entry.what(), entry.subject(), entry.unit(), shortened(entry.filter(), LONGEST_FILTER),
                entry.names(), shortened(entry.address(), LONGEST_ADDRESS));
    }

    private static String shortened(String text, int longest) {
        return text == null ? "" : text.length() <= longest ? text : text.substring(0, longest);
    }

    public Page<AccessView> of(UUID person, LocalDate since, LocalDate today, Page.Request page) {
        String where = " where e.subject_id = ? and e.on_day >= ?";
        long total = sql.first("select count(*) from access_entry e" + where, row -> row.getLong(1), person, since).orElse(0L);
        List<AccessView> items = sql.list(
                SHOWN + where + " order by e.at desc, e.id desc limit ? offset ?", row -> view(row, false), today, today, today, today, person, since,
                page.size(), page.offset());
        return new Page<>(items, total, page.page(), page.size());
    }

    public List<AccessView> listsWith(UUID person, LocalDate since, LocalDate today, int most) {
        return sql.list(
                SHOWN + LISTED, row -> view(row, false), today, today, today, today, since, person, Caller.WHOLE, Caller.WHOLE, person, most);
    }

    public Page<AccessView> list(AccessQuery query, Page.Request page, Caller.Scope scope, LocalDate today) {
        List<Object> values = new ArrayList<>();
        String where = where(query, scope, today, values);
        Long counted = sql.first(
                        "select count(*) from (select 1 as one from access_entry e" + where + " limit " + (COUNTED + 1) + ") as found",
                        row -> row.getLong(1), values.toArray())
                .orElse(0L);
        List<Object> all = new ArrayList<>(List.of(today, today, today, today));
        all.addAll(values);
        all.add(page.size());
        all.add(page.offset());
        List<AccessView> items = sql.list(SHOWN + where + " order by e.at desc, e.id desc limit ? offset ?", row -> view(row, true), all.toArray());
        return new Page<>(items, counted > COUNTED ? null : counted, page.page(), page.size());
    }

    private static String where(AccessQuery query, Caller.Scope scope, LocalDate today, List<Object> values) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        if (!scope.whole()) {
            String below = "(select t.unit_id from unit_subtree t where t.ancestor_id in (" + Sql.marks(scope.roots()) + ") and t.from_day <= ? and t.until_day > ?)";
            where.append(" and (e.subject_id <> ? and exists (select 1 from person_posting o where o.person_id = e.subject_id and o.from_day <= ?"
                    + " and o.until_day > ? and o.unit_id in " + below + ") or e.subject_id = ? and e.unit_id in " + below + ")");
            values.addAll(List.of(Caller.WHOLE, today, today));
            values.addAll(scope.roots());
            values.addAll(List.of(today, today, Caller.WHOLE));
            values.addAll(scope.roots());
            values.addAll(List.of(today, today));
        }
        if (query.viewer() != null) {
            where.append(" and e.viewer_id in (select id from person_named where service_number = ?)");
            values.add(query.viewer());
        }
        if (query.subject() != null) {
            where.append(" and e.subject_id in (select id from person_named where service_number = ?)");
            values.add(query.subject());
        }
        if (query.from() != null) {
            where.append(" and e.on_day >= ?");
            values.add(query.from());
        }
        if (query.to() != null) {
            where.append(" and e.on_day <= ?");
            values.add(query.to());
        }
        return where.toString();
    }

    private static AccessView view(ResultSet row, boolean forAdministrators) throws SQLException {
        return new AccessView(
                row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                row.getString(6), row.getString(7), row.getString(8), forAdministrators ? row.getString(9) : "", row.getInt(10), forAdministrators ? row.getString(11) : "");
    }
}
