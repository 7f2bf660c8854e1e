package vn.hocvuso.campaign.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.campaign.CampaignDefinition;
import vn.hocvuso.campaign.CampaignDefinition.Audience;
import vn.hocvuso.campaign.CampaignDefinition.Programme;
import vn.hocvuso.campaign.CampaignDraft;
import vn.hocvuso.campaign.CampaignTerms;
import vn.hocvuso.campaign.CampaignView;
import vn.hocvuso.campaign.CampaignWarning;
import vn.hocvuso.campaign.NewcomerFrom;
import vn.hocvuso.campaign.rule.CampaignState;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.Databases;

/** What a campaign says is read back as it was written, and what has become of what it names is told. */
class CampaignQueriesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final UUID CAMPAIGN = new UUID(1, 1);
    private static final UUID A = new UUID(5, 1);
    private static final UUID B = new UUID(5, 2);
    private static final UUID C = new UUID(5, 3);
    private static final UUID OLD = new UUID(3, 1);
    private static final UUID NEW = new UUID(3, 2);
    private static final UUID GONE = new UUID(3, 3);

    private Sql sql;
    private CampaignQueries campaigns;

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    private void open(DataSource database) {
        sql = new Sql(database);
        campaigns = new CampaignQueries(sql);
        unit(OLD, "c1", "2026-03-01");
        unit(NEW, "c2", null);
        unit(GONE, "c3", "2026-05-01");
        sql.update("insert into unit_succession (predecessor_id, successor_id, on_day, kind) values (?, ?, ?, 'merge')", OLD, NEW, LocalDate.of(2026, 3, 1));
        course(A, "a", false);
        course(B, "b", true);
        course(C, "c", false);
        campaign(CAMPAIGN, "k", "2026-01-01", "2026-12-31", false);
        sql.update("update campaign set newcomer_days = 30, newcomer_from = 'enlistment', validity_months = 12, renewal_days = 45 where id = ?", CAMPAIGN);
        sql.update("insert into campaign_unit values (?, ?)", CAMPAIGN, OLD);
        sql.update("insert into campaign_except values (?, ?)", CAMPAIGN, GONE);
        sql.update("insert into campaign_cohort values (?, '2026/2')", CAMPAIGN);
        sql.update("insert into campaign_cohort values (?, '2026/1')", CAMPAIGN);
        item(C, 1, 1);
        item(B, 2, 1);
        item(A, 2, 2);
    }

    private void unit(UUID id, String code, String until) {
        LocalDate from = LocalDate.of(2020, 1, 1);
        LocalDate end = until == null ? Period.OPEN : LocalDate.parse(until);
        sql.update("insert into unit (id, code, from_day, until_day) values (?, ?, ?, ?)", id, code, from, end);
        sql.update(
                "insert into unit_record (unit_id, from_day, until_day, name, type_code, kind, sort_order, search_key) values (?, ?, ?, ?, 'dai_doi', 'don_vi', 1, ?)",
                id, from, end, "Đại đội " + code.substring(1), code);
    }

    private void course(UUID id, String slug, boolean withdrawn) {
        UUID version = new UUID(6, id.getLeastSignificantBits());
        sql.update("insert into course (id, slug, withdrawn) values (?, ?, ?)", id, slug, withdrawn);
        sql.update(
                """
                insert into course_version (id, course_id, number, content_hash, title, summary, minutes, completion, details, published_at, published_by)
                values (?, ?, 1, 'x', ?, '', 10, 'lessons', '{}', ?, 'test')""",
                version, id, "Khóa " + slug, Instant.EPOCH);
    }

    private void campaign(UUID id, String code, String starts, String due, boolean closed) {
        sql.update(
                "insert into campaign (id, code, name, starts_on, due_on, target_tenths, closed, version, created_at, created_by)"
                        + " values (?, ?, 'Đợt thử', ?, ?, 800, " + closed + ", 0, current_timestamp, 'test')",
                id, code, LocalDate.parse(starts), LocalDate.parse(due));
    }

    private void item(UUID course, int step, int choice) {
        sql.update("insert into campaign_item (campaign_id, kind, item_id, ordinal, choice) values (?, 'course', ?, ?, ?)", CAMPAIGN, course, step, choice);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void steps_cohorts_exceptions_and_days_are_read_back(DataSource database) {
        open(database);
        CampaignTerms terms = campaigns.terms("k").orElseThrow();
        assertThat(terms.steps()).containsExactly(Set.of(C), Set.of(A, B));
        assertThat(terms.units()).as("the successor stands from the day of the merge").containsOnlyKeys(OLD, NEW).containsEntry(NEW, LocalDate.of(2026, 3, 1));
        assertThat(terms.except()).containsOnlyKeys(GONE);
        assertThat(terms.cohorts()).containsExactlyInAnyOrder("2026/1", "2026/2");
        assertThat(terms.newcomerFrom()).isEqualTo(NewcomerFrom.ENLISTMENT);
        assertThat(terms.renewalDays()).contains(45);
        CampaignView view = campaigns.view("k").orElseThrow();
        assertThat(view.programme()).isEqualTo(new Programme(List.of("c"), List.of(List.of("c"), List.of("b", "a")), null));
        assertThat(view.audience()).isEqualTo(new Audience(List.of("c1"), List.of(), List.of("2026/1", "2026/2"), List.of("c3")));
        assertThat(view.newcomerFrom()).isEqualTo("enlistment");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void a_withdrawn_course_and_units_that_are_no_more_are_told(DataSource database) {
        open(database);
        assertThat(campaigns.warnings("k", TODAY)).containsExactly(
                new CampaignWarning("alternative-withdrawn", "Khóa b", List.of("Khóa a")),
                new CampaignWarning("unit-succeeded", "Đại đội 1 (c1)", List.of("Đại đội 2 (c2)")),
                new CampaignWarning("except-gone", "Đại đội 3 (c3)", List.of()));
        sql.update("update course set withdrawn = true where slug = 'c'");
        assertThat(campaigns.warnings("k", TODAY)).first().isEqualTo(new CampaignWarning("course-withdrawn", "Khóa c", List.of()));
        assertThat(campaigns.warnings("k", LocalDate.of(2026, 2, 1))).as("before that").extracting(CampaignWarning::code).doesNotContain("unit-succeeded");
        sql.update("update campaign_unit set unit_id = ? where campaign_id = ?", GONE, CAMPAIGN);
        assertThat(campaigns.warnings("k", TODAY)).as("dissolved, with nobody in its place").contains(new CampaignWarning("unit-gone", "Đại đội 3 (c3)", List.of()));
        assertThat(new CampaignNames(sql).courses(List.of("a", "b", "c"), Set.of(B))).as("withdrawn ones only where they are kept")
                .isEqualTo(Map.of("a", A, "b", B));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void lists_show_what_runs_first_and_what_is_closed_last(DataSource database) {
        open(database);
        campaign(new UUID(1, 2), "coming", "2026-08-01", "2026-12-31", false);
        campaign(new UUID(1, 3), "over", "2025-08-01", "2026-06-30", false);
        campaign(new UUID(1, 4), "closed", "2026-06-01", "2026-12-31", true);
        campaign(new UUID(1, 5), "newer", "2026-02-01", "2026-12-31", false);
        Page.Request all = new Page.Request(0, 50);
        assertThat(campaigns.list(null, TODAY, all, Caller.Scope.EVERYTHING).items()).extracting(CampaignView::code)
                .containsExactly("newer", "k", "over", "coming", "closed");
        Page<CampaignView> closed = campaigns.list(CampaignState.CLOSED, TODAY, all, Caller.Scope.EVERYTHING);
        assertThat(closed.items()).extracting(CampaignView::code).containsExactly("closed");
        assertThat(closed.total()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void a_draft_is_kept_as_it_was_written_and_applied_once(DataSource database) {
        open(database);
        DraftRepository drafts = new DraftRepository(sql);
        UUID person = new UUID(2, 1);
        sql.update("insert into person (id, service_number, full_name, search_key, name_key, version) values (?, 'S1', 'x', 'x', 'x', 0)", person);
        CampaignDefinition whole = new CampaignDefinition(
                "k", "Đợt “thử”", new Audience(List.of("c1"), List.of("SQ"), List.of("2026/1"), List.of("c3")),
                Programme.of(List.of(List.of("c"), List.of("b", "a")), "q"), TODAY, TODAY.plusDays(9), 30, "entry", new BigDecimal("99.5"),
                List.of(), 12, 45);
        CampaignDefinition bare = new CampaignDefinition(
                "k2", "Đợt", new Audience(List.of("c1"), null, null, null), Programme.of(List.of(List.of("c")), null), TODAY, TODAY, null, null,
                BigDecimal.TEN, null, null, null);
        Instant now = Instant.parse("2026-07-01T02:00:00Z");
        CampaignDraft change = new CampaignDraft(new UUID(4, 1), "k", 3, whole, person, now, null);
        CampaignDraft anew = new CampaignDraft(new UUID(4, 2), null, null, bare, person, now.plusSeconds(60), null);
        drafts.add(change);
        drafts.add(anew);
        assertThat(drafts.find(change.id())).contains(change);
        assertThat(drafts.find(anew.id())).contains(anew);
        assertThat(drafts.apply(change.id(), now)).isTrue();
        assertThat(drafts.apply(change.id(), now)).as("once").isFalse();
        drafts.forget(now.plusSeconds(1));
        assertThat(drafts.find(change.id())).isEmpty();
        assertThat(drafts.find(anew.id())).isPresent();
    }
}
