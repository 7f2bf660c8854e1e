package vn.hocvuso.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.publishing.BankLine;
import vn.hocvuso.publishing.BankQuery;
import vn.hocvuso.publishing.control.BankQueries;
import vn.hocvuso.questionbank.DrawSpec;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Statements;

/** A pool of six hundred: what is asked of the database does not grow with it. */
class BigPoolTest {
    private static final int BIG = 600;
    private static final int SMALL = 60;

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    /** A hall with so many questions, a test that draws thirty of them and one that asks fixed ones. */
    private record Pool(Statements statements, TestHall hall, TrialPapers trials) {
        static Pool of(DataSource database, int questions) {
            Statements statements = new Statements(database);
            TestHall hall = new TestHall(statements.database());
            hall.singles(questions);
            hall.define("rut", hall.draw(30, 45, null));
            hall.define("co-dinh", hall.fixed("final", 45, 80, null, Math.min(questions, QuizProfile.MOST_QUESTIONS)));
            return new Pool(statements, hall, new TrialPapers(hall.profiles, hall.drawing, hall.questions));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_trial_paper_takes_as_few_statements_from_six_hundred_as_from_sixty(DataSource database) throws Exception {
        Pool big = Pool.of(database, BIG);
        TrialPaper paper = big.trials.draw("rut", 1);
        assertThat(paper.lines()).extracting(TrialPaper.Line::found).containsExactly(BIG);
        assertThat(paper.questions()).hasSize(30).extracting(TrialPaper.Question::name).doesNotHaveDuplicates();
        assertThat(big.trials.draw("rut", 1)).as("the same number, the same paper").isEqualTo(paper);
        assertThat(big.trials.draw("rut", 2).questions()).isNotEqualTo(paper.questions());
        assertThat(big.statements.of(() -> big.trials.draw("rut", 3))).isLessThanOrEqualTo(6);
        assertThat(big.trials.draw("co-dinh", 1).questions()).hasSize(QuizProfile.MOST_QUESTIONS);
        assertThat(big.statements.of(() -> big.trials.draw("co-dinh", 1))).as("three hundred names in one look").isLessThanOrEqualTo(6);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void defining_and_starting_a_test_do_not_read_question_by_question(DataSource database) throws Exception {
        Pool big = Pool.of(database, BIG);
        QuizProfile drawn = big.hall.draw(30, 50, null);
        assertThat(big.statements.of(() -> big.hall.transactions.call(() -> big.hall.quizzes.define("rut", drawn)))).isLessThanOrEqualTo(12);
        QuizProfile fixed = big.hall.fixed("final", 50, 80, null, QuizProfile.MOST_QUESTIONS);
        assertThat(big.statements.of(() -> big.hall.transactions.call(() -> big.hall.quizzes.define("co-dinh", fixed)))).isLessThanOrEqualTo(12);
        var person = big.hall.person("A1");
        assertThat(big.statements.of(() -> big.hall.start(person, "rut"))).isLessThanOrEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_bank_is_listed_page_by_page_and_every_question_once(DataSource database) throws Exception {
        Pool big = Pool.of(database, BIG);
        BankQueries queries = new BankQueries(big.hall.sql);
        BankQuery all = new BankQuery(TestHall.BANK, null, null, null, null, null, null, null);
        Set<String> names = new HashSet<>();
        for (int page = 0; page < BIG / 50; page++) {
            Page<BankLine> found = queries.list(all, new Page.Request(page, 50));
            assertThat(found.total()).isEqualTo(BIG);
            found.items().forEach(line -> names.add(line.name()));
        }
        assertThat(names).hasSize(BIG);
        assertThat(big.statements.of(() -> queries.list(all, new Page.Request(7, 50)))).isEqualTo(2);
        List<UUID> versions = queries.list(all, new Page.Request(7, 50)).items().stream().map(BankLine::version).toList();
        assertThat(big.statements.of(() -> big.hall.questions.versions(versions))).as("titles of a page, and whether one has moved").isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_line_that_lacks_questions_says_so_instead_of_a_paper(DataSource database) {
        Pool small = Pool.of(database, SMALL);
        small.hall.transactions.run(() -> small.hall.questions.store(
                TestHall.BANK, List.of(small.hall.questions.latest(TestHall.BANK, "q-1").draft()), Questions.Missing.RETIRE));
        TrialPaper paper = small.trials.draw("rut", 1);
        assertThat(paper.isLacking()).isTrue();
        assertThat(paper.lines()).extracting(TrialPaper.Line::found).containsExactly(1);
        assertThat(paper.lines().get(0).from()).isEqualTo(DrawSpec.all(TestHall.BANK));
        assertThat(paper.lines().get(0).isLacking()).isTrue();
    }
}
