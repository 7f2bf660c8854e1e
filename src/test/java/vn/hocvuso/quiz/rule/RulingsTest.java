package vn.hocvuso.quiz.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RulingsTest {
    @ParameterizedTest(name = "{0} under {1}: {7}")
    @CsvFileSource(resources = "/vn/hocvuso/quiz/rulings.csv", useHeadersInDisplayName = true)
    void a_paper_is_worth_what_the_rulings_make_of_it(
            String answered, String rulings, int passPercent, long points, int total, int correct, boolean passed, String why) {
        Map<Integer, Worth> paper = new TreeMap<>();
        for (String one : answered.split(" ")) {
            paper.put(paper.size() + 1, Worth.of(Integer.parseInt(one)));
        }
        Marks marks = Marks.counted(Rulings.fold(paper, steps(rulings)).values());
        assertThat(marks).as(why).isEqualTo(new Marks(correct, total, points));
        assertThat(marks.passes(passPercent)).as(why).isEqualTo(passed);
    }

    @ParameterizedTest(name = "{0} under {1}: {6}")
    @CsvFileSource(resources = "/vn/hocvuso/quiz/weighted-rulings.csv", useHeadersInDisplayName = true)
    void a_ruling_leaves_a_question_the_points_it_gives(
            String answered, String rulings, int passPercent, long points, long full, boolean passed, String why) {
        Map<Integer, Worth> paper = new TreeMap<>();
        for (String one : answered.split(" ")) {
            String[] parts = one.split("@");
            paper.put(paper.size() + 1, Worth.of(Integer.parseInt(parts[0])).weighing(1_000 * Integer.parseInt(parts[1])));
        }
        Marks marks = Marks.counted(Rulings.fold(paper, steps(rulings)).values());
        assertThat(marks.points()).as(why).isEqualTo(points);
        assertThat(marks.full()).as(why).isEqualTo(full);
        assertThat(marks.passes(passPercent)).as(why).isEqualTo(passed);
    }

    /** {@code 3:1000!;4:drop}: slot, what it becomes, and {@code !} where nobody may be worse off. */
    private static List<Rulings.Step> steps(String rulings) {
        List<Rulings.Step> steps = new ArrayList<>();
        for (String one : rulings == null ? new String[0] : rulings.split(";")) {
            boolean protect = one.endsWith("!");
            String[] parts = one.replace("!", "").split(":");
            Worth worth = switch (parts[1]) {
                case "drop" -> Worth.DROPPED;
                case "full" -> Worth.FULL;
                default -> Worth.of(Integer.parseInt(parts[1]));
            };
            steps.add(new Rulings.Step(Integer.parseInt(parts[0]), worth, protect));
        }
        return steps;
    }
}
