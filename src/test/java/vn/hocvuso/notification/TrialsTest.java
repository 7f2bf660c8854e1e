package vn.hocvuso.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.job.Hold;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.notification.Parade.Stand;
import vn.hocvuso.notification.TrialView.Count;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.SettableClock;

/** Rules that are tried out tell of everybody what the day's round then tells them; on both databases. */
class TrialsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
    private static final Caller.Scope ALL = Caller.Scope.EVERYTHING;
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Told told = new Told();
    private Post post;
    private Parade parade;
    private Trials trials;
    private UUID campaign;
    private Random random;

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    static Stream<Arguments> histories() {
        return Stream.of(21L).flatMap(seed -> Databases.both().map(database -> Arguments.of(database, seed)));
    }

    /** Whoever works on it, and how far it said it was. */
    private static final class Told implements Hold {
        private long done;
        private boolean ended;

        @Override
        public void progress(long nowDone, long all) {
            done = nowDone;
            assertThat(all).isGreaterThanOrEqualTo(nowDone);
        }

        @Override
        public void end() {
            ended = true;
        }
    }

    private void open(DataSource database, long seed) {
        post = new Post(database, new SettableClock(Instant.EPOCH), 0);
        random = new Random(seed);
        parade = new Parade(post.sql, seed);
        parade.campaigns.remove(1);
        campaign = parade.campaigns.get(0).id();
        trials = post.trials(parade);
        post.rule(Post.weekly(3, 10, 17));
    }

    private UUID begin(LocalDate day, ReminderRules wish, String by) {
        return post.transactions.call(() -> trials.begin("a", wish, day, ALL, by));
    }

    private TrialView tried(LocalDate day) {
        UUID trial = begin(day, null, "HL-1");
        post.transactions.run(() -> trials.run(trial, told));
        return view(trial);
    }

    private TrialView view(UUID trial) {
        return post.transactions.call(() -> trials.of(trial, ALL));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("histories")
    void a_trial_says_what_the_round_of_the_day_then_does_to_everybody(DataSource database, long seed) {
        open(database, seed);
        Reminders reminders = post.reminders(parade, parade, 7);
        garrison();
        long reminded = 0;
        long digests = 0;
        for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(42)); day = day.plusDays(1)) {
            change(day);
            post.at(day, "07:00");
            if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                continue;
            }
            TrialView view = tried(day);
            assertThat(view.looked()).isEqualTo(view.audience().people());
            Set<String> names = names(view);
            Post.run(post.transactions, reminders);
            assertThat(counts(view)).as("on %s", day).isEqualTo(sent(day));
            assertThat(names).as("names on %s", day).isEqualTo(named(day));
            reminded += view.counts().stream().mapToLong(Count::people).sum();
            if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
                Set<String> levels = new TreeSet<>();
                view.digests().forEach(level -> levels.add(level.level() + " " + level.recipients()));
                assertThat(levels).as("digests of %s", day).isEqualTo(levels(day));
                digests += levels.size();
            }
        }
        assertThat(reminded).as("the test says something").isGreaterThan(40);
        assertThat(digests).isGreaterThan(2);
    }

    private void garrison() {
        for (int i = 0; i < 30; i++) {
            UUID person = parade.enlist("S" + i);
            parade.people.add(person);
            parade.stand(campaign, person, new Stand(parade.units.get(random.nextInt(7)), random.nextInt(5) > 0, true, false,
                    FIRST.plusDays(10 + random.nextInt(3) * 10), null));
        }
        parade.appoint("H0", parade.units.get(0), "COMMANDER");
        parade.appoint("H1", parade.units.get(1), "INSTRUCTOR");
        parade.appoint("H3", parade.units.get(3), "COMMANDER Chính trị viên đại đội");
    }

    private void change(LocalDate day) {
        for (int i = 0; i < 2; i++) {
            UUID person = parade.people.get(random.nextInt(parade.people.size()));
            Stand now = parade.of(campaign, person);
            parade.stand(campaign, person, switch (random.nextInt(4)) {
                case 0 -> new Stand(now.unit(), now.in(), true, true, now.due(), random.nextBoolean() ? null : day.plusDays(random.nextInt(40)));
                case 1 -> new Stand(now.unit(), now.in(), true, false, day.minusDays(1), null);
                case 2 -> new Stand(parade.units.get(random.nextInt(7)), !now.in(), now.required(), now.passed(), now.due(), now.last());
                default -> new Stand(now.unit(), now.in(), !now.required(), false, day.plusDays(random.nextInt(30) - 10), null);
            });
        }
    }

    private static Set<String> counts(TrialView view) {
        Set<String> counts = new TreeSet<>();
        view.counts().forEach(count -> counts.add(count.kind() + " " + count.stage() + " " + count.people()));
        return counts;
    }

    private Set<String> sent(LocalDate day) {
        return new TreeSet<>(post.sql.list(
                "select kind, stage, count(*) from notice where on_day = ? and kind <> 'digest' group by kind, stage",
                row -> row.getString(1) + " " + row.getInt(2) + " " + row.getInt(3), day));
    }

    private Set<String> names(TrialView view) {
        Set<String> names = new TreeSet<>();
        for (Count count : view.counts()) {
            Page<TrialPerson> people = page(view.id(), count, 0, 200);
            assertThat(people.total()).isEqualTo(count.people());
            people.items().forEach(one -> names.add(count.kind() + " " + count.stage() + " " + one.serviceNumber() + " " + one.countedOn()));
        }
        return names;
    }

    private Page<TrialPerson> page(UUID trial, Count count, int page, int size) {
        return post.transactions.call(() -> trials.people(trial, count.kind(), count.stage(), new Page.Request(page, size), ALL, VIETNAMESE));
    }

    private Set<String> named(LocalDate day) {
        return new TreeSet<>(post.sql.list(
                "select n.kind, n.stage, p.service_number, n.due_on from notice n join person p on p.id = n.person_id where n.on_day = ? and n.kind <> 'digest'",
                row -> row.getString(1) + " " + row.getInt(2) + " " + row.getString(3) + " " + row.getString(4), day));
    }

    private Set<String> levels(LocalDate week) {
        return new TreeSet<>(post.sql.list(
                "select level, count(distinct person_id) from digest_line where week = ? group by level", row -> row.getInt(1) + " " + row.getInt(2), week));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void of_a_large_audience_everybody_is_counted_and_every_name_stands_on_one_page(DataSource database) {
        open(database, 5);
        LocalDate due = FIRST.plusDays(7);
        List<UUID> crowd = new ArrayList<>();
        for (int i = 0; i < 1_345; i++) {
            UUID person = parade.enlist("N" + i);
            crowd.add(person);
            parade.stand(campaign, person, new Stand(parade.units.get(3), true, true, i % 5 == 0, due, null));
        }
        parade.people.addAll(crowd);
        post.at(FIRST, "07:00");
        TrialView view = tried(FIRST);
        assertThat(view.looked()).isEqualTo(1_345);
        assertThat(told.done).isEqualTo(1_345);
        assertThat(told.ended).isTrue();
        Count week = new Count("before", -7, 1_076);
        assertThat(view.counts()).as("a fifth has passed").containsExactly(week);
        Set<String> seen = new HashSet<>();
        int page = 0;
        List<TrialPerson> items;
        do {
            items = page(view.id(), week, page++, 150).items();
            items.forEach(one -> assertThat(seen.add(one.serviceNumber())).as("%s on one page only", one).isTrue());
        } while (!items.isEmpty());
        assertThat(seen).hasSize(1_076);
        assertThat(page(view.id(), week, 0, 1).items()).singleElement().satisfies(one -> assertThat(one.title()).isEqualTo("Còn 7 ngày đến hạn: Đợt a"));
        assertThat(post.sql.list("select count(*) from notice", row -> row.getInt(1))).as("nobody was told").containsExactly(0);
        assertThatThrownBy(() -> page(view.id(), new Count("due", 0, 1), 0, 1)).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void a_trial_goes_with_the_next_one_of_its_person_and_after_a_day(DataSource database) {
        open(database, 6);
        post.at(FIRST, "07:00");
        TrialView first = tried(FIRST);
        assertThat(first.rules()).as("those that hold").isEqualTo(Post.weekly(3, 10, 17));
        UUID waiting = begin(FIRST, Post.weekly(5), "HL-2");
        assertThat(view(waiting).status()).isEqualTo("queued");
        assertThat(view(waiting).audience()).isNull();
        UUID next = begin(FIRST, Post.weekly(5), "HL-1");
        assertThatThrownBy(() -> view(first.id())).isInstanceOf(NotFound.class);
        post.transactions.run(() -> trials.fail(next, told));
        assertThat(view(next).status()).isEqualTo("failed");
        post.at(FIRST.plusDays(2), "07:00");
        post.transactions.run(trials::forgetOld);
        assertThatThrownBy(() -> view(next)).as("another's, but two days old").isInstanceOf(NotFound.class);
        assertThat(view(waiting).status()).as("one that still waits is left alone").isEqualTo("queued");
        Told late = new Told();
        post.transactions.run(() -> trials.run(next, late));
        assertThat(late.ended).as("a trial that is gone is no job any more").isTrue();
        assertThatThrownBy(() -> begin(FIRST, null, "HL-1")).hasMessageContaining("preview-day");
    }
}
