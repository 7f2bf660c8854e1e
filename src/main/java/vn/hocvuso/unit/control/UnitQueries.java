package vn.hocvuso.unit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.store.Sql;
import vn.hocvuso.unit.UnitQuery;
import vn.hocvuso.unit.UnitSpan;
import vn.hocvuso.unit.UnitView;

/** Reads units of a day, never beyond the scope. */
@ApplicationScoped
public class UnitQueries {
    private static final String COLUMNS = """
            select u.id, u.code, u.name, u.short_name, u.type_name, u.tier, u.kind, u.sort_order, o.code, u.from_day, u.until_day,
                   p.from_day, p.until_day""";
    private static final String FROM = """

            from unit_as_of u
            left join unit_placement p on p.unit_id = u.id and p.from_day <= ? and p.until_day > ?
            left join unit o on o.id = p.parent_id
            where u.from_day <= ? and u.until_day > ?""";
    /** Agencies before troops (co_quan sorts before don_vi), then as the unit ordered them. */
    private static final String ORDER = " order by u.kind, u.sort_order, u.name, u.code";

    private Sql sql;

    UnitQueries() {}

    @Inject
    public UnitQueries(Sql sql) {
        this.sql = sql;
    }

    public Optional<UUID> idOf(String code) {
        return sql.first("select id from unit where code = ?", row -> row.getObject(1, UUID.class), code);
    }

    public Optional<UnitView> byCode(String code, LocalDate day, Caller.Scope scope) {
        Conditions conditions = new Conditions(day).and(" and u.code = ?", code).within(scope, day);
        return sql.first(COLUMNS + conditions, UnitQueries::view, conditions.values());
    }

    public Optional<UnitView> byId(UUID id, LocalDate day) {
        Conditions conditions = new Conditions(day).and(" and u.id = ?", id);
        return sql.first(COLUMNS + conditions, UnitQueries::view, conditions.values());
    }

    /** First which units, out of two narrow tables, then what is shown of a page's: joining all of them first costs tenfold. */
    public Page<UnitView> list(UnitQuery query, Page.Request page, Caller.Scope scope) {
        StringBuilder which = new StringBuilder(" from unit_record r join unit u on u.id = r.unit_id where r.from_day <= ? and r.until_day > ?");
        List<Object> values = new ArrayList<>(List.of(query.asOf(), query.asOf()));
        if (query.parent() != null) {
            which.append(" and r.unit_id in (select p.unit_id from unit_placement p join unit o on o.id = p.parent_id"
                    + " where o.code = ? and p.from_day <= ? and p.until_day > ?)");
            values.addAll(List.of(query.parent(), query.asOf(), query.asOf()));
        }
        for (String word : query.q() == null ? List.<String>of() : Vietnamese.searchWords(query.q())) {
            which.append(" and r.search_key like ?");
            values.add("% " + word + "%");
        }
        if (!scope.whole()) {
            which.append(" and r.unit_id in (select s.unit_id from unit_ancestor s where s.ancestor_id in (" + Sql.marks(scope.roots())
                    + ") and s.from_day <= ? and s.until_day > ?)");
            values.addAll(scope.roots());
            values.addAll(List.of(query.asOf(), query.asOf()));
        }
        long total = sql.first("select count(*)" + which, row -> row.getLong(1), values.toArray()).orElse(0L);
        List<UUID> shown = sql.list(
                "select r.unit_id" + which + " order by r.kind, r.sort_order, r.name, u.code limit " + page.size() + " offset " + page.offset(),
                row -> row.getObject(1, UUID.class), values.toArray());
        return new Page<>(views(shown, query.asOf()), total, page.page(), page.size());
    }

    private List<UnitView> views(List<UUID> units, LocalDate day) {
        Conditions conditions = new Conditions(day).and(" and u.id in (" + Sql.marks(units) + ")", units.toArray());
        Map<UUID, UnitView> views = new HashMap<>();
        sql.list(COLUMNS + conditions, UnitQueries::view, conditions.values()).forEach(view -> views.put(view.id(), view));
        return units.stream().map(views::get).toList();
    }

    public List<UnitView> children(UUID parent, LocalDate day, Caller.Scope scope) {
        Conditions conditions = new Conditions(day).and(" and p.parent_id = ?", parent).within(scope, day);
        return sql.list(COLUMNS + conditions + ORDER, UnitQueries::view, conditions.values());
    }

    public List<UnitView> roots(LocalDate day, Caller.Scope scope) {
        Conditions conditions = new Conditions(day);
        if (scope.whole()) {
            conditions.and(" and p.parent_id is null");
        } else {
            conditions.and(" and u.id in (" + Sql.marks(scope.roots()) + ")", scope.roots().toArray());
        }
        List<UnitView> roots = sql.list(COLUMNS + conditions + ORDER, UnitQueries::view, conditions.values());
        // A role on a unit and one on a unit below it: the higher one holds the other.
        Set<UUID> known = new HashSet<>(roots.stream().map(UnitView::id).toList());
        return roots.size() < 2 ? roots : roots.stream().filter(root -> path(root.id(), day).stream().filter(step -> known.contains(step.id())).count() == 1).toList();
    }

    public Set<String> parents(Collection<String> codes, LocalDate day) {
        if (codes.isEmpty()) {
            return Set.of();
        }
        List<Object> values = new ArrayList<>(codes);
        values.addAll(List.of(day, day));
        String query = "select distinct u.code from unit u join unit_placement p on p.parent_id = u.id where u.code in (" + Sql.marks(codes)
                + ") and p.from_day <= ? and p.until_day > ?";
        return new HashSet<>(sql.list(query, row -> row.getString(1), values.toArray()));
    }

    public Set<String> known(Collection<String> codes) {
        return codes.isEmpty()
                ? Set.of()
                : new HashSet<>(sql.list("select code from unit where code in (" + Sql.marks(codes) + ")", row -> row.getString(1), codes.toArray()));
    }

    /** One row for each stretch of days with the same record and superior. */
    public List<UnitView> history(UUID unit) {
        String query = COLUMNS + """

                from unit_as_of u
                left join unit_placement p on p.unit_id = u.id and p.from_day < u.until_day and p.until_day > u.from_day
                left join unit o on o.id = p.parent_id
                where u.id = ? order by u.from_day, p.from_day""";
        return sql.list(query, UnitQueries::view, unit);
    }

    /** The unit last, its root first; empty when it does not stand on the day. */
    public List<UnitView> path(UUID unit, LocalDate day) {
        String query = COLUMNS + """

                from unit_ancestor a
                join unit_as_of u on u.id = a.ancestor_id and u.from_day <= ? and u.until_day > ?
                left join unit_placement p on p.unit_id = u.id and p.from_day <= ? and p.until_day > ?
                left join unit o on o.id = p.parent_id
                where a.unit_id = ? and a.from_day <= ? and a.until_day > ? order by a.depth desc""";
        return sql.list(query, UnitQueries::view, day, day, day, day, unit, day, day);
    }

    public boolean covers(Caller.Scope scope, UUID unit, LocalDate day) {
        if (scope.whole()) {
            return true;
        }
        List<Object> values = new ArrayList<>(scope.roots());
        values.addAll(List.of(unit, day, day));
        String query = "select 1 from unit_subtree where ancestor_id in (" + Sql.marks(scope.roots()) + ") and unit_id = ? and from_day <= ? and until_day > ?";
        return sql.first(query, row -> true, values.toArray()).isPresent();
    }

    /** Of these units those that end, with their first day without. */
    public Map<UUID, LocalDate> ends(Set<UUID> units) {
        Map<UUID, LocalDate> ends = new HashMap<>();
        List<Object> values = new ArrayList<>(units);
        values.add(Period.OPEN);
        sql.each(
                "select id, until_day from unit where id in (" + Sql.marks(units) + ") and until_day < ?",
                row -> ends.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)),
                values.toArray());
        return ends;
    }

    public List<UnitSpan> spans() {
        return sql.list(
                "select id, code, from_day, until_day from unit",
                row -> new UnitSpan(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)));
    }

    private static UnitView view(ResultSet row) throws SQLException {
        int tier = row.getInt(6);
        Integer known = row.wasNull() ? null : tier;
        LocalDate from = row.getObject(10, LocalDate.class);
        LocalDate until = row.getObject(11, LocalDate.class);
        LocalDate placedFrom = row.getObject(12, LocalDate.class);
        LocalDate placedUntil = row.getObject(13, LocalDate.class);
        Period days = new Period(
                placedFrom != null && placedFrom.isAfter(from) ? placedFrom : from,
                placedUntil != null && placedUntil.isBefore(until) ? placedUntil : until);
        return new UnitView(
                row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4), row.getString(5), known, row.getString(7),
                row.getInt(8), row.getString(9), days.from(), days.lastDay());
    }

    /** Conditions and their values grow together. */
    private static final class Conditions {
        private final StringBuilder text = new StringBuilder(FROM);
        private final List<Object> values = new ArrayList<>();

        private Conditions(LocalDate day) {
            values.addAll(List.of(day, day, day, day));
        }

        private Conditions and(String condition, Object... more) {
            text.append(condition);
            values.addAll(Arrays.asList(more));
            return this;
        }

        private Conditions within(Caller.Scope scope, LocalDate day) {
            if (!scope.whole()) {
                text.append(" and exists (select 1 from unit_ancestor s where s.unit_id = u.id and s.from_day <= ? and s.until_day > ? and s.ancestor_id in (")
                        .append(Sql.marks(scope.roots()))
                        .append("))");
                values.addAll(List.of(day, day));
                values.addAll(scope.roots());
            }
            return this;
        }

        private Object[] values() {
            return values.toArray();
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
