package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.coverage.UnitName;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.store.Sql;

/** Units in the order of lists: agencies first, then by the order given to them, then by code. */
@ApplicationScoped
public class UnitQueries {
    private static final String COLUMNS = "u.id, u.code, u.name, u.type_name, u.tier";
    private static final String IN_ORDER = " order by case u.kind when 'co_quan' then 0 else 1 end, u.sort_order, u.code";

    @Inject
    private Sql sql;

    public UnitQueries() {}

    public UnitQueries(Sql sql) {
        this.sql = sql;
    }

    public record Unit(UUID id, UnitName name) {
        static Unit read(ResultSet row) throws SQLException {
            Integer tier = row.getObject(5) == null ? null : row.getInt(5);
            return new Unit(
                    row.getObject(1, UUID.class), new UnitName(row.getString(2), row.getString(3), row.getString(4), tier));
        }
    }

    /** As it was called on the day; on days when it did not stand, as it was called nearest to them. */
    public Optional<Unit> find(String code, LocalDate day) {
        return sql.list(
                        "select " + COLUMNS + " from unit_as_of u where u.code = ? order by"
                                + " case when u.from_day <= ? and u.until_day > ? then 0 when u.until_day <= ? then 1 else 2 end,"
                                + " case when u.from_day > ? then u.from_day end,"
                                + " u.until_day desc fetch first 1 rows only",
                        Unit::read,
                        code,
                        day,
                        day,
                        day,
                        day)
                .stream()
                .findFirst();
    }

    /** @throws NotFound no such unit, or not within the scope, see {@link #isWithin} */
    public Unit readable(String code, LocalDate day, LocalDate today, Caller.Scope scope) {
        return find(code, day).filter(found -> isWithin(scope, found.id(), today, day)).orElseThrow(() -> new NotFound("unit " + code));
    }

    /** Direct children standing on the day. */
    public List<Unit> children(UUID parent, LocalDate day) {
        return sql.list(
                        "select " + COLUMNS + " from unit_parent p join unit_as_of u on u.id = p.unit_id"
                                + " where p.parent_id = ? and p.from_day <= ? and p.until_day > ?"
                                + " and u.from_day <= ? and u.until_day > ?"
                                + " and u.founded_day <= ? and u.dissolved_day > ?" + IN_ORDER,
                        Unit::read,
                        parent,
                        day,
                        day,
                        day,
                        day,
                        day,
                        day);
    }

    /** Units that lie below no other on the day. */
    public List<UUID> roots(LocalDate day) {
        return sql.list(
                "select u.id from unit_as_of u where u.from_day <= ? and u.until_day > ? and not exists"
                        + " (select 1 from unit_subtree s where s.unit_id = u.id and s.depth > 0 and s.from_day <= ? and s.until_day > ?)",
                row -> row.getObject(1, UUID.class),
                day, day, day, day);
    }

    /** A unit and its superior on the day; null for the unit that was asked for. */
    public record Below(Unit unit, UUID parent) {}

    /** The unit and every unit below it as they stood on the day, parents before children. */
    public List<Below> subtree(Unit top, LocalDate day) {
        Map<UUID, List<Below>> children = new HashMap<>();
        sql.each(
                "select " + COLUMNS + ", p.parent_id from unit_subtree s join unit_parent p on p.unit_id = s.unit_id join unit_as_of u on u.id = s.unit_id"
                        + " where s.ancestor_id = ? and s.depth > 0 and s.from_day <= ? and s.until_day > ?"
                        + " and p.from_day <= ? and p.until_day > ? and u.from_day <= ? and u.until_day > ?" + IN_ORDER,
                row -> children.computeIfAbsent(row.getObject(6, UUID.class), anew -> new ArrayList<>())
                        .add(new Below(Unit.read(row), row.getObject(6, UUID.class))),
                top.id(), day, day, day, day, day, day);
        List<Below> ordered = new ArrayList<>();
        Deque<Below> open = new ArrayDeque<>(List.of(new Below(top, null)));
        while (!open.isEmpty()) {
            Below next = open.pop();
            ordered.add(next);
            List<Below> under = children.getOrDefault(next.unit().id(), List.of());
            for (int i = under.size() - 1; i >= 0; i--) {
                open.push(under.get(i));
            }
        }
        return ordered;
    }

    /** Codes never change. */
    public Map<UUID, String> codes(Collection<UUID> units) {
        Map<UUID, String> codes = new HashMap<>();
        for (List<UUID> piece : Pieces.of(units)) {
            sql.each(
                    "select distinct id, code from unit_as_of where id in (" + Sql.marks(piece) + ")",
                    row -> codes.put(row.getObject(1, UUID.class), row.getString(2)),
                    piece.toArray());
        }
        return codes;
    }

    public boolean stands(UUID unit, LocalDate day) {
        return sql.first("select 1 from unit_as_of u where u.id = ? and u.from_day <= ? and u.until_day > ?", row -> true, unit, day, day)
                .isPresent();
    }

    /**
     * Whether the scope takes the unit in today, or took it in on the day asked for, or on the last day of a unit that is no
     * more: who answers for a unit may look back, and whose figures held a unit once may open them.
     */
    public boolean isWithin(Caller.Scope scope, UUID unit, LocalDate today, LocalDate day) {
        if (scope.whole()) {
            return true;
        }
        if (scope.isEmpty()) {
            return false;
        }
        String query = "select s.unit_id from unit_subtree s join unit_as_of u on u.id = s.unit_id where s.unit_id = ?"
                + " and s.ancestor_id in (" + Sql.marks(scope.roots()) + ")"
                + " and (s.from_day <= ? and s.until_day > ? or s.from_day <= ? and s.until_day > ?"
                + " or s.until_day = u.dissolved_day and u.dissolved_day <= ?) fetch first 1 rows only";
        return !sql.list(query, row -> 1, Pieces.flat(unit, scope.roots(), today, today, day, day, today))
                .isEmpty();
    }
}
