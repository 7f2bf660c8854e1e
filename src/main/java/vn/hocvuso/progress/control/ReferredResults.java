package vn.hocvuso.progress.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.store.Sql;

/** Results by what they refer to. */
@ApplicationScoped
public class ReferredResults {
    private Sql sql;

    ReferredResults() {}

    @Inject
    public ReferredResults(Sql sql) {
        this.sql = sql;
    }

    /** Whether the same is recorded and counts. */
    public boolean stands(Recorded result) {
        return sql.first(
                        """
                        select 1 from result where person_id = ? and kind = ? and item_id = ? and earned_on = ? and outcome = ? and source = ?
                          and voided = 0""",
                        row -> true,
                        result.person(), result.kind(), result.item(), result.earnedOn(), result.outcome(), result.source())
                .isPresent();
    }

    /** @param person null: everybody's */
    public List<UUID> standing(String reference, UUID person) {
        return sql.list(
                "select id from result where reference = ? and revoked_at is null and person_id = coalesce(cast(? as uuid), person_id)", row -> Sql.id(row, "id"),
                reference, person);
    }
}
