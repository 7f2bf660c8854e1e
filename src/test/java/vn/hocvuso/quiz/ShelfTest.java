package vn.hocvuso.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.questionbank.DrawSpec;
import vn.hocvuso.questionbank.DrawnQuestion;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.control.QuestionQueries;
import vn.hocvuso.testing.Databases;

/** What is kept of the banks in memory is never older than the banks. */
class ShelfTest {
    private static final DrawSpec ALL = DrawSpec.all(TestHall.BANK);

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    private static List<String> names(QuestionQueries node) {
        return node.shelf().candidates(ALL).stream().map(DrawnQuestion::name).toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_one_node_changes_every_node_asks_at_once(DataSource database) {
        TestHall hall = new TestHall(database);
        hall.singles(3);
        QuestionQueries other = new QuestionQueries(hall.sql);
        assertThat(names(other)).containsExactly("q-1", "q-2", "q-3");
        hall.singles(4);
        assertThat(names(other)).containsExactly("q-1", "q-2", "q-3", "q-4");
        hall.questions.store(TestHall.BANK, List.of(hall.questions.latest(TestHall.BANK, "q-2").draft()), Questions.Missing.RETIRE);
        assertThat(names(other)).containsExactly("q-2");
        assertThat(other.shelf().asked(TestHall.BANK, List.of("q-1", "q-2"))).extracting(DrawnQuestion::name).containsExactly("q-2");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_list_is_read_once_for_as_long_as_no_bank_changes(DataSource database) {
        TestHall hall = new TestHall(database);
        hall.singles(3);
        QuestionQueries node = new QuestionQueries(hall.sql);
        names(node);
        int before = hall.transactions.statements();
        for (int i = 0; i < 10; i++) {
            names(node);
        }
        assertThat(hall.transactions.statements() - before).as("a look at the stamps each").isEqualTo(10);
        hall.transactions.run(() -> hall.questions.define("kho-hai", "Kho hai"));
        assertThat(node.shelf().candidates(new DrawSpec("kho-hai", Set.of(), Set.of(), Set.of()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_was_seen_within_a_change_that_failed_is_not_kept(DataSource database) {
        TestHall hall = new TestHall(database);
        hall.singles(2);
        QuestionQueries node = new QuestionQueries(hall.sql);
        assertThatThrownBy(() -> hall.transactions.run(() -> {
            hall.questions.store(TestHall.BANK, List.of(hall.questions.latest(TestHall.BANK, "q-1").draft()), Questions.Missing.RETIRE);
            assertThat(names(node)).containsExactly("q-1");
            throw new IllegalStateException("the act fails");
        })).isInstanceOf(RuntimeException.class);
        assertThat(names(node)).containsExactly("q-1", "q-2");
    }
}
