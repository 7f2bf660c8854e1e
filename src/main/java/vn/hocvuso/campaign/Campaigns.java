package vn.hocvuso.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import vn.hocvuso.campaign.control.CampaignNames;
import vn.hocvuso.campaign.control.CampaignQueries;
import vn.hocvuso.campaign.control.CampaignRepository;
import vn.hocvuso.campaign.control.CampaignTranslation;
import vn.hocvuso.campaign.control.DutyQueries;
import vn.hocvuso.campaign.control.ExemptionImport;
import vn.hocvuso.campaign.entity.Campaign;
import vn.hocvuso.campaign.rule.CampaignState;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;

/** The campaigns of the installation: made, changed and read by those who answer for their units. */
@ApplicationScoped
@Transactional
public class Campaigns {
    private CampaignRepository repository;
    private CampaignQueries queries;
    private CampaignTranslation translation;
    private CampaignNames names;
    private DutyQueries duties;
    private ExemptionImport exemptions;
    private Event<CampaignChanged> changed;
    private Event<ExemptionsChanged> exemptionsChanged;
    private Event<DomainEvent> audited;
    private Caller caller;
    private Clock clock;
    private Ids ids;

    Campaigns() {}

    @Inject
    public Campaigns(
            CampaignRepository repository,
            CampaignQueries queries,
            CampaignTranslation translation,
            CampaignNames names,
            DutyQueries duties,
            ExemptionImport exemptions,
            Event<CampaignChanged> changed,
            Event<ExemptionsChanged> exemptionsChanged,
            Event<DomainEvent> audited,
            Caller caller,
            Clock clock,
            Ids ids) {
        this.repository = repository;
        this.queries = queries;
        this.translation = translation;
        this.names = names;
        this.duties = duties;
        this.exemptions = exemptions;
        this.changed = changed;
        this.exemptionsChanged = exemptionsChanged;
        this.audited = audited;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * @param scope where the caller administers; every unit of the audience has to lie in it
     * @throws Refused 409 {@code campaign-code-taken}, 403 {@code forbidden}, 422 for what makes no sense
     */
    public CampaignView create(CampaignDefinition definition, Caller.Scope scope) {
        Campaign.Terms terms = newTerms(definition, scope);
        Campaign campaign =
                Campaign.announced(ids.next(), definition.code(), terms, caller.isSignedIn() ? caller.serviceNumber() : "system", clock.instant());
        repository.add(campaign, definition.code());
        return announce(campaign, definition, true);
    }

    /**
     * @param version what the editor had read; null: whatever is there
     * @throws Refused 409 {@code campaign-changed-meanwhile} when somebody else was faster, {@code campaign-closed}
     */
    public CampaignView update(String code, CampaignDefinition definition, Integer version, Caller.Scope scope) {
        Campaign campaign = administered(code, scope);
        Campaign.Terms terms = changedTerms(campaign, definition, version, scope);
        campaign.amend(terms);
        repository.changed(campaign);
        return announce(campaign, definition, false);
    }

    /** What a new campaign would say; refuses as {@link #create} does. */
    Campaign.Terms newTerms(CampaignDefinition definition, Caller.Scope scope) {
        Campaign.Terms terms = translation.terms(definition, Set.of());
        requireWithin(scope, terms.units());
        if (repository.find(definition.code()).isPresent()) {
            throw new Refused(Refused.Kind.CONFLICT, "campaign-code-taken", definition.code());
        }
        return terms;
    }

    /** What it would say once changed; refuses as {@link #update} does. */
    Campaign.Terms changedTerms(Campaign campaign, CampaignDefinition definition, Integer version, Caller.Scope scope) {
        requireOpen(campaign);
        Campaign.Terms terms = translation.terms(definition, campaign.items());
        requireWithin(scope, terms.units());
        if (!campaign.code().equals(definition.code())) {
            throw new Refused("campaign-code-fixed", campaign.code());
        }
        if (version != null && version != campaign.version()) {
            throw new Refused(Refused.Kind.CONFLICT, "campaign-changed-meanwhile");
        }
        return terms;
    }

    /** @throws NotFound when it does not touch the scope; @throws Refused 403 when it reaches beyond it */
    Campaign administered(String code, Caller.Scope scope) {
        Campaign campaign = repository.find(code).orElseThrow(() -> new NotFound("campaign " + code));
        if (!queries.isVisible(code, scope)) {
            throw new NotFound("campaign " + code);
        }
        requireWithin(scope, campaign.units());
        return campaign;
    }

    /** Units it names as its audience. */
    Set<UUID> unitsOf(String code) {
        return repository.find(code).map(Campaign::units).orElse(Set.of());
    }

    /** Ids of what it asks for: that may stay in it whatever has become of it. */
    Set<UUID> itemsOf(String code) {
        return repository.find(code).map(Campaign::items).orElse(Set.of());
    }

    private static void requireOpen(Campaign campaign) {
        if (campaign.closed()) {
            throw new Refused(Refused.Kind.CONFLICT, "campaign-closed", campaign.code());
        }
    }

    /** @throws NotFound when there is none whose audience lies above or below the scope */
    public CampaignView view(String code, Caller.Scope scope) {
        return queries.view(code)
                .filter(found -> queries.isVisible(code, scope))
                .orElseThrow(() -> new NotFound("campaign " + code));
    }

    /** Cohorts of people at home in the scope today, the most numerous first, at most 40. */
    public List<String> cohorts(Caller.Scope scope) {
        return queries.cohorts(scope, LocalDate.now(clock));
    }

    /** What its administrators should look at; refuses as {@link #view} does. */
    public List<CampaignWarning> warnings(String code, Caller.Scope scope) {
        view(code, scope);
        return queries.warnings(code, LocalDate.now(clock));
    }

    /** Those that touch the scope: the running ones first, closed ones last. */
    public Page<CampaignView> list(Page.Request request, Caller.Scope scope) {
        return list(null, request, scope);
    }

    /**
     * @param state a code of {@link CampaignState}; null: in whatever state
     * @throws Refused 422 {@code invalid-fields}
     */
    public Page<CampaignView> list(String state, Page.Request request, Caller.Scope scope) {
        Optional<CampaignState> wanted = CampaignState.named(state);
        new Refused.Checks().that(state == null || wanted.isPresent(), "state", "unknown-value", String.valueOf(state)).orRefuse();
        return queries.list(wanted.orElse(null), LocalDate.now(clock), request, scope);
    }

    /** @throws NotFound when there is none whose audience lies above or below the scope */
    public CampaignTerms terms(String code, Caller.Scope scope) {
        return queries.terms(code)
                .filter(found -> queries.isVisible(found, scope))
                .orElseThrow(() -> new NotFound("campaign " + code));
    }

    /** For features that count; no scope. */
    public CampaignTerms terms(String code) {
        return queries.terms(code).orElseThrow(() -> new NotFound("campaign " + code));
    }

    /** For features that count; no scope. */
    public CampaignTerms terms(UUID id) {
        return queries.terms(id).orElseThrow(() -> new NotFound("campaign " + id));
    }

    /** Every campaign there is, also closed ones: their past days are still asked for. */
    public List<CampaignTerms> allTerms() {
        return queries.all(true);
    }

    /** The running campaigns whose audience holds the person on the day, the first due first. */
    public List<Duty> dutiesOf(UUID person, LocalDate day) {
        return duties.duties(person, day, queries.all(false)).stream()
                .sorted(Comparator.comparing(Duty::dueOn).thenComparing(Duty::code))
                .toList();
    }

    /** Columns and row errors: contract.md, Bulk imports. */
    public Bulk.Report importExemptions(Bulk.Source source, Bulk.Options options, Bulk.Listener listener) {
        Bulk.Report report = exemptions.apply(
                source, options, listener, persons -> exemptionsChanged.fire(new ExemptionsChanged(persons)));
        audited.fire(new ExemptionsImported(options.actor(), report));
        return report;
    }

    /** Puts exemptions back as they were before a file of exemptions. */
    public void undoExemptions(Bulk.Undo undo) {
        undo.restore(ExemptionImport.EXEMPTIONS);
        undo.each(ExemptionImport.EXEMPTIONS, persons -> exemptionsChanged.fire(new ExemptionsChanged(persons)));
    }

    private void requireWithin(Caller.Scope scope, Set<UUID> units) {
        if (!isWithin(scope, units)) {
            throw new Refused(Refused.Kind.FORBIDDEN, "forbidden");
        }
    }

    boolean isWithin(Caller.Scope scope, Set<UUID> units) {
        return names.allWithin(scope, units, LocalDate.now(clock));
    }

    private CampaignView announce(Campaign campaign, CampaignDefinition definition, boolean created) {
        changed.fire(new CampaignChanged(campaign.id()));
        UUID unit = campaign.units().size() == 1 ? campaign.units().iterator().next() : Caller.WHOLE;
        audited.fire(new CampaignDefined(created, definition.code(), unit, details(definition)));
        return queries.view(definition.code()).orElseThrow();
    }

    private static Map<String, Object> details(CampaignDefinition definition) {
        return Map.of(
                "name", definition.name(),
                "units", definition.audience().units(),
                "startsOn", definition.startsOn().toString(),
                "dueOn", definition.dueOn().toString(),
                "targetPercent", definition.targetPercent());
    }

    /** Names by code of open campaigns in whose audience one of these units stands, by itself or in a predecessor's place. */
    public Map<String, String> naming(Set<UUID> units) {
        Map<String, String> naming = new TreeMap<>();
        queries.all(false).stream()
                .filter(terms -> terms.units().keySet().stream().anyMatch(units::contains))
                .forEach(terms -> naming.put(terms.code(), terms.name()));
        return naming;
    }
}
