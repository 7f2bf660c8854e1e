package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.coverage.control.UnitQueries.Unit;
import vn.hocvuso.store.Sql;

/** A unit and every unit below it as they stood on a day, parents before children, each level in the order of lists. */
@ApplicationScoped
public class Subtree {
    @Inject
    private Sql sql;

    public Subtree() {}

    public Subtree(Sql sql) {
        this.sql = sql;
    }

    /** @param parent null for the first */
    public record Below(Unit unit, UUID parent, int depth) {}

    public List<Below> of(Unit top, LocalDate day) {
        Map<UUID, List<Below>> children = new HashMap<>();
        sql.list(
                        "select u.id, u.code, u.name, u.type_name, u.tier, p.parent_id, s.depth"
                                + " from unit_subtree s join unit_parent p on p.unit_id = s.unit_id"
                                + " join unit_as_of u on u.id = s.unit_id"
                                + " where s.ancestor_id = ? and s.depth > 0 and s.from_day <= ? and s.until_day > ?"
                                + " and p.from_day <= ? and p.until_day > ? and u.from_day <= ? and u.until_day > ?"
                                + " order by case u.kind when 'co_quan' then 0 else 1 end, u.sort_order, u.code",
                        row -> children.computeIfAbsent(row.getObject(6, UUID.class), anew -> new ArrayList<>())
                                .add(new Below(Unit.read(row), row.getObject(6, UUID.class), row.getInt(7))),
                        top.id(), day, day, day, day, day, day);
        List<Below> ordered = new ArrayList<>();
        Deque<Below> open = new ArrayDeque<>(List.of(new Below(top, null, 0)));
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
}
