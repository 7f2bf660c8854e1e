package vn.hocvuso.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.campaign.CampaignDefinition.Audience;
import vn.hocvuso.campaign.CampaignDefinition.Programme;
import vn.hocvuso.campaign.CampaignTerms;
import vn.hocvuso.campaign.CampaignView;
import vn.hocvuso.campaign.NewcomerFrom;
import vn.hocvuso.campaign.rule.Audience.Succession;
import vn.hocvuso.campaign.rule.Words;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.store.Sql;

/** Campaigns as they read: in codes for people, in ids for those who count. */
@ApplicationScoped
public class CampaignQueries {
    private static final String COLUMNS = "id, code, name, starts_on, due_on, newcomer_days, target_tenths, validity_months,"
            + " closed, version";

    @Inject
    private Sql sql;

    public CampaignQueries() {}

    public CampaignQueries(Sql sql) {
        this.sql = sql;
    }

    private record Head(
            UUID id,
            String code,
            String name,
            LocalDate startsOn,
            LocalDate dueOn,
            Integer newcomerDays,
            int targetTenths,
            Integer validityMonths,
            boolean closed,
            int version) {

        static Head read(ResultSet row) throws SQLException {
            return new Head(
                    row.getObject("id", UUID.class),
                    row.getString("code"),
                    row.getString("name"),
                    row.getObject("starts_on", LocalDate.class),
                    row.getObject("due_on", LocalDate.class),
                    row.getObject("newcomer_days", Integer.class),
                    row.getInt("target_tenths"),
                    row.getObject("validity_months", Integer.class),
                    row.getBoolean("closed"),
                    row.getInt("version"));
        }
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

    public Optional<CampaignView> view(String code) {
        return heads("where code = ?", code).stream().findFirst().map(this::view);
    }

    /** Those whose audience lies above or below the scope, on whatever day. */
    public Page<CampaignView> list(Page.Request request, Caller.Scope scope) {
        Set<UUID> visible = visible(scope);
        List<Head> heads = heads("order by starts_on desc, code").stream()
                .filter(head -> scope.whole() || visible.contains(head.id()))
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

    /** One probe of an index each way, whatever the size of the subtrees: asked for every figure that is read. */
    public boolean isVisible(CampaignTerms terms, Caller.Scope scope) {
        return scope.whole() || !scope.isEmpty() && (anyBelow(scope.roots(), terms.units().keySet()) || anyBelow(terms.units().keySet(), scope.roots()));
    }

    private boolean anyBelow(Set<UUID> ancestors, Set<UUID> units) {
        List<Object> values = new ArrayList<>(units);
        values.addAll(ancestors);
        return sql.first(
                        "select 1 from unit_subtree where unit_id in (" + Sql.marks(units) + ") and ancestor_id in (" + Sql.marks(ancestors) + ") limit 1",
                        row -> true, values.toArray())
                .isPresent();
    }

    private Set<UUID> visible(Caller.Scope scope) {
        if (scope.whole() || scope.isEmpty()) {
            return Set.of();
        }
        String roots = Sql.marks(scope.roots());
        List<Object> values = new ArrayList<>(scope.roots());
        values.addAll(scope.roots());
        Set<UUID> near = new HashSet<>(sql.list(
                        "select ancestor_id from unit_subtree where unit_id in (" + roots + ") union"
                                + " select unit_id from unit_subtree where ancestor_id in (" + roots + ")",
                        row -> row.getObject(1, UUID.class),
                        values.toArray()));
        Set<UUID> visible = new HashSet<>();
        all(true).stream()
                .filter(terms -> terms.units().keySet().stream().anyMatch(near::contains))
                .forEach(terms -> visible.add(terms.id()));
        return visible;
    }

    private CampaignTerms terms(Head head) {
        List<UUID> quiz = items(head, "quiz");
        return new CampaignTerms(
                head.id(),
                head.code(),
                head.name(),
                standingUnits(head),
                Map.of(),
                new HashSet<>(texts("select group_code from campaign_group where campaign_id = ?", head)),
                Set.of(),
                items(head, "course").stream().map(Set::of).toList(),
                quiz.stream().findFirst(),
                head.startsOn(),
                head.dueOn(),
                Optional.ofNullable(head.newcomerDays()),
                NewcomerFrom.ENTRY,
                head.targetTenths(),
                new HashSet<>(texts("select status from campaign_excuse where campaign_id = ?", head)),
                Optional.ofNullable(head.validityMonths()),
                Optional.empty());
    }

    private Map<UUID, LocalDate> standingUnits(Head head) {
        Set<UUID> named = new HashSet<>(sql.list(
                        "select unit_id from campaign_unit where campaign_id = ?",
                        row -> row.getObject(1, UUID.class),
                        head.id()));
        List<Succession> merges = sql.list(
                        "select predecessor_id, successor_id, on_day from unit_succession where kind = 'merge'",
                        row -> new Succession(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getObject(3, LocalDate.class)));
        return vn.hocvuso.campaign.rule.Audience.standing(named, merges);
    }

    private CampaignView view(Head head) {
        List<String> groups = inOrder(
                texts("select group_code from campaign_group where campaign_id = ?", head), Words.GROUPS);
        List<String> statuses =
                inOrder(texts("select status from campaign_excuse where campaign_id = ?", head), Words.STATUSES);
        List<String> units = texts(
                "select distinct u.code from campaign_unit c join unit_as_of u on u.id = c.unit_id"
                        + " where c.campaign_id = ? order by u.code",
                head);
        List<String> courses = texts(
                "select c.slug from campaign_item i join course_current c on c.course_id = i.item_id"
                        + " where i.campaign_id = ? and i.kind = 'course' order by i.ordinal",
                head);
        List<String> quiz = texts(
                "select q.slug from campaign_item i join quiz_current q on q.quiz_id = i.item_id"
                        + " where i.campaign_id = ? and i.kind = 'quiz'",
                head);
        return new CampaignView(
                head.code(),
                head.name(),
                new Audience(units, groups),
                new Programme(courses, quiz.isEmpty() ? null : quiz.get(0)),
                head.startsOn(),
                head.dueOn(),
                head.newcomerDays(),
                BigDecimal.valueOf(head.targetTenths(), 1),
                statuses,
                head.validityMonths(),
                head.closed(),
                head.version());
    }

    private List<Head> heads(String condition, Object... values) {
        return sql.list("select " + COLUMNS + " from campaign " + condition, Head::read, values);
    }

    private List<UUID> items(Head head, String kind) {
        return sql.list(
                        "select item_id from campaign_item where campaign_id = ? and kind = ? order by ordinal",
                        row -> row.getObject(1, UUID.class),
                        head.id(),
                        kind);
    }

    private List<String> texts(String query, Head head) {
        return sql.list(query, row -> row.getString(1), head.id());
    }

    private static List<String> inOrder(List<String> found, List<String> order) {
        return order.stream().filter(found::contains).toList();
    }
}
