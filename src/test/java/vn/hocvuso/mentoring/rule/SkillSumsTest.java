package vn.hocvuso.mentoring.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.mentoring.rule.SkillSums.Goal;
import vn.hocvuso.mentoring.rule.SkillSums.Mean;
import vn.hocvuso.mentoring.rule.SkillSums.Sum;

class SkillSumsTest {
    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "300,,80,UNTESTED,'not sat since'",
        "300,300,80,OPEN,'as before'",
        "300,200,80,OPEN,'lower than before'",
        "300,301,80,RISING,'a tenth of a per cent more'",
        "300,799,80,RISING,'short of the goal by a tenth'",
        "300,800,80,REACHED,'the goal itself'",
        "900,850,80,REACHED,'fallen, and still above the goal'"
    })
    void a_goal_stands_where_the_later_test_says(int before, Integer now, int goal, PairProgress.Step step, String why) {
        assertThat(PairProgress.step(before, now, goal)).as(why).isEqualTo(step);
    }

    @Test
    void goals_add_up_skill_by_skill_and_means_are_coarse_and_of_enough_people() {
        List<Goal> goals = Arrays.asList(
                new Goal("b", 400, 1_000), new Goal("b", 0, 500), new Goal("b", 333, 334), new Goal("b", 200, null), new Goal("a", 0, 1_000), new Goal("a", 100, null));
        assertThat(SkillSums.of(goals, 80)).containsExactly(new Sum("a", 2, 1, 0, 1), new Sum("b", 4, 3, 2, 1));
        assertThat(SkillSums.means(goals, 3)).as("24,4% and 61,1%, down to steps of five").containsExactly(new Mean("b", 3, 20, 60));
        assertThat(SkillSums.means(goals, 4)).as("three are too few for four").isEmpty();
        assertThat(SkillSums.means(List.of(new Goal("a", 0, 1_000)), 1)).containsExactly(new Mean("a", 1, 0, 100));
        assertThat(SkillSums.of(List.of(), 80)).isEmpty();
    }
}
