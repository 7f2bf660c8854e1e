package vn.hocvuso.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.campaign.CampaignDefinition.Audience;
import vn.hocvuso.campaign.CampaignDefinition.Programme;
import vn.hocvuso.campaign.CampaignTerms;
import vn.hocvuso.campaign.CampaignView;
import vn.hocvuso.campaign.CampaignWarning;
import vn.hocvuso.campaign.NewcomerFrom;
import vn.hocvuso.campaign.entity.Campaign;
import vn.hocvuso.campaign.rule.Audience.Succession;
import vn.hocvuso.campaign.rule.CampaignState;
import vn.hocvuso.campaign.rule.Words;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.store.Sql;

/** Campaigns as they read: in codes for people, in ids for those who count. */
@ApplicationScoped
public class CampaignQueries {
    @Inject
    private Sql sql;

    public CampaignQueries() {}

    public CampaignQueries(Sql sql) {
        this.sql = sql;
    }

    public Optional<CampaignTerms> terms(String code) {
        return heads("where code = ?", code).stream().findFirst().map(this::terms);
    }

    public Optional<CampaignTerms> terms(UUID id) {
        return heads("where id = ?", id).stream().findFirst().map(this::terms);
    }

    /** In the order of their codes. */
    public List<CampaignTerms> all(boolean withClosed) {
        String which = withClosed ? "order by code" : "where closed = false order by code";
        return heads(which).stream().map(this::terms).toList();
    }

    public boolean isClosed(UUID id) {
        return heads("where id = ?", id).stream().anyMatch(CampaignHead::closed);
    }

    public Optional<CampaignView> view(String code) {
        return heads("where code = ?", code).stream().findFirst().map(this::view);
    }

    /**
     * Those whose audience lies above or below the scope, on whatever day: the running ones first, closed ones last.
     *
     * @param state null: in whatever state
     */
    public Page<CampaignView> list(CampaignState state, LocalDate today, Page.Request request, Caller.Scope scope) {
        Set<UUID> visible = scope.whole() ? Set.of() : new CampaignReach(sql).meeting(all(true), scope);
        List<CampaignHead> heads = heads("order by starts_on desc, code").stream()
                .filter(head -> scope.whole() || visible.contains(head.id()))
                .filter(head -> state == null || head.state(today) == state)
                .sorted(Comparator.comparing(head -> head.state(today)))
                .toList();
        List<CampaignView> items = heads.stream()
                .skip(request.offset())
                .limit(request.size())
                .map(this::view)
                .toList();
        return new Page<>(items, (long) heads.size(), request.page(), request.size());
    }

    public boolean isVisible(String code, Caller.Scope scope) {
        return terms(code).filter(found -> isVisible(found, scope)).isPresent();
    }

    public boolean isVisible(CampaignTerms terms, Caller.Scope scope) {
        return new CampaignReach(sql).meets(terms, scope);
    }

    private CampaignTerms terms(CampaignHead head) {
        Map<String, Set<String>> sets = parts().sets(head.id());
        List<CampaignParts.Item> items = parts().items(head.id());
        return terms(head.id(), head.code(), new Campaign.Terms(
                head.name(),
                CampaignParts.ids(sets.get("unit")),
                CampaignParts.ids(sets.get("except")),
                sets.get("group"),
                sets.get("cohort"),
                CampaignParts.steps(items, CampaignParts.Item::id),
                items.stream().filter(CampaignParts.Item::isTest).map(CampaignParts.Item::id).findFirst().orElse(null),
                head.startsOn(),
                head.dueOn(),
                head.newcomerDays(),
                head.newcomerFrom(),
                head.targetTenths(),
                sets.get("status"),
                head.validityMonths(),
                head.renewalDays()));
    }

    /** What is kept, or a draft of it, as it reads with the tree of today. */
    public CampaignTerms terms(UUID id, String code, Campaign.Terms draft) {
        return new CampaignTerms(
                id,
                code,
                draft.name(),
                standing(draft.units()),
                standing(draft.except()),
                draft.groups(),
                draft.cohorts(),
                draft.steps().stream().<Set<UUID>>map(HashSet::new).toList(),
                Optional.ofNullable(draft.quiz()),
                draft.startsOn(),
                draft.dueOn(),
                Optional.ofNullable(draft.newcomerDays()),
                NewcomerFrom.valueOf(draft.newcomerFrom().toUpperCase(Locale.ROOT)),
                draft.targetTenths(),
                draft.excusingStatuses(),
                Optional.ofNullable(draft.validityMonths()),
                Optional.ofNullable(draft.renewalDays()));
    }

    private Map<UUID, LocalDate> standing(Set<UUID> named) {
        return vn.hocvuso.campaign.rule.Audience.standing(named, named.isEmpty() ? List.of() : successions());
    }

    /** Of merges and splits alike: either way the people of the unit go on there. */
    private List<Succession> successions() {
        return sql.list(
                "select predecessor_id, successor_id, on_day from unit_succession",
                row -> new Succession(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, LocalDate.class)));
    }

    public List<String> cohorts(Caller.Scope scope, LocalDate day) {
        List<Object> values = new ArrayList<>(List.of(day, day));
        String within = "";
        if (!scope.whole()) {
            within = " and unit_id in (select unit_id from unit_subtree where from_day <= ? and ? < until_day and ancestor_id in ("
                    + Sql.marks(scope.roots()) + "))";
            values.addAll(List.of(day, day));
            values.addAll(scope.roots());
        }
        return sql.list(
                "select cohort from person_posting where from_day <= ? and ? < until_day and cohort is not null" + within
                        + " group by cohort order by count(*) desc, cohort fetch first 40 rows only",
                row -> row.getString(1),
                values.toArray());
    }

    /** What has become of the courses and units it names. */
    public List<CampaignWarning> warnings(String code, LocalDate today) {
        return heads("where code = ?", code).stream()
                .flatMap(head -> new CampaignWarnings(sql).of(head.id(), successions(), today).stream())
                .toList();
    }

    private CampaignView view(CampaignHead head) {
        Map<String, Set<String>> sets = parts().sets(head.id());
        List<CampaignParts.Item> items = parts().items(head.id());
        return new CampaignView(
                head.code(),
                head.name(),
                new Audience(codes(sets.get("unit")), inOrder(sets.get("group"), Words.GROUPS), sorted(sets.get("cohort")), codes(sets.get("except"))),
                Programme.of(CampaignParts.steps(items, CampaignParts.Item::slug), items.stream().filter(CampaignParts.Item::isTest).map(CampaignParts.Item::slug).filter(Objects::nonNull).findFirst().orElse(null)),
                head.startsOn(),
                head.dueOn(),
                head.newcomerDays(),
                head.newcomerFrom(),
                BigDecimal.valueOf(head.targetTenths(), 1),
                inOrder(sets.get("status"), Words.STATUSES),
                head.validityMonths(),
                head.renewalDays(),
                head.closed(),
                head.version());
    }

    private List<String> codes(Set<String> units) {
        Set<UUID> ids = CampaignParts.ids(units);
        return sql.list("select distinct code from unit_as_of where id in (" + Sql.marks(ids) + ") order by code", row -> row.getString(1), ids.toArray());
    }

    private CampaignParts parts() {
        return new CampaignParts(sql);
    }

    private List<CampaignHead> heads(String condition, Object... values) {
        return sql.list("select " + CampaignHead.COLUMNS + " from campaign " + condition, CampaignHead::read, values);
    }

    private static List<String> inOrder(Set<String> found, List<String> order) {
        return order.stream().filter(found::contains).toList();
    }

    private static List<String> sorted(Set<String> found) {
        return found.stream().sorted().toList();
    }
}
