package vn.hocvuso.mentoring.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairProgressTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    since,last,quiet,why
                    2026-11-10,,false,thirteen days old and nothing logged: not yet
                    2026-11-09,,true,two weeks old and nothing ever logged
                    2026-09-01,2026-11-10,false,heard of thirteen days ago
                    2026-09-01,2026-11-09,true,heard of two weeks ago
                    2026-11-20,2026-10-01,false,what was logged before it was a pair does not make it quiet
                    2026-09-01,2026-11-23,false,today
                    """)
    void a_pair_is_quiet_when_nothing_was_logged_for_two_weeks(LocalDate since, LocalDate last, boolean quiet, String why) {
        assertThat(PairProgress.isQuiet(since, last, TODAY, 2)).as(why).isEqualTo(quiet);
    }

    @Test
    void goals_are_reached_at_the_share_and_all_of_them_make_the_pair() {
        assertThat(PairProgress.isReached(799, 80)).isFalse();
        assertThat(PairProgress.isReached(800, 80)).isTrue();
        assertThat(PairProgress.isReached((Integer) null, 80)).as("not sat since").isFalse();
        assertThat(PairProgress.isReached(List.of(800, 1000), 80)).isTrue();
        assertThat(PairProgress.isReached(Arrays.asList(800, null), 80)).isFalse();
        assertThat(PairProgress.isReached(Collections.emptyList(), 80)).as("without goals there is nothing to reach").isFalse();
    }

    @Test
    void strong_from_a_share_on_weak_below_one_and_in_between_neither() {
        Mastery mastery = Mastery.of(List.of(
                new Mastery.Mark("a", 2, 2_000), new Mastery.Mark("b", 5, 4_000), new Mastery.Mark("c", 3, 1_799), new Mastery.Mark("d", 10, 6_000),
                new Mastery.Mark("e", 0, 0)));
        Mastery.Bounds bounds = new Mastery.Bounds(80, 60);
        assertThat(mastery.strong(bounds)).containsExactlyInAnyOrder("a", "b");
        assertThat(mastery.weak(bounds)).as("59,9 is below 60, 60 is not").containsExactly("c");
        assertThat(mastery.shares()).doesNotContainKey("e");
    }
}
