package vn.hocvuso.coverage.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.campaign.CampaignTerms;
import vn.hocvuso.coverage.Comparison;
import vn.hocvuso.coverage.Comparison.Flows;
import vn.hocvuso.coverage.Comparison.Side;
import vn.hocvuso.coverage.CoverageHistory;
import vn.hocvuso.coverage.EmulationView;
import vn.hocvuso.coverage.EmulationView.Contender;
import vn.hocvuso.coverage.Figures;
import vn.hocvuso.coverage.Filter;
import vn.hocvuso.coverage.ForecastView;
import vn.hocvuso.coverage.HeatView;
import vn.hocvuso.coverage.MilestonesView;
import vn.hocvuso.coverage.Movement;
import vn.hocvuso.coverage.NamesQuery;
import vn.hocvuso.coverage.UnitClass;
import vn.hocvuso.coverage.rule.Counts;
import vn.hocvuso.coverage.rule.Recount;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Transacted;

/** Two days, heat map, goals and emulation of small armies at random, against counting by hand, on both databases. */
class FiguresOverTimeTest {
    private static final LocalDate TODAY = Army.FIRST.plusDays(Army.DAYS + 100);
    private static final Caller.Scope ALL = Caller.Scope.EVERYTHING;
    private static final Page.Request WHOLE = new Page.Request(0, 200);

    private Transacted transactions;
    private Sql sql;
    private Bookkeeping books;
    private CoverageHistory history;
    private NameQueries names;
    private Army army;
    private Random dice;

    static Stream<Arguments> histories() {
        return Stream.of(5L, 6L, 7L).flatMap(seed -> Databases.both().map(database -> Arguments.of(database, seed)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("histories")
    void every_view_is_what_counting_by_hand_gives(DataSource database, long seed) {
        open(database, seed);
        transactions.run(() -> army.raise(9, 30, 2));
        for (int i = 0; i < 80; i++) {
            transactions.run(army::change);
        }
        books.countAll(transactions, 100);
        transactions.run(() -> {
            Recount.World world = army.world();
            for (UUID campaign : army.campaigns()) {
                Recount byHand = new Recount(world, army.asks(campaign));
                for (UUID unit : army.units()) {
                    LocalDate from = army.someDay();
                    compare(campaign, unit, from, from.plusDays(1 + dice.nextInt(60)), byHand);
                    heat(campaign, unit, army.someDay(), byHand);
                }
                goals(campaign, byHand);
                emulation(campaign, byHand);
                filters(campaign, world, army.someDay());
            }
        });
    }

    private void open(DataSource database, long seed) {
        transactions = new Transacted(database);
        sql = new Sql(transactions);
        books = new Bookkeeping(sql);
        history = books.history(Clock.fixed(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC));
        names = books.names((unit, filter, words) -> Collections.emptyIterator(), 1_000);
        army = new Army(sql, books.queue, seed);
        dice = new Random(seed);
    }

    private String code(UUID unit) {
        return sql.first("select code from unit where id = ?", row -> row.getString(1), unit).orElseThrow();
    }

    private UUID id(String code) {
        return sql.first("select id from unit where code = ?", row -> row.getObject(1, UUID.class), code).orElseThrow();
    }

    private CampaignTerms terms(UUID campaign) {
        return books.campaigns.terms(campaign).orElseThrow();
    }

    private void compare(UUID campaign, UUID unit, LocalDate from, LocalDate to, Recount byHand) {
        String code = terms(campaign).code();
        Comparison two = history.compare(code, code(unit), from, to, Filter.NONE, ALL);
        assertThat(two.all().before()).isEqualTo(Figures.of(byHand.count(unit, from)));
        assertThat(two.all().after()).isEqualTo(Figures.of(byHand.count(unit, to)));
        requireSums(two);
        Flows flows = two.all().flows();
        assertThat(two.all().change().required()).isEqualTo(flows.came() - flows.left());
        assertThat(two.all().change().passed()).isEqualTo(flows.cameDone() - flows.leftDone() + flows.gained() - flows.lost());
        Map<String, Long> numbers = Map.of("came", flows.came(), "came-done", flows.cameDone(), "left", flows.left(), "left-done", flows.leftDone(),
                "gained", flows.gained(), "lost", flows.lost());
        for (String kind : Movement.KINDS) {
            Page<Movement> people = history.movements(code, code(unit), from, to, kind, Filter.NONE, WHOLE, ALL);
            assertThat(people.total()).as("%s in %s after %s up to %s", kind, unit, from, to).isEqualTo(numbers.get(kind));
            assertThat(people.items()).hasSize(people.total().intValue());
            assertThat(people.items()).allMatch(person -> person.on().isAfter(from) && !person.on().isAfter(to));
        }
        ForecastView forecast = history.forecast(code, code(unit), to, Filter.NONE, ALL);
        assertThat(forecast.full().missing()).isEqualTo(two.all().after().remaining());
    }

    /** On both days the unit is its own people and its children, also where a child came or went in between. */
    private static void requireSums(Comparison two) {
        List<Side> parts = new ArrayList<>(two.children());
        parts.add(two.own());
        assertThat(parts.stream().mapToLong(side -> side.before().required()).sum()).isEqualTo(two.all().before().required());
        assertThat(parts.stream().mapToLong(side -> side.after().required()).sum()).isEqualTo(two.all().after().required());
        assertThat(parts.stream().mapToLong(side -> side.before().passed()).sum()).isEqualTo(two.all().before().passed());
        assertThat(parts.stream().mapToLong(side -> side.change().passed()).sum()).isEqualTo(two.all().change().passed());
        two.children().stream().filter(side -> side.flows() != null).forEach(side ->
                assertThat(side.change().required()).isEqualTo(side.flows().came() - side.flows().left()));
    }

    private void heat(UUID campaign, UUID unit, LocalDate day, Recount byHand) {
        CampaignTerms terms = terms(campaign);
        HeatView heat = history.heat(terms.code(), code(unit), day, Filter.NONE, ALL);
        assertThat(heat.columns()).hasSize(terms.steps().size() + (terms.quiz().isPresent() ? 1 : 0));
        List<HeatView.Row> rows = new ArrayList<>(heat.children());
        rows.add(heat.all());
        for (HeatView.Row row : rows) {
            Counts expected = byHand.count(id(row.unit().code()), day);
            for (HeatView.Column column : heat.columns()) {
                HeatView.Cell cell = row.cells().get(column.number() - 1);
                assertThat(cell.done()).as("step %s of %s on %s", column.number(), row.unit(), day).isEqualTo(expected.item(column.number() - 1));
                assertThat(cell.missing()).isEqualTo(expected.required() - cell.done());
                Page<?> people = names.list(terms(campaign), id(row.unit().code()), day, TODAY, new NamesQuery(Filter.NONE, "not-done-" + column.number(), null), WHOLE);
                assertThat(people.total()).isEqualTo(cell.missing());
            }
        }
    }

    private void goals(UUID campaign, Recount byHand) {
        LocalDate from = army.someDay();
        LocalDate to = from.plusDays(30);
        for (boolean full : new boolean[] {true, false}) {
            MilestonesView told = history.milestones(terms(campaign).code(), code(army.units().get(0)), from, to, full, null, null, Filter.NONE, null, ALL);
            byClass(campaign, from, to, full, told);
            List<String> expected = new ArrayList<>();
            for (UnitQueries.Below below : books.units.subtree(books.units.find(code(army.units().get(0)), to).orElseThrow(), to)) {
                UUID unit = below.unit().id();
                boolean before = reached(byHand.count(unit, from), full);
                boolean after = reached(byHand.count(unit, to), full);
                if (before != after && byHand.count(unit, to).required() > 0) {
                    LocalDate on = to;
                    while (on.isAfter(from) && reached(byHand.count(unit, on.minusDays(1)), full) == after) {
                        on = on.minusDays(1);
                    }
                    expected.add(below.unit().name().code() + " " + after + " " + on);
                }
            }
            assertThat(told.units().items()).extracting(item -> item.unit().code() + " " + item.reached() + " " + item.on()).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(told.reached() + told.fellBack()).isEqualTo(expected.size());
        }
    }

    /** One class after the other gives what looking at all together gave, but for the unit itself. */
    private void byClass(UUID campaign, LocalDate from, LocalDate to, boolean full, MilestonesView all) {
        String top = code(army.units().get(0));
        List<MilestonesView.Item> found = new ArrayList<>();
        for (UnitClass each : all.classes()) {
            MilestonesView told = history.milestones(terms(campaign).code(), top, from, to, full, each.type(), each.tier(), Filter.NONE, null, ALL);
            assertThat(told.shown()).isEqualTo(each);
            assertThat(told.units().items()).allMatch(item -> item.unit().type().equals(each.type()));
            found.addAll(told.units().items());
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(all.units().items().stream().filter(item -> !item.unit().code().equals(top)).toList());
    }

    /** The target of every campaign here is 80 per cent. */
    private static boolean reached(Counts counts, boolean full) {
        return counts.required() > 0 && (full ? counts.passed() == counts.required() : counts.passed() * 100 >= counts.required() * 80);
    }

    private void emulation(UUID campaign, Recount byHand) {
        LocalDate start = terms(campaign).startsOn();
        LocalDate day = start.plusDays(90);
        EmulationView told = history.emulation(terms(campaign).code(), code(army.units().get(0)), day, null, null, Filter.NONE, null, ALL);
        for (Contender contender : told.units().items()) {
            UUID unit = id(contender.unit().code());
            Counts now = byHand.count(unit, day);
            assertThat(contender.required()).isEqualTo(now.required());
            assertThat(contender.passed()).isEqualTo(now.passed());
            LocalDate since = day;
            while (since.isAfter(start) && isAtLeast(byHand.count(unit, since.minusDays(1)), now)) {
                since = since.minusDays(1);
            }
            assertThat(contender.since()).as("%s on %s", contender, day).isEqualTo(since);
            assertThat(contender.targetSince() != null).isEqualTo(reached(now, false));
        }
        List<Contender> placed = told.units().items().stream().filter(contender -> contender.place() != null).toList();
        for (int i = 1; i < placed.size(); i++) {
            assertThat(share(placed.get(i - 1))).isGreaterThanOrEqualTo(share(placed.get(i)));
        }
    }

    private static BigDecimal share(Contender contender) {
        return contender.coverage();
    }

    private static boolean isAtLeast(Counts one, Counts other) {
        return one.required() > 0 && one.passed() * other.required() >= other.passed() * one.required();
    }

    /** A filter is counting by hand with the postings of that group and cohort only; due days look at all postings, so overdue is left out. */
    private void filters(UUID campaign, Recount.World world, LocalDate day) {
        for (Filter filter : List.of(new Filter("SQ", null), new Filter(null, "2026-1"), new Filter("HSQ-BS", Filter.WITHOUT_COHORT))) {
            List<Recount.Posted> taken = world.postings().stream()
                    .filter(posting -> filter.group() == null || filter.group().equals(posting.group()))
                    .filter(posting -> filter.cohort() == null || filter.cohort().equals(posting.cohort() == null ? Filter.WITHOUT_COHORT : posting.cohort()))
                    .toList();
            Recount byHand = new Recount(
                    new Recount.World(world.placements(), world.units(), taken, world.statuses(), world.exemptions(), world.results(), world.successions()),
                    army.asks(campaign));
            Map<UUID, Counts> told = books.figures.counts(campaign, army.units(), day, filter);
            for (UUID unit : army.units()) {
                Counts expected = byHand.count(unit, day);
                assertThat(told.get(unit).onRoll()).as("%s in %s on %s", filter, unit, day).isEqualTo(expected.onRoll());
                assertThat(told.get(unit).exempt()).isEqualTo(expected.exempt());
                assertThat(told.get(unit).passed()).isEqualTo(expected.passed());
                Page<?> people = names.list(terms(campaign), unit, day, TODAY, new NamesQuery(filter, "passed", null), WHOLE);
                assertThat(people.total()).isEqualTo(expected.passed());
            }
        }
    }
}
