package vn.hocvuso.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.coverage.Division.day;
import static vn.hocvuso.coverage.Division.id;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.control.CampaignQueries;
import vn.hocvuso.coverage.control.Bookkeeping;
import vn.hocvuso.coverage.control.ChangeQueue;
import vn.hocvuso.coverage.control.CoverageQueries;
import vn.hocvuso.coverage.control.CutoffOrders;
import vn.hocvuso.coverage.control.CutoffReading;
import vn.hocvuso.coverage.control.CutoffRepository;
import vn.hocvuso.coverage.control.HistoryQueries;
import vn.hocvuso.coverage.control.StrengthRepository;
import vn.hocvuso.coverage.control.UnitQueries;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Fired;
import vn.hocvuso.testing.SeededIds;
import vn.hocvuso.testing.SettableClock;
import vn.hocvuso.testing.Together;
import vn.hocvuso.testing.Transacted;

/** Figures frozen, numbered, corrected and ordered, on both databases. */
class CutoffsTest {
    private static final Caller.Scope ALL = Caller.Scope.EVERYTHING;

    private final Fired<DomainEvent> events = new Fired<>();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T03:00:00Z"));
    private Transacted transactions;
    private Division division;
    private Coverage coverage;
    private Cutoffs cutoffs;
    private StandingOrders orders;
    private Strength strength;
    private StrengthWish.Signer signer;

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    private void open(DataSource database) {
        transactions = new Transacted(database);
        Sql sql = new Sql(transactions);
        division = new Division(sql);
        Campaigns campaigns = new Campaigns(null, new CampaignQueries(sql), null, null, null, null, null, null, null, null, null, null);
        ChangeQueue queue = new ChangeQueue(sql);
        UnitQueries units = new UnitQueries(sql);
        CoverageQueries queries = new Bookkeeping(sql).figures;
        coverage = new Bookkeeping(sql).coverage(clock);
        SeededIds ids = new SeededIds(11);
        strength = new Strength(Division.strengths(sql), units, new Fired<>(), ids, clock, 30);
        cutoffs = new Cutoffs(
                new CutoffRepository(sql), new CutoffReading(queries, new HistoryQueries(sql), units), units, queue, new Bookkeeping(sql).counting, campaigns,
                strength, events, ids, clock);
        orders = new StandingOrders(new CutoffOrders(sql), cutoffs, campaigns, units, ids, clock);
        signer = new StrengthWish.Signer(id("S1"), "COMMANDER");
        people();
    }

    private void people() {
        division.person("S1", "Nguyễn Văn Đức", "c1", "SQ", 9, 1);
        division.person("S2", "Trần Thị An", "c1", "HSQ-BS", 2, 999);
        division.person("S3", "Lê Văn Bình", "c2", "HSQ-BS", 3, 999);
        division.person("S4", "Phạm Văn Cường", "e1", "QNCN", 8, 999);
        division.person("S5", "Hoàng Văn Em", "p1", "SQ", 12, 999);
        division.person("S6", "Vũ Văn Giang", "c3", "HSQ-BS", 1, 999);
        division.passed("S1", "2026-03-01");
        division.passed("S5", "2026-03-02");
        division.passed("S6", "2026-04-10");
        changed("S1", "S2", "S3", "S4", "S5", "S6");
        count();
    }

    private void changed(String... people) {
        transactions.run(() -> coverage.peopleChanged(Set.copyOf(Stream.of(people).map(Division::id).toList())));
    }

    private void count() {
        int taken;
        do {
            taken = transactions.call(coverage::count);
        } while (taken > 0);
    }

    private String freeze(String unit, String on) {
        return transactions.call(() -> cutoffs.freeze("k", new CutoffWish(unit, day(on), "sơ kết"), signer, ALL));
    }

    private CutoffView view(String number, Integer version) {
        return transactions.call(() -> cutoffs.view(number, version, ALL));
    }

    private CutoffCheck check(String number) {
        return transactions.call(() -> cutoffs.check(number, null, ALL));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void a_cutoff_keeps_what_coverage_said_with_the_strength_of_the_day(DataSource database) {
        open(database);
        transactions.run(() -> strength.confirm("f1", new StrengthWish(day("2026-06-10"), 7L, Map.of(), null), signer, ALL));
        String number = freeze("f1", "2026-06-14");
        assertThat(number).isEqualTo("CS-2026-000001");
        CoverageView said = coverage.of("k", "f1", day("2026-06-14"), ALL);
        CutoffView kept = view(number, null);
        assertThat(List.of(kept.onRoll(), kept.exempt(), kept.required(), kept.passed(), kept.overdue(), kept.coverage(), kept.coverageOnRoll()))
                .isEqualTo(List.of(said.onRoll(), said.exempt(), said.required(), said.passed(), said.overdue(), said.coverage(), said.coverageOnRoll()));
        assertThat(kept.own()).isEqualTo(said.own());
        assertThat(kept.groups()).isEqualTo(said.groups());
        assertThat(kept.children()).extracting(child -> child.unit().code() + " " + child.passed() + "/" + child.required())
                .as("agencies first, as in the cockpit").containsExactly("p1 1/1", "e2 1/1", "e1 1/4");
        assertThat(kept.children().get(2).groups()).extracting(GroupFigures::group).containsExactly("SQ", "QNCN", "HSQ-BS");
        assertThat(kept.units()).as("every unit below").isEqualTo(7);
        assertThat(kept.children().get(1).targetSince()).isEqualTo(day("2026-04-10"));
        assertThat(kept.children().get(2).targetSince()).as("25% of 80%").isNull();
        assertThat(kept.strength()).isEqualTo(new CutoffStrength(7L, day("2026-06-10"), 6, -1L, "missing"));
        assertThat(kept.definition().steps()).as("titles come from a catalogue this test has not").isEmpty();
        assertThat(kept.definition().target()).isEqualTo(800);
        assertThat(kept.frozen().frozenBy()).isEqualTo("S1");
        assertThat(kept.frozen().note()).isEqualTo("sơ kết");
        assertThat(events.events).singleElement().satisfies(event -> assertThat(event.details().get("sha256")).isEqualTo(kept.frozen().sha256()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void what_happens_later_leaves_it_alone_and_a_correction_stands_beside_it(DataSource database) {
        open(database);
        String number = freeze("f1", "2026-06-14");
        division.passed("S2", "2026-06-01");
        division.sql("update campaign set target_tenths = 900 where code = 'k'");
        changed("S2");
        count();
        assertThat(view(number, null).passed()).isEqualTo(3);
        assertThat(view(number, null).target()).hasToString("80.0");
        assertThat(check(number)).satisfies(check -> {
            assertThat(check.intact()).isTrue();
            assertThat(check.unchanged()).as("the facts of that day read otherwise now").isFalse();
        });
        CutoffView corrected = transactions.call(() -> cutoffs.correct(number, "bổ sung kết quả trên giấy", signer, ALL));
        assertThat(corrected.version()).isEqualTo(2);
        assertThat(corrected.passed()).isEqualTo(4);
        assertThat(corrected.differences()).contains(
                new CutoffDifference(null, null, "target", "800", "900"), new CutoffDifference("f1", null, "passed", "3", "4"),
                new CutoffDifference("e1", "HSQ-BS", "passed", "0", "1"), new CutoffDifference("c1", null, "passed", "1", "2"));
        assertThat(corrected.versions()).extracting(CutoffVersion::version).containsExactly(2, 1);
        assertThat(view(number, 1).passed()).isEqualTo(3);
        assertThat(check(number).unchanged()).isTrue();
        assertThatThrownBy(() -> transactions.call(() -> cutoffs.correct(number, "nữa", signer, ALL))).hasMessageContaining("cutoff-unchanged");
        assertThat(view(number, null).version()).as("nothing was added").isEqualTo(2);
        assertThatThrownBy(() -> transactions.call(() -> cutoffs.correct(number, " ", signer, ALL))).hasMessageContaining("required");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void the_hash_tells_of_a_changed_row_and_no_row_can_be_taken_out(DataSource database) {
        open(database);
        String number = freeze("e1", "2026-06-14");
        freeze("e2", "2026-06-14");
        assertThat(check(number).intact()).isTrue();
        assertThatThrownBy(() -> division.sql("delete from cutoff where number = ?", number)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> division.sql("update cutoff set sha256 = ? where number = ?", "0".repeat(64), number))
                .isInstanceOf(IllegalStateException.class);
        division.sql("update cutoff set passed = 4 where number = ?", number);
        assertThat(check(number).intact()).as("the row says more than the text").isFalse();
        division.sql("update cutoff set passed = 1, content = replace(content, 'unit\t0\t-\te1', 'unit\t0\t-\te9') where number = ?", number);
        assertThat(check(number)).satisfies(check -> {
            assertThat(check.intact()).isFalse();
            assertThat(check.found()).isNotEqualTo(check.kept());
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void everybody_who_presses_at_once_gets_a_number_of_their_own(DataSource database) throws Exception {
        open(database);
        List<String> units = List.of("f1", "e1", "e2", "c1", "c2", "c3", "p1", "f1");
        List<String> numbers = Together.run(units.size(), part -> () -> freeze(units.get(part), "2026-06-14"));
        assertThat(numbers).containsExactlyInAnyOrderElementsOf(
                IntStream.rangeClosed(1, units.size()).mapToObj(number -> "CS-2026-00000" + number).toList());
        Page<CutoffVersion> all = transactions.call(() -> cutoffs.list(new CutoffQuery("k", null, null, null), new Page.Request(0, 50), ALL));
        assertThat(all.total()).isEqualTo(units.size());
        List<String> previous = new ArrayList<>();
        numbers.forEach(number -> previous.add(String.valueOf(view(number, null).previousSha256())));
        assertThat(previous).as("one chain").doesNotHaveDuplicates().contains("null");
        clock.set(Instant.parse("2027-01-05T03:00:00Z"));
        assertThat(freeze("e1", "2026-12-14")).as("a year begins anew").isEqualTo("CS-2027-000001");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void people_who_wait_to_be_counted_are_in_the_cutoff(DataSource database) {
        open(database);
        assertThat(view(freeze("f1", "2026-06-14"), null).passed()).isEqualTo(3);
        division.passed("S2", "2026-06-01");
        changed("S2");
        String number = freeze("f1", "2026-06-14");
        assertThat(view(number, null).passed()).as("where people learn all day something always waits").isEqualTo(4);
        assertThat(transactions.call(coverage::count)).as("it was counted with it").isZero();
        division.passed("S3", "2026-06-01");
        changed("S3");
        assertThat(transactions.call(() -> cutoffs.correct(number, "bổ sung", signer, ALL)).passed()).isEqualTo(5);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void nothing_is_frozen_while_very_much_waits_nor_for_tomorrow_nor_outside_the_scope(DataSource database) {
        open(database);
        transactions.run(() -> coverage.campaignChanged(id("k")));
        assertThatThrownBy(() -> freeze("f1", "2026-06-14")).as("all of the campaign").isInstanceOf(Refused.class).hasMessageContaining("cutoff-pending");
        count();
        transactions.run(() -> coverage.unitsChanged(Set.of(id("e1")), day("2026-05-01")));
        assertThatThrownBy(() -> freeze("f1", "2026-06-14")).as("all of a unit").hasMessageContaining("cutoff-pending");
        count();
        transactions.run(() -> coverage.peopleChanged(IntStream.rangeClosed(0, 5_000).mapToObj(i -> new UUID(99, i)).collect(Collectors.toSet())));
        assertThatThrownBy(() -> freeze("f1", "2026-06-14")).as("a large file").hasMessageContaining("cutoff-pending");
        count();
        assertThatThrownBy(() -> freeze("f1", "2026-11-24")).hasMessageContaining("day-in-future");
        assertThatThrownBy(() -> freeze("f1", "2019-01-01")).hasMessageContaining("strength-unit-not-standing");
        Caller.Scope e1 = new Caller.Scope(false, Set.of(id("e1")));
        assertThatThrownBy(() -> transactions.call(() -> cutoffs.freeze("k", new CutoffWish("f1", null, null), signer, e1))).isInstanceOf(NotFound.class);
        String ofAll = freeze("f1", "2026-06-14");
        String below = freeze("c1", "2026-06-14");
        assertThatThrownBy(() -> transactions.call(() -> cutoffs.view(ofAll, null, e1))).isInstanceOf(NotFound.class);
        assertThat(transactions.call(() -> cutoffs.view(below, null, e1)).required()).isEqualTo(2);
        assertThat(transactions.call(() -> cutoffs.list(new CutoffQuery(null, null, null, null), new Page.Request(0, 50), e1)).items())
                .extracting(CutoffVersion::number).containsExactly(below);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void an_order_given_twice_and_carried_out_by_two_nodes_is_one_cutoff(DataSource database) throws Exception {
        open(database);
        LocalDate on = day("2026-06-14");
        List<Boolean> given = Together.run(4, part -> () -> transactions.call(() -> orders.scheduled(id("k"), id("e1"), on)));
        assertThat(given).containsOnlyOnce(true);
        UUID order = transactions.call(orders::next).orElseThrow();
        Callable<Boolean> node = () -> transactions.call(() -> orders.carryOut(order));
        List<Boolean> done = Together.run(2, part -> node);
        assertThat(done).containsExactlyInAnyOrder(true, false);
        assertThat(transactions.call(orders::next)).isEqualTo(Optional.empty());
        CutoffOrder kept = transactions.call(() -> orders.list(new Page.Request(0, 50), ALL)).items().get(0);
        assertThat(kept.number()).isEqualTo("CS-2026-000001");
        assertThat(view(kept.number(), null).frozen().frozenAs()).isEqualTo("SYSTEM");
        assertThat(view(kept.number(), null).frozen().frozenBy()).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void a_closed_campaign_gets_its_last_cutoff_as_soon_as_everything_is_counted(DataSource database) {
        open(database);
        transactions.run(() -> coverage.campaignChanged(id("k")));
        transactions.run(() -> orders.closed(id("k"), day("2026-11-23")));
        UUID order = transactions.call(orders::next).orElseThrow();
        assertThatThrownBy(() -> transactions.call(() -> orders.carryOut(order))).hasMessageContaining("cutoff-pending");
        transactions.run(() -> orders.failed(order, "cutoff-pending"));
        assertThat(transactions.call(() -> orders.list(new Page.Request(0, 50), ALL)).items().get(0).failure()).isEqualTo("cutoff-pending");
        assertThat(transactions.call(orders::next)).as("left alone for two minutes").isEmpty();
        count();
        clock.advance(java.time.Duration.ofMinutes(3));
        assertThat(transactions.call(() -> orders.carryOut(transactions.call(orders::next).orElseThrow()))).isTrue();
        assertThat(transactions.call(() -> orders.list(new Page.Request(0, 50), ALL)).items().get(0))
                .satisfies(done -> assertThat(done.number() + " " + done.unit() + " " + done.failure()).isEqualTo("CS-2026-000001 f1 null"));
    }
}
