package vn.hocvuso.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.questionbank.Essay;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.quiz.control.MarkingRepository;
import vn.hocvuso.quiz.rule.Grading;
import vn.hocvuso.quiz.rule.Review;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Together;

/** Who supervises: other terms, the room, more time, a second chance. */
class TestRoomTest {
    private static final String TEST = "cuoi-dot";
    private static final Page.Request FIRST = new Page.Request(0, 50);

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    private static TestFloor floor(DataSource database) {
        TestFloor floor = new TestFloor(database);
        floor.hall.singles(4);
        floor.hall.define(TEST, floor.hall.fixed("final", 45, 80, 1, 4));
        return floor;
    }

    private static Instant deadline(TestFloor floor, UUID person, UUID attempt) {
        return ((Paper) floor.hall.view(person, attempt)).deadline();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void other_terms_hold_at_once_also_for_who_is_sitting_and_the_nearest_win(DataSource database) {
        TestFloor floor = floor(database);
        UUID a1 = floor.person("A1");
        UUID b1 = floor.person("B1");
        UUID sitting = floor.hall.start(a1, TEST).id();
        UUID other = floor.hall.start(b1, TEST).id();
        Instant start = TestHall.MORNING;
        floor.grant(TEST, TestFloor.minutes(null, "e", 60), "e");
        assertThat(deadline(floor, a1, sitting)).isEqualTo(start.plus(Duration.ofMinutes(60)));
        floor.grant(TEST, TestFloor.minutes(null, "c1", 70), "e");
        assertThat(deadline(floor, a1, sitting)).isEqualTo(start.plus(Duration.ofMinutes(70)));
        assertThat(deadline(floor, b1, other)).isEqualTo(start.plus(Duration.ofMinutes(60)));
        floor.grant(TEST, TestFloor.minutes("A1", null, 50), "c1");
        assertThat(deadline(floor, a1, sitting)).isEqualTo(start.plus(Duration.ofMinutes(50)));
        assertThat(floor.hall.start(floor.person("A2"), TEST).deadline()).as("who begins later has them too").isEqualTo(start.plus(Duration.ofMinutes(70)));
        Allowance own = floor.allowances.list(TEST, floor.at("c1")).stream().filter(one -> "A1".equals(one.serviceNumber())).findFirst().orElseThrow();
        floor.hall.transactions.run(() -> floor.allowances.end(TEST, own.id(), floor.at("c1")));
        assertThat(deadline(floor, a1, sitting)).as("ended: the unit's again").isEqualTo(start.plus(Duration.ofMinutes(70)));
        floor.grant(TEST, TestFloor.minutes(null, "c1", 0), "e");
        assertThat(deadline(floor, a1, sitting)).as("no limit at all").isNull();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void time_already_worked_in_is_not_taken_back(DataSource database) {
        TestFloor floor = floor(database);
        UUID a1 = floor.person("A1");
        UUID attempt = floor.hall.start(a1, TEST).id();
        floor.hall.clock.advance(Duration.ofMinutes(20));
        floor.hall.save(a1, attempt, 1, 1, floor.hall.right(attempt, 1));
        floor.grant(TEST, TestFloor.minutes("A1", null, 10), "e");
        Instant now = floor.hall.clock.instant();
        assertThat(deadline(floor, a1, attempt)).isEqualTo(now);
        floor.hall.clock.advance(Duration.ofMinutes(2));
        AttemptResult result = floor.hall.submit(a1, attempt);
        assertThat(result.state()).isEqualTo("expired");
        assertThat(result.finishedAt()).isEqualTo(now);
        assertThat(result.correct()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void one_more_attempt_and_a_later_closing_are_granted_to_one(DataSource database) {
        TestFloor floor = floor(database);
        QuizProfile closing = floor.hall.fixed("final", 45, 80, 1, 4);
        floor.hall.define(TEST, new QuizProfile(
                closing.title(), "final", null, closing.fixed(), null, 45, 80, 1, null,
                new QuizProfile.Sitting(null, TestHall.MORNING.plusSeconds(3600), 0, Grading.BEST)));
        UUID a1 = floor.person("A1");
        floor.hall.submit(a1, floor.hall.start(a1, TEST).id());
        assertCode("no-attempts-left", 409, () -> floor.hall.start(a1, TEST));
        floor.hall.clock.advance(Duration.ofHours(2));
        floor.grant(TEST, new AllowanceWish("A1", null, null, null, null, 2, "mất điện"), "e");
        assertCode("test-closed", 409, () -> floor.hall.start(a1, TEST));
        Instant later = floor.hall.clock.instant().plus(Duration.ofMinutes(10));
        floor.grant(TEST, new AllowanceWish("A1", null, null, later, null, 2, "mất điện"), "e");
        assertThat(floor.hall.start(a1, TEST).deadline()).as("the closing ends it before the minutes").isEqualTo(later);
        assertCode("test-closed", 409, () -> floor.hall.start(floor.person("A2"), TEST));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_key_of_a_closed_test_waits_for_the_last_one_who_may_sit_it(DataSource database) {
        TestFloor floor = floor(database);
        QuizProfile terms = floor.hall.fixed("final", 45, 80, 1, 4);
        Instant closes = TestHall.MORNING.plusSeconds(3600);
        floor.hall.define(TEST, closing(terms, closes));
        UUID a1 = floor.person("A1");
        UUID a2 = floor.person("A2");
        UUID first = floor.hall.start(a1, TEST).id();
        floor.hall.submit(a1, first);
        floor.grant(TEST, new AllowanceWish("A1", null, null, closes.plusSeconds(1800), null, 2, "mất điện"), "e");
        floor.hall.clock.set(closes.plusSeconds(60));
        assertThat(solution(floor, a1, first)).as("may sit it again").isNull();
        UUID again = floor.hall.start(a1, TEST).id();
        floor.hall.submit(a1, again);
        floor.hall.clock.set(closes.plusSeconds(1500));
        floor.grant(TEST, new AllowanceWish(null, "c2", null, closes.plusSeconds(7200), null, null, "hành quân về muộn"), "e");
        floor.hall.clock.set(closes.plusSeconds(3600));
        assertThat(solution(floor, a1, first)).as("another company is still to come").isNull();
        floor.hall.define(TEST, closing(floor.hall.fixed("final", 45, 70, 1, 4), closes.plusSeconds(9000)));
        floor.hall.clock.set(closes.plusSeconds(8000));
        UUID last = floor.hall.start(a2, TEST).id();
        assertThat(solution(floor, a1, again)).as("open longer than it was when this one began").isNull();
        floor.hall.transactions.run(() -> floor.room.extend(TEST, null, List.of(last), 20, floor.at("e"), "A0"));
        floor.hall.clock.set(closes.plusSeconds(9100));
        assertThat(solution(floor, a1, first)).as("somebody was given more time").isNull();
        floor.hall.submit(a2, last);
        assertThat(solution(floor, a1, first)).isNotNull();
    }

    private static QuizProfile closing(QuizProfile terms, Instant closes) {
        Review atTheEnd = new Review(Set.of(), Set.of(Review.Part.ANSWER), Set.of(Review.Part.KEY));
        return new QuizProfile(
                terms.title(), "final", null, terms.fixed(), null, 45, terms.passPercent(), 1, atTheEnd, new QuizProfile.Sitting(null, closes, 0, Grading.BEST));
    }

    private static String solution(TestFloor floor, UUID person, UUID attempt) {
        return ((AttemptResult) floor.hall.view(person, attempt)).review().get(0).solution();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void nobody_grants_outside_the_scope_or_to_themselves(DataSource database) {
        TestFloor floor = floor(database);
        assertThatThrownBy(() -> floor.allowances.grant(TEST, TestFloor.minutes("B1", null, 60), floor.at("c1"), "A0")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> floor.allowances.grant(TEST, TestFloor.minutes(null, "e", 60), floor.at("c1"), "A0")).isInstanceOf(NotFound.class);
        assertCode("own-attempt", 403, () -> floor.allowances.grant(TEST, TestFloor.minutes("A1", null, 60), floor.at("c1"), "A1"));
        assertCode("allowance-for-one", 422, () -> floor.allowances.grant(TEST, TestFloor.minutes("A1", "c1", 60), floor.at("e"), "A0"));
        assertCode("allowance-of-nothing", 422, () -> floor.allowances.grant(TEST, TestFloor.minutes("A1", null, null), floor.at("e"), "A0"));
        assertCode("invalid-fields", 422, () -> floor.allowances.grant(TEST, TestFloor.minutes("A1", null, -1), floor.at("e"), "A0"));
        floor.grant(TEST, TestFloor.minutes("B1", null, 60), "e");
        assertThat(floor.allowances.list(TEST, floor.at("c1"))).isEmpty();
        assertThat(floor.allowances.list(TEST, floor.at("c2"))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_room_shows_who_is_in_how_far_and_who_was_lost(DataSource database) {
        TestFloor floor = floor(database);
        UUID a1 = floor.person("A1");
        UUID attempt = floor.hall.start(a1, TEST).id();
        UUID a2 = floor.hall.start(floor.person("A2"), TEST).id();
        floor.hall.start(floor.person("B1"), TEST);
        floor.hall.save(a1, attempt, 2, 1, floor.hall.right(attempt, 2));
        floor.hall.submit(floor.person("A2"), a2);
        floor.hall.clock.advance(Duration.ofSeconds(151));
        floor.hall.attempts.present(a1, attempt, "w", false);
        RoomView everywhere = floor.room.view(TEST, null, FIRST, Caller.Scope.EVERYTHING);
        assertThat(List.of(everywhere.in(), everywhere.lost(), everywhere.over())).containsExactly(2, 1, 1);
        assertThat(everywhere.sitters().items()).extracting(Sitter::serviceNumber).containsExactly("A1", "B1", "A2");
        RoomView view = floor.room.view(TEST, "c1", FIRST, floor.at("e"));
        assertThat(List.of(view.in(), view.lost(), view.over())).containsExactly(1, 0, 1);
        Sitter first = view.sitters().items().get(0);
        assertThat(List.of(first.answered(), first.total(), first.lost(), first.unitCode())).containsExactly(1, 4, false, "c1");
        assertThat(first.lastContact()).isEqualTo(floor.hall.clock.instant());
        Sitter lost = everywhere.sitters().items().get(1);
        assertThat(lost.lost()).isTrue();
        assertThat(lost.lastContact()).isEqualTo(TestHall.MORNING);
        assertThat(floor.room.view(TEST, null, FIRST, floor.at("c2")).sitters().items()).hasSize(1);
        assertThatThrownBy(() -> floor.room.view(TEST, "c1", FIRST, floor.at("c2"))).isInstanceOf(NotFound.class);
        assertThat(floor.room.rooms(floor.at("c1"))).containsExactly(new Room(TEST, "Bài kiểm tra", 1));
        floor.hall.clock.advance(Duration.ofHours(13));
        assertThat(floor.room.view(TEST, "c1", FIRST, floor.at("e")).over()).as("yesterday's are gone").isZero();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void minutes_are_given_to_one_or_to_all(DataSource database) {
        TestFloor floor = floor(database);
        UUID a1 = floor.person("A1");
        UUID a2 = floor.person("A2");
        UUID first = floor.hall.start(a1, TEST).id();
        UUID second = floor.hall.start(a2, TEST).id();
        Instant over = TestHall.MORNING.plus(Duration.ofMinutes(45));
        assertThat(extend(floor, "c1", List.of(first), 5)).isEqualTo(1);
        assertThat(deadline(floor, a1, first)).isEqualTo(over.plus(Duration.ofMinutes(5)));
        assertThat(deadline(floor, a2, second)).isEqualTo(over);
        assertThat(extend(floor, "c1", null, 10)).isEqualTo(2);
        assertThat(deadline(floor, a1, first)).isEqualTo(over.plus(Duration.ofMinutes(15)));
        floor.grant(TEST, TestFloor.minutes(null, "c1", 60), "e");
        assertThat(deadline(floor, a1, first)).as("given minutes outlive other terms").isEqualTo(over.plus(Duration.ofMinutes(30)));
        floor.hall.clock.set(over.plus(Duration.ofMinutes(25)).plusSeconds(20));
        assertThat(extend(floor, "c1", List.of(second), 3)).isEqualTo(1);
        assertThat(deadline(floor, a2, second)).as("its time was just over: counted from now").isEqualTo(floor.hall.clock.instant().plus(Duration.ofMinutes(3)));
        floor.hall.save(a2, second, 1, 1, floor.hall.right(second, 1));
        assertCode("nobody-to-extend", 409, () -> floor.room.extend(TEST, "c2", null, 5, floor.at("e"), "A0"));
        assertCode("nobody-to-extend", 409, () -> floor.room.extend(TEST, null, List.of(first), 5, floor.at("c2"), "A0"));
        assertCode("nobody-to-extend", 409, () -> floor.room.extend(TEST, null, List.of(first), 5, floor.at("c1"), "A1"));
        assertCode("invalid-fields", 422, () -> floor.room.extend(TEST, null, null, 241, floor.at("e"), "A0"));
    }

    private static int extend(TestFloor floor, String unit, List<UUID> only, int minutes) {
        return floor.hall.transactions.call(() -> floor.room.extend(TEST, unit, only, minutes, floor.at("e"), "A0"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void who_begins_while_something_is_granted_has_it_after_the_next_sweep(DataSource database) {
        TestFloor floor = floor(database);
        UUID a1 = floor.person("A1");
        UUID attempt = floor.hall.transactions.call(() -> {
            UUID begun = floor.hall.attempts.start(a1, TEST).id();
            CompletableFuture.runAsync(() -> floor.grant(TEST, TestFloor.minutes(null, "c1", 60), "e")).join();
            return begun;
        });
        floor.hall.clock.advance(Duration.ofSeconds(15));
        floor.hall.transactions.run(floor.allowances::settle);
        assertThat(deadline(floor, a1, attempt)).isEqualTo(TestHall.MORNING.plus(Duration.ofMinutes(60)));
        floor.hall.transactions.run(() -> floor.room.extend(TEST, null, null, 5, floor.at("e"), "A0"));
        floor.hall.transactions.run(floor.allowances::settle);
        assertThat(deadline(floor, a1, attempt)).as("settled twice is settled once").isEqualTo(TestHall.MORNING.plus(Duration.ofMinutes(65)));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void minutes_given_by_several_at_the_same_moment_add_up(DataSource database) throws Exception {
        TestFloor floor = floor(database);
        UUID a1 = floor.person("A1");
        UUID attempt = floor.hall.start(a1, TEST).id();
        Together.run(8, i -> () -> floor.hall.transactions.call(() -> i == 7
                ? floor.allowances.grant(TEST, TestFloor.minutes("A1", null, 60), floor.at("e"), "A0")
                : floor.room.extend(TEST, null, null, 5, floor.at("e"), "A0")));
        assertThat(deadline(floor, a1, attempt)).as("60 minutes were granted, and seven times five given").isEqualTo(TestHall.MORNING.plus(Duration.ofMinutes(95)));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_attempt_that_is_over_is_opened_again_with_its_answers(DataSource database) {
        TestFloor floor = floor(database);
        UUID a1 = floor.person("A1");
        UUID attempt = floor.hall.start(a1, TEST).id();
        floor.hall.save(a1, attempt, 1, 1, floor.hall.right(attempt, 1));
        floor.hall.clock.advance(Duration.ofMinutes(50));
        floor.hall.transactions.run(() -> floor.hall.attempts.expire(attempt));
        reopen(floor, attempt, 10);
        Instant now = floor.hall.clock.instant();
        assertThat(floor.reopened.events).hasSize(1);
        assertThat(deadline(floor, a1, attempt)).isEqualTo(now.plus(Duration.ofMinutes(10)));
        for (int slot = 2; slot <= 4; slot++) {
            floor.hall.save(a1, attempt, slot, 1, floor.hall.right(attempt, slot));
        }
        AttemptResult result = floor.hall.submit(a1, attempt);
        assertThat(List.of(result.state(), result.correct(), result.passed())).containsExactly("submitted", 4, true);
        assertThat(floor.hall.graded.events).hasSize(2);
        assertCode("reopen-passed", 409, () -> reopen(floor, attempt, 10));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void there_is_no_way_back_where_it_would_be_unfair(DataSource database) {
        TestFloor floor = floor(database);
        UUID a1 = floor.person("A1");
        UUID attempt = floor.hall.start(a1, TEST).id();
        assertCode("attempt-not-over", 409, () -> reopen(floor, attempt, 10));
        floor.hall.submit(a1, attempt);
        assertThatThrownBy(() -> floor.room.reopen(attempt, 10, "x", floor.at("c2"), "A0")).isInstanceOf(NotFound.class);
        assertCode("own-attempt", 403, () -> floor.room.reopen(attempt, 10, "x", floor.at("e"), "A1"));
        assertCode("invalid-fields", 422, () -> floor.room.reopen(attempt, 10, " ", floor.at("e"), "A0"));
        floor.hall.define("xem-dap-an", floor.hall.fixed("check", 45, 80, null, 4));
        UUID shown = floor.hall.start(a1, "xem-dap-an").id();
        floor.hall.submit(a1, shown);
        assertCode("reopen-after-key", 409, () -> reopen(floor, shown, 10));
        floor.hall.clock.advance(Duration.ofDays(8));
        assertCode("reopen-too-late", 409, () -> reopen(floor, attempt, 10));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void who_begins_while_an_earlier_attempt_is_opened_again_has_one_of_the_two(DataSource database) throws Exception {
        TestFloor floor = floor(database);
        floor.hall.define(TEST, floor.hall.fixed("final", 45, 80, null, 4));
        UUID a1 = floor.person("A1");
        floor.hall.submit(a1, floor.hall.start(a1, TEST).id());
        for (int round = 0; round < 10; round++) {
            UUID over = floor.hall.sql.first("select id from attempt order by number desc limit 1", row -> Sql.id(row, "id")).orElseThrow();
            List<Object> said = Together.run(2, i -> () -> i == 0 ? floor.hall.start(a1, TEST).id() : reopened(floor, over));
            UUID open = floor.hall.start(a1, TEST).id();
            assertThat(said.get(0)).as("what was begun is what is open").isEqualTo(open);
            assertThat(said.get(1)).isEqualTo(open.equals(over) ? "reopened" : "another-attempt-open");
            assertThat(floor.hall.sql.list("select id from attempt where state = 'open'", row -> Sql.id(row, "id"))).containsExactly(open);
            floor.hall.submit(a1, open);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void of_grants_at_the_same_moment_one_holds(DataSource database) throws Exception {
        TestFloor floor = floor(database);
        Together.run(10, i -> () -> {
            floor.grant(TEST, i % 2 == 0 ? TestFloor.minutes("A1", null, 50 + i) : TestFloor.minutes(null, "c1", 50 + i), "e");
            return i;
        });
        assertThat(floor.allowances.list(TEST, floor.at("e"))).as("one of the person, one of the unit").hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_essay_that_is_being_read_while_its_attempt_is_opened_again_gets_no_mark(DataSource database) {
        TestFloor floor = floor(database);
        floor.hall.store(List.of(new QuestionDraft("q-4", null, new Essay(Text.of("Viết"), null), Set.of(), Set.of(), 1, null, null)));
        floor.hall.define("tu-luan", floor.hall.fixed("final", 45, 80, 1, 4));
        UUID a1 = floor.person("A1");
        UUID attempt = floor.hall.start(a1, "tu-luan").id();
        floor.hall.save(a1, attempt, 4, 1, "{\"text\":\"nháp\"}");
        floor.hall.submit(a1, attempt);
        MarkingRepository markings = new MarkingRepository(floor.hall.sql);
        reopen(floor, attempt, 10);
        assertThat(floor.hall.transactions.<Boolean>call(() -> markings.mark(
                floor.hall.ids.next(), attempt, 4, 900, "tốt", "A0", floor.hall.clock.instant()))).as("found before it was opened again").isFalse();
        floor.hall.save(a1, attempt, 4, 2, "{\"text\":\"khác hẳn\"}");
        floor.hall.submit(a1, attempt);
        assertThat(floor.hall.marking.sheet(attempt, 4, Caller.Scope.EVERYTHING).points()).isNull();
    }

    private static String reopened(TestFloor floor, UUID attempt) {
        try {
            reopen(floor, attempt, 10);
            return "reopened";
        } catch (Refused refused) {
            return refused.code();
        }
    }

    private static void reopen(TestFloor floor, UUID attempt, int minutes) {
        floor.hall.transactions.run(() -> floor.room.reopen(attempt, minutes, "mất điện", floor.at("e"), "A0"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_second_window_is_told_and_takes_the_attempt_over(DataSource database) {
        TestFloor floor = floor(database);
        UUID a1 = floor.person("A1");
        UUID attempt = floor.hall.start(a1, TEST).id();
        Attempts attempts = floor.hall.attempts;
        assertThat(attempts.present(a1, attempt, "one", true).here()).isTrue();
        assertThat(attempts.present(a1, attempt, "two", false).here()).isFalse();
        assertThat(attempts.present(a1, attempt, "two", true).here()).isTrue();
        assertThat(attempts.present(a1, attempt, "one", false).here()).isFalse();
        assertThatThrownBy(() -> attempts.present(floor.person("A2"), attempt, "x", true)).isInstanceOf(NotFound.class);
        assertCode("invalid-fields", 422, () -> attempts.present(a1, attempt, null, true));
        assertCode("invalid-fields", 422, () -> attempts.present(a1, attempt, "x".repeat(41), true));
        floor.hall.submit(a1, attempt);
        assertThat(attempts.present(a1, attempt, "two", false).state()).isEqualTo("submitted");
    }

    private static void assertCode(String code, int status, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.kind().status()).isEqualTo(status);
        });
    }
}
