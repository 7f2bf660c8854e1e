package vn.hocvuso.unit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hocvuso.store.Sql;

/**
 * Keeps those who change the tree and those who post people into it apart, until their transactions end. A poster takes one of a
 * few rows, a reshaper all: a lock that several may share, on either database. It is taken before any other row, and whoever
 * holds other rows already only tries: so nobody waits in a circle.
 */
@ApplicationScoped
public class TreeTurns {
    private Sql sql;

    TreeTurns() {}

    @Inject
    public TreeTurns(Sql sql) {
        this.sql = sql;
    }

    /** Nobody else changes the tree, which is right or wrong as a whole, and nobody is posted meanwhile. */
    public void takeAll() {
        sql.list("select turn from unit_tree_turn order by turn for update", row -> true);
    }

    /** The tree stays as it is; others may post as well. */
    public void takeOne() {
        if (!tryOne()) {
            sql.list("select turn from unit_tree_turn where turn = 1 for update", row -> true);
        }
    }

    /** As {@link #takeOne} without waiting; false: the tree is being changed at this moment. */
    public boolean tryOne() {
        return sql.first("select turn from unit_tree_turn order by turn fetch first 1 rows only for update skip locked", row -> true).isPresent();
    }
}
