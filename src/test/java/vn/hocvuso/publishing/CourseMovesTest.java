package vn.hocvuso.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.learning.NewVersions;
import vn.hocvuso.progress.CourseMove;
import vn.hocvuso.progress.CourseMoves;
import vn.hocvuso.progress.CourseProgress;
import vn.hocvuso.progress.LearnersMoved;
import vn.hocvuso.progress.MoveEffect;

class CourseMovesTest {
    private static final String COURSE = Learners.COURSE;
    private static final DraftRelease TODAY = Learners.TODAY;

    private static void refused(Learners learners, String code, Callable<?> act) {
        assertThatThrownBy(() -> learners.workshop.ask(act))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void the_effect_is_shown_and_nothing_moves_before_somebody_decides(DataSource database) {
        Learners learners = Learners.of(database);
        UUID first = learners.person("A", "bai-mot");
        learners.person("B", "bai-hai");
        UUID done = learners.person("C", "bai-mot", "bai-hai");
        learners.publish("bai-mot", "Một buổi tối", "Một buổi sáng");
        MoveEffect redo = learners.effect("redo");
        assertThat(redo).extracting(MoveEffect::to, MoveEffect::people, MoveEffect::again, MoveEffect::mostAgain, MoveEffect::completing)
                .as("who has completed the course is not in the middle").containsExactly(2, 2L, 1L, 1, 0L);
        assertThat(redo.from()).containsExactly(new MoveEffect.From(1, 2, 1, 0, 0));
        assertThat(learners.effect("move").again()).isZero();
        assertThat(learners.of(first)).extracting(CourseProgress::version, CourseProgress::done).containsExactly(1, 1);
        learners.decide("stay");
        learners.decide("open");
        assertThat(learners.of(first)).extracting(CourseProgress::version, CourseProgress::done).containsExactly(1, 1);
        assertThat(learners.of(done).state()).isEqualTo("completed");
        assertThat(learners.workshop.ask(() -> learners.moves.decided(COURSE))).extracting(CourseMove::kind).containsExactlyInAnyOrder("open", "stay");
        assertThat(learners.moved.events).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void what_changed_is_learnt_again_and_the_rest_stays_done(DataSource database) {
        Learners learners = Learners.of(database);
        UUID first = learners.person("A", "bai-mot");
        UUID second = learners.person("B", "bai-hai");
        UUID done = learners.person("C", "bai-mot", "bai-hai");
        learners.publish("bai-mot", "Một buổi tối", "Một buổi sáng");
        refused(learners, "stale-version", () -> learners.moves.decide(COURSE, "redo", 1, 2, "QT"));
        refused(learners, "invalid-fields", () -> learners.moves.decide(COURSE, "away", 2, 2, "QT"));
        learners.decide("redo");
        learners.carryOut();
        assertThat(learners.of(first)).extracting(CourseProgress::version, CourseProgress::done, CourseProgress::total).containsExactly(2, 0, 2);
        assertThat(learners.of(second)).extracting(CourseProgress::version, CourseProgress::done).containsExactly(2, 1);
        assertThat(learners.of(done)).extracting(CourseProgress::version, CourseProgress::state).containsExactly(1, "completed");
        assertThat(learners.moved.events).extracting(LearnersMoved::people).containsExactly(Map.of(first, 1, second, 0));
        assertThat(learners.effect("move").people()).as("carried out again it finds nobody").isZero();
        learners.workshop.hall.clock.advance(Duration.ofDays(2));
        learners.learn(first, "bai-hai");
        CourseProgress again = learners.learn(first, "bai-mot");
        assertThat(again.state()).isEqualTo("completed");
        assertThat(again.completedOn()).as("on the day it was learnt again").isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(learners.workshop.events.events).extracting(event -> event.action()).contains("course-move-decided");
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_learner_is_told_which_lessons_changed_until_it_was_seen(DataSource database) {
        Learners learners = Learners.of(database);
        NewVersions news = new NewVersions(learners.workshop.courses, learners.workshop.versions, learners.moves);
        UUID first = learners.person("A", "bai-hai");
        UUID fresh = learners.person("F");
        assertThat(learners.workshop.ask(() -> news.of(first, COURSE)).any()).isFalse();
        learners.publish("bai-mot", "Một buổi tối", "Một buổi sáng");
        String title = learners.workshop.ask(() -> learners.workshop.courses.view(COURSE)).lessons()
                .filter(lesson -> lesson.key().equals("bai-mot")).findFirst().orElseThrow().title();
        NewVersions.News told = learners.workshop.ask(() -> news.of(first, COURSE));
        assertThat(told.changed()).containsExactly(title);
        assertThat(told.added()).isEmpty();
        assertThat(learners.workshop.ask(() -> news.of(fresh, COURSE)).any()).as("who begins now finds nothing new").isFalse();
        learners.run(() -> news.seen(first, COURSE));
        assertThat(learners.workshop.ask(() -> news.of(first, COURSE)).any()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_learner_decides_where_it_is_left_open(DataSource database) {
        Learners learners = Learners.of(database);
        UUID first = learners.person("A", "bai-mot");
        UUID fresh = learners.person("F");
        learners.publish("bai-mot", "Một buổi tối", "Một buổi sáng");
        assertThat(learners.workshop.ask(() -> learners.moves.choice(first, COURSE))).isEmpty();
        learners.decide("open");
        CourseMoves.Choice choice = learners.workshop.ask(() -> learners.moves.choice(first, COURSE)).orElseThrow();
        assertThat(choice).extracting(CourseMoves.Choice::from, CourseMoves.Choice::to, CourseMoves.Choice::again).containsExactly(1, 2, 1);
        assertThat(learners.workshop.ask(() -> learners.moves.choice(fresh, COURSE))).as("who begins now begins the present one").isEmpty();
        learners.run(() -> learners.moves.choose(first, COURSE));
        assertThat(learners.of(first)).extracting(CourseProgress::version, CourseProgress::done).containsExactly(2, 0);
        assertThatThrownBy(() -> learners.run(() -> learners.moves.choose(first, COURSE)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("move-not-yours"));
        learners.publish("bai-hai", "trên một tờ giấy", "ra một tờ giấy");
        assertThat(learners.workshop.ask(() -> learners.moves.choice(first, COURSE))).as("the next version asks anew").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void what_is_new_is_shown_until_it_was_seen(DataSource database) {
        Learners learners = Learners.of(database);
        UUID course = learners.workshop.courses.idOf(COURSE);
        UUID first = learners.person("A", "bai-mot");
        UUID fresh = learners.person("F");
        assertThat(learners.workshop.ask(() -> learners.moves.noted(first, course))).contains(1);
        assertThat(learners.workshop.ask(() -> learners.moves.noted(fresh, course))).isEmpty();
        learners.publish("bai-mot", "Một buổi tối", "Một buổi sáng");
        learners.run(() -> learners.moves.note(first, COURSE));
        assertThat(learners.workshop.ask(() -> learners.moves.noted(first, course))).contains(2);
        learners.learn(fresh, "bai-hai");
        assertThat(learners.workshop.ask(() -> learners.moves.noted(fresh, course))).as("who begins the new one finds nothing new").contains(2);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_withdrawn_version_is_begun_by_nobody_and_the_last_one_stays(DataSource database) {
        Learners learners = Learners.of(database);
        learners.publish("bai-mot", "Một buổi tối", "Một buổi sáng");
        UUID first = learners.person("A", "bai-mot");
        assertThatThrownBy(() -> learners.run(() -> learners.door.withdrawVersion(COURSE, 2, " "))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> learners.run(() -> learners.door.withdrawVersion(COURSE, 7, "Sai"))).isInstanceOf(NotFound.class);
        learners.run(() -> learners.door.withdrawVersion(COURSE, 2, "Bài một dẫn sai nghị định"));
        assertThat(learners.workshop.courses.summary(COURSE).version()).isEqualTo(1);
        assertThat(learners.workshop.ask(learners.workshop.courses::takeEffect)).as("its day has come, but it stays withdrawn").isZero();
        assertThat(learners.of(first).version()).as("who has begun goes on").isEqualTo(2);
        assertThat(learners.effect("move")).extracting(MoveEffect::to, MoveEffect::people).containsExactly(1, 1L);
        assertThat(learners.workshop.ask(() -> learners.door.view(COURSE)).versions())
                .extracting(one -> one.edition().number(), CourseLearners.Version::withdrawn)
                .containsExactly(tuple(2, "Bài một dẫn sai nghị định"), tuple(1, null));
        refusedVersion(learners, 2, "version-withdrawn");
        refusedVersion(learners, 1, "version-last");
        assertThat(learners.workshop.courses.summary(COURSE).version()).as("a refusal changes nothing").isEqualTo(1);
        assertThat(learners.workshop.ask(() -> learners.workshop.publishing.publish(COURSE, TODAY)).version()).as("what was withdrawn is published anew").isEqualTo(3);
    }

    private static void refusedVersion(Learners learners, int number, String code) {
        assertThatThrownBy(() -> learners.run(() -> learners.door.withdrawVersion(COURSE, number, "Sai")))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_withdrawn_lesson_is_asked_of_nobody_and_promised_by_no_new_version(DataSource database) {
        Learners learners = Learners.of(database);
        UUID first = learners.person("A", "bai-mot");
        UUID second = learners.person("B", "bai-hai");
        learners.workshop.hall.clock.advance(Duration.ofDays(3));
        learners.run(() -> learners.door.withdrawLesson(COURSE, "bai-hai", "Thủ tục đã bỏ"));
        assertThat(learners.of(first)).extracting(CourseProgress::state, CourseProgress::completedOn)
                .as("complete since today: until today a lesson was missing").containsExactly("completed", LocalDate.of(2026, 11, 26));
        assertThat(learners.of(second)).extracting(CourseProgress::done, CourseProgress::total).containsExactly(0, 1);
        refused(learners, "lesson-withdrawn", () -> learners.workshop.courses.lesson(COURSE, "bai-hai"));
        assertThat(learners.workshop.courses.view(COURSE).lessons()).extracting(lesson -> lesson.key()).containsExactly("bai-mot");
        assertThat(learners.workshop.courses.lesson(COURSE, "bai-mot").next()).isNull();
        assertThatThrownBy(() -> learners.run(() -> learners.door.withdrawLesson(COURSE, "bai-mot", "Cũ")))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("lesson-last"));
        assertThat(learners.workshop.ask(() -> learners.workshop.publishing.check(COURSE)).errors())
                .extracting(ContentReport.Finding::code).contains("lesson-withdrawn");
        UUID lesson = learners.workshop.ask(() -> learners.door.view(COURSE)).withdrawn().get(0).id();
        learners.run(() -> learners.door.reinstateLesson(COURSE, lesson));
        assertThat(learners.workshop.courses.view(COURSE).lessons()).hasSize(2);
        assertThat(learners.of(first).state()).as("once completed it stays so").isEqualTo("completed");
    }

    /** Learners at random over three versions; what moving did is counted again by hand. */
    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void moving_does_what_its_effect_said_whoever_had_done_what(DataSource database) {
        Learners learners = Learners.of(database);
        Random random = new Random(20261127);
        List<String> keys = List.of("bai-mot", "bai-hai");
        List<UUID> people = new ArrayList<>();
        for (int version = 1; version <= 3; version++) {
            for (int i = 0; i < 20; i++) {
                people.add(learners.person("V" + version + "-" + i, keys.stream().filter(key -> random.nextBoolean()).toArray(String[]::new)));
            }
            if (version < 3) {
                learners.publish(keys.get(version - 1), version == 1 ? "Một buổi tối" : "trên một tờ giấy", version == 1 ? "Một buổi sáng" : "ra một tờ giấy");
            }
        }
        Map<String, UUID> ids = new HashMap<>();
        learners.workshop.courses.view(COURSE).lessons().forEach(lesson -> ids.put(lesson.key(), lesson.id()));
        // Version 2 changed the first lesson, version 3 the second: from 1 both read otherwise in 3, from 2 only the second.
        Map<Integer, Set<UUID>> changed = Map.of(1, Set.copyOf(ids.values()), 2, Set.of(ids.get("bai-hai")), 3, Set.of());
        Map<UUID, CourseProgress> before = new HashMap<>();
        people.forEach(person -> before.put(person, learners.of(person)));
        List<UUID> middle = people.stream().filter(person -> before.get(person).state().equals("in-progress") && before.get(person).version() < 3).toList();
        long again = middle.stream().filter(person -> before.get(person).lessons().stream().anyMatch(changed.get(before.get(person).version())::contains)).count();
        MoveEffect effect = learners.effect("redo");
        assertThat(effect.people()).isEqualTo(middle.size());
        assertThat(effect.again()).isEqualTo(again);
        learners.decide("redo");
        learners.carryOut();
        for (UUID person : people) {
            CourseProgress was = before.get(person);
            Set<UUID> expected = new HashSet<>(was.lessons());
            if (middle.contains(person)) {
                expected.removeAll(changed.get(was.version()));
            }
            CourseProgress is = learners.of(person);
            assertThat(is.lessons()).isEqualTo(expected);
            assertThat(is.state()).as("nobody's completion moves").isEqualTo(was.state());
            assertThat(is.version()).isEqualTo(middle.contains(person) ? 3 : was.version());
        }
    }
}
