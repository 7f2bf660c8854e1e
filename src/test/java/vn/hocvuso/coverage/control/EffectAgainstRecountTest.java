package vn.hocvuso.coverage.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.campaign.CampaignDefinition;
import vn.hocvuso.campaign.CampaignDraft;
import vn.hocvuso.campaign.CampaignDrafts;
import vn.hocvuso.campaign.CampaignTerms;
import vn.hocvuso.campaign.control.CampaignQueries;
import vn.hocvuso.coverage.EffectPerson;
import vn.hocvuso.coverage.EffectView;
import vn.hocvuso.coverage.Effects;
import vn.hocvuso.coverage.rule.Counts;
import vn.hocvuso.coverage.rule.Effect;
import vn.hocvuso.coverage.rule.EffectMarks;
import vn.hocvuso.coverage.rule.Recount;
import vn.hocvuso.job.Held;
import vn.hocvuso.job.Hold;
import vn.hocvuso.job.Jobs;
import vn.hocvuso.job.Jobs.Taken;
import vn.hocvuso.job.control.JobRepository;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Fired;
import vn.hocvuso.testing.SeededIds;
import vn.hocvuso.testing.SettableClock;
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
        raise(database, seed);
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

    private void raise(DataSource database, long seed) {
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
    }

    /** A draft as the worker meets it, at noon of a day; the node that works on it can be shut down. */
    private final class Desk {
        private final UUID draft = UUID.randomUUID();
        private final SettableClock clock;
        private final EffectRepository effects = new EffectRepository(sql);
        private final Jobs jobs;
        private final Effects door;

        Desk(LocalDate today, CampaignTerms before, CampaignTerms after) {
            clock = new SettableClock(today.atTime(12, 0).toInstant(ZoneOffset.UTC));
            CampaignDrafts drafts = new CampaignDrafts(null, null, null, null, null, null, null, null) {
                @Override
                public Optional<CampaignDraft.Terms> terms(UUID id) {
                    return Optional.of(new CampaignDraft.Terms(before, after));
                }

                @Override
                public CampaignDraft view(UUID id, Caller.Scope scope) {
                    CampaignDefinition definition = new CampaignDefinition("d", "Bản nháp", null, null, today, today, null, null, null, null);
                    return new CampaignDraft(id, null, null, definition, army.people().get(0), clock.instant(), null);
                }

                @Override
                public boolean isOvertaken(CampaignDraft draft) {
                    return false;
                }
            };
            jobs = new Jobs(new JobRepository(sql), new Fired<>(), new SeededIds(9), clock, 60);
            door = new Effects(drafts, jobs, effects, new EffectPeople(sql), new FactQueries(sql), clock, LEAST_DAYS);
            transactions.run(() -> {
                sql.update(
                        "insert into campaign_draft (id, definition, drafted_by, drafted_at) values (?, '{}', ?, current_timestamp)",
                        draft, army.people().get(0));
                door.queue(draft);
            });
        }

        Held begin() {
            Taken taken = transactions.call(() -> jobs.take(Effects.JOB)).orElseThrow();
            assertThat(taken.job()).isEqualTo(draft);
            assertThat(transactions.call(() -> jobs.take(Effects.JOB))).as("leased").isEmpty();
            assertThat(view().status()).isEqualTo("running");
            return new Held(jobs, clock, taken);
        }

        EffectView finish(Held held) {
            transactions.run(() -> door.count(draft, held));
            EffectView view = view();
            assertThat(view.status()).isEqualTo("done");
            assertThat(view.counted()).isEqualTo(view.total()).isEqualTo(army.people().size());
            assertThat(transactions.call(() -> jobs.take(Effects.JOB))).as("nothing waits").isEmpty();
            return view;
        }

        EffectView view() {
            return door.of(draft, Caller.Scope.EVERYTHING);
        }

        EffectRepository.Row row() {
            return effects.find(draft).orElseThrow();
        }

        /** Every list of names, as an address asks for it. */
        Map<String, List<EffectPerson>> names() {
            Map<String, List<EffectPerson>> names = new LinkedHashMap<>();
            EffectMarks.names().forEach(figure -> names.put(figure, transactions.call(() -> whole(figure))));
            return names;
        }

        private List<EffectPerson> whole(String figure) {
            List<EffectPerson> people = new ArrayList<>();
            door.eachPerson(draft, figure, Caller.Scope.EVERYTHING, people::add);
            List<EffectPerson> pages = new ArrayList<>();
            Page<EffectPerson> page;
            do {
                page = door.people(draft, figure, new Page.Request(pages.size() / 5, 5), Caller.Scope.EVERYTHING);
                pages.addAll(page.items());
            } while (page.items().size() == 5);
            assertThat(pages).as("a file holds the pages of %s", figure).isEqualTo(people);
            assertThat(page.total()).isEqualTo(people.size());
            return people;
        }
    }

    /** By the door, as the worker does it; the names are those of the figures. */
    private Effect.Figures count(LocalDate today, CampaignTerms before, CampaignTerms after) {
        Desk desk = new Desk(today, before, after);
        Effect.Figures figures = desk.finish(desk.begin()).figures();
        Map<String, Long> expected = new LinkedHashMap<>();
        expected.put("added", figures.added());
        expected.put("removed", figures.removed());
        expected.put("late", figures.late());
        expected.put("overdue-now", figures.overdueNow());
        side(expected, "-before", figures.before());
        side(expected, "-after", figures.after());
        Map<String, List<EffectPerson>> names = desk.names();
        expected.forEach((figure, many) -> assertThat(names.get(figure)).as(figure).hasSize(many.intValue()).doesNotHaveDuplicates());
        assertThat(names).containsOnlyKeys(expected.keySet());
        assertThat(names.get("added")).allMatch(person -> person.before().equals("outside") && !person.after().equals("outside"));
        assertThat(names.get("removed")).allMatch(person -> person.after().equals("outside") && !person.before().equals("outside"));
        assertThat(names.get("late")).allMatch(EffectPerson::late);
        assertThat(names.get("passed-after")).allMatch(person -> person.after().equals("passed"));
        assertThat(numbers(names.get("late"))).isEqualTo(lateByHand(today, before, after));
        return figures;
    }

    private static void side(Map<String, Long> figures, String side, Effect.Side sums) {
        figures.put("on-roll" + side, sums.onRoll());
        figures.put("exempt" + side, sums.exempt());
        figures.put("required" + side, sums.required());
        figures.put("passed" + side, sums.passed());
        figures.put("remaining" + side, sums.remaining());
        figures.put("overdue" + side, sums.overdue());
    }

    private static Set<String> numbers(List<EffectPerson> people) {
        return people.stream().map(EffectPerson::serviceNumber).collect(Collectors.toSet());
    }

    private Set<String> lateByHand(LocalDate today, CampaignTerms before, CampaignTerms after) {
        UUID drafted = army.campaigns().get(1);
        UUID changed = army.campaigns().get(0);
        assertThat(after.id()).isEqualTo(changed);
        Recount.World world = army.world();
        Set<String> late = new HashSet<>();
        for (UUID person : army.people()) {
            boolean was = before != null && new One(alone(world, person), army.asks(changed)).isLate(today);
            if (!was && new One(alone(world, person), as(changed, army.asks(drafted))).isLate(today)) {
                late.add(sql.first("select service_number from person where id = ?", row -> row.getString(1), person).orElseThrow());
            }
        }
        return late;
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("worlds")
    void a_node_that_dies_while_it_counts_leaves_nothing_half_done_and_another_takes_over(DataSource database, long seed) {
        raise(database, seed);
        Desk undisturbed;
        CampaignTerms before;
        CampaignTerms after;
        LocalDate today;
        Effect.Figures figures;
        int tries = 0;
        do { // of some campaigns nobody is in the audience on most days
            today = army.someDay();
            after = campaigns.terms(army.campaigns().get(tries % 2)).orElseThrow();
            before = as(after.id(), campaigns.terms(army.campaigns().get((tries + 1) % 2)).orElseThrow());
            undisturbed = new Desk(today, before, after);
            figures = undisturbed.finish(undisturbed.begin()).figures();
            tries++;
        } while (tries < 40 && figures.after().onRoll() == 0);
        assertThat(figures.after().onRoll()).as("the test says something").isPositive();

        Desk desk = new Desk(today, before, after);
        Held dying = desk.begin();
        assertThatThrownBy(() -> transactions.run(() -> desk.door.count(desk.draft, new PowerCut(desk)))).hasMessage("the power is gone");
        assertThat(many(desk.draft)).as("nothing of it stays").isZero();
        assertThat(desk.view().status()).isEqualTo("running");
        assertThat(desk.view().figures()).isNull();
        assertThat(desk.row().figures().after().onRoll()).isZero();
        assertThatThrownBy(() -> desk.door.people(desk.draft, "added", new Page.Request(0, 5), Caller.Scope.EVERYTHING)).hasMessageContaining("effect-not-counted");
        assertThat(transactions.call(() -> desk.jobs.take(Effects.JOB))).as("the lease still holds").isEmpty();

        desk.clock.advance(Duration.ofMinutes(5));
        Held other = desk.begin();
        assertThatThrownBy(() -> transactions.run(() -> dying.progress(1, 2))).as("the first one has lost it").isInstanceOf(Hold.Lost.class);
        assertThat(desk.finish(other).figures()).isEqualTo(figures);
        assertThat(desk.names()).isEqualTo(undisturbed.names());
        assertThatThrownBy(() -> transactions.run(() -> desk.door.count(desk.draft, dying))).as("woken up late").isInstanceOf(Hold.Lost.class);
        assertThat(desk.view().figures()).isEqualTo(figures);
        assertThat(desk.names()).isEqualTo(undisturbed.names());
    }

    /** Strikes when the first people are counted. */
    private final class PowerCut implements Hold {
        private final Desk desk;

        PowerCut(Desk desk) {
            this.desk = desk;
        }

        @Override
        public void progress(long done, long all) {
            if (done > 0) {
                assertThat(many(desk.draft)).as("names are on their way").isPositive();
                throw new IllegalStateException("the power is gone");
            }
        }

        @Override
        public void end() {
            throw new AssertionError("it never comes that far");
        }
    }

    private int many(UUID draft) {
        return sql.list("select count(*) from coverage_effect_people where draft_id = ?", row -> row.getInt(1), draft).get(0);
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
