package vn.hocvuso.personnel.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.unit.UnitDirectory;

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
    @CsvFileSource(resources = "/vn/hocvuso/personnel/rank-cells.csv", delimiter = ';', numLinesToSkip = 1)
    void a_row_says_rank_and_group_as_rosters_do_and_does_not_contradict_itself(
            String rank, String group, Integer level, String written, String error, String why) {
        Map<String, String> values = new HashMap<>(Map.of(
                "service_number", "P1", "full_name", "Nguyễn Văn Đức", "unit_code", "c1", "posted_from", "2026-01-01", "group", group));
        if (rank != null) {
            values.put("rank", rank);
        }
        List<String> errors = new ArrayList<>();
        UnitDirectory units = new UnitDirectory(Map.of("c1", new UUID(0, 1)), (text, day) -> List.of());
        Optional<PersonRow> read = PersonRow.read(
                new Bulk.Row(2, values), units, LocalDate.of(2026, 11, 23), (row, column, code, parameters) -> errors.add(code));
        assertThat(errors).as(why).isEqualTo(error == null ? List.of() : List.of(error));
        assertThat(read.map(row -> row.place().group()).orElse(null)).as(why).isEqualTo(written);
        assertThat(read.map(row -> row.place().rank() == null ? Rank.NONE : row.place().rank().level()).orElse(null)).as(why).isEqualTo(level);
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
