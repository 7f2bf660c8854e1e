package vn.hocvuso.progress.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.progress.StandingResult;
import vn.hocvuso.store.Sql;

/** Results by what they refer to, and those two people stand behind. */
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

    /** Two people stand behind it. */
    public void confirm(UUID result) {
        sql.update("insert into result_of_two (result_id) values (?)", result);
    }

    /** What a result refers to that two people stand behind; empty for any other. */
    public Optional<String> confirmedUnder(UUID result) {
        return sql.first(
                "select r.reference from result r join result_of_two t on t.result_id = r.id where r.id = ?", row -> row.getString("reference"), result);
    }

    /** Ids of those two people stand behind. @param person null: everybody's */
    public List<UUID> standing(String reference, UUID person) {
        return sql.list(
                "select r.id from result r join result_of_two t on t.result_id = r.id where r.reference = ? and r.revoked_at is null"
                        + " and r.person_id = coalesce(cast(? as uuid), r.person_id)",
                row -> Sql.id(row, "id"), reference, person);
    }

    /** In the order of names. */
    public List<StandingResult> owners(String reference) {
        return sql.list(
                "select n.id, n.service_number, n.full_name from result r join result_of_two t on t.result_id = r.id join person_named n on n.id = r.person_id"
                        + " where r.reference = ? and r.revoked_at is null order by n.name_key, n.service_number",
                row -> new StandingResult(Sql.id(row, "id"), row.getString("service_number"), row.getString("full_name")), reference);
    }
}
