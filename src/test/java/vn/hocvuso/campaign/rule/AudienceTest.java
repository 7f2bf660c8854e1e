package vn.hocvuso.campaign.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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
        List<Succession> merges = List.of(new Succession(B, C, day(6, 1)), new Succession(A, B, day(3, 1)));
        assertThat(Audience.standing(Set.of(A), merges))
                .containsExactlyInAnyOrderEntriesOf(Map.of(A, Audience.EVER, B, day(3, 1), C, day(6, 1)));
        assertThat(Audience.standing(Set.of(C), merges)).containsOnlyKeys(C);
    }

    @Test
    void a_transfer_inside_the_audience_goes_on_and_a_gap_begins_anew() {
        Audience audience = new Audience(Map.of(A, Audience.EVER, B, day(3, 1)), Set.of("SQ"));
        List<Stay> stays = List.of(
                new Stay(new Period(day(4, 1), day(5, 1)), B, "SQ"),
                new Stay(new Period(day(1, 1), day(4, 1)), A, "SQ"),
                new Stay(new Period(day(5, 1), day(6, 1)), A, "QNCN"),
                new Stay(new Period(day(6, 1), day(7, 1)), A, "SQ"),
                new Stay(new Period(day(6, 1), day(9, 1)), C, "SQ"),
                new Stay(new Period(day(2, 1), day(2, 15)), B, "SQ"));
        assertThat(audience.stretches(stays))
                .containsExactly(new Period(day(1, 1), day(5, 1)), new Period(day(6, 1), day(7, 1)));
    }

    @Test
    void only_who_enters_after_the_start_gets_longer() {
        assertThat(DueDay.of(day(1, 1), day(6, 30), 30, day(1, 1))).isEqualTo(day(6, 30));
        assertThat(DueDay.of(day(1, 1), day(6, 30), 30, day(2, 1))).isEqualTo(day(6, 30));
        assertThat(DueDay.of(day(1, 1), day(6, 30), 30, day(6, 15))).isEqualTo(day(7, 15));
        assertThat(DueDay.of(day(1, 1), day(6, 30), null, day(6, 15))).isEqualTo(day(6, 30));
    }
}
