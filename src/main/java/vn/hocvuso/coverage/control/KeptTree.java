package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.store.Sql;

/**
 * The trees of the last days that were asked for, kept in memory by this node (decision 0037): classes at the root are counted among
 * tens of thousands of units. Every question first asks the database whether the tree has turned.
 */
@ApplicationScoped
public class KeptTree {
    private static final int DAYS = 4;

    private Sql sql;
    private final Map<LocalDate, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, Known> eldest) {
            return size() > DAYS;
        }
    };

    KeptTree() {}

    @Inject
    public KeptTree(Sql sql) {
        this.sql = sql;
    }

    /** Both tell: a turn with a lower id may commit after one with a higher. */
    private record Turns(long many, long last) {}

    private record Known(Turns turns, ClassTree tree) {}

    ClassTree on(LocalDate day) {
        Turns turns = sql.first("select count(*), coalesce(max(id), 0) from coverage_tree_turn", row -> new Turns(row.getLong(1), row.getLong(2))).orElseThrow();
        synchronized (known) {
            Known there = known.get(day);
            if (there == null || !there.turns().equals(turns)) {
                there = new Known(turns, read(day)); // read after its turns: newer than they say, never older
                known.put(day, there);
            }
            return there.tree();
        }
    }

    private ClassTree read(LocalDate day) {
        return new ClassTree(sql.list(
                "select u.id, u.type_name, u.tier, s.ancestor_id from unit_as_of u left join unit_subtree s on s.unit_id = u.id and s.depth = 1"
                        + " and s.from_day <= ? and s.until_day > ? where u.from_day <= ? and u.until_day > ? order by u.code",
                row -> new ClassTree.Row(row.getObject(1, UUID.class), row.getString(2), Sql.integer(row, "tier"), row.getObject(4, UUID.class)),
                day, day, day, day));
    }
}
