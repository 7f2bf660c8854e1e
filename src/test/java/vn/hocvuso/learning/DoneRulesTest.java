package vn.hocvuso.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.catalog.ActivityCondition;
import vn.hocvuso.catalog.DoneRule.By;
import vn.hocvuso.kernel.Refused;

/** When lessons and tests are done, and with them the course; time is what the server has seen. */
class DoneRulesTest {
    private static void needsTime(Classroom room, UUID person, String lesson, String sentence) {
        assertThatThrownBy(() -> room.learn(person, lesson)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("lesson-needs-time");
            assertThat(Classroom.sentence(refused)).isEqualTo(sentence);
        });
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_lesson_with_a_least_time_cannot_be_marked_before(DataSource database) {
        Classroom room = new Classroom(database);
        room.publish("lessons", Classroom.done("mot", By.TIME, 3));
        UUID soldier = room.person("A2");
        needsTime(room, soldier, "mot", "Bài này tính là xong sau khi đọc ít nhất 3 phút. Còn khoảng 3 phút nữa.");
        room.read(soldier, "mot");
        assertThat(room.lookFor(soldier, "mot", 90)).isEqualTo(new LessonTime(90, 180, false, false));
        assertThatThrownBy(() -> room.ask(() -> room.learning.complete(soldier, Classroom.COURSE, "mot", 3600)))
                .as("what a client claims is no time").isInstanceOf(Refused.class);
        room.later(Duration.ofHours(1));
        needsTime(room, soldier, "mot", "Bài này tính là xong sau khi đọc ít nhất 3 phút. Còn khoảng 2 phút nữa.");
        room.lookFor(soldier, "mot", 100);
        assertThat(room.learn(soldier, "mot").done()).isEqualTo(1);
        assertThat(room.learn(soldier, "mot").done()).as("saying it again").isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void who_opens_it_without_a_script_is_believed_the_time_since(DataSource database) {
        Classroom room = new Classroom(database);
        room.publish("lessons", Classroom.done("mot", By.TIME, 3));
        UUID soldier = room.person("A2");
        room.read(soldier, "mot");
        room.later(Duration.ofSeconds(179));
        needsTime(room, soldier, "mot", "Bài này tính là xong sau khi đọc ít nhất 3 phút. Còn khoảng 1 phút nữa.");
        room.later(Duration.ofSeconds(1));
        assertThat(room.learn(soldier, "mot").done()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_lesson_done_by_being_viewed_asks_nobody(DataSource database) {
        Classroom room = new Classroom(database);
        room.publish("lessons", Classroom.done("mot", By.VIEW, 0), Classroom.done("hai", By.VIEW, 2));
        UUID soldier = room.person("A2");
        assertThat(room.read(soldier, "mot").state()).as("opened is done").isEqualTo("completed");
        assertThat(room.read(soldier, "hai").state()).isEqualTo("not-started");
        assertThat(room.lookFor(soldier, "hai", 110).done()).isFalse();
        assertThat(room.lookFor(soldier, "hai", 20).done()).isTrue();
        assertThat(room.course(soldier).progress().done()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void time_is_kept_only_where_somebody_asks_for_it(DataSource database) {
        Classroom room = new Classroom(database);
        room.publish("lessons", Classroom.open("ba", new ActivityCondition.Viewed("hai", 1)));
        UUID soldier = room.person("A2");
        room.read(soldier, "mot");
        assertThat(room.ask(() -> room.learning.look(soldier, Classroom.COURSE, "mot"))).isNull();
        assertThat(room.lock(soldier, "ba")).isEqualTo("đã xem “Bài hai” ít nhất 1 phút");
        room.read(soldier, "hai");
        room.lookFor(soldier, "hai", 60);
        assertThat(room.lock(soldier, "ba")).isEmpty();
        assertThat(room.hall.sql.first("select count(*) from lesson_stay", row -> row.getInt(1))).contains(1);
    }

    private static void learnAll(Classroom room, UUID person) {
        room.learn(person, "mot");
        room.learn(person, "hai");
        room.learn(person, "ba");
        room.learn(person, "bon");
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_test_done_by_points_completes_the_course_without_a_pass(DataSource database) {
        Classroom room = new Classroom(database);
        room.publish("lessons-and-quiz", Classroom.doneTest(By.GRADE, 40));
        UUID soldier = room.person("A2");
        learnAll(room, soldier);
        room.sit(soldier, 3);
        assertThat(room.course(soldier).progress().state()).isEqualTo("in-progress");
        room.sit(soldier, 4);
        assertThat(room.course(soldier).progress().state()).isEqualTo("completed");
        assertThat(room.course(soldier).quizzes().get(0).state()).as("the test itself is not passed").isEqualTo("failed");
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_test_whose_attempts_are_used_up_completes_the_course_on_the_last_day(DataSource database) {
        Classroom room = new Classroom(database);
        room.publish("lessons-and-quiz", Classroom.doneTest(By.PASS_OR_ATTEMPTS, 0));
        UUID soldier = room.person("A2");
        learnAll(room, soldier);
        room.sit(soldier, 0);
        room.sit(soldier, 1);
        assertThat(room.course(soldier).progress().state()).isEqualTo("in-progress");
        room.later(Duration.ofDays(3));
        room.sit(soldier, 2);
        assertThat(room.course(soldier).progress().completedOn()).isEqualTo(room.today());
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void without_a_rule_a_failed_test_completes_nothing(DataSource database) {
        Classroom room = new Classroom(database);
        room.publish("lessons-and-quiz");
        UUID soldier = room.person("A2");
        learnAll(room, soldier);
        room.sit(soldier, 0);
        room.sit(soldier, 1);
        room.sit(soldier, 2);
        assertThat(room.course(soldier).progress().state()).isEqualTo("in-progress");
    }
}
