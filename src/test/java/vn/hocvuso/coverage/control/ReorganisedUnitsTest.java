package vn.hocvuso.coverage.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.campaign.control.CampaignQueries;
import vn.hocvuso.coverage.rule.Counts;
import vn.hocvuso.coverage.rule.Recount;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.Garrison;
import vn.hocvuso.personnel.Wishes;
import vn.hocvuso.testing.Databases;

/** Units are founded, renamed, moved, merged, split and dissolved through their door: every figure is what counting by hand gives. */
class ReorganisedUnitsTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private Garrison garrison;
    private ChangeQueue queue;
    private Counting counting;
    private CampaignQueries campaigns;
    private CoverageQueries coverage;
    private Army tables;

    static Stream<Arguments> histories() {
        return Stream.of(5L, 6L).flatMap(seed -> Databases.both().map(database -> Arguments.of(database, seed)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("histories")
    void every_figure_is_what_counting_by_hand_gives(DataSource database, long seed) {
        Random random = new Random(seed);
        open(database, seed);
        raise(random);
        Map<String, Integer> done = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            reorganise(random, i, done);
            if (i % 12 == 11) {
                compare(random);
            }
        }
        assertThat(done).containsKeys("merge", "split", "move");
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("histories")
    void after_a_merge_or_a_split_the_successors_stand_in_the_audience(DataSource database, long seed) {
        open(database, seed);
        garrison.importUnits(Garrison.unitRows("f1 - 2020-01-01 | d1 f1 2020-01-01 | d2 f1 2020-01-01 | d9 f1 2020-01-01 | c1 d1 2020-01-01"), false, false);
        garrison.importPeople(Garrison.peopleRows("P1 d1 2024-01-01 | P2 c1 2024-01-01 | P3 d2 2024-01-01"), false, false);
        UUID campaign = announce("k", "d1");
        carryOut("merge d1 2026-05-01 to=d2");
        countAll();
        assertThat(onRoll(campaign, "f1", "2026-04-30")).as("P1 and P2").isEqualTo(2);
        assertThat(onRoll(campaign, "f1", "2026-05-01")).as("and P3 with whom they are one unit now").isEqualTo(3);
        assertThat(onRoll(campaign, "d2", "2026-05-01")).isEqualTo(3);
        assertThat(onRoll(campaign, "d1", "2026-05-01")).isZero();
        carryOut("split d2 2026-08-01 d3::P1 d4");
        countAll();
        assertThat(onRoll(campaign, "f1", "2026-08-01")).as("what is split off stands there too").isEqualTo(3);
        assertThat(onRoll(campaign, "d3", "2026-08-01")).as("P1").isEqualTo(1);
        carryOut("dissolve d2 2026-10-01 to=d9");
        countAll();
        assertThat(onRoll(campaign, "f1", "2026-10-01")).as("who takes over does not stand in the place; P1 is in a part").isEqualTo(1);
    }

    private void open(DataSource database, long seed) {
        garrison = new Garrison(database, seed);
        queue = new ChangeQueue(garrison.sql);
        PageRepository pages = new PageRepository(garrison.sql);
        counting = new Bookkeeping(garrison.sql).counting;
        campaigns = new CampaignQueries(garrison.sql);
        coverage = new CoverageQueries(pages, new UnitQueries(garrison.sql));
        tables = new Army(garrison.sql, queue, seed);
        garrison.unitsChanged.observedBy(changed -> queue.addUnits(changed.units(), changed.from()));
        garrison.peopleChanged.observedBy(changed -> queue.addPeople(changed.persons()));
    }

    private void raise(Random random) {
        StringBuilder units = new StringBuilder("u0 - 2023-01-01");
        for (int i = 1; i < 12; i++) {
            units.append(" | u").append(i).append(" u").append((i - 1) / 3).append(" 2023-01-01");
        }
        garrison.importUnits(Garrison.unitRows(units.toString()), false, false);
        StringBuilder people = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            people.append(" | P").append(i).append(" u").append(random.nextInt(12)).append(' ').append(FIRST.plusDays(random.nextInt(900)));
        }
        garrison.importPeople(Garrison.peopleRows(people.substring(3)), false, false);
        announce("k1", "u" + random.nextInt(4));
        announce("k2", "u" + (4 + random.nextInt(8)));
    }

    private UUID announce(String code, String unit) {
        UUID campaign = UUID.nameUUIDFromBytes(code.getBytes());
        garrison.transaction.run(() -> {
            garrison.sql.update(
                    "insert into campaign (id, code, name, starts_on, due_on, newcomer_days, target_tenths, closed, version, created_at, created_by)"
                            + " values (?, ?, 'Đợt thử', ?, ?, 30, 800, false, 0, current_timestamp, 'test')",
                    campaign, code, FIRST, FIRST.plusDays(500));
            garrison.sql.update("insert into campaign_unit values (?, ?)", campaign, garrison.units.idOf(unit));
            garrison.sql.update("insert into campaign_item (campaign_id, kind, item_id, ordinal) values (?, 'quiz', ?, 1)", campaign, UUID.nameUUIDFromBytes("Q".getBytes()));
            queue.addCampaign(campaign);
        });
        return campaign;
    }

    private void reorganise(Random random, int number, Map<String, Integer> done) {
        try {
            garrison.transaction.run(() -> done.merge(
                    garrison.reorganisations.carryOut(Wishes.any(garrison, random, number), Caller.Scope.EVERYTHING, "QT-1").kind(), 1, Integer::sum));
        } catch (Refused nothingChanged) {
            assertThat(nothingChanged.code()).isNotBlank();
        }
    }

    private void carryOut(String wish) {
        garrison.transaction.run(() -> garrison.reorganisations.carryOut(Wishes.read(wish), Caller.Scope.EVERYTHING, "QT-1"));
    }

    private void countAll() {
        boolean more;
        do {
            more = garrison.transaction.call(() -> {
                counting.apply(queue.nextTurn(50), campaigns.all(true).stream().map(TermsReader::of).toList());
                return !queue.isEmpty();
            });
        } while (more);
    }

    private void compare(Random random) {
        countAll();
        Recount.World world = tables.world();
        List<UUID> units = garrison.sql.list("select id from unit order by code", row -> row.getObject(1, UUID.class));
        for (UUID campaign : garrison.sql.list("select id from campaign order by code", row -> row.getObject(1, UUID.class))) {
            Recount byHand = new Recount(world, tables.asks(campaign));
            for (int i = 0; i < 4; i++) {
                LocalDate day = FIRST.plusDays(random.nextInt(1300));
                Map<UUID, Counts> counted = coverage.counts(campaign, units, day);
                units.forEach(unit -> assertThat(counted.get(unit).standing()).as("unit %s on %s", unit, day).isEqualTo(byHand.count(unit, day)));
            }
        }
    }

    private long onRoll(UUID campaign, String unit, String day) {
        UUID id = garrison.units.idOf(unit);
        return coverage.counts(campaign, List.of(id), LocalDate.parse(day)).get(id).onRoll();
    }
}
