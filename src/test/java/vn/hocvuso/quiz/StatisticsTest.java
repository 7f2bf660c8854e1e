package vn.hocvuso.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.job.Hold;
import vn.hocvuso.testing.Databases;

/** Figures of a test, counted in the background and kept. */
class StatisticsTest {
    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whoever_looks_first_has_them_counted_and_whoever_looks_next_reads_them(DataSource database) {
        TestHall hall = school(database);
        assertThat(view(hall).asOf()).isNull();
        assertThat(view(hall).waiting()).isTrue();
        hall.count();
        QuizStatistics counted = view(hall);
        assertThat(counted.waiting()).isFalse();
        assertThat(counted.asOf()).isEqualTo(hall.clock.instant());
        assertThat(counted.test().attempts()).isEqualTo(12);
        assertThat(counted.test().mean()).isCloseTo(25 / 12.0, within(1e-9));
        assertThat(counted.questions()).extracting(QuestionFigure::name).containsExactly("q-1", "q-2", "q-3");
        assertThat(counted.questions().get(0).guess()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(counted.questions().get(0).figures().facility()).isCloseTo(5 / 12.0, within(1e-9));
        hall.clock.advance(Duration.ofMinutes(16));
        assertThat(view(hall).waiting()).as("old ones are counted again meanwhile").isTrue();
        assertThat(view(hall).test()).isEqualTo(counted.test());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_key_that_the_able_get_wrong_is_doubted_until_it_is_put_right(DataSource database) {
        TestHall hall = school(database);
        hall.statistics.refresh();
        hall.count();
        UUID wrong = hall.questions.versionOf(TestHall.BANK, "q-1", null);
        assertThat(hall.statistics.suspicious(List.of(wrong))).containsExactly(wrong);
        hall.clock.advance(Duration.ofMinutes(1));
        hall.apply(hall.weigh("q-1", "key", false, hall.choice("q-1", "sai một")));
        hall.statistics.refresh();
        hall.count();
        assertThat(hall.statistics.suspicious(List.of(wrong))).isEmpty();
        hall.statistics.refresh();
        assertThat(view(hall).waiting()).as("no news, nothing to count").isFalse();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_answers_of_a_question_are_counted_choice_by_choice(DataSource database) {
        TestHall hall = school(database);
        hall.transactions.run(() -> hall.statistics.recount("cuoi", null));
        hall.count();
        List<AnswerFigure> answers = hall.statistics.answers("cuoi", null, hall.questions.versionOf(TestHall.BANK, "q-1", null));
        assertThat(answers).extracting(one -> one.said() + " " + one.right() + " " + one.times())
                .containsExactly("sai một false 6", "đúng true 5", " false 1", "sai hai false 0");
        assertThat(answers.get(0).meanShare()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(answers.get(3).meanShare()).isNull();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void figures_of_a_silent_node_are_counted_by_another_and_written_once(DataSource database) {
        TestHall hall = school(database);
        hall.transactions.run(() -> hall.statistics.recount("cuoi", null));
        hall.transactions.run(() -> hall.statistics.recount("cuoi", null));
        TestHall.InHand silent = hall.take(Statistics.JOB).orElseThrow();
        assertThat(hall.take(Statistics.JOB)).as("asked for twice, counted once").isEmpty();
        hall.clock.advance(TestHall.LEASE);
        TestHall.InHand other = hall.take(Statistics.JOB).orElseThrow();
        assertThatThrownBy(() -> hall.transactions.run(() -> hall.statistics.count(silent.job(), silent.hold()))).isInstanceOf(Hold.Lost.class);
        assertThat(view(hall).asOf()).as("what the silent one counted went back").isNull();
        hall.transactions.run(() -> hall.statistics.count(other.job(), other.hold()));
        assertThat(view(hall).test().attempts()).isEqualTo(12);
        assertThatThrownBy(() -> hall.transactions.run(() -> hall.statistics.fail(silent.job(), "hỏng", silent.hold()))).isInstanceOf(Hold.Lost.class);
        assertThat(view(hall).problem()).isNull();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void figures_that_cannot_be_counted_say_why_until_somebody_asks_again(DataSource database) {
        TestHall hall = school(database);
        hall.transactions.run(() -> hall.statistics.recount("cuoi", null));
        TestHall.InHand mine = hall.take(Statistics.JOB).orElseThrow();
        hall.transactions.run(() -> hall.statistics.fail(mine.job(), "hỏng", mine.hold()));
        assertThat(view(hall).problem()).isEqualTo("hỏng");
        assertThat(view(hall).waiting()).isFalse();
        hall.transactions.run(() -> hall.statistics.recount("cuoi", null));
        hall.count();
        assertThat(view(hall).problem()).isNull();
        assertThat(view(hall).test().attempts()).isEqualTo(12);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void every_type_can_be_counted_and_first_attempts_by_themselves(DataSource database) {
        TestHall hall = new TestHall(database);
        hall.oneOfEach();
        hall.define("cuoi", hall.fixed("final", null, 50, null, 9));
        UUID person = hall.person("A1");
        for (int attempt = 0; attempt < 3; attempt++) {
            Paper paper = hall.start(person, "cuoi");
            for (int slot = 1; slot <= 8 - attempt; slot++) {
                hall.save(person, paper.id(), slot, 1, hall.right(paper.id(), slot));
            }
            hall.save(person, paper.id(), 9, 1, "{\"text\":\"bài viết\"}");
            hall.submit(person, paper.id());
        }
        hall.statistics.recount("cuoi", "first");
        hall.statistics.recount("cuoi", "all");
        hall.count();
        assertThat(hall.statistics.view("cuoi", "first").test().attempts()).isEqualTo(1);
        QuizStatistics all = hall.statistics.view("cuoi", "all");
        assertThat(all.test().attempts()).isEqualTo(3);
        assertThat(all.questions()).hasSize(9);
        List<List<AnswerFigure>> answers = all.questions().stream().map(one -> hall.statistics.answers("cuoi", "all", one.version())).toList();
        assertThat(answers.get(3)).filteredOn(one -> !one.said().isEmpty()).extracting(AnswerFigure::part).containsExactly("bút", "chổi", "khóa");
        assertThat(answers.get(4)).extracting(AnswerFigure::part).contains("1.", "4.");
        assertThat(answers.get(5)).extracting(AnswerFigure::said).contains("hòa bình");
        assertThat(answers.get(7)).extracting(AnswerFigure::part).contains("[1]", "[2]");
        assertThat(answers.get(8)).as("essays are nobody's business here").isEmpty();
    }

    /** Five who know little choose what the wrong key calls right; six who know much do not, and one leaves it open. */
    private static TestHall school(DataSource database) {
        TestHall hall = new TestHall(database);
        hall.singles(3);
        hall.define("cuoi", hall.fixed("final", null, 50, null, 3));
        for (int i = 0; i < 12; i++) {
            UUID person = hall.person("A" + i);
            Paper paper = hall.start(person, "cuoi");
            if (i < 11) {
                hall.save(person, paper.id(), 1, 1, hall.choice("q-1", i < 5 ? "đúng" : "sai một"));
            }
            hall.save(person, paper.id(), 2, 1, hall.choice("q-2", i < 3 ? "sai hai" : "đúng"));
            hall.save(person, paper.id(), 3, 1, hall.choice("q-3", i == 3 ? "sai một" : "đúng"));
            hall.submit(person, paper.id());
        }
        return hall;
    }

    private static QuizStatistics view(TestHall hall) {
        return hall.transactions.call(() -> hall.statistics.view("cuoi", null));
    }
}
