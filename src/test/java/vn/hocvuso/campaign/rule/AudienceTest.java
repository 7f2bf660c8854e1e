package vn.hocvuso.campaign.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.campaign.rule.Audience.Stay;
import vn.hocvuso.campaign.rule.Audience.Succession;
import vn.hocvuso.kernel.Period;

class AudienceTest {
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    @Test
    void a_successor_stands_from_the_day_of_the_merge_and_its_successor_from_the_next() {
        List<Succession> successions = List.of(new Succession(B, C, day(6, 1)), new Succession(A, B, day(3, 1)));
        assertThat(Audience.standing(Set.of(A), successions))
                .containsExactlyInAnyOrderEntriesOf(Map.of(A, Audience.EVER, B, day(3, 1), C, day(6, 1)));
        assertThat(Audience.standing(Set.of(C), successions)).containsOnlyKeys(C);
    }

    @Test
    void every_part_that_was_split_off_stands_from_that_day_beside_whatever_is_left() {
        List<Succession> successions = List.of(new Succession(A, B, day(3, 1)), new Succession(A, C, day(3, 1)));
        assertThat(Audience.standing(Set.of(A), successions))
                .containsExactlyInAnyOrderEntriesOf(Map.of(A, Audience.EVER, B, day(3, 1), C, day(3, 1)));
        assertThat(Audience.standing(Set.of(B), successions)).as("its origin does not come along").containsOnlyKeys(B);
    }

    @Test
    void a_transfer_inside_the_audience_goes_on_and_a_gap_begins_anew() {
        Audience audience = new Audience(Map.of(A, Audience.EVER, B, day(3, 1)), Map.of(), Set.of("SQ"), Set.of());
        List<Stay> stays = List.of(
                new Stay(new Period(day(4, 1), day(5, 1)), B, "SQ", null),
                new Stay(new Period(day(1, 1), day(4, 1)), A, "SQ", null),
                new Stay(new Period(day(5, 1), day(6, 1)), A, "QNCN", null),
                new Stay(new Period(day(6, 1), day(7, 1)), A, "SQ", null),
                new Stay(new Period(day(6, 1), day(9, 1)), C, "SQ", null),
                new Stay(new Period(day(2, 1), day(2, 15)), B, "SQ", null));
        assertThat(audience.stretches(stays))
                .containsExactly(new Period(day(1, 1), day(5, 1)), new Period(day(6, 1), day(7, 1)));
    }

    /** The company C stands in the regiment A; days of 2026 as month/day, half-open. */
    @ParameterizedTest(name = "{6}")
    @CsvSource(
            value = {
                "-, -, 2026/1, 1/1, 7/1, 1/1..7/1, nothing narrows it down",
                "-, 2026/1, 2026/1, 1/1, 7/1, 1/1..7/1, of the cohort",
                "-, 2026/2, 2026/1, 1/1, 7/1, -, of another cohort",
                "-, 2026/1, -, 1/1, 7/1, -, without a cohort nobody is of one",
                "1/1, -, 2026/1, 1/1, 7/1, -, the company is excepted",
                "3/1, -, 2026/1, 1/1, 7/1, 1/1..3/1, it stands in an excepted one's place from a day on",
                "7/1, -, 2026/1, 1/1, 7/1, 1/1..7/1, from the day after he left",
            },
            nullValues = "-")
    void cohorts_and_exceptions_narrow_it_down(
            String exceptedSince, String asked, String cohort, String from, String until, String stretch, String why) {
        Map<UUID, LocalDate> except = exceptedSince == null ? Map.of() : Map.of(C, parsed(exceptedSince));
        Audience audience = new Audience(Map.of(A, Audience.EVER), except, Set.of(), asked == null ? Set.of() : Set.of(asked));
        Period days = new Period(parsed(from), parsed(until));
        List<Period> found = audience.stretches(List.of(new Stay(days, A, "SQ", cohort), new Stay(days, C, "SQ", cohort)));
        assertThat(found.stream().map(each -> text(each.from()) + ".." + text(each.until())).findFirst().orElse(null)).as(why).isEqualTo(stretch);
        assertThat(found).hasSizeLessThan(2);
    }

    @Test
    void a_time_in_an_excepted_unit_breaks_the_stretch_in_two() {
        Audience audience = new Audience(Map.of(A, Audience.EVER), Map.of(C, Audience.EVER), Set.of(), Set.of());
        List<Stay> stays = List.of(
                new Stay(new Period(day(1, 1), day(9, 1)), A, "SQ", null), new Stay(new Period(day(3, 1), day(4, 1)), C, "SQ", null));
        assertThat(audience.stretches(stays)).containsExactly(new Period(day(1, 1), day(3, 1)), new Period(day(4, 1), day(9, 1)));
    }

    private static LocalDate parsed(String text) {
        String[] parts = text.split("/");
        return day(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    private static String text(LocalDate day) {
        return day.getMonthValue() + "/" + day.getDayOfMonth();
    }

    @Test
    void only_who_enters_after_the_start_gets_longer() {
        assertThat(DueDay.of(day(1, 1), day(6, 30), 30, day(1, 1))).isEqualTo(day(6, 30));
        assertThat(DueDay.of(day(1, 1), day(6, 30), 30, day(2, 1))).isEqualTo(day(6, 30));
        assertThat(DueDay.of(day(1, 1), day(6, 30), 30, day(6, 15))).isEqualTo(day(7, 15));
        assertThat(DueDay.of(day(1, 1), day(6, 30), null, day(6, 15))).isEqualTo(day(6, 30));
    }
}
