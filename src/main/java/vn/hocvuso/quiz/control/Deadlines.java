package vn.hocvuso.quiz.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.store.Sql;

/** Attempts whose deadline is about to be moved. Of two who move it the second looks at it after the first is done, and adds to it. */
@ApplicationScoped
public class Deadlines {
    private static final int AT_ONCE = 1_000;

    private Sql sql;

    Deadlines() {}

    @Inject
    public Deadlines(Sql sql) {
        this.sql = sql;
    }

    /** All of them, in one order, until the transaction ends. */
    public void hold(Collection<UUID> attempts) {
        List<UUID> ordered = attempts.stream().sorted().toList();
        for (int from = 0; from < ordered.size(); from += AT_ONCE) {
            List<UUID> some = ordered.subList(from, Math.min(ordered.size(), from + AT_ONCE));
            sql.list("select id from attempt where id in (" + Sql.marks(some) + ") order by id for update", row -> true, some.toArray());
        }
    }
}
