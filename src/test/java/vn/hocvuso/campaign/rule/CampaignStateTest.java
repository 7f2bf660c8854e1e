package vn.hocvuso.campaign.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.campaign.CampaignDefinition;
import vn.hocvuso.campaign.CampaignDefinition.Audience;
import vn.hocvuso.campaign.CampaignDefinition.Programme;

class CampaignStateTest {
    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "false, 2026-03-01, 2026-06-30, coming, the day before it starts",
        "false, 2026-02-28, 2026-06-30, running, its first day",
        "false, 2026-01-01, 2026-02-28, running, its due day",
        "false, 2026-01-01, 2026-02-27, over, the day after",
        "true, 2026-01-01, 2026-06-30, closed, closed before its time",
        "true, 2026-03-01, 2026-06-30, closed, closed before it began",
    })
    void a_campaign_is_somewhere_in_its_life(boolean closed, LocalDate starts, LocalDate due, String state, String why) {
        CampaignState found = CampaignState.of(closed, starts, due, LocalDate.of(2026, 2, 28));
        assertThat(found.code()).as(why).isEqualTo(state);
        assertThat(CampaignState.named(state)).contains(found);
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "pho-cap-2026, pho-cap-2027, Phổ cập 2026, Phổ cập 2027, the year in both",
        "pho-cap, pho-cap-2027, Phổ cập, Phổ cập, no year: the code gets one",
        "dot-2026-2027, dot-2027-2028, Đợt 2026–2027, Đợt 2027–2028, a school year",
        "qd-120264, qd-120264-2027, Theo QĐ 120264, Theo QĐ 120264, a number that only looks like a year",
    })
    void next_year_it_bears_the_next_year(String code, String nextCode, String name, String nextName, String why) {
        CampaignDefinition last = new CampaignDefinition(
                code, name, new Audience(List.of("f1"), List.of(), List.of("2026/1"), List.of("c1")), Programme.of(List.of(List.of("a", "b")), "q"),
                LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), 30, "enlistment", BigDecimal.TEN, List.of(), 12, 30);
        CampaignDefinition next = NextYear.of(last);
        assertThat(next.code()).as(why).isEqualTo(nextCode);
        assertThat(next.name()).isEqualTo(nextName);
        assertThat(next.startsOn()).isEqualTo("2027-01-01");
        assertThat(next.dueOn()).isEqualTo("2027-12-31");
        assertThat(next).usingRecursiveComparison().ignoringFields("code", "name", "startsOn", "dueOn").isEqualTo(last);
    }
}
