package vn.hocvuso.publishing.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.catalog.CourseWithdrawn;
import vn.hocvuso.quiz.QuizProfile;
import vn.hocvuso.quiz.Quizzes;
import vn.hocvuso.quiz.TestHall;

/** What a withdrawal takes with it: the tests of that version of that course, and only while they wait. */
class WithdrawalObserverTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static TestHall hall(DataSource database) {
        TestHall hall = new TestHall(database);
        hall.singles(3);
        define(hall, "bai", 1, TODAY, 1);
        define(hall, "bai", 2, TODAY.plusDays(7), 2);
        define(hall, "moi", 3, TODAY.plusDays(7), 2);
        return hall;
    }

    private static void define(TestHall hall, String slug, int questions, LocalDate day, int version) {
        QuizProfile of = hall.fixed("course", null, 80, null, questions);
        QuizProfile profile = new QuizProfile(of.title(), of.kind(), "khoa", of.fixed(), null, null, 80, null, null);
        hall.transactions.run(() -> hall.quizzes.define(null, slug, profile, day, version));
    }

    private static void withdraw(TestHall hall, String act, String course, String part) {
        hall.transactions.run(() -> new WithdrawalObserver(hall.quizzes).withdrawn(new CourseWithdrawn(act, course, part, "nhầm")));
    }

    private static LocalDate waits(TestHall hall, String slug) {
        return hall.quizzes.newest(slug).map(Quizzes.Newest::from).orElse(null);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_withdrawn_version_takes_its_waiting_tests_with_it(DataSource database) {
        TestHall hall = hall(database);
        assertThat(waits(hall, "bai")).isEqualTo(TODAY.plusDays(7));
        withdraw(hall, "version-withdrawn", "khoa", "2");
        assertThat(waits(hall, "bai")).isNull();
        assertThat(hall.quizzes.newest("moi")).as("it was never there").isEmpty();
        hall.clock.advance(Duration.ofDays(8));
        hall.transactions.run(hall.quizzes::takeEffect);
        assertThat(hall.quizzes.view("bai").questions()).as("as it was").isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void nothing_else_that_is_withdrawn_touches_them(DataSource database) {
        TestHall hall = hall(database);
        withdraw(hall, "version-withdrawn", "khoa", "3");
        withdraw(hall, "version-withdrawn", "khoa-khac", "2");
        withdraw(hall, "lesson-withdrawn", "khoa", "010-bai");
        withdraw(hall, "lesson-reinstated", "khoa", "2");
        assertThat(waits(hall, "bai")).isEqualTo(TODAY.plusDays(7));
        hall.clock.advance(Duration.ofDays(8));
        withdraw(hall, "version-withdrawn", "khoa", "2");
        hall.transactions.run(hall.quizzes::takeEffect);
        assertThat(hall.quizzes.view("bai").questions()).as("its day has come: it is asked").isEqualTo(2);
    }
}
