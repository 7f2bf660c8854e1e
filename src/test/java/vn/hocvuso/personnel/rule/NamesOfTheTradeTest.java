package vn.hocvuso.personnel.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class NamesOfTheTradeTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/vn/hocvuso/personnel/ranks.csv", delimiter = ';', numLinesToSkip = 1)
    void a_rank_is_read_as_people_write_it(String text, Integer level, String name, String why) {
        assertThat(Rank.named(text).map(Rank::level).orElse(null)).as(why).isEqualTo(level);
        assertThat(Rank.named(text).map(Rank::name).orElse(null)).as(why).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/vn/hocvuso/personnel/ranks-of-groups.csv", delimiter = ';', numLinesToSkip = 1)
    void a_group_carries_its_ranks(String group, String rank, boolean fits, String why) {
        assertThat(PlaceRule.rankFits(group, rank == null ? null : Rank.named(rank).orElseThrow())).as(why).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/vn/hocvuso/personnel/positions.csv", delimiter = ';', numLinesToSkip = 1)
    void commanders_come_first(String earlier, String later, String why) {
        assertThat(PositionOrder.of(earlier)).as(why).isLessThan(PositionOrder.of(later));
    }

    @Test
    void without_a_position_one_comes_last() {
        assertThat(PositionOrder.of(null)).isEqualTo(PositionOrder.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"study_long,STUDY_LONG", "đi học dài hạn,STUDY_LONG", "Nằm viện,HOSPITAL", "CÔNG TÁC NƯỚC NGOÀI,ABROAD", "công tác,MISSION", "nghi phep,LEAVE"})
    void a_status_is_read_by_code_and_by_name(String text, Status status) {
        assertThat(Status.named(text)).contains(status);
    }

    @Test
    void every_status_has_the_code_of_the_contract() {
        assertThat(Arrays.stream(Status.values()).map(Status::code))
                .containsExactly(
                        "active", "study_long", "study_short", "mission", "secondment", "leave", "hospital", "maternity", "convalescence", "abroad",
                        "pre_retirement", "pre_discharge", "awol");
    }
}
