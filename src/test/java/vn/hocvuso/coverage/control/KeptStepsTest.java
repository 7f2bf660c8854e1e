package vn.hocvuso.coverage.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.coverage.CoverageHistory;
import vn.hocvuso.coverage.EmulationView;
import vn.hocvuso.coverage.Filter;
import vn.hocvuso.coverage.MilestonesView;
import vn.hocvuso.coverage.UnitClass;
import vn.hocvuso.coverage.control.UnitQueries.Unit;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Transacted;

/** What two nodes keep in memory gives what pages and tables give, whatever is booked, counted anew or reorganised meanwhile; on both databases. */
class KeptStepsTest {
    private static final LocalDate TODAY = Army.FIRST.plusDays(Army.DAYS + 100);
    private static final Caller.Scope ALL = Caller.Scope.EVERYTHING;
    private static final List<Filter> FILTERS = List.of(Filter.NONE, new Filter("SQ", null), new Filter(null, "2026-1"));

    private Transacted transactions;
    private Sql sql;
    private Bookkeeping books;
    private Army army;
    private CoverageHistory simple;
    private CoverageHistory roomy;
    private CoverageHistory tight;
    private KeptTree trees;
    private long told;

    static Stream<Arguments> histories() {
        return Stream.of(3L).flatMap(seed -> Databases.both().map(database -> Arguments.of(database, seed)));
    }

    private void open(DataSource database, long seed) {
        transactions = new Transacted(database);
        sql = new Sql(transactions);
        books = new Bookkeeping(sql);
        army = new Army(sql, books.queue, seed);
        Clock clock = Clock.fixed(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        HistoryQueries pages = new HistoryQueries(sql);
        simple = books.history(clock, new KeptSteps(sql, pages, Integer.MAX_VALUE, 0));
        roomy = books.history(clock, new KeptSteps(sql, pages, 0, Long.MAX_VALUE));
        tight = books.history(clock, new KeptSteps(sql, pages, 0, 1));
        trees = new KeptTree(sql);
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("histories")
    void memory_follows_whatever_happens(DataSource database, long seed) {
        open(database, seed);
        transactions.run(() -> army.raise(10, 14, 2));
        for (int round = 0; round < 6; round++) {
            for (int i = 0; i < 10; i++) {
                transactions.run(army::change);
            }
            if (round % 3 == 2) {
                transactions.run(() -> army.campaigns().forEach(books.queue::addCampaign));
            }
            books.countAll(transactions, 20);
            transactions.run(this::compare);
        }
        assertThat(told).as("goals and units with somebody who has passed, told in all").isGreaterThan(10);
    }

    private void compare() {
        for (UUID campaign : army.campaigns()) {
            String code = books.campaigns.terms(campaign).orElseThrow().code();
            LocalDate from = army.someDay();
            LocalDate to = from.plusDays(100);
            String top = sql.first("select code from unit where id = ?", row -> row.getString(1), army.units().get(0)).orElseThrow();
            for (Filter filter : FILTERS) {
                goals(code, top, from, to, filter);
                EmulationView expected = emulation(simple, code, top, to, filter);
                told += expected.units().items().stream().filter(each -> each.passed() > 0).count();
                assertThat(emulation(roomy, code, top, to, filter)).isEqualTo(expected);
                assertThat(emulation(tight, code, top, to, filter)).isEqualTo(expected);
            }
            classes(top, to);
        }
    }

    private void goals(String code, String top, LocalDate from, LocalDate to, Filter filter) {
        for (boolean full : new boolean[] {true, false}) {
            MilestonesView expected = simple.milestones(code, top, from, to, full, null, null, filter, null, ALL);
            assertThat(roomy.milestones(code, top, from, to, full, null, null, filter, null, ALL)).isEqualTo(expected);
            assertThat(tight.milestones(code, top, from, to, full, null, null, filter, null, ALL)).isEqualTo(expected);
            told += expected.reached() + expected.fellBack();
        }
    }

    private static EmulationView emulation(CoverageHistory history, String code, String top, LocalDate day, Filter filter) {
        return history.emulation(code, top, day, null, null, filter, null, ALL);
    }

    /** The tables are asked as plainly as can be. */
    private void classes(String code, LocalDate day) {
        ClassQueries classes = new ClassQueries(sql, trees);
        Unit top = books.units.find(code, day).orElseThrow();
        String below = " from unit_subtree s join unit_as_of u on u.id = s.unit_id where s.ancestor_id = ? and s.depth > 0"
                + " and s.from_day <= ? and s.until_day > ? and u.from_day <= ? and u.until_day > ?";
        List<UnitClass> counted = sql.list(
                "select u.type_name, u.tier, count(*)" + below + " group by u.type_name, u.tier",
                row -> new UnitClass(row.getString(1), Sql.integer(row, "tier"), row.getLong(3)), top.id(), day, day, day, day);
        assertThat(classes.below(top, day)).containsExactlyInAnyOrderElementsOf(counted);
        assertThat(classes.units(top, null, day))
                .isEqualTo(sql.list("select u.id" + below + " order by u.code", row -> row.getObject(1, UUID.class), top.id(), day, day, day, day));
        for (UnitClass each : counted) {
            assertThat(classes.units(top, each, day)).hasSize((int) each.many());
        }
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("histories")
    void a_type_of_units_that_is_renamed_is_shown_so_at_once(DataSource database, long seed) {
        open(database, seed);
        transactions.run(() -> army.raise(4, 10, 1));
        books.countAll(transactions, 100);
        LocalDate day = army.someDay();
        String top = sql.first("select code from unit where id = ?", row -> row.getString(1), army.units().get(0)).orElseThrow();
        ClassQueries classes = new ClassQueries(sql, trees);
        Unit unit = books.units.find(top, day).orElseThrow();
        assertThat(classes.below(unit, day)).noneMatch(each -> each.type().startsWith("mới "));
        transactions.run(() -> {
            sql.update("update unit_type set name = concat('mới ', name)");
            books.queue.turnTree();
        });
        assertThat(classes.below(unit, day)).isNotEmpty().allMatch(each -> each.type().startsWith("mới "));
    }
}
