package vn.hocvuso.coverage.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.campaign.Duty;
import vn.hocvuso.campaign.control.CampaignQueries;
import vn.hocvuso.campaign.control.DutyQueries;
import vn.hocvuso.coverage.Filter;
import vn.hocvuso.coverage.NamesQuery;
import vn.hocvuso.coverage.PersonFigure;
import vn.hocvuso.coverage.rule.Changes;
import vn.hocvuso.coverage.rule.Counts;
import vn.hocvuso.coverage.rule.LedgerPage;
import vn.hocvuso.coverage.rule.Line;
import vn.hocvuso.coverage.rule.Recount;
import vn.hocvuso.coverage.rule.Span;
import vn.hocvuso.coverage.rule.State;
import vn.hocvuso.coverage.rule.Terms;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Transacted;

/** Read model = rebuild = brute force, whatever happens to people, units, results and campaigns, on both databases. */
class RandomHistoryTest {
    /** The middle of the days that are asked about: lists are read in other ways for today than for days past. */
    private static final LocalDate TODAY = Army.FIRST.plusDays(Army.DAYS / 2);

    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 30);

    private static final Page.Request EVERYBODY = new Page.Request(0, 200);
    private static final int PAGE = 4;

    private Transacted transactions;
    private ChangeQueue queue;
    private Counting counting;
    private CampaignQueries campaigns;
    private CoverageQueries coverage;
    private PageRepository pages;
    private NameQueries names;
    private NameQueries namesOfMany;
    private NameQueries namesOfDense;
    private NameQueries namesOfOne;
    private SpanRepository spans;
    private DutyQueries duties;
    private Army army;

    static Stream<Arguments> histories() {
        return Stream.of(11L, 22L, 33L, 44L)
                .flatMap(seed -> Databases.both().map(database -> Arguments.of(database, seed)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("histories")
    void every_figure_is_what_counting_by_hand_gives(DataSource database, long seed) {
        open(database, seed);
        transactions.call(() -> {
            army.raise(10, 25, 2);
            return null;
        });
        countAll();
        compare(3);
        for (int round = 0; round < 10; round++) {
            for (int i = 0; i < 15; i++) {
                transactions.call(() -> {
                    army.change();
                    return null;
                });
                if (i % 4 == 0) {
                    countAll();
                }
            }
            countAll();
            compare(4);
        }
        compare(25);
        transactions.call(() -> {
            for (int i = 0; i < 4; i++) {
                compareDuties(army.someDay());
            }
            return null;
        });
        compareWithRebuild();
    }

    private void open(DataSource database, long seed) {
        transactions = new Transacted(database);
        Sql shared = new Sql(transactions);
        queue = new ChangeQueue(shared);
        pages = new PageRepository(shared);
        Bookkeeping books = new Bookkeeping(shared);
        counting = books.counting;
        campaigns = new CampaignQueries(shared);
        coverage = new CoverageQueries(pages, new UnitQueries(shared));
        spans = books.spans;
        names = books.names(this::roll, 4_000);
        namesOfMany = books.names(this::roll, 0);
        namesOfDense = books.names(this::roll, 5);
        namesOfOne = books.names(this::roll, 1);
        duties = new DutyQueries(shared);
        army = new Army(shared, queue, seed);
    }

    /** Those on the roll of today, as {@link vn.hocvuso.personnel.People} would list them, but by their numbers. */
    private Iterator<UUID> roll(UUID unit, Filter filter, String words) {
        return new Sql(transactions).list(
                        "select distinct n.id, n.service_number, p.group_code, p.cohort from person_posting p join person_named n on n.id = p.person_id"
                                + " left join unit_subtree t on t.unit_id = p.unit_id and t.from_day <= ? and t.until_day > ?"
                                + " where p.from_day <= ? and p.until_day > ? and (cast(? as boolean) or t.ancestor_id = ?)"
                                + " and lower(n.service_number) like ? order by 2",
                        row -> filter.takes(new Line(row.getString(3), row.getString(4) == null ? "" : row.getString(4))) ? row.getObject(1, UUID.class) : null,
                        TODAY, TODAY, TODAY, TODAY, unit == null, unit == null ? new UUID(0, 0) : unit, words + "%")
                .stream()
                .filter(Objects::nonNull)
                .iterator();
    }

    private void countAll() {
        boolean more;
        do {
            more = transactions.call(() -> {
                assertThat(queue.takeTurn()).isTrue();
                counting.apply(queue.nextTurn(7), terms());
                return !queue.isEmpty();
            });
        } while (more);
    }

    private List<Terms> terms() {
        return campaigns.all(true).stream().map(TermsReader::of).toList();
    }

    private void compare(int days) {
        transactions.call(() -> {
            compareEveryUnit(days);
            return null;
        });
    }

    private void compareEveryUnit(int days) {
        Recount.World world = army.world();
        for (UUID campaign : army.campaigns()) {
            Recount byHand = new Recount(world, army.asks(campaign));
            for (int i = 0; i < days; i++) {
                LocalDate day = i == 0 ? TODAY : army.someDay();
                Map<UUID, Counts> counted = coverage.counts(campaign, army.units(), day);
                for (UUID unit : army.units()) {
                    Counts expected = byHand.count(unit, day);
                    assertThat(counted.get(unit).standing()).as("campaign %s unit %s on %s", campaign, unit, day).isEqualTo(expected);
                    if (i < 2 && army.oneIn(4)) {
                        compareNames(campaign, unit, day, expected);
                    }
                }
            }
        }
    }

    /** The campaign feature tells a learner's duties by its own arithmetic: it must know the same people, excuses and due days. */
    private void compareDuties(LocalDate day) {
        for (UUID person : army.people()) {
            List<Duty> told = duties.duties(person, day, campaigns.all(true));
            for (UUID campaign : army.campaigns()) {
                Optional<Span> span = spans.of(campaign, List.of(person)).getOrDefault(person, List.of()).stream()
                        .filter(each -> each.days().contains(day))
                        .findFirst();
                Optional<Duty> duty =
                        told.stream().filter(each -> each.campaignId().equals(campaign)).findFirst();
                assertThat(duty.isPresent()).isEqualTo(span.isPresent());
                if (duty.isPresent()) {
                    int state = span.get().state();
                    assertThat(duty.get().exempt()).isEqualTo((state & State.EXEMPT) != 0);
                    boolean late = duty.get().dueOn().isBefore(day)
                            && (state & (State.EXEMPT | State.PASSED)) == 0;
                    assertThat((state & State.OVERDUE) != 0).isEqualTo(late);
                }
            }
        }
    }

    private void compareNames(UUID campaign, UUID unit, LocalDate day, Counts counts) {
        Set<String> states = new TreeSet<>(State.NAMES);
        states.addAll(List.of("done-1", "not-done-2"));
        for (String state : states) {
            NamesQuery query = new NamesQuery(Filter.NONE, state, null);
            Page<PersonFigure> list = list(names, campaign, unit, day, query, EVERYBODY);
            assertThat(list.total()).as(state).isEqualTo(State.total(state, counts));
            assertThat(list.items()).as(state).hasSize(list.total().intValue());
            if (army.oneIn(5)) {
                NamesQuery narrow = army.oneIn(2) ? new NamesQuery("SQ", null, state, null) : new NamesQuery(null, "2026-1", state, null);
                NamesQuery words = army.oneIn(2) ? new NamesQuery(Filter.NONE, state, "sn1") : narrow;
                compareWays(campaign, unit, day, army.oneIn(2) ? query : words, list);
            }
        }
    }

    /** Whichever way they are found and in whatever pages: the same people. */
    private void compareWays(UUID campaign, UUID unit, LocalDate day, NamesQuery query, Page<PersonFigure> all) {
        Filter filter = new Filter(query.group(), query.cohort());
        List<PersonFigure> expected = all.items().stream()
                .filter(person -> filter.takes(new Line(person.group(), person.cohort() == null ? "" : person.cohort())))
                .filter(person -> query.q() == null || person.serviceNumber().toLowerCase(Locale.ROOT).startsWith(query.q()))
                .toList();
        for (NameQueries way : List.of(names, namesOfMany, namesOfDense, namesOfOne)) {
            Page<PersonFigure> found = list(way, campaign, unit, day, query, EVERYBODY);
            assertThat(found.items()).as("%s", query).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(found.total()).as("%s", query).isEqualTo(expected.size());
            if (army.oneIn(6)) {
                List<PersonFigure> turned = new ArrayList<>();
                for (int page = 0; page * PAGE < expected.size(); page++) {
                    turned.addAll(list(way, campaign, unit, day, query, new Page.Request(page, PAGE)).items());
                }
                assertThat(turned).as("%s, page by page", query).containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    private Page<PersonFigure> list(NameQueries way, UUID campaign, UUID unit, LocalDate day, NamesQuery query, Page.Request request) {
        return way.list(campaigns.terms(campaign).orElseThrow(), unit, day, TODAY, query, request);
    }

    private void compareWithRebuild() {
        transactions.call(() -> {
            for (Terms terms : terms()) {
                Map<UUID, Changes> followed = ledgers(terms.campaign());
                counting.rebuild(terms);
                assertThat(ledgers(terms.campaign())).isEqualTo(followed);
            }
            return null;
        });
    }

    /** Every unit's changes; on the way, every page has to open with what the pages before it sum up to. */
    private Map<UUID, Changes> ledgers(UUID campaign) {
        Map<UUID, Changes> ledgers = new HashMap<>();
        for (UUID unit : army.units()) {
            Changes all = new Changes();
            LedgerPage last = null;
            for (LedgerPage page : new ArrayList<>(pages.between(campaign, unit, LocalDate.of(1, 1, 1), FOREVER))) {
                if (last != null) {
                    assertThat(page.balance(page.from().minusDays(1))).isEqualTo(last.balance(page.from().minusDays(1)));
                }
                page.changes().forEach((day, lines) -> lines.forEach((line, counts) -> all.add(day, line, counts)));
                last = page;
            }
            ledgers.put(unit, all);
        }
        return ledgers;
    }
}
