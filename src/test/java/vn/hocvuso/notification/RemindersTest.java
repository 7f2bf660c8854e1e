package vn.hocvuso.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.notification.Parade.Stand;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.SettableClock;
import vn.hocvuso.testing.Together;

/** A day's work, on both databases. */
class RemindersTest {
    /** A Monday. */
    private static final LocalDate DUE = LocalDate.of(2026, 12, 14);

    private Post post;
    private Parade parade;
    private Reminders reminders;
    private UUID campaign;

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    private void open(DataSource database) {
        post = new Post(database, new SettableClock(Instant.EPOCH), 0);
        parade = new Parade(post.sql, 11);
        reminders = post.reminders(parade, parade, 3);
        campaign = parade.campaigns.get(0).id();
        parade.campaigns.remove(1);
        post.rule(Post.weekly(3, 14, 28));
    }

    private UUID soldier(String name, int unit) {
        UUID person = parade.enlist(name);
        parade.people.add(person);
        stand(person, unit, true, false);
        return person;
    }

    private void stand(UUID person, int unit, boolean required, boolean passed) {
        stand(person, unit, required, passed, DUE);
    }

    private void stand(UUID person, int unit, boolean required, boolean passed, LocalDate due) {
        parade.stand(campaign, person, new Stand(parade.units.get(unit), true, required, passed, due, null));
    }

    private void gone(UUID person) {
        Stand now = parade.of(campaign, person);
        parade.stand(campaign, person, new Stand(now.unit(), false, now.required(), now.passed(), now.due(), now.last()));
    }

    private void days(LocalDate first, LocalDate last) {
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            post.at(day, "07:00");
            Post.run(post.transactions, reminders);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void a_person_hears_each_stage_once_whichever_unit_they_are_in(DataSource database) {
        open(database);
        UUID one = soldier("S1", 3);
        for (int i = 2; i < 9; i++) {
            stand(soldier("S" + i, 4), 4, i % 2 == 0, i % 4 == 0);
        }
        days(DUE.minusDays(16), DUE.minusDays(8));
        stand(one, 6, true, false);
        days(DUE.minusDays(7), DUE.plusDays(1));
        assertThat(post.heard(one)).containsExactly("2026-11-30 before", "2026-12-07 before", "2026-12-14 due");
        assertThat(post.sql.list("select count(*) from notice where person_id <> ?", row -> row.getInt(1), one).get(0))
                .as("of seven others S2 and S6 have to learn; S3, S5, S7 are exempt, S4, S8 have passed; the day before is a Sunday")
                .isEqualTo(6);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void what_falls_into_the_quiet_hours_comes_after_them(DataSource database) {
        open(database);
        UUID one = soldier("S1", 3);
        LocalDate sunday = DUE.minusDays(1);
        post.at(sunday, "10:00");
        assertThat(post.transactions.call(reminders::step)).as("a Sunday").isFalse();
        post.at(DUE.minusDays(7), "05:59");
        assertThat(post.transactions.call(reminders::step)).as("before six").isFalse();
        post.at(DUE.minusDays(7), "21:00");
        assertThat(post.transactions.call(reminders::step)).as("from nine in the evening").isFalse();
        assertThat(post.heard(one)).isEmpty();
        post.at(DUE.minusDays(6), "06:00");
        Post.run(post.transactions, reminders);
        assertThat(post.heard(one)).as("a day late and only once").containsExactly("2026-12-08 before");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void it_is_told_step_by_step_up_the_command_once_a_week_and_each_level_once(DataSource database) {
        open(database);
        UUID officer = parade.appoint("C3", parade.units.get(3), "COMMANDER Chính trị viên");
        UUID captain = parade.appoint("C4", parade.units.get(3), "COMMANDER Đại đội trưởng");
        UUID battalion = parade.appoint("C1", parade.units.get(1), "COMMANDER");
        UUID regiment = parade.appoint("C0", parade.units.get(0), "COMMANDER");
        soldier("S1", 3);
        UUID second = soldier("S2", 3);
        days(DUE.plusDays(1), DUE.plusDays(60));
        assertThat(post.heard(captain)).as("the political officer answers for the own people").isEmpty();
        assertThat(post.heard(officer)).as("the first Monday at least three days after").containsExactly("2026-12-21 digest");
        assertThat(post.heard(battalion)).as("fourteen days").containsExactly("2026-12-28 digest");
        assertThat(post.heard(regiment)).as("twenty-eight days").containsExactly("2027-01-11 digest");
        assertThat(post.sql.list("select overdue from digest_line where person_id = ?", row -> row.getInt(1), battalion)).containsExactly(2);
        stand(second, 4, true, false);
        days(DUE.plusDays(61), DUE.plusDays(75));
        assertThat(post.heard(battalion)).as("another unit of hers has somebody overdue now: c4 has no officer of its own")
                .containsExactly("2026-12-28 digest", "2027-02-15 digest");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void a_unit_that_has_caught_up_and_falls_behind_again_begins_anew(DataSource database) {
        open(database);
        UUID officer = parade.appoint("C3", parade.units.get(3), "INSTRUCTOR Trợ lý");
        UUID one = soldier("S1", 3);
        days(DUE.plusDays(1), DUE.plusDays(8));
        stand(one, 3, true, true);
        days(DUE.plusDays(9), DUE.plusDays(20));
        stand(one, 3, true, false, DUE.plusDays(20));
        days(DUE.plusDays(21), DUE.plusDays(40));
        assertThat(post.heard(officer)).containsExactly("2026-12-21 digest", "2027-01-11 digest");
        assertThat(post.heard(one)).contains("2027-01-04 again");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void nobody_hears_of_those_who_left_were_let_off_or_passed_nor_of_a_closed_campaign(DataSource database) {
        open(database);
        UUID officer = parade.appoint("C3", parade.units.get(3), "COMMANDER");
        gone(soldier("S1", 3));
        stand(soldier("S2", 3), 3, false, false);
        stand(soldier("S3", 3), 3, true, true);
        UUID left = soldier("S4", 3);
        days(DUE.minusDays(1), DUE.plusDays(1));
        gone(left);
        days(DUE.plusDays(2), DUE.plusDays(20));
        assertThat(post.heard(officer)).isEmpty();
        assertThat(post.heard(left)).hasSize(1);
        parade.campaigns.clear();
        UUID late = soldier("S5", 3);
        days(DUE.plusDays(21), DUE.plusDays(30));
        assertThat(post.heard(late)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void rules_that_are_switched_off_remind_nobody_and_a_campaign_may_have_its_own(DataSource database) {
        open(database);
        UUID one = soldier("S1", 3);
        post.rule(new ReminderRules(false, List.of(14), true, 7, 8, List.of(), List.of()));
        days(DUE.minusDays(14), DUE.minusDays(13));
        assertThat(post.heard(one)).isEmpty();
        ReminderRules own = new ReminderRules(true, List.of(5), false, 0, 0, List.of(), List.of());
        assertThat(post.transactions.call(() -> post.rules.save(campaign, own, 0, "test", post.clock.instant()))).isTrue();
        assertThat(post.transactions.call(() -> post.rules.save(campaign, own, 0, "test", post.clock.instant()))).as("somebody was faster").isFalse();
        days(DUE.minusDays(12), DUE.plusDays(20));
        assertThat(post.heard(one)).containsExactly("2026-12-09 before");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void several_nodes_at_once_tell_everybody_once(DataSource database) throws Exception {
        open(database);
        for (int i = 0; i < 60; i++) {
            soldier("S" + i, 3 + i % 4);
        }
        post.at(DUE.plusDays(7), "08:00");
        Together.run(4, number -> () -> {
            Reminders node = post.reminders(parade, parade, 7);
            for (int look = 0; look < 200; look++) {
                post.transactions.call(node::step);
            }
            return number;
        });
        assertThat(post.sql.list("select count(*), count(distinct person_id) from notice where kind = 'overdue'", row -> row.getInt(1) + " " + row.getInt(2)))
                .containsExactly("60 60");
        assertThat(post.transactions.call(() -> post.runs.list(new Page.Request(0, 5))).items())
                .singleElement()
                .satisfies(run -> assertThat(run.people()).isEqualTo(60))
                .satisfies(run -> assertThat(run.finishedAt()).isNotNull());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void who_has_passed_hears_before_the_pass_ends(DataSource database) {
        open(database);
        UUID person = soldier("S1", 3);
        LocalDate last = DUE.plusDays(40);
        parade.stand(campaign, person, new Stand(parade.units.get(3), true, true, true, last, last));
        for (int day = 0; day <= 40; day++) {
            post.at(DUE.plusDays(day), "08:00");
            Post.run(post.transactions, reminders);
        }
        assertThat(post.sql.list("select kind, on_day, due_on, stage from notice order by on_day",
                        row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getInt(4)))
                .as("Sundays are passed over")
                .hasSize(2)
                .allMatch(line -> line.startsWith("expiring") && line.contains(last.toString()));
        String title = post.transactions.call(() -> new Inbox(post.notices, null, post.clock)
                .list(person, false, new Page.Request(0, 1), Locale.forLanguageTag("vi")).items().get(0).title());
        assertThat(title).startsWith("Còn ").endsWith(" ngày, kết quả hết hạn: Đợt a");
    }
}
