package vn.hocvuso.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.campaign.CampaignTurn;
import vn.hocvuso.store.Sql;

/** When campaigns were closed and opened again. */
@ApplicationScoped
public class TurnRepository {
    @Inject
    private Sql sql;

    public TurnRepository() {}

    public TurnRepository(Sql sql) {
        this.sql = sql;
    }

    public void add(UUID id, UUID campaign, CampaignTurn turn) {
        sql.update(
                "insert into campaign_turn (id, campaign_id, kind, reason, turned_at, turned_by) values (?, ?, ?, ?, ?, ?)",
                id, campaign, turn.kind(), turn.reason(), turn.at(), turn.by());
    }

    /** The latest first. */
    public List<CampaignTurn> of(String code) {
        return sql.list(
                """
                select t.kind, t.reason, t.turned_at, t.turned_by from campaign_turn t join campaign c on c.id = t.campaign_id
                where c.code = ? order by t.turned_at desc, t.id desc""",
                row -> new CampaignTurn(row.getString("kind"), row.getString("reason"), Sql.instant(row, "turned_at"), row.getString("turned_by")),
                code);
    }
}
