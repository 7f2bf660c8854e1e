package vn.hocvuso.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.questionbank.Face;
import vn.hocvuso.quiz.rule.Terms;
import vn.hocvuso.testing.SeededIds;

class AttemptsTest {
    static java.util.stream.Stream<org.junit.jupiter.api.Named<DataSource>> databases() {
        return vn.hocvuso.testing.Databases.both();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_open_attempt_is_given_again_with_its_order_and_answers(DataSource database) {
        TestHall hall = new TestHall(database);
        hall.singles(20);
        hall.define("cuoi-dot", hall.draw(10, 45, null));
        UUID person = hall.person("A1");
        Paper first = hall.start(person, "cuoi-dot");
        hall.save(person, first.id(), 3, 7, hall.right(first.id(), 3));
        Paper again = hall.start(person, "cuoi-dot");
        Paper viewed = (Paper) hall.view(person, first.id());
        assertThat(first.fresh()).isTrue();
        assertThat(again.fresh()).isFalse();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.questions()).isEqualTo(first.questions()).isEqualTo(viewed.questions());
        assertThat(again.startedAt()).isEqualTo(first.startedAt());
        assertThat(again.deadline()).isEqualTo(first.startedAt().plus(Duration.ofMinutes(45)));
        assertThat(again.answers()).containsOnlyKeys(3);
        assertThat(again.answers().get(3).sequence()).isEqualTo(7);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_same_seeds_give_the_same_papers_and_choices(DataSource database) {
        TestHall hall = new TestHall(database, 99);
        hall.singles(20);
        hall.define("cuoi-dot", hall.draw(10, null, null));
        UUID one = hall.person("A1");
        UUID two = hall.person("A2");
        Paper first = hall.start(one, "cuoi-dot");
        Paper other = hall.start(two, "cuoi-dot");
        hall.sql.update(
                "update attempt set seed = (select a.seed from attempt a where a.id = ?) where id = ?", first.id(), other.id());
        hall.sql.update("update attempt_slot set response = null where attempt_id = ?", first.id());
        assertThat(other.questions()).isNotEqualTo(first.questions());
        // With the first one's seed and questions the other paper is the first one, choice by choice.
        hall.sql.update("delete from attempt_slot where attempt_id = ?", other.id());
        hall.sql.update(
                """
                insert into attempt_slot (attempt_id, slot, question_version_id, sequence, points, fully_right)
                select cast(? as uuid), slot, question_version_id, -1, 0, false from attempt_slot where attempt_id = ?""",
                other.id(),
                first.id());
        assertThat(((Paper) hall.view(two, other.id())).questions()).isEqualTo(first.questions());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void no_question_comes_back_before_all_have_been_asked(DataSource database) {
        TestHall hall = new TestHall(database);
        hall.singles(9);
        hall.define("on-tap", hall.draw(3, null, null));
        UUID person = hall.person("A1");
        List<String> asked = new java.util.ArrayList<>();
        for (int attempt = 1; attempt <= 3; attempt++) {
            Paper paper = hall.start(person, "on-tap");
            paper.questions().forEach(question -> asked.add(question.face().html()));
            assertThat(paper.number()).isEqualTo(attempt);
            hall.submit(person, paper.id());
        }
        assertThat(asked).doesNotHaveDuplicates().hasSize(9);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_higher_sequence_wins_and_repeats_change_nothing(DataSource database) {
        TestHall hall = new TestHall(database);
        hall.singles(1);
        hall.define("mot-cau", hall.fixed("check", null, 80, null, 1));
        UUID person = hall.person("A1");
        Paper paper = hall.start(person, "mot-cau");
        List<Face.Option> choices = paper.questions().get(0).face().choices();
        String[] answers = choices.stream().map(choice -> "{\"choice\":\"" + choice.id() + "\"}").toArray(String[]::new);
        hall.save(person, paper.id(), 1, 0, answers[0]);
        assertThat(saved(hall, person, paper)).isEqualTo(new Paper.Saved(0, answers[0]));
        hall.save(person, paper.id(), 1, 5, answers[1]);
        hall.save(person, paper.id(), 1, 4, answers[2]);
        hall.save(person, paper.id(), 1, 5, answers[2]);
        assertThat(saved(hall, person, paper)).isEqualTo(new Paper.Saved(5, answers[1]));
    }

    private static Paper.Saved saved(TestHall hall, UUID person, Paper paper) {
        return ((Paper) hall.view(person, paper.id())).answers().get(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_does_not_fit_is_refused_and_changes_nothing(DataSource database) {
        TestHall hall = new TestHall(database);
        hall.singles(2);
        hall.define("hai-cau", hall.fixed("course", 10, 80, 1, 2));
        UUID person = hall.person("A1");
        UUID stranger = hall.person("A2");
        Paper paper = hall.start(person, "hai-cau");
        String right = hall.right(paper.id(), 1);
        assertThatThrownBy(() -> hall.start(person, "khong-co")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> hall.save(stranger, paper.id(), 1, 1, right)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> hall.view(stranger, paper.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> hall.submit(stranger, paper.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> hall.save(person, new UUID(1, 1), 1, 1, right)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> hall.save(person, paper.id(), 3, 1, right)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> hall.save(person, paper.id(), 0, 1, right)).isInstanceOf(NotFound.class);
        for (String wrong : List.of("{}", "{\"choices\":[]}", "{\"choice\":\"zzz\"}", "{\"choice\":null}", "{\"choice\":1}")) {
            assertThatThrownBy(() -> hall.save(person, paper.id(), 1, 1, wrong))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.kind().status()).isEqualTo(422));
        }
        assertThat(((Paper) hall.view(person, paper.id())).answers()).isEmpty();
        hall.submit(person, paper.id());
        assertClosed(hall, person, paper, right);
        assertThatThrownBy(() -> hall.start(person, "hai-cau"))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("no-attempts-left");
                    assertThat(refused.kind().status()).isEqualTo(409);
                });
    }

    private static void assertClosed(TestHall hall, UUID person, Paper paper, String answer) {
        assertThatThrownBy(() -> hall.save(person, paper.id(), 1, 99, answer))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("attempt-closed");
                    assertThat(refused.kind().status()).isEqualTo(409);
                });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_expired_attempt_hands_in_what_was_saved_at_its_deadline(DataSource database) {
        TestHall hall = new TestHall(database);
        hall.singles(5);
        hall.define("het-gio", hall.fixed("final", 45, 20, 2, 5));
        UUID person = hall.person("A1");
        Paper paper = hall.start(person, "het-gio");
        hall.save(person, paper.id(), 1, 1, hall.right(paper.id(), 1));
        Instant deadline = paper.deadline();
        hall.clock.set(deadline.plusSeconds(30));
        hall.save(person, paper.id(), 2, 1, hall.right(paper.id(), 2));
        assertThat(hall.attempts.overdue(10)).isEmpty();
        hall.clock.set(deadline.plusSeconds(31));
        assertClosed(hall, person, paper, hall.right(paper.id(), 1));
        assertThat(hall.attempts.overdue(10)).containsExactly(paper.id());
        hall.clock.advance(Duration.ofHours(30));
        hall.transactions.run(() -> hall.attempts.expire(paper.id()));
        hall.transactions.run(() -> hall.attempts.expire(paper.id()));
        AttemptResult result = hall.submit(person, paper.id());
        assertThat(result.state()).isEqualTo("expired");
        assertThat(result.finishedAt()).isEqualTo(deadline);
        assertThat(result.correct()).isEqualTo(2);
        assertThat(result.scorePercent()).isEqualByComparingTo("40");
        assertThat(result.passed()).isTrue();
        assertThat(hall.graded.events).hasSize(1);
        assertThat(hall.graded.events.get(0).finishedAt()).isEqualTo(deadline);
        assertThat(hall.start(person, "het-gio").number()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_test_may_have_a_grace_of_its_own(DataSource database) {
        TestHall hall = new TestHall(database);
        hall.singles(2);
        QuizProfile plain = hall.fixed("final", 45, 50, null, 2);
        UUID person = hall.person("A1");
        Paper usual = gracious(hall, "thuong", plain, null, person);
        Paper none = gracious(hall, "khong-cho", plain, 0, person);
        Paper long_ = gracious(hall, "cho-lau", plain, 600, person);
        Instant deadline = usual.deadline();
        hall.clock.set(deadline.plusSeconds(1));
        hall.save(person, usual.id(), 1, 1, hall.right(usual.id(), 1));
        hall.save(person, long_.id(), 1, 1, hall.right(long_.id(), 1));
        assertClosed(hall, person, none, hall.right(none.id(), 1));
        assertThat(hall.attempts.overdue(10)).containsExactly(none.id());
        hall.clock.set(deadline.plusSeconds(31));
        assertThat(hall.attempts.overdue(10)).containsExactlyInAnyOrder(none.id(), usual.id());
        hall.transactions.run(() -> hall.attempts.expire(long_.id()));
        hall.clock.set(deadline.plusSeconds(600));
        assertThat(hall.view(person, long_.id())).as("the paper, still open").isInstanceOf(Paper.class);
        assertThat(hall.submit(person, long_.id()).state()).isEqualTo("submitted");
        hall.clock.set(deadline.plusSeconds(601));
        assertThat(hall.submit(person, none.id()).state()).isEqualTo("expired");
    }

    private static Paper gracious(TestHall hall, String slug, QuizProfile profile, Integer seconds, UUID person) {
        hall.define(slug, profile.by(new QuizProfile.Said(
                profile.title(), profile.kind(), profile.minutes(), profile.passPercent(), profile.attempts(), null, null, 0, "best", false, seconds)));
        assertThat(hall.quizzes.profileOf(hall.quizzes.view(slug)).sitting().graceSeconds()).isEqualTo(seconds);
        return hall.start(person, slug);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_attempt_that_ran_out_unseen_is_ended_when_its_owner_starts_again(DataSource database) {
        TestHall hall = new TestHall(database);
        hall.singles(2);
        hall.define("het-gio", hall.fixed("final", 1, 50, null, 2));
        UUID person = hall.person("A1");
        Paper first = hall.start(person, "het-gio");
        hall.clock.advance(Duration.ofMinutes(5));
        Paper second = hall.start(person, "het-gio");
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.fresh()).isTrue();
        AttemptResult ended = (AttemptResult) hall.view(person, first.id());
        assertThat(ended.state()).isEqualTo("expired");
        assertThat(ended.finishedAt()).isEqualTo(first.deadline());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_new_profile_leaves_attempts_with_the_one_they_began_with(DataSource database) {
        TestHall hall = new TestHall(database);
        hall.singles(4);
        hall.define("doi", hall.fixed("course", null, 50, null, 2));
        UUID person = hall.person("A1");
        Paper paper = hall.start(person, "doi");
        hall.save(person, paper.id(), 1, 1, hall.right(paper.id(), 1));
        hall.define("doi", hall.fixed("course", null, 50, null, 2));
        assertThat(versions(hall)).as("the same profile makes no version").isEqualTo(1);
        hall.define("doi", hall.fixed("course", null, 100, null, 4));
        assertThat(versions(hall)).isEqualTo(2);
        AttemptResult result = hall.submit(person, paper.id());
        assertThat(result.total()).isEqualTo(2);
        assertThat(result.passed()).as("half was enough when it began").isTrue();
        assertThat(hall.start(person, "doi").questions()).hasSize(4);
    }

    private static int versions(TestHall hall) {
        return hall.sql.first("select count(*) from quiz_version", row -> row.getInt(1)).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_test_whose_draw_cannot_be_filled_is_refused(DataSource database) {
        TestHall hall = new TestHall(database);
        hall.singles(4);
        assertThatThrownBy(() -> hall.define("qua-nhieu", hall.draw(5, null, null)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("draw-cannot-be-filled");
                    assertThat(refused.parameters()).containsExactly(1, 5, 4);
                });
        assertThat(hall.quizzes.find("qua-nhieu")).isEmpty();
        assertThatThrownBy(() -> hall.define("la", hall.fixed("check", null, 80, null, 5)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("unknown-questions"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_test_keeps_its_identity_when_its_file_is_renamed(DataSource database) {
        TestHall hall = new TestHall(database);
        hall.singles(1);
        UUID identity = new SeededIds(5).next();
        QuizProfile profile = hall.fixed("check", null, 80, null, 1);
        hall.transactions.run(() -> hall.quizzes.define(identity, "ten-cu", profile));
        hall.transactions.run(() -> hall.quizzes.define(identity, "ten-moi", profile));
        assertThat(hall.quizzes.idOf("ten-moi")).isEqualTo(identity);
        assertThat(hall.quizzes.find("ten-cu")).isEmpty();
        assertThat(versions(hall)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_review_shows_what_its_options_allow(DataSource database) {
        TestHall hall = new TestHall(database);
        hall.singles(2);
        hall.define("kiem-tra", hall.fixed("check", null, 80, null, 2));
        hall.define("cuoi", hall.fixed("final", null, 80, null, 2));
        UUID person = hall.person("A1");
        AttemptResult everything = answered(hall, person, "kiem-tra");
        assertThat(everything.review().get(0).solution()).isNotNull();
        assertThat(everything.review().get(0).points()).isEqualTo(1000);
        assertThat(everything.review().get(0).remarks()).extracting(AttemptResult.Comment::html).containsExactly("Đúng: vì thế.");
        assertThat(everything.review().get(1).remarks()).isEmpty();
        AttemptResult withoutKey = answered(hall, person, "cuoi");
        assertThat(withoutKey.review()).allSatisfy(one -> assertThat(one.solution()).isNull());
        assertThat(withoutKey.review()).extracting(AttemptResult.Reviewed::points).containsExactly(1000, 0);
        assertThat(withoutKey.correct()).isEqualTo(1);
    }

    private static AttemptResult answered(TestHall hall, UUID person, String slug) {
        Paper paper = hall.start(person, slug);
        hall.save(person, paper.id(), 1, 1, hall.right(paper.id(), 1));
        return hall.submit(person, paper.id());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void one_knows_how_far_one_is_with_every_test(DataSource database) {
        TestHall hall = new TestHall(database);
        hall.singles(2);
        hall.define("kiem-tra", hall.fixed("check", 10, 80, 2, 2));
        UUID person = hall.person("A1");
        assertThat(hall.attempts.standings(person)).isEmpty();
        Paper paper = hall.start(person, "kiem-tra");
        UUID quiz = hall.quizzes.idOf("kiem-tra");
        assertThat(hall.attempts.standings(person)).isEqualTo(Map.of(quiz, new Standing(quiz, 1, paper.id(), paper.deadline(), null, Terms.Granted.NOTHING)));
        hall.submit(person, paper.id());
        Standing after = hall.attempts.standings(person).get(quiz);
        assertThat(after).isEqualTo(new Standing(quiz, 1, null, null, hall.clock.instant(), Terms.Granted.NOTHING));
        assertThat(after.mayStart(hall.quizzes.view("kiem-tra"), hall.clock.instant())).isTrue();
        hall.submit(person, hall.start(person, "kiem-tra").id());
        assertThat(hall.attempts.standings(person).get(quiz).reason(hall.quizzes.view("kiem-tra"), hall.clock.instant())).isEqualTo("no-attempts-left");
    }
}
