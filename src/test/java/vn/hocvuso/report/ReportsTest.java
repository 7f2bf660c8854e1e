package vn.hocvuso.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.coverage.Division.day;
import static vn.hocvuso.coverage.Division.id;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.control.CampaignQueries;
import vn.hocvuso.coverage.Coverage;
import vn.hocvuso.coverage.CutoffOrder;
import vn.hocvuso.coverage.CutoffWish;
import vn.hocvuso.coverage.Cutoffs;
import vn.hocvuso.coverage.Division;
import vn.hocvuso.coverage.StandingOrders;
import vn.hocvuso.coverage.Strength;
import vn.hocvuso.coverage.StrengthWish;
import vn.hocvuso.coverage.control.Bookkeeping;
import vn.hocvuso.coverage.control.ChangeQueue;
import vn.hocvuso.coverage.control.CoverageQueries;
import vn.hocvuso.coverage.control.CutoffOrders;
import vn.hocvuso.coverage.control.CutoffReading;
import vn.hocvuso.coverage.control.CutoffRepository;
import vn.hocvuso.coverage.control.HistoryQueries;
import vn.hocvuso.coverage.control.StrengthRepository;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.report.control.DraftRepository;
import vn.hocvuso.report.control.ScheduleRepository;
import vn.hocvuso.report.control.SettingRepository;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Fired;
import vn.hocvuso.testing.SeededIds;
import vn.hocvuso.testing.SettableClock;
import vn.hocvuso.testing.Together;
import vn.hocvuso.testing.Transacted;
import vn.hocvuso.unit.Units;
import vn.hocvuso.unit.control.UnitQueries;

/** Drafts, settings and schedules of reports, on both databases. */
class ReportsTest {
    private static final Caller.Scope ALL = Caller.Scope.EVERYTHING;
    private static final StrengthWish.Signer PLATFORM = new StrengthWish.Signer(null, "SYSTEM");

    private final Fired<DomainEvent> events = new Fired<>();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-06-13T03:00:00Z"));
    private Transacted transactions;
    private Cutoffs cutoffs;
    private Reports reports;
    private Schedules schedules;
    private StandingOrders orders;

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    private void open(DataSource database) {
        transactions = new Transacted(database);
        Sql sql = new Sql(transactions);
        Division division = new Division(sql);
        SeededIds ids = new SeededIds(5);
        Campaigns campaigns = new Campaigns(null, new CampaignQueries(sql), null, null, null, null, null, null, null, null, null, null);
        var coverageUnits = new vn.hocvuso.coverage.control.UnitQueries(sql);
        Units units = new Units(new UnitQueries(sql), null, null, null, null, null, null, null, null, clock);
        ChangeQueue queue = new ChangeQueue(sql);
        CoverageQueries queries = new Bookkeeping(sql).figures;
        Strength strength = new Strength(Division.strengths(sql), coverageUnits, events, ids, clock, 30);
        cutoffs = new Cutoffs(new CutoffRepository(sql), new CutoffReading(queries, new HistoryQueries(sql), coverageUnits), coverageUnits, queue,
                new Bookkeeping(sql).counting, campaigns, strength, events, ids, clock);
        orders = new StandingOrders(new CutoffOrders(sql), cutoffs, campaigns, coverageUnits, ids, clock);
        reports = new Reports(cutoffs, campaigns, units, new DraftRepository(sql), new SettingRepository(sql), events, ids, clock, "14/6 14/12");
        schedules = new Schedules(new ScheduleRepository(sql), orders, campaigns, units, events, ids, clock);
        division.person("S1", "Nguyễn Văn Đức", "c1", "SQ", 9, 1);
        division.person("S2", "Trần Thị An", "c1", "HSQ-BS", 2, 999);
        division.passed("S1", "2026-03-01");
        Coverage coverage = new Bookkeeping(sql).coverage(clock);
        transactions.run(() -> coverage.peopleChanged(Set.of(id("S1"), id("S2"))));
        int taken;
        do {
            taken = transactions.call(coverage::count);
        } while (taken > 0);
    }

    private String freeze(String unit, String on) {
        return transactions.call(() -> cutoffs.freeze("k", new CutoffWish(unit, day(on), null), PLATFORM, ALL));
    }

    private ReportView view(String number, String kind) {
        return transactions.call(() -> reports.view(number, null, kind, ALL));
    }

    private void save(String number, String kind, String text, int version) {
        ReportDraft draft = new ReportDraft("7", null, "", Map.of("situation", text), Map.of("c1", "đang bổ sung"), version, "", null);
        transactions.run(() -> reports.save(number, kind, draft, ALL, "S1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void a_draft_is_kept_by_period_and_the_later_of_two_editors_hears_of_the_first(DataSource database) {
        open(database);
        String number = freeze("e1", "2026-06-10");
        save(number, "half", "Bản thứ nhất", 0);
        assertThatThrownBy(() -> save(number, "half", "Người thứ hai", 0)).hasMessageContaining("report-changed-meanwhile");
        save(number, "half", "Bản thứ hai", 1);
        assertThatThrownBy(() -> save(number, "half", "Chậm", 1)).hasMessageContaining("report-changed-meanwhile");
        ReportView half = view(number, "half");
        assertThat(half.draft().text("situation")).isEqualTo("Bản thứ hai");
        assertThat(half.draft().version()).isEqualTo(2);
        assertThat(half.table().rows().get(0).note()).isEqualTo("đang bổ sung");
        assertThat(half.from() + " " + half.to() + " " + half.ordinal()).isEqualTo("2025-12-15 2026-06-14 1");
        assertThat(view(number, "year").draft()).as("the year's report is another").isEqualTo(ReportDraft.EMPTY);
        String later = freeze("e1", "2026-06-13");
        assertThat(view(later, null).draft().text("situation")).as("the same period, newer figures").isEqualTo("Bản thứ hai");
        assertThat(events.events).extracting(DomainEvent::action).contains("report-saved");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void the_period_before_is_found_and_another_can_be_chosen(DataSource database) {
        open(database);
        String before = freeze("e1", "2025-12-14");
        String early = freeze("e1", "2026-02-01");
        String now = freeze("e1", "2026-06-10");
        ReportView report = view(now, "half");
        assertThat(report.previous().number()).isEqualTo(before);
        assertThat(report.table().sum().toPrevious()).as("50% of two, 0% then").hasToString("50.0");
        assertThat(report.comparable()).extracting(other -> other.number()).containsExactly(early, before);
        ReportDraft chosen = new ReportDraft("", null, early, Map.of(), Map.of(), 0, "", null);
        transactions.run(() -> reports.save(now, "half", chosen, ALL, "S1"));
        assertThat(view(now, "half").previous().number()).isEqualTo(early);
        ReportDraft nowhere = new ReportDraft("", null, "CS-2026-999999", Map.of(), Map.of(), 1, "", null);
        assertThatThrownBy(() -> transactions.run(() -> reports.save(now, "half", nowhere, ALL, "S1"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> view(now, "week")).hasMessageContaining("report-kind");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void settings_begin_with_the_units_own_names_and_belong_to_the_scope(DataSource database) {
        open(database);
        ReportSetting first = transactions.call(() -> reports.setting("e1", ALL));
        assertThat(first.parentLine() + " / " + first.unitLine()).isEqualTo("ĐƠN VỊ F1 / ĐƠN VỊ E1");
        ReportSetting party = new ReportSetting("party", "ĐẢNG BỘ F1", "ĐẢNG ỦY E1", "BC/ĐU", "Hà Nội", "TM.", "ĐẢNG ỦY", "BÍ THƯ", "", "Lê Văn A", "Như trên", 0);
        transactions.run(() -> reports.save("e1", party, ALL));
        assertThatThrownBy(() -> transactions.run(() -> reports.save("e1", party, ALL))).hasMessageContaining("report-changed-meanwhile");
        assertThat(transactions.call(() -> reports.setting("e1", ALL)).header()).isEqualTo("party");
        ReportSetting wrong = new ReportSetting("other", "", "", "", "", "XX", "", "", "", "", "", 1);
        assertThatThrownBy(() -> transactions.run(() -> reports.save("e1", wrong, ALL))).hasMessageContaining("header").hasMessageContaining("unitLine");
        Caller.Scope e2 = new Caller.Scope(false, Set.of(id("e2")));
        assertThatThrownBy(() -> transactions.call(() -> reports.setting("e1", e2))).isInstanceOf(NotFound.class);
        String number = freeze("e1", "2026-06-10");
        assertThatThrownBy(() -> transactions.call(() -> reports.view(number, null, null, e2))).isInstanceOf(NotFound.class);
    }

    /** Everything that waits, by two nodes at once. */
    private void night() throws Exception {
        Together.run(2, node -> () -> transactions.call(schedules::order));
        for (int i = 0; i < 10; i++) {
            List<UUID> next = transactions.call(orders::next).stream().toList();
            if (next.isEmpty()) {
                return;
            }
            Together.run(2, node -> () -> transactions.call(() -> orders.carryOut(next.get(0))));
        }
    }

    private List<CutoffOrder> ordered() {
        return transactions.call(() -> orders.list(new Page.Request(0, 50), ALL)).items();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void a_day_of_the_schedule_is_frozen_once_the_night_after_and_missed_days_are_caught_up(DataSource database) throws Exception {
        open(database);
        transactions.run(() -> schedules.add("e1", "k", "14/6, 14/12", ALL, "S1"));
        assertThatThrownBy(() -> transactions.run(() -> schedules.add("e1", "k", "1/1", ALL, "S1"))).hasMessageContaining("report-scheduled");
        assertThatThrownBy(() -> transactions.run(() -> schedules.add("e2", "k", "31/2", ALL, "S1"))).hasMessageContaining("report-days");
        clock.set(Instant.parse("2026-06-14T16:00:00Z"));
        night();
        assertThat(ordered()).as("11 in the evening of the day itself: it is not over").isEmpty();
        clock.set(Instant.parse("2026-06-14T17:30:00Z"));
        night();
        night();
        assertThat(ordered()).extracting(order -> order.asOf() + " " + order.number()).containsExactly("2026-06-14 CS-2026-000001");
        clock.set(Instant.parse("2027-07-01T03:00:00Z"));
        night();
        assertThat(ordered()).as("a year of silence").extracting(order -> order.asOf().toString())
                .containsExactlyInAnyOrder("2026-06-14", "2026-12-14", "2027-06-14");
        assertThat(ordered()).allMatch(order -> order.number() != null);
        UUID rule = transactions.call(() -> schedules.list(new Page.Request(0, 50), ALL)).items().get(0).id();
        Caller.Scope e2 = new Caller.Scope(false, Set.of(id("e2")));
        assertThatThrownBy(() -> transactions.run(() -> schedules.remove(rule, e2))).isInstanceOf(NotFound.class);
        transactions.run(() -> schedules.remove(rule, ALL));
        clock.set(Instant.parse("2027-12-20T03:00:00Z"));
        night();
        assertThat(ordered()).as("what was frozen stays, nothing is added").hasSize(3);
    }
}
