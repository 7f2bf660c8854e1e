package vn.hocvuso.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.campaign.CampaignDraft;
import vn.hocvuso.store.Sql;

/** Campaigns as they are meant to be. */
@ApplicationScoped
public class DraftRepository {
    @Inject
    private Sql sql;

    public DraftRepository() {}

    public DraftRepository(Sql sql) {
        this.sql = sql;
    }

    public void add(CampaignDraft draft) {
        sql.update(
                "insert into campaign_draft (id, campaign_code, version, definition, drafted_by, drafted_at) values (?, ?, ?, ?, ?, ?)",
                draft.id(), draft.changes(), draft.version(), DefinitionJson.write(draft.definition()), draft.draftedBy(), draft.draftedAt());
    }

    public Optional<CampaignDraft> find(UUID id) {
        return sql.first(
                "select campaign_code, version, definition, drafted_by, drafted_at, applied_at from campaign_draft where id = ?",
                row -> new CampaignDraft(
                        id,
                        row.getString("campaign_code"),
                        Sql.integer(row, "version"),
                        DefinitionJson.read(row.getString("definition")),
                        Sql.id(row, "drafted_by"),
                        Sql.instant(row, "drafted_at"),
                        Sql.instant(row, "applied_at")),
                id);
    }

    /** @return false when it was applied before, also by somebody at the same moment */
    public boolean apply(UUID id, Instant now) {
        return sql.update("update campaign_draft set applied_at = ? where id = ? and applied_at is null", now, id) == 1;
    }

    /** What was counted of them goes with them. */
    public void forget(Instant before) {
        sql.update("delete from campaign_draft where drafted_at < ?", before);
    }
}
