package vn.hocvuso.quiz.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class MarksTest {
    @ParameterizedTest(name = "{0} at {1}%: {5}")
    @CsvFileSource(resources = "/vn/hocvuso/quiz/marks.csv", useHeadersInDisplayName = true)
    void an_attempt_is_worth_what_the_table_says(
            String points, int passPercent, int correct, BigDecimal scorePercent, boolean passed, String why) {
        Marks marks = Marks.counted(thousandths(points).stream().map(Worth::of).toList());
        assertThat(marks.correct()).as(why).isEqualTo(correct);
        assertThat(marks.scorePercent()).as(why).isEqualByComparingTo(scorePercent);
        assertThat(marks.passes(passPercent)).as(why).isEqualTo(passed);
    }

    @ParameterizedTest(name = "{0} at {1}%: {7}")
    @CsvFileSource(resources = "/vn/hocvuso/quiz/weighted-marks.csv", useHeadersInDisplayName = true)
    void questions_give_the_points_they_were_given(
            String answers, int passPercent, int correct, long points, long full, BigDecimal scorePercent, boolean passed, String why) {
        List<Worth> paper = Arrays.stream(answers.split(" ")).map(MarksTest::worth).toList();
        Marks marks = Marks.counted(paper);
        int counted = (int) paper.stream().filter(Worth::counted).count();
        assertThat(marks).as(why).isEqualTo(new Marks(correct, counted, points, full));
        assertThat(marks.scorePercent()).as(why).isEqualByComparingTo(scorePercent);
        assertThat(marks.passes(passPercent)).as(why).isEqualTo(passed);
    }

    /** {@code 0.5@3}: half right, of three points. */
    private static Worth worth(String answer) {
        String[] parts = answer.split("@");
        Worth worth = parts[0].equals("drop") ? Worth.DROPPED : Worth.of(new BigDecimal(parts[0]).movePointRight(3).intValueExact());
        return worth.weighing(new BigDecimal(parts[1]).movePointRight(3).intValueExact());
    }

    /** {@code 24x1000 6x0} */
    private static List<Integer> thousandths(String points) {
        return Arrays.stream(points.split(" "))
                .map(group -> group.split("x"))
                .flatMap(group -> java.util.Collections.nCopies(Integer.parseInt(group[0]), Integer.parseInt(group[1])).stream())
                .toList();
    }
}
