package vn.hocvuso.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.questionbank.StoredQuestion;
import vn.hocvuso.quiz.QuizProfile.Fixed;

/** Tests with a version that waits for its day, and what others may do to them meanwhile. */
class WaitingTestsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private static QuizProfile asking(String... names) {
        List<Fixed> fixed = java.util.Arrays.stream(names).map(name -> new Fixed(TestHall.BANK, name)).toList();
        return new QuizProfile("Bài kiểm tra", "course", "khoa", fixed, null, null, 80, null, null);
    }

    private static TestHall hall(DataSource database) {
        TestHall hall = new TestHall(database);
        hall.singles(4);
        hall.define("bai", asking("q-1"));
        hall.transactions.run(() -> hall.quizzes.define(null, "bai", asking("q-1", "q-2"), DAY, 2));
        hall.transactions.run(() -> hall.quizzes.define(null, "moi", asking("q-3"), DAY, 2));
        return hall;
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void what_is_defined_at_once_does_not_overtake_a_version_that_waits(DataSource database) {
        TestHall hall = hall(database);
        for (String slug : List.of("bai", "moi")) {
            assertThatThrownBy(() -> hall.define(slug, asking("q-4"))).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.code()).isEqualTo("test-version-waits");
                assertThat(refused.parameters()).hasSize(1).first().isEqualTo(DAY);
            });
        }
        hall.define("bai", asking("q-1"));
        assertThat(hall.quizzes.newest("bai").orElseThrow().from()).as("what stands already changes nothing and is no error").isEqualTo(DAY);
        hall.transactions.run(() -> hall.quizzes.callOff("khoa", 2));
        hall.define("bai", asking("q-4"));
        assertThat(hall.quizzes.view("bai").questions()).as("with nothing waiting it may be defined").isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void on_its_day_it_is_asked_and_may_be_changed_at_once_again(DataSource database) {
        TestHall hall = hall(database);
        hall.clock.advance(Duration.ofDays(8));
        hall.transactions.run(hall.quizzes::takeEffect);
        hall.define("bai", asking("q-4"));
        assertThat(hall.quizzes.profileOf(hall.quizzes.view("bai")).fixed()).extracting(Fixed::name).containsExactly("q-4");
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_question_is_used_by_tests_that_will_ask_it_too(DataSource database) {
        TestHall hall = hall(database);
        QuestionUse use = new QuestionUse(hall.profiles);
        assertThat(use.tests(question(hall, "q-1"))).as("asked now and later: told once").containsExactly(new QuestionUse.Use("bai", "Bài kiểm tra", null));
        assertThat(use.tests(question(hall, "q-2"))).containsExactly(new QuestionUse.Use("bai", "Bài kiểm tra", DAY));
        assertThat(use.tests(question(hall, "q-3"))).containsExactly(new QuestionUse.Use("moi", "Bài kiểm tra", DAY));
        assertThat(use.tests(question(hall, "q-4"))).isEmpty();
        assertThat(use.named(TestHall.BANK)).isEqualTo(Set.of("q-1", "q-2", "q-3"));
        hall.clock.advance(Duration.ofDays(8));
        hall.transactions.run(hall.quizzes::takeEffect);
        assertThat(use.tests(question(hall, "q-2"))).extracting(QuestionUse.Use::from).containsOnlyNulls();
    }

    private static StoredQuestion question(TestHall hall, String name) {
        return hall.questions.latest(TestHall.BANK, name);
    }
}
