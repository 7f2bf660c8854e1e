package vn.hocvuso.coverage.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.campaign.CampaignDraft;
import vn.hocvuso.campaign.CampaignDrafts;
import vn.hocvuso.campaign.CampaignTerms;
import vn.hocvuso.campaign.control.CampaignQueries;
import vn.hocvuso.coverage.Effects;
import vn.hocvuso.coverage.rule.Counts;
import vn.hocvuso.coverage.rule.Effect;
import vn.hocvuso.coverage.rule.Recount;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Transacted;

/** What a draft would do is the difference of two recounts by hand, person by person, on both databases. */
class EffectAgainstRecountTest {
    private static final int LEAST_DAYS = 7;
    private static final LocalDate LAST = Army.FIRST.plusDays(2_400);

    private Transacted transactions;
    private Sql sql;
    private Army army;
    private CampaignQueries campaigns;

    static Stream<Arguments> worlds() {
        return Stream.of(5L, 6L, 7L).flatMap(seed -> Databases.both().map(database -> Arguments.of(database, seed)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("worlds")
    void every_figure_is_the_difference_of_two_recounts(DataSource database, long seed) {
        transactions = new Transacted(database);
        sql = new Sql(transactions);
        army = new Army(sql, new ChangeQueue(sql), seed);
        campaigns = new CampaignQueries(sql);
        transactions.run(() -> {
            army.raise(8, 16, 2);
            for (int i = 0; i < 40; i++) {
                army.change();
            }
        });
        for (int round = 0; round < 4; round++) {
            LocalDate today = army.someDay();
            boolean anew = round == 0;
            UUID changed = army.campaigns().get(0);
            UUID drafted = army.campaigns().get(1);
            CampaignTerms before = anew ? null : campaigns.terms(changed).orElseThrow();
            CampaignTerms after = as(changed, campaigns.terms(drafted).orElseThrow());
            Effect.Figures counted = count(today, before, after);
            assertThat(counted).as("on %s", today).isEqualTo(byHand(today, anew ? null : army.asks(changed), as(changed, army.asks(drafted))));
            transactions.run(() -> {
                for (int i = 0; i < 12; i++) {
                    army.change();
                }
            });
        }
    }

    /** By the door, as the worker does it. */
    private Effect.Figures count(LocalDate today, CampaignTerms before, CampaignTerms after) {
        UUID draft = UUID.randomUUID();
        CampaignDrafts drafts = new CampaignDrafts(null, null, null, null, null, null, null, null) {
            @Override
            public Optional<CampaignDraft.Terms> terms(UUID id) {
                return Optional.of(new CampaignDraft.Terms(before, after));
            }
        };
        EffectRepository effects = new EffectRepository(sql);
        Effects door = new Effects(
                drafts, effects, new FactQueries(sql), Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC), LEAST_DAYS);
        transactions.run(() -> {
            sql.update(
                    "insert into campaign_draft (id, definition, drafted_by, drafted_at) values (?, '{}', ?, current_timestamp)",
                    draft, army.people().get(0));
            door.queue(draft);
        });
        assertThat(transactions.call(door::claim)).contains(draft);
        assertThat(transactions.call(door::claim)).as("leased").isEmpty();
        Effects.Work work = transactions.call(() -> door.begin(draft));
        assertThat(transactions.call(() -> door.progress(work))).as("the lease is this node's").isTrue();
        assertThat(effects.find(draft).orElseThrow().status()).isEqualTo("running");
        transactions.run(() -> door.count(work, () -> { }));
        EffectRepository.Row row = effects.find(draft).orElseThrow();
        assertThat(row.status()).isEqualTo("done");
        assertThat(row.counted()).isEqualTo(row.total()).isEqualTo(army.people().size());
        return row.figures();
    }

    private Effect.Figures byHand(LocalDate today, Recount.Asks before, Recount.Asks after) {
        Recount.World world = army.world();
        long added = 0;
        long removed = 0;
        long late = 0;
        long overdueNow = 0;
        Counts was = Counts.ZERO;
        Counts is = Counts.ZERO;
        for (UUID person : army.people()) {
            One old = before == null ? null : new One(alone(world, person), before);
            One now = new One(alone(world, person), after);
            Counts oldState = old == null ? Counts.ZERO : old.on(today);
            Counts newState = now.on(today);
            added += oldState.onRoll() == 0 && newState.onRoll() == 1 ? 1 : 0;
            removed += oldState.onRoll() == 1 && newState.onRoll() == 0 ? 1 : 0;
            overdueNow += oldState.overdue() == 0 && newState.overdue() == 1 ? 1 : 0;
            late += now.isLate(today) && (old == null || !old.isLate(today)) ? 1 : 0;
            was = was.plus(oldState);
            is = is.plus(newState);
        }
        return new Effect.Figures(added, removed, late, overdueNow, side(was), side(is));
    }

    private static Effect.Side side(Counts counts) {
        return new Effect.Side(counts.onRoll(), counts.exempt(), counts.passed(), counts.overdue());
    }

    /** One person by hand. */
    private final class One {
        private final Recount recount;

        One(Recount.World world, Recount.Asks asks) {
            recount = new Recount(world, asks);
        }

        /** Zero outside the audience; the same for every unit above, so the first that counts the person tells. */
        Counts on(LocalDate day) {
            return army.units().stream().map(unit -> recount.count(unit, day)).filter(counts -> counts.onRoll() == 1).findFirst().orElse(Counts.ZERO);
        }

        boolean isLate(LocalDate today) {
            LocalDate first = today;
            while (on(first).required() == 0) {
                first = first.plusDays(1);
                if (first.isAfter(LAST)) {
                    return false;
                }
            }
            for (int i = 0; i < LEAST_DAYS; i++) {
                if (on(first.plusDays(i)).overdue() == 1) {
                    return true;
                }
            }
            return false;
        }
    }

    private static Recount.World alone(Recount.World world, UUID person) {
        List<Recount.Posted> postings = world.postings().stream().filter(posting -> posting.person().equals(person)).toList();
        return new Recount.World(world.placements(), world.units(), postings, world.statuses(), world.exemptions(), world.results(), world.successions());
    }

    private static CampaignTerms as(UUID id, CampaignTerms t) {
        return new CampaignTerms(
                id, t.code(), t.name(), t.units(), t.except(), t.groups(), t.cohorts(), t.steps(), t.quiz(), t.startsOn(), t.dueOn(),
                t.newcomerDays(), t.newcomerFrom(), t.targetTenths(), t.excusingStatuses(), t.validityMonths(), t.renewalDays());
    }

    private static Recount.Asks as(UUID id, Recount.Asks a) {
        return new Recount.Asks(
                id, a.units(), a.except(), a.groups(), a.cohorts(), a.steps(), a.quiz(), a.startsOn(), a.dueOn(), a.newcomerDays(),
                a.newcomerFromEnlistment(), a.excusing(), a.validityMonths(), a.renewalDays());
    }
}
