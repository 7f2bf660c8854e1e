package vn.hocvuso.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.notification.Parade.Stand;
import vn.hocvuso.notification.control.RunningCampaigns.Running;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.SettableClock;

/**
 * Four months of random histories, with nodes that die in the middle of a transaction, days cut short by the quiet hours and days
 * without any node; held against {@link ToldOracle}, which recounts everything from what was seen.
 */
class RandomRemindersTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
    private static final int DAYS = 120;
    private static final int PEOPLE = 24;

    private final Set<List<Object>> prepared = new HashSet<>();
    private Post post;
    private Parade parade;
    private Reminders reminders;
    private ToldOracle oracle;
    private Random random;

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void everybody_gets_what_they_should_by_any_day_and_nothing_twice(DataSource database) {
        ReminderRules rules = Post.weekly(3, 10, 17, 24);
        post = new Post(database, new SettableClock(Instant.EPOCH), 0);
        random = new Random(4711);
        parade = new Parade(post.sql, 12);
        reminders = post.reminders(parade, parade, 5);
        oracle = new ToldOracle(parade, rules.days());
        post.rule(rules);
        garrison();
        for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
            change(day);
            work(day);
            noteDigests(day);
            assertThat(told()).as("by %s", day).isEqualTo(oracle.told());
            assertThat(lines()).as("digests by %s", day).isEqualTo(oracle.lines());
        }
        assertThat(oracle.told().size()).as("the test says something").isGreaterThan(150);
        assertThat(oracle.lines().size()).isGreaterThan(30);
        assertThat(post.sql.list("select count(*) from notice where kind = 'digest'", row -> row.getInt(1)).get(0))
                .as("one message a week and recipient, except for digests that a quiet evening still holds back")
                .isEqualTo(post.sql.list("select count(distinct notice_id) from digest_line", row -> row.getInt(1)).get(0));
    }

    private void garrison() {
        for (int i = 0; i < PEOPLE; i++) {
            UUID person = parade.enlist("S" + i);
            parade.people.add(person);
            for (Running campaign : parade.campaigns) {
                parade.stand(campaign.id(), person, new Stand(parade.units.get(random.nextInt(7)), random.nextInt(5) > 0, true, false,
                        FIRST.plusDays(15 + random.nextInt(3) * 20), null));
            }
        }
        parade.appoint("H0", parade.units.get(0), "COMMANDER");
        parade.appoint("H1", parade.units.get(1), "INSTRUCTOR");
        UUID both = parade.appoint("H2", parade.units.get(2), "COMMANDER");
        parade.appoint("H3", parade.units.get(3), "COMMANDER Chính trị viên đại đội");
        parade.appoint("H4", parade.units.get(3), "COMMANDER Đại đội trưởng");
        parade.appoint("H5", parade.units.get(5), "INSTRUCTOR Trợ lý quần chúng");
        assertThat(both).isNotNull();
    }

    /** Some people pass, lose it, are let off, come back, leave, move, or get another due day. */
    private void change(LocalDate day) {
        for (int i = 0; i < 4; i++) {
            UUID person = parade.people.get(random.nextInt(PEOPLE));
            UUID campaign = parade.campaigns.get(random.nextInt(2)).id();
            Stand now = parade.of(campaign, person);
            switch (random.nextInt(8)) {
                case 0, 1 -> stand(campaign, person, new Stand(now.unit(), now.in(), true, true, random.nextBoolean() ? null : day.plusDays(random.nextInt(30)), last(day)));
                case 2 -> stand(campaign, person, new Stand(now.unit(), now.in(), true, false, day.minusDays(1), null));
                case 3 -> stand(campaign, person, new Stand(now.unit(), now.in(), !now.required(), false, day.plusDays(random.nextInt(40) - 20), null));
                case 4 -> stand(campaign, person, new Stand(now.unit(), !now.in(), now.required(), now.passed(), now.due(), now.last()));
                case 5 -> stand(campaign, person, new Stand(now.unit(), now.in(), true, false, random.nextInt(4) == 0 ? null : day.plusDays(random.nextInt(30)), null));
                default -> move(person, parade.units.get(random.nextInt(7)));
            }
        }
    }

    /** Most passes end one day; some have held for long. */
    private LocalDate last(LocalDate day) {
        return random.nextInt(4) == 0 ? null : day.plusDays(random.nextInt(70));
    }

    private void move(UUID person, UUID unit) {
        for (Running campaign : parade.campaigns) {
            Stand now = parade.of(campaign.id(), person);
            parade.stand(campaign.id(), person, new Stand(unit, now.in(), now.required(), now.passed(), now.due(), now.last()));
        }
    }

    private void stand(UUID campaign, UUID person, Stand stand) {
        parade.stand(campaign, person, stand);
    }

    /** On one day in ten no node runs, on one in five the evening comes after a few steps, and one step in six dies. */
    private void work(LocalDate day) {
        int patience = random.nextInt(10) == 0 ? 0 : random.nextInt(5) == 0 ? random.nextInt(12) : Integer.MAX_VALUE;
        post.at(day, random.nextBoolean() ? "06:00" : "20:59");
        boolean more = patience > 0;
        while (more && patience-- > 0) {
            parade.takeLooks();
            if (random.nextInt(6) == 0) {
                die();
            } else {
                more = post.transactions.call(reminders::step);
                oracle.saw(parade.takeLooks());
            }
        }
        oracle.ended(day, post.sql.list(
                "select campaign_id from reminder_run where on_day = ? and finished_at is not null", row -> row.getObject(1, UUID.class), day));
        if (!more && patience > 0 && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
            assertThat(oracle.seenOn(day)).as("nobody is passed over on %s", day).isEqualTo(audience());
        }
    }

    private void die() {
        try {
            post.transactions.run(() -> {
                reminders.step();
                throw new IllegalStateException("the power is gone");
            });
        } catch (IllegalStateException gone) {
            assertThat(gone).hasMessage("the power is gone");
        }
    }

    private Set<List<UUID>> audience() {
        Set<List<UUID>> in = new HashSet<>();
        parade.campaigns.forEach(campaign -> parade.people.stream()
                .filter(person -> parade.of(campaign.id(), person).in())
                .forEach(person -> in.add(List.of(campaign.id(), person))));
        return in;
    }

    private void noteDigests(LocalDate day) {
        List<List<Object>> all = post.sql.list(
                "select d.week, d.campaign_id from digest_campaign d join campaign c on c.id = d.campaign_id order by d.week, c.code",
                row -> List.<Object>of(row.getObject(1, LocalDate.class), row.getObject(2, UUID.class)));
        all.stream().filter(prepared::add).forEach(fresh -> {
            LocalDate week = (LocalDate) fresh.get(0);
            assertThat(ChronoUnit.DAYS.between(week, day)).as("a digest of this week").isBetween(0L, 6L);
            oracle.digest((UUID) fresh.get(1), week, day);
        });
    }

    private Set<String> told() {
        return new TreeSet<>(post.sql.list(
                "select person_id, campaign_id, on_day, kind, due_on, stage from notice where kind <> 'digest'",
                row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getString(4) + " " + row.getString(5) + " "
                        + row.getInt(6)));
    }

    private Set<String> lines() {
        return new TreeSet<>(post.sql.list(
                "select week, campaign_id, person_id, unit_id, level, units, overdue from digest_line",
                row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getString(4) + " " + row.getInt(5) + " "
                        + row.getInt(6) + " " + row.getInt(7)));
    }
}
