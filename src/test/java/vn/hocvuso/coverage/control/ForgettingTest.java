package vn.hocvuso.coverage.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.account.AccountTraces;
import vn.hocvuso.campaign.control.CampaignQueries;
import vn.hocvuso.certificate.Certificates;
import vn.hocvuso.certificate.control.CertificateRepository;
import vn.hocvuso.coverage.rule.Counts;
import vn.hocvuso.coverage.rule.Recount;
import vn.hocvuso.coverage.rule.Terms;
import vn.hocvuso.classroom.ClassroomTraces;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.mentoring.MentoringTraces;
import vn.hocvuso.notification.Inbox;
import vn.hocvuso.notification.control.NoticeRepository;
import vn.hocvuso.notification.control.OutboxRepository;
import vn.hocvuso.personnel.Pseudonyms;
import vn.hocvuso.privacy.AccessLog;
import vn.hocvuso.privacy.Retention;
import vn.hocvuso.privacy.RetentionFigures;
import vn.hocvuso.privacy.control.AccessRepository;
import vn.hocvuso.privacy.control.AccessSeals;
import vn.hocvuso.privacy.control.RetentionQueries;
import vn.hocvuso.progress.LessonTraces;
import vn.hocvuso.quiz.AttemptTraces;
import vn.hocvuso.store.Sql;
import vn.hocvuso.survey.Surveys;
import vn.hocvuso.survey.control.SheetRepository;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Fired;
import vn.hocvuso.testing.SeededIds;
import vn.hocvuso.testing.SettableClock;
import vn.hocvuso.testing.Transacted;

/** Whoever left is forgotten and no figure of any day changes: counted on, rebuilt, and counted by hand, on both databases. */
class ForgettingTest {
    private static final LocalDate TODAY = Army.FIRST.plusDays(Army.DAYS + 400);

    private final Fired<DomainEvent> events = new Fired<>();
    private Transacted transactions;
    private Sql sql;
    private ChangeQueue queue;
    private Counting counting;
    private CoverageQueries coverage;
    private CampaignQueries campaigns;
    private Army army;
    private Retention retention;
    private SettableClock clock;

    static Stream<Arguments> histories() {
        return Stream.of(5L, 6L).flatMap(seed -> Databases.both().map(database -> Arguments.of(database, seed)));
    }

    private void open(DataSource database, long seed) {
        transactions = new Transacted(database);
        sql = new Sql(transactions);
        queue = new ChangeQueue(sql);
        PageRepository pages = new PageRepository(sql);
        counting = new Bookkeeping(sql).counting;
        coverage = new CoverageQueries(pages, new UnitQueries(sql));
        campaigns = new CampaignQueries(sql);
        army = new Army(sql, queue, seed);
        clock = new SettableClock(TODAY.atTime(5, 0).toInstant(ZoneOffset.UTC));
        SeededIds ids = new SeededIds(seed);
        AccessLog log = new AccessLog(new AccessRepository(sql), new AccessSeals(sql), null, null, null, events, ids, clock, 24);
        retention = new Retention(
                new RetentionQueries(sql), new AccountTraces(sql), new LessonTraces(sql), new AttemptTraces(sql),
                new Certificates(new CertificateRepository(sql), clock, Optional.empty()), new Pseudonyms(sql, ids),
                new Inbox(new NoticeRepository(sql), new OutboxRepository(sql), clock), new ClassroomTraces(sql), new MentoringTraces(sql),
                new Surveys(null, new SheetRepository(sql), null, null, null, null, clock, ids, 5), log, events, ids, clock, 12);
    }

    private void live() {
        transactions.run(() -> army.raise(8, 30, 2));
        for (int i = 0; i < 120; i++) {
            transactions.run(army::change);
        }
        transactions.run(() -> army.people().forEach(this::leaveTraces));
        count();
    }

    private void count() {
        boolean more = true;
        while (more) {
            more = transactions.call(() -> {
                queue.takeTurn();
                counting.apply(queue.nextTurn(50), terms());
                return !queue.isEmpty();
            });
        }
    }

    private List<Terms> terms() {
        return campaigns.all(true).stream().map(TermsReader::of).toList();
    }

    /** A course of one's own with one lesson, an attempt with two answers, an account and a stay for everybody. */
    private void leaveTraces(UUID person) {
        UUID course = UUID.nameUUIDFromBytes(("course" + person).getBytes());
        sql.update("insert into course (id, slug, withdrawn) values (?, ?, false)", course, "c-" + course);
        sql.update("insert into lesson_progress values (?, ?, ?, current_timestamp, current_timestamp, 300)", person, course, course);
        sql.update("insert into quiz (id, slug) values (?, ?)", course, "q-" + course);
        sql.update(
                "insert into quiz_version (id, quiz_id, number, content_hash, title, kind, selection, questions, pass_percent, review, latest, created_at)"
                        + " values (?, ?, 1, 'x', 'Bài', 'check', '{}', 2, 50, '{}', true, current_timestamp)",
                course, course);
        sql.update(
                "insert into attempt (id, version_id, quiz_id, person_id, number, seed, state, started_at, finished_at, correct, total, points, passed)"
                        + " values (?, ?, ?, ?, 1, 1, 'submitted', current_timestamp, current_timestamp, 1, 2, 1000, true)",
                course, course, course, person);
        sql.update("insert into question_bank (id, slug, title) values (?, ?, 'Ngân hàng')", course, "b-" + course);
        sql.update("insert into question (id, bank_id, name, retired) values (?, ?, 'một', false)", course, course);
        sql.update(
                "insert into question_version (id, question_id, number, type, body, content_hash, difficulty, latest, created_at)"
                        + " values (?, ?, 1, 'short', '{}', 'x', 1, true, current_timestamp)",
                course, course);
        for (int slot = 1; slot <= 2; slot++) {
            sql.update("insert into attempt_slot (attempt_id, slot, question_version_id, sequence, response, saved_at, points, fully_right) values (?, ?, ?, 1, '{\"text\":\"riêng tư\"}', current_timestamp, 500, false)", course, slot, course);
        }
        leaveTracesOnPaper(person, course);
        sql.update(
                "insert into account (person_id, username, username_key, must_change, created_at, changed_at)"
                        + " values (?, ?, ?, false, current_timestamp, current_timestamp)",
                person, "u" + person, "u" + person);
        sql.update("insert into second_factor (person_id, secret, last_step, enrolled_at) values (?, 'x', 1, current_timestamp)", person);
        sql.update("insert into mail_address values (?, 'x@donvi.example', 'test', current_timestamp)", person);
        sql.update(
                "insert into notice (id, person_id, kind, campaign_id, subject_id, on_day, stage, sent_at) values (?, ?, 'due', ?, ?, ?, 0, current_timestamp)",
                course, person, course, course, Army.FIRST);
        sql.update("insert into recovery_code (person_id, code_hash) values (?, 'x')", person);
        sql.update(
                "insert into sign_in_session (id, person_id, created_at, seen_at, expires_at, by_page, address, agent)"
                        + " values (?, ?, current_timestamp, current_timestamp, current_timestamp, true, '', '')",
                course, person);
        sql.update(
                "insert into certificate (serial, person_id, kind, item_id, full_name, unit_name, subject, outcome, earned_on, issuer, issued_at)"
                        + " values (?, ?, 'course', ?, 'Người cũ', '', 'Khóa', 'Đạt', ?, '', current_timestamp)",
                "S" + person, person, course, Army.FIRST);
    }

    /** A class of one's own with one evening, and an answer sheet. */
    private void leaveTracesOnPaper(UUID person, UUID id) {
        UUID unit = army.units().get(0);
        sql.update(
                "insert into study_class (id, number, name, unit_id, planned_sessions, excused, version, made_at, made_by)"
                        + " values (?, ?, 'Lớp', ?, 1, 'missed', 0, current_timestamp, 'A')",
                id, id.toString().substring(0, 20), unit);
        sql.update("insert into class_member values (?, ?, ?, ?, current_timestamp, 'A')", id, person, Army.FIRST, TODAY);
        sql.update("insert into class_session (id, class_id, held_on, starts_at, kind) values (?, ?, ?, '19:30', 'hall')", id, id, Army.FIRST);
        sql.update("insert into attendance values (?, ?, 'present', current_timestamp, 'A')", id, person);
        sql.update(
                "insert into paper_test (id, number, quiz_id, version_id, unit_id, held_on, variants, seed, made_at, made_by)"
                        + " values (?, ?, ?, ?, ?, ?, 1, 1, current_timestamp, 'A')",
                id, id.toString().substring(0, 20), id, id, unit, Army.FIRST);
        sql.update(
                "insert into paper_sheet (paper_id, person_id, variant, answers, correct, total, points, full_points, passed, typed_at, typed_by)"
                        + " values (?, ?, 1, 'ABCD', 1, 2, 1000, 2000, true, current_timestamp, 'A')",
                id, person);
    }

    private List<UUID> gone() {
        return sql.list(
                "select person_id from posting group by person_id having max(until_day) <= ? order by person_id", row -> Sql.id(row, "person_id"),
                TODAY.minusMonths(12));
    }

    private RetentionFigures night() {
        clock.advance(Duration.ofMinutes(1));
        return transactions.call(() -> {
            RetentionFigures all = RetentionFigures.NONE;
            RetentionFigures some = retention.forgetSome();
            while (some.people() > 0) {
                all = all.plus(some);
                some = retention.forgetSome();
            }
            return retention.finish(all);
        });
    }

    /** Every unit on every fifth day in every campaign. */
    private Map<String, Counts> figures() {
        return transactions.call(() -> {
            Map<String, Counts> all = new HashMap<>();
            for (UUID campaign : army.campaigns()) {
                for (int i = 0; i < Army.DAYS + 400; i += 5) {
                    LocalDate day = Army.FIRST.plusDays(i);
                    coverage.counts(campaign, army.units(), day).forEach((unit, counts) -> all.put(campaign + " " + unit + " " + day, counts));
                }
            }
            return all;
        });
    }

    private Map<String, Counts> byHand() {
        return transactions.call(() -> {
            Map<String, Counts> all = new HashMap<>();
            Recount.World world = army.world();
            for (UUID campaign : army.campaigns()) {
                Recount recount = new Recount(world, army.asks(campaign));
                for (int i = 0; i < Army.DAYS; i += 40) {
                    LocalDate day = Army.FIRST.plusDays(i);
                    army.units().forEach(unit -> all.put(campaign + " " + unit + " " + day, recount.count(unit, day)));
                }
            }
            return all;
        });
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("histories")
    void figures_of_every_past_day_are_the_same_before_and_after(DataSource database, long seed) {
        open(database, seed);
        live();
        List<UUID> gone = gone();
        assertThat(gone).as("the history has people who left long ago").hasSizeGreaterThan(3).hasSizeLessThan(army.people().size());
        grantDeletion(gone.get(0));
        Map<String, Counts> before = figures();
        Map<String, Counts> slowly = byHand();
        RetentionFigures plan = transactions.call(retention::plan);
        RetentionFigures removed = night();
        assertThat(removed).as("the dry run told what would go").isEqualTo(plan);
        assertThat(removed.people()).isEqualTo(gone.size());
        assertThat(removed.answers()).as("two on the screen and a sheet").isEqualTo(3 * gone.size());
        assertThat(removed.marks()).isEqualTo(gone.size());
        count();
        assertThat(figures()).isEqualTo(before);
        assertThat(byHand()).isEqualTo(slowly);
        transactions.run(() -> terms().forEach(each -> counting.rebuild(each)));
        assertThat(figures()).as("rebuilt from what is left").isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("histories")
    void traces_of_those_who_left_are_gone_and_everybody_elses_stand(DataSource database, long seed) {
        open(database, seed);
        live();
        List<UUID> gone = gone();
        int all = army.people().size();
        night();
        for (String table : List.of("lesson_progress", "account", "sign_in_session", "notice", "mail_address", "attendance", "class_member")) {
            List<UUID> left = sql.list("select person_id from " + table, row -> Sql.id(row, "person_id"));
            assertThat(left).as(table).hasSize(all - gone.size()).doesNotContainAnyElementsOf(gone);
        }
        assertThat(number("select count(*) from attempt_slot where response is not null")).isEqualTo(2L * (all - gone.size()));
        assertThat(number("select count(*) from attempt_slot where points = 500")).as("worth of each question stays").isEqualTo(2L * all);
        assertThat(number("select count(*) from paper_sheet where answers is not null")).isEqualTo(all - gone.size());
        assertThat(number("select count(*) from paper_sheet where points = 1000")).isEqualTo(all);
        assertThat(number("select count(*) from attempt")).isEqualTo(all);
        assertThat(number("select count(*) from certificate where full_name = 'Người cũ'")).as("nobody asked for the name to go").isEqualTo(all);
        assertThat(night()).as("the next night finds nothing").isEqualTo(RetentionFigures.NONE);
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("histories")
    void a_granted_deletion_takes_the_name_once_somebody_is_off_the_roll(DataSource database, long seed) {
        open(database, seed);
        live();
        UUID left = gone().get(0);
        UUID serving = sql.list("select person_id from posting where until_day > ? order by person_id", row -> Sql.id(row, "person_id"), TODAY).get(0);
        long results = number("select count(*) from result");
        grantDeletion(left);
        grantDeletion(serving);
        assertThat(night().renamed()).isEqualTo(1);
        assertThat(name(left)).isEqualTo(Pseudonyms.NAME);
        assertThat(number("select count(*) from certificate where full_name = '" + Pseudonyms.NAME + "'")).isEqualTo(1);
        assertThat(number("select count(*) from result")).isEqualTo(results);
        assertThat(name(serving)).as("still needed to be counted and taught").startsWith("Người");
        transactions.run(() -> sql.update("update posting set until_day = ? where person_id = ? and until_day > ?", TODAY, serving, TODAY));
        assertThat(night().renamed()).as("the night after the last day").isEqualTo(1);
        assertThat(name(serving)).isEqualTo(Pseudonyms.NAME);
        assertThat(sql.list("select wish from data_request", row -> row.getString(1))).containsOnly("—");
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("histories")
    void who_comes_back_and_leaves_again_is_looked_at_again_and_a_night_is_claimed_once(DataSource database, long seed) {
        open(database, seed);
        live();
        UUID back = gone().get(0);
        night();
        transactions.run(() -> {
            sql.update(
                    "insert into posting (person_id, from_day, until_day, unit_id, group_code, rank_level, position_order) values (?, ?, ?, ?, 'SQ', 0, 999)",
                    back, TODAY.minusMonths(12).minusDays(2), TODAY.minusMonths(12).minusDays(1), new ArrayList<>(army.units()).get(0));
            sql.update("update attempt_slot set response = '{}' where attempt_id in (select id from attempt where person_id = ?)", back);
        });
        RetentionFigures again = night();
        assertThat(again.people()).isEqualTo(1);
        assertThat(again.answers()).isEqualTo(2);
        assertThat(transactions.call(retention::claimTonight)).isTrue();
        assertThat(transactions.call(retention::claimTonight)).isFalse();
        assertThat(transactions.call(retention::lastRun).orElseThrow().removed().people()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("histories")
    void who_was_forgotten_before_classes_were_is_looked_at_once_more(DataSource database, long seed) throws IOException {
        open(database, seed);
        live();
        List<UUID> gone = gone();
        UUID nameless = gone.get(0);
        grantDeletion(nameless);
        night();
        String number = serviceNumber(nameless);
        gone.forEach(this::sitInClassAgain);
        assertThat(night()).as("done is done").isEqualTo(RetentionFigures.NONE);
        migrate("privacy/V20261127_1300__those_who_left_are_looked_at_once_more.sql");
        Map<String, Counts> before = figures();
        RetentionFigures again = night();
        assertThat(again.people()).isEqualTo(gone.size());
        assertThat(again.marks()).isEqualTo(gone.size());
        for (String table : List.of("attendance", "class_member", "outside_line", "survey_answered")) {
            assertThat(sql.list("select person_id from " + table, row -> Sql.id(row, "person_id"))).as(table).doesNotContainAnyElementsOf(gone);
        }
        assertThat(number("select count(*) from outside_evidence")).isZero();
        assertThat(number("select count(*) from class_member")).as("who serves sits where they sat").isEqualTo(army.people().size() - gone.size());
        assertThat(serviceNumber(nameless)).as("whose name is gone keeps the number").isEqualTo(number);
        count();
        assertThat(figures()).isEqualTo(before);
        assertThat(night()).isEqualTo(RetentionFigures.NONE);
    }

    /** As forgetting once left people: in their class, marked, on the list of another platform, and known to have answered a survey. */
    private void sitInClassAgain(UUID person) {
        UUID id = UUID.nameUUIDFromBytes(("course" + person).getBytes());
        transactions.run(() -> {
            sql.update("insert into class_member values (?, ?, ?, ?, current_timestamp, 'A')", id, person, Army.FIRST, TODAY);
            sql.update("insert into attendance values (?, ?, 'present', current_timestamp, 'A')", id, person);
            sql.update(
                    "insert into outside_batch (id, number, class_id, kind, item_id, source, state, typed_at, typed_by)"
                            + " values (?, ?, ?, 'course', ?, 'qlms', 'confirmed', current_timestamp, 'A')",
                    id, id.toString().substring(0, 20), id, id);
            sql.update("insert into outside_line (batch_id, person_id, earned_on, outcome) values (?, ?, ?, 'completed')", id, person, Army.FIRST);
            sql.update(
                    "insert into outside_evidence (id, batch_id, name, content_type, content, added_at, added_by) values (?, ?, 'ds.pdf', 'application/pdf', ?, current_timestamp, 'A')",
                    id, id, new byte[] {1});
            sql.update("insert into survey_answered values (?, ?)", id, person);
        });
    }

    private void migrate(String file) throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/db/migration/" + file)) {
            String statement = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            transactions.run(() -> sql.update(statement.strip().replaceFirst(";$", "")));
        }
    }

    private String serviceNumber(UUID person) {
        return sql.first("select service_number from person where id = ?", row -> row.getString(1), person).orElseThrow();
    }

    private void grantDeletion(UUID person) {
        transactions.run(() -> sql.update(
                "insert into data_request (id, person_id, unit_id, kind, field, wish, asked_at, asked_on, asked_by, due_on, state, version)"
                        + " values (?, ?, ?, 'deletion', 'everything', 'xin xóa', current_timestamp, ?, ?, ?, 'done', 1)",
                UUID.nameUUIDFromBytes(("r" + person).getBytes()), person, army.units().get(0), TODAY, person, TODAY));
    }

    private String name(UUID person) {
        return sql.first("select full_name from person where id = ?", row -> row.getString(1), person).orElseThrow();
    }

    private long number(String query) {
        return sql.first(query, row -> row.getLong(1)).orElseThrow();
    }
}
