package vn.hocvuso.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.questionbank.Essay;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.quiz.control.SealKeys;
import vn.hocvuso.quiz.rule.Grading;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Together;

/** Papers that come on a file because the network did not come back. */
class AnswerFilesTest {
    private static final String TEST = "cuoi-dot";

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    /** A1 sits a test of four questions; the first answer reached the server, the network went after ten minutes. */
    private static final class Cut {
        final TestFloor floor;
        final UUID person;
        final Paper paper;

        Cut(DataSource database) {
            floor = new TestFloor(database);
            floor.hall.singles(4);
            floor.hall.define(TEST, floor.hall.fixed("final", 45, 75, 1, 4));
            person = floor.person("A1");
            paper = floor.hall.start(person, TEST);
            floor.hall.save(person, paper.id(), 1, 1, floor.hall.right(paper.id(), 1));
        }

        String file(Instant sealedAt, Map<Integer, Long> answeredAtSecond) {
            return file(paper.seal(), sealedAt, answeredAtSecond);
        }

        String file(String key, Instant sealedAt, Map<Integer, Long> answeredAtSecond) {
            return file(paper.id(), key, sealedAt, answeredAtSecond, slot -> slot <= 4 ? floor.hall.right(paper.id(), slot) : "{\"choice\":\"a\"}");
        }

        String file(UUID attempt, String key, Instant sealedAt, Map<Integer, Long> answeredAtSecond, IntFunction<String> responses) {
            JsonObjectBuilder answers = Json.createObjectBuilder();
            answeredAtSecond.forEach((slot, second) -> {
                String response = responses.apply(slot);
                answers.add(slot.toString(), Json.createObjectBuilder()
                        .add("sequence", 5)
                        .add("response", Json.createReader(new StringReader(response)).readObject())
                        .add("at", TestHall.MORNING.plusSeconds(second).toString()));
            });
            String payload = Json.createObjectBuilder()
                    .add("format", "hocvuso-answers-1")
                    .add("attempt", attempt.toString())
                    .add("sealedAt", sealedAt.toString())
                    .add("answers", answers)
                    .build()
                    .toString();
            return wrapped(payload, SealKeys.seal(key, payload));
        }

        AnswerFileReport take(String file) {
            return floor.hall.transactions.call(() -> floor.files.take(file, floor.at("e"), "A0"));
        }

        void later(Duration afterStart) {
            floor.hall.clock.set(TestHall.MORNING.plus(afterStart));
        }
    }

    private static String wrapped(String payload, String seal) {
        return Json.createObjectBuilder().add("payload", payload).add("seal", seal).build().toString();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_file_hands_in_what_was_answered_without_a_network(DataSource database) {
        Cut cut = new Cut(database);
        Instant sealed = TestHall.MORNING.plusSeconds(2000);
        String file = cut.file(sealed, Map.of(1, 300L, 2, 700L, 3, 1900L));
        cut.later(Duration.ofMinutes(40));
        AnswerFileReport report = cut.take(file);
        assertThat(List.of(report.kept(), report.older(), report.late(), report.correct())).containsExactly(3, 0, 0, 3);
        assertThat(report.state()).isEqualTo("submitted");
        assertThat(report.finishedAt()).as("when it was sealed and not when it was carried in").isEqualTo(sealed);
        assertThat(report.passed()).isTrue();
        assertThat(cut.floor.reopened.events).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_file_that_comes_days_later_puts_an_expired_attempt_right(DataSource database) {
        Cut cut = new Cut(database);
        cut.later(Duration.ofMinutes(46));
        cut.floor.hall.transactions.run(() -> cut.floor.hall.attempts.expire(cut.paper.id()));
        cut.later(Duration.ofDays(2));
        String file = cut.file(TestHall.MORNING.plusSeconds(2760), Map.of(2, 700L, 3, 2700L, 4, 2731L));
        AnswerFileReport report = cut.take(file);
        assertThat(List.of(report.kept(), report.late(), report.correct())).containsExactly(2, 1, 3);
        assertThat(report.state()).isEqualTo("expired");
        assertThat(report.finishedAt()).as("never later than its time").isEqualTo(cut.paper.deadline());
        assertThat(cut.floor.reopened.events).hasSize(1);
        assertThat(cut.floor.hall.graded.events).extracting(AttemptGraded::passed).containsExactly(false, true);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_same_file_again_changes_nothing_whoever_is_first(DataSource database) throws Exception {
        Cut cut = new Cut(database);
        String file = cut.file(TestHall.MORNING.plusSeconds(800), Map.of(2, 700L));
        cut.later(Duration.ofMinutes(20));
        List<AnswerFileReport> reports = Together.run(12, i -> () -> cut.take(file));
        assertThat(reports).filteredOn(AnswerFileReport::fresh).hasSize(1);
        assertThat(new HashSet<>(reports.stream().map(AnswerFileReport::correct).toList())).containsExactly(2);
        assertThat(cut.floor.hall.graded.events).hasSize(1);
        assertThat(cut.take(file).fresh()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_older_answer_on_the_file_does_not_overwrite_a_newer_one(DataSource database) {
        Cut cut = new Cut(database);
        cut.floor.hall.save(cut.person, cut.paper.id(), 2, 9, cut.floor.hall.right(cut.paper.id(), 2));
        cut.later(Duration.ofMinutes(20));
        AnswerFileReport report = cut.take(cut.file(TestHall.MORNING.plusSeconds(800), Map.of(2, 700L, 3, 710L)));
        assertThat(List.of(report.kept(), report.older())).containsExactly(1, 1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_cannot_be_right_is_refused_with_a_sentence_and_changes_nothing(DataSource database) {
        Cut cut = new Cut(database);
        Instant sealed = TestHall.MORNING.plusSeconds(800);
        String good = cut.file(sealed, Map.of(2, 700L));
        cut.later(Duration.ofMinutes(20));
        for (String broken : List.of("", "{", "[]", "{\"payload\":1,\"seal\":\"x\"}", wrapped("{}", "0".repeat(64)), wrapped("x", "0".repeat(64)),
                wrapped("[".repeat(2_000) + "]".repeat(2_000), "0".repeat(64)), wrapped("{\"format\":" + "9".repeat(2_000) + "}", "0".repeat(64)))) {
            assertCode("answer-file-unreadable", 422, () -> cut.take(broken));
        }
        assertCode("answer-file-altered", 422, () -> cut.take(good.replace("\\\"sequence\\\":5", "\\\"sequence\\\":6")));
        assertCode("answer-file-altered", 422, () -> cut.take(cut.file(SealKeys.fresh(), sealed, Map.of(2, 700L))));
        assertCode("answer-file-unknown", 422, () -> cut.floor.files.take(good, cut.floor.at("c2"), "A0"));
        assertCode("answer-file-unknown", 422, () -> cut.take(good.replace(cut.paper.id().toString(), new UUID(1, 1).toString())));
        assertCode("own-attempt", 403, () -> cut.floor.files.take(good, cut.floor.at("e"), "A1"));
        assertCode("answer-file-times", 422, () -> cut.take(cut.file(sealed, Map.of(2, 801L))));
        assertCode("answer-file-times", 422, () -> cut.take(cut.file(cut.floor.hall.clock.instant().plusSeconds(301), Map.of(2, 700L))));
        assertCode("answer-file-wrong-answer", 422, () -> cut.take(cut.file(sealed, Map.of(5, 700L))));
        assertThat(((Paper) cut.floor.hall.view(cut.person, cut.paper.id())).answers()).containsOnlyKeys(1);
        cut.floor.hall.submit(cut.person, cut.paper.id());
        assertCode("answer-file-handed-in", 409, () -> cut.take(good));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_file_is_not_taken_for_ever(DataSource database) {
        Cut cut = new Cut(database);
        String file = cut.file(TestHall.MORNING.plusSeconds(800), Map.of(2, 700L));
        cut.later(Duration.ofDays(8));
        assertCode("answer-file-too-late", 409, () -> cut.take(file));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_file_of_the_first_attempt_leaves_the_second_one_open(DataSource database) {
        Cut cut = new Cut(database);
        TestHall hall = cut.floor.hall;
        hall.define(TEST, hall.fixed("final", 45, 75, 2, 4));
        cut.later(Duration.ofMinutes(46));
        hall.transactions.run(() -> hall.attempts.expire(cut.paper.id()));
        UUID second = hall.start(cut.person, TEST).id();
        hall.save(cut.person, second, 1, 1, hall.right(second, 1));
        AnswerFileReport report = cut.take(cut.file(TestHall.MORNING.plusSeconds(2600), Map.of(2, 700L)));
        assertThat(report.correct()).isEqualTo(2);
        Paper again = hall.start(cut.person, TEST);
        assertThat(again.id()).as("the one that is being sat, from another computer").isEqualTo(second);
        assertThat(again.answers()).containsOnlyKeys(1);
        assertThat(hall.attempts.standings(cut.person).values()).extracting(Standing::open).containsExactly(second);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void with_an_average_a_late_file_speaks_for_what_was_before_and_moves_what_came_after(DataSource database) {
        Cut cut = new Cut(database);
        TestHall hall = cut.floor.hall;
        QuizProfile terms = hall.fixed("final", 45, 75, 2, 4);
        QuizProfile average = new QuizProfile(
                terms.title(), "final", null, terms.fixed(), null, 45, 75, 2, null, new QuizProfile.Sitting(null, null, 0, Grading.AVERAGE));
        hall.define("trung-binh", average);
        Paper first = hall.start(cut.person, "trung-binh");
        cut.later(Duration.ofMinutes(46));
        hall.transactions.run(() -> hall.attempts.expire(first.id()));
        UUID second = hall.start(cut.person, "trung-binh").id();
        for (int slot = 1; slot <= 4; slot++) {
            hall.save(cut.person, second, slot, 1, hall.right(second, slot));
        }
        hall.submit(cut.person, second);
        assertThat(hall.graded.events).extracting(AttemptGraded::passed).as("four of eight").containsExactly(false, false);
        cut.take(cut.file(first.id(), first.seal(), TestHall.MORNING.plusSeconds(2600), Map.of(2, 700L, 3, 710L), slot -> hall.right(first.id(), slot)));
        AttemptGraded late = hall.graded.events.get(2);
        assertThat(List.of(late.correct(), late.total())).as("by itself, as on its day").containsExactly(2, 4);
        assertThat(hall.regraded.events).as("six of eight now: the second one's results are looked at again").singleElement()
                .satisfies(again -> assertThat(again.marked()).as("nobody is told of a question").isTrue())
                .satisfies(again -> assertThat(again.attempts()).extracting(AttemptsRegraded.Regraded::attempt).containsExactly(second));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_essay_that_was_read_and_comes_anew_on_a_file_is_read_again(DataSource database) {
        Cut cut = new Cut(database);
        TestHall hall = cut.floor.hall;
        hall.store(List.of(new QuestionDraft("q-4", null, new Essay(new Text("Viết", Text.Format.MARKDOWN), null), Set.of(), Set.of(), 1, null, null)));
        hall.define("tu-luan", hall.fixed("final", 45, 75, 2, 4));
        Paper paper = hall.start(cut.person, "tu-luan");
        hall.save(cut.person, paper.id(), 4, 1, "{\"text\":\"nháp\"}");
        cut.later(Duration.ofMinutes(46));
        hall.transactions.run(() -> hall.attempts.expire(paper.id()));
        hall.transactions.run(() -> hall.marking.mark(paper.id(), 4, 100, "mới có nháp", "A0", Caller.Scope.EVERYTHING));
        String response = "{\"text\":\"cả bài\"}";
        cut.take(cut.file(paper.id(), paper.seal(), TestHall.MORNING.plusSeconds(2600), Map.of(4, 700L), slot -> response));
        assertThat(hall.marking.sheet(paper.id(), 4, Caller.Scope.EVERYTHING).points()).as("the mark was for the draft").isNull();
        assertThat(hall.marking.queue(new Page.Request(0, 50), Caller.Scope.EVERYTHING).items()).extracting(MarkingLine::attempt).containsExactly(paper.id());
    }

    private static void assertCode(String code, int status, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.kind().status()).isEqualTo(status);
        });
    }
}
