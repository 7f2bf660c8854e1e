package vn.hocvuso.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.questionbank.Choice;
import vn.hocvuso.questionbank.DrawSpec;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.quiz.QuizProfile.Draw;
import vn.hocvuso.quiz.QuizProfile.Fixed;

/** Tests that ask some questions of everybody and draw others. */
class MixedPapersTest {
    private static final String BANK = "hon-hop";
    private static final int FULL = 10_000_000;
    private static final int QUESTIONS = 8;

    private static QuestionDraft question(int n) {
        Single single = new Single(Text.of("Câu " + n + "?"), List.of(new Choice(Text.of("đúng"), FULL, null), new Choice(Text.of("sai"), 0, null)), null);
        return new QuestionDraft("c-" + n, null, single, Set.of(), Set.of(), n % 4 + 1, null, null);
    }

    private static TestHall hall(DataSource database) {
        TestHall hall = new TestHall(database);
        hall.transactions.run(() -> {
            hall.questions.define(BANK, "Hỗn hợp");
            hall.questions.store(BANK, IntStream.range(0, QUESTIONS).mapToObj(MixedPapersTest::question).toList(), Questions.Missing.KEEP);
        });
        return hall;
    }

    private static QuizProfile profile(List<Integer> fixed, List<Draw> draws, boolean shuffled) {
        return new QuizProfile(
                "Bài", "check", null, fixed.stream().map(n -> new Fixed(BANK, "c-" + n)).toList(), draws, null, 80, null, null, null, shuffled);
    }

    private static Draw draw(int count, Integer... levels) {
        return new Draw(new DrawSpec(BANK, Set.of(), Set.of(), Set.of(levels)), count);
    }

    private static List<String> names(TestHall hall, List<AskedQuestion> paper) {
        return hall.questions.versions(paper.stream().map(AskedQuestion::version).toList()).stream().map(one -> one.draft().name()).toList();
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void fixed_questions_come_first_in_their_order_and_are_not_drawn_again(DataSource database) {
        TestHall hall = hall(database);
        QuizProfile profile = profile(List.of(5, 2), List.of(draw(6)), false);
        Set<List<String>> papers = new HashSet<>();
        for (int seed = 0; seed < 20; seed++) {
            List<String> paper = names(hall, hall.drawing.draw(profile, Map.of(), seed));
            assertThat(paper).startsWith("c-5", "c-2").doesNotHaveDuplicates().hasSize(QUESTIONS);
            papers.add(paper);
        }
        assertThat(papers).as("what is drawn comes in another order for others").hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void shuffled_everybody_has_an_order_of_their_own_and_keeps_it(DataSource database) {
        TestHall hall = hall(database);
        QuizProfile profile = profile(List.of(0, 1, 2, 3, 4), List.of(), true);
        Set<List<String>> papers = new HashSet<>();
        for (int seed = 0; seed < 20; seed++) {
            List<AskedQuestion> paper = hall.drawing.draw(profile, Map.of(), seed);
            assertThat(hall.drawing.draw(profile, Map.of(), seed)).isEqualTo(paper);
            assertThat(names(hall, paper)).containsExactlyInAnyOrder("c-0", "c-1", "c-2", "c-3", "c-4");
            papers.add(names(hall, paper));
        }
        assertThat(papers).hasSizeGreaterThan(10);
        QuizSummary stored = hall.transactions.call(() -> hall.quizzes.define("xao", profile));
        assertThat(hall.quizzes.profileOf(stored)).isEqualTo(profile);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_mixed_test_is_weighed_as_trying_every_choice_would_weigh_it(DataSource database) {
        TestHall hall = hall(database);
        Random random = new Random(9);
        int possible = 0;
        for (int round = 0; round < 150; round++) {
            List<Integer> fixed = IntStream.range(0, QUESTIONS).filter(n -> random.nextInt(4) == 0).boxed().toList();
            List<Draw> draws = new ArrayList<>();
            for (int line = 0; line < 1 + random.nextInt(3); line++) {
                draws.add(draw(1 + random.nextInt(3), 1 + random.nextInt(2), 3 + random.nextInt(2)));
            }
            QuizProfile profile = profile(fixed, draws, random.nextBoolean());
            boolean can = canBeFilled(draws, 0, 0, new HashSet<>(fixed));
            assertThat(hall.quizzes.weigh(profile).obstacle() == null).as(profile.toString()).isEqualTo(can);
            if (can) {
                assertThat(names(hall, hall.drawing.draw(profile, Map.of(), round))).doesNotHaveDuplicates().hasSize(profile.questions());
                possible++;
            }
        }
        assertThat(possible).isBetween(30, 120);
    }

    /** Takes every question for every seat. */
    private static boolean canBeFilled(List<Draw> draws, int line, int seated, Set<Integer> taken) {
        if (line == draws.size()) {
            return true;
        }
        if (seated == draws.get(line).count()) {
            return canBeFilled(draws, line + 1, 0, taken);
        }
        for (int n = 0; n < QUESTIONS; n++) {
            if (draws.get(line).from().takes(question(n)) && taken.add(n)) {
                if (canBeFilled(draws, line, seated + 1, taken)) {
                    return true;
                }
                taken.remove(n);
            }
        }
        return false;
    }
}
