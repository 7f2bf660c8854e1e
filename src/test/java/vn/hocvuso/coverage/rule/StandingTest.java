package vn.hocvuso.coverage.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.hocvuso.coverage.rule.Emulation.Entry;
import vn.hocvuso.coverage.rule.Emulation.Placed;

class StandingTest {
    @ParameterizedTest(name = "{0}: {4}")
    @CsvFileSource(resources = "/vn/hocvuso/coverage/standing.csv", numLinesToSkip = 1)
    void a_unit_stands_where_it_stands_since_the_last_day_it_was_below(String steps, int target, LocalDate since, LocalDate targetSince, String why) {
        Standing standing = Standing.of(steps(steps), target);
        assertThat(standing.since()).as(why).isEqualTo(since);
        assertThat(standing.targetSince()).as(why).isEqualTo(targetSince);
    }

    @ParameterizedTest(name = "{0} to {1}: {4}")
    @CsvFileSource(resources = "/vn/hocvuso/coverage/milestones.csv", numLinesToSkip = 1)
    void a_goal_is_reached_or_lost_between_two_days(String steps, int goal, Boolean reached, LocalDate on, String why) {
        Optional<Milestone> expected = reached == null ? Optional.empty() : Optional.of(new Milestone(reached, goal, on));
        assertThat(Milestone.of(steps(steps), goal)).as(why).isEqualTo(expected);
    }

    @Test
    void the_higher_share_comes_first_then_who_was_there_first_and_the_last_have_no_place() {
        List<Placed<String>> ranked = Emulation.rank(List.of(
                entry("slow", "01-01 1/10"),
                entry("empty", "01-01 0/0"),
                entry("full-late", "01-01 0/10 03-01 10/10"),
                entry("small-full-early", "01-01 0/2 02-01 2/2"),
                entry("large-near", "01-01 0/900 02-01 890/900"),
                entry("twin-near", "01-01 0/90 02-01 89/90"),
                entry("near-at-target", "01-01 0/10 04-01 8/10"),
                entry("half", "01-01 5/10")));
        assertThat(ranked).extracting(Placed::unit).containsExactly(
                "small-full-early", "full-late", "large-near", "twin-near", "near-at-target", "slow", "half");
        assertThat(ranked).extracting(Placed::place).containsExactly(1, 2, 3, 3, 5, null, null);
    }

    @Test
    void the_best_three_are_named_although_nobody_is_at_the_target() {
        List<Placed<String>> ranked = Emulation.rank(List.of(
                entry("a", "01-01 1/10"), entry("b", "01-01 2/10"), entry("c", "01-01 3/10"), entry("d", "01-01 4/10"), entry("e", "01-01 2/10")));
        assertThat(ranked).extracting(Placed::unit).containsExactly("d", "c", "b", "e", "a");
        assertThat(ranked).as("two share the third place").extracting(Placed::place).containsExactly(1, 2, 3, 3, null);
    }

    @Test
    void of_two_only_the_first_is_named_and_of_three_the_first_two() {
        assertThat(Emulation.rank(List.of(entry("a", "01-01 1/10"), entry("b", "01-01 2/10")))).extracting(Placed::place).containsExactly(1, null);
        assertThat(Emulation.rank(List.of(entry("a", "01-01 1/10"), entry("b", "01-01 2/10"), entry("c", "01-01 3/10"))))
                .extracting(Placed::place)
                .containsExactly(1, 2, null);
    }

    @Test
    void nobody_is_first_where_nobody_has_passed() {
        assertThat(Emulation.rank(List.of(entry("a", "01-01 0/10"), entry("b", "01-01 0/5"), entry("c", "01-01 0/2"))))
                .extracting(Placed::place)
                .containsOnlyNulls();
    }

    private static Entry<String> entry(String name, String steps) {
        return new Entry<>(name, Standing.of(steps(steps), 800));
    }

    /** {@code 01-31 5/10 02-10 6/10}: of the year 2026. */
    private static List<Step> steps(String text) {
        String[] words = text.split(" ");
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < words.length; i += 2) {
            String[] share = words[i + 1].split("/");
            steps.add(new Step(LocalDate.parse("2026-" + words[i]), Long.parseLong(share[1]), Long.parseLong(share[0])));
        }
        return steps;
    }
}
