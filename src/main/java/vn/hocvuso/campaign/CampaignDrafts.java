package vn.hocvuso.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.campaign.control.CampaignQueries;
import vn.hocvuso.campaign.control.CampaignTranslation;
import vn.hocvuso.campaign.control.DraftRepository;
import vn.hocvuso.campaign.entity.Campaign;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;

/** Campaigns before they are saved: kept as written, looked at, and applied exactly as they were looked at. */
@ApplicationScoped
@Transactional
public class CampaignDrafts {
    /** Afterwards a draft says nothing any more: people have come and gone. */
    private static final Duration KEPT = Duration.ofDays(30);

    private Campaigns campaigns;
    private CampaignQueries queries;
    private CampaignTranslation translation;
    private DraftRepository drafts;
    private Event<CampaignDrafted> drafted;
    private Caller caller;
    private Clock clock;
    private Ids ids;

    CampaignDrafts() {}

    @Inject
    public CampaignDrafts(
            Campaigns campaigns,
            CampaignQueries queries,
            CampaignTranslation translation,
            DraftRepository drafts,
            Event<CampaignDrafted> drafted,
            Caller caller,
            Clock clock,
            Ids ids) {
        this.campaigns = campaigns;
        this.queries = queries;
        this.translation = translation;
        this.drafts = drafts;
        this.drafted = drafted;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /** Of a new campaign; refuses as {@link Campaigns#create} does. */
    public UUID create(CampaignDefinition definition, Caller.Scope scope) {
        campaigns.newTerms(definition, scope);
        return add(null, null, definition);
    }

    /**
     * Of a change; refuses as {@link Campaigns#update} does.
     *
     * @param version what the editor had read; null: whatever is there now
     */
    public UUID change(String code, CampaignDefinition definition, Integer version, Caller.Scope scope) {
        Campaign campaign = campaigns.administered(code, scope);
        campaigns.changedTerms(campaign, definition, version, scope);
        return add(code, campaign.version(), definition);
    }

    private UUID add(String changes, Integer version, CampaignDefinition definition) {
        drafts.forget(clock.instant().minus(KEPT));
        UUID id = ids.next();
        drafts.add(new CampaignDraft(id, changes, version, definition, caller.personId(), clock.instant(), null));
        drafted.fire(new CampaignDrafted(id));
        return id;
    }

    /**
     * @throws NotFound unless there is one whose units all lie in the scope, which is where the caller administers, and those of the
     *                  campaign it changes as well: who is dropped is somebody's too
     */
    public CampaignDraft view(UUID id, Caller.Scope scope) {
        CampaignDraft draft = drafts.find(id).orElseThrow(() -> new NotFound("draft " + id));
        boolean isTheirs = draft.changes() == null || campaigns.isWithin(scope, campaigns.unitsOf(draft.changes()));
        if (!isTheirs || !campaigns.isWithin(scope, draftedTerms(draft).units())) {
            throw new NotFound("draft " + id);
        }
        return draft;
    }

    /** For whoever counts; no scope. */
    public Optional<CampaignDraft.Terms> terms(UUID id) {
        return drafts.find(id).map(draft -> {
            CampaignTerms before = draft.changes() == null ? null : campaigns.terms(draft.changes());
            UUID campaign = before == null ? id : before.id();
            return new CampaignDraft.Terms(before, queries.terms(campaign, draft.definition().code(), draftedTerms(draft)));
        });
    }

    /** Whether the campaign has been changed or closed since, or the code of a new one has been taken. */
    public boolean isOvertaken(CampaignDraft draft) {
        Optional<CampaignView> now = queries.view(draft.definition().code());
        return draft.changes() == null
                ? now.isPresent()
                : now.filter(there -> there.version() == draft.version() && !there.closed()).isEmpty();
    }

    private Campaign.Terms draftedTerms(CampaignDraft draft) {
        Set<UUID> kept = draft.changes() == null ? Set.of() : campaigns.itemsOf(draft.changes());
        return translation.terms(draft.definition(), kept);
    }

    /**
     * Saves exactly this draft.
     *
     * @throws Refused 409 {@code draft-applied}, {@code campaign-changed-meanwhile} when the campaign is no longer what it was
     */
    public CampaignView apply(UUID id, Caller.Scope scope) {
        CampaignDraft draft = view(id, scope);
        if (!drafts.apply(id, clock.instant())) {
            throw new Refused(Refused.Kind.CONFLICT, "draft-applied");
        }
        return draft.changes() == null
                ? campaigns.create(draft.definition(), scope)
                : campaigns.update(draft.changes(), draft.definition(), draft.version(), scope);
    }
}
