package vn.hocvuso.classroom.control;

import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.store.Sql;

/** The condition that a unit lies within somebody's scope today. */
final class WithinScope {
    private WithinScope() {}

    /**
     * @param column     that holds the unit's id
     * @param parameters what its places stand for is added
     * @return {@code " and …"}, empty for the whole installation
     */
    static String and(String column, Caller.Scope scope, LocalDate today, List<Object> parameters) {
        if (scope.whole()) {
            return "";
        }
        parameters.addAll(List.of(today, today));
        parameters.addAll(scope.roots());
        return " and exists (select 1 from unit_subtree b where b.unit_id = " + column + " and b.from_day <= ? and b.until_day > ? and b.ancestor_id in ("
                + Sql.marks(scope.roots()) + "))";
    }
}
