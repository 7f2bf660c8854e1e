package vn.hocvuso.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.account.AccountQuery;
import vn.hocvuso.account.AccountView;
import vn.hocvuso.account.Readiness;
import vn.hocvuso.account.rule.AccountState;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.store.Sql;

/** People with how their accounts stand, never beyond the scope. */
@ApplicationScoped
public class AccountQueries {
    /** Counting further costs more than it tells, as with lists of people. */
    private static final int COUNTED = 10_000;

    private static final String ON_ROLL = """

            from person_named p join person_posting o on o.person_id = p.id and o.from_day <= ? and o.until_day > ?
            left join account a on a.person_id = p.id""";
    /** Who left, by the last posting that has begun. */
    private static final String OFF_ROLL = """

            from person_named p join person_posting o on o.person_id = p.id and o.from_day <= ? and o.until_day <= ?
            join account a on a.person_id = p.id and not exists
              (select 1 from person_posting x where x.person_id = p.id and x.from_day > o.from_day and x.from_day <= ?)""";
    private static final String STANDING = """

            left join sign_in_failure f on f.subject = 'u:' || a.username_key and f.locked_until > ?""";
    private static final String STATE = """
            case when a.person_id is null then 'NONE' when o.until_day <= ? then 'CLOSED' when f.subject is not null then 'LOCKED'
                 when a.password_until <= ? then 'EXPIRED' when a.pending_password is not null then 'WAITING'
                 when a.must_change then 'MUST_CHANGE' else 'ACTIVE' end""";
    private static final String HAS_FACTOR = "exists (select 1 from second_factor t where t.person_id = a.person_id)";

    private Sql sql;

    AccountQueries() {}

    @Inject
    public AccountQueries(Sql sql) {
        this.sql = sql;
    }

    /** Of people on the roll, in this order. */
    public List<AccountView> views(List<UUID> ids, LocalDate today, Instant now) {
        return views(ids, ON_ROLL, false, today, now);
    }

    /**
     * Commanders first, rank high to low, then by name; by service number where nothing narrows the list to a unit or a name.
     *
     * @param unit of the query; null: all of the scope
     */
    public Page<AccountView> list(AccountQuery query, UUID unit, Page.Request page, Caller.Scope scope, LocalDate today, Instant now) {
        boolean left = query.state() == AccountState.CLOSED;
        Where where = new Where(left ? OFF_ROLL : ON_ROLL, left ? List.of(today, today, today) : List.of(today, today));
        if (query.state() != null && !left) {
            where.join(STANDING, now);
        }
        where.begin();
        if (!scope.whole()) {
            where.below(scope.roots(), today);
        }
        if (unit != null && query.subtree()) {
            where.below(List.of(unit), today);
        } else if (unit != null) {
            where.and(" and o.unit_id = ?", unit);
        }
        if (query.q() != null) {
            Vietnamese.searchWords(query.q()).forEach(word -> where.and(" and ' ' || p.search_key like ?", "% " + word + "%"));
        }
        if (query.state() != null && !left) {
            where.and(" and " + STATE + " = ?", today, now, query.state().name());
        }
        if (query.factor() != null) {
            where.and(" and a.person_id is not null and " + (query.factor() ? "" : "not ") + HAS_FACTOR);
        }
        boolean narrow = unit != null || query.q() != null;
        String order = narrow ? " order by o.position_order, o.rank_level desc, p.name_key, p.service_number" : " order by p.service_number";
        List<UUID> ids = sql.list(
                "select p.id" + where + order + " limit " + page.size() + " offset " + page.offset(), row -> Sql.id(row, "id"), where.values());
        return new Page<>(views(ids, left ? OFF_ROLL : ON_ROLL, left, today, now), total(where), page.page(), page.size());
    }

    private Long total(Where where) {
        String counted = "select count(*) from (select 1 as one" + where + " limit " + (COUNTED + 1) + ") as found";
        long total = sql.first(counted, row -> row.getLong(1), where.values()).orElse(0L);
        return total > COUNTED ? null : Long.valueOf(total);
    }

    private List<AccountView> views(List<UUID> ids, String from, boolean left, LocalDate today, Instant now) {
        List<Object> values = new ArrayList<>(List.of(today, now, today, today));
        if (left) {
            values.add(today);
        }
        values.add(now);
        values.addAll(ids);
        List<AccountView> views = sql.list(
                "select p.id, p.service_number, p.full_name, o.rank_name, a.username, a.last_sign_in_at, a.password_until, " + HAS_FACTOR
                        + " as has_factor, (select u.code from unit_as_of u where u.id = o.unit_id order by u.from_day desc limit 1) as unit_code,"
                        + " (select u.name from unit_as_of u where u.id = o.unit_id order by u.from_day desc limit 1) as unit_name, " + STATE + " as state"
                        + from + STANDING + " where p.id in (" + Sql.marks(ids) + ")",
                AccountQueries::view, values.toArray());
        views.sort((one, other) -> Integer.compare(ids.indexOf(one.personId()), ids.indexOf(other.personId())));
        return views;
    }

    private static AccountView view(ResultSet row) throws SQLException {
        return new AccountView(
                Sql.id(row, "id"), row.getString("service_number"), row.getString("full_name"), row.getString("rank_name"), row.getString("unit_code"),
                row.getString("unit_name"), row.getString("username"), AccountState.valueOf(row.getString("state")), row.getBoolean("has_factor"),
                Sql.instant(row, "last_sign_in_at"), Sql.instant(row, "password_until"));
    }

    /** How far the given passwords of a unit's subtree, or of all the scope, are hashed. */
    public Readiness readiness(UUID unit, Caller.Scope scope, LocalDate today) {
        Where where = new Where(ON_ROLL, List.of(today, today));
        where.begin();
        if (!scope.whole()) {
            where.below(scope.roots(), today);
        }
        if (unit != null) {
            where.below(List.of(unit), today);
        }
        where.and(" and a.must_change");
        return sql.first(
                        "select count(*) as given, count(a.password_hash) as ready" + where,
                        row -> new Readiness(row.getLong("given"), row.getLong("ready")), where.values())
                .orElseThrow();
    }

    /** A query's tables and conditions, with their values in the order of the text. */
    private static final class Where {
        private final StringBuilder text;
        private final List<Object> values;

        Where(String from, List<Object> values) {
            this.text = new StringBuilder(from);
            this.values = new ArrayList<>(values);
        }

        void join(String table, Object value) {
            text.append(table);
            values.add(value);
        }

        void begin() {
            text.append(" where 1 = 1");
        }

        void and(String condition, Object... more) {
            text.append(condition);
            values.addAll(Arrays.asList(more));
        }

        void below(Collection<UUID> roots, LocalDate day) {
            and(" and o.unit_id in (select s.unit_id from unit_subtree s where s.ancestor_id in (" + Sql.marks(roots)
                    + ") and s.from_day <= ? and s.until_day > ?)");
            values.addAll(roots);
            values.addAll(List.of(day, day));
        }

        Object[] values() {
            return values.toArray();
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
