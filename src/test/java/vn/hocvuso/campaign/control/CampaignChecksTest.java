package vn.hocvuso.campaign.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.campaign.CampaignDefinition;
import vn.hocvuso.campaign.CampaignDefinition.Audience;
import vn.hocvuso.campaign.CampaignDefinition.Programme;
import vn.hocvuso.kernel.Refused;

class CampaignChecksTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    private static CampaignDefinition campaign(
            List<String> units, String group, String quiz, LocalDate due, Integer days, String target, String status, Integer months) {
        return new CampaignDefinition(
                "phong-trao-2026",
                "Phong trào 2026",
                new Audience(units, group == null ? null : List.of(group)),
                new Programme(List.of(), quiz),
                START,
                due,
                days,
                new BigDecimal(target),
                status == null ? null : List.of(status),
                months);
    }

    @Test
    void a_campaign_with_units_a_programme_and_days_in_order_is_taken() {
        assertThatCode(() -> CampaignChecks.check(
                        campaign(List.of("f1"), "HSQ-BS", "cuoi-khoa", START, 0, "99.5", "leave", 12)))
                .doesNotThrowAnyException();
        assertThat(CampaignChecks.targetTenths(new BigDecimal("99.5"))).isEqualTo(995);
        assertThat(CampaignChecks.targetTenths(new BigDecimal("100"))).isEqualTo(1000);
    }

    @ParameterizedTest(name = "{7}")
    @CsvSource(
            value = {
                "-, -, q, 2026-02-01, -, 80, -, campaign-without-units, nobody is addressed",
                "f1, -, -, 2026-02-01, -, 80, -, empty-programme, nothing is asked",
                "f1, -, q, 2025-12-31, -, 80, -, due-before-start, due the day before the start",
                "f1, -, q, 2026-02-01, -1, 80, -, newcomer-days-out-of-range, negative days",
                "f1, -, q, 2026-02-01, -, 100.1, -, target-out-of-range, more than everybody",
                "f1, -, q, 2026-02-01, -, -1, -, target-out-of-range, less than nobody",
                "f1, -, q, 2026-02-01, -, 80.05, -, target-out-of-range, finer than a tenth",
                "f1, XX, q, 2026-02-01, -, 80, -, unknown-group, no such group",
                "f1, -, q, 2026-02-01, -, 80, nghỉ, unknown-status, no such status",
            },
            nullValues = "-")
    void what_makes_no_sense_is_refused_by_name(
            String unit, String group, String quiz, LocalDate due, Integer days, String target, String status, String code, String why) {
        List<String> units = unit == null ? List.of() : List.of(unit);
        assertThatThrownBy(() -> CampaignChecks.check(campaign(units, group, quiz, due, days, target, status, null)))
                .as(why)
                .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    @Test
    void every_missing_field_is_named_at_once() {
        CampaignDefinition empty = new CampaignDefinition(null, " ", null, null, null, null, null, null, null, null);
        assertThatThrownBy(() -> CampaignChecks.check(empty)).isInstanceOfSatisfying(Refused.class, no -> {
            assertThat(no.code()).isEqualTo("invalid-fields");
            assertThat(no.fields())
                    .extracting(Refused.Field::name)
                    .containsExactlyInAnyOrder("code", "name", "startsOn", "dueOn", "targetPercent");
        });
    }
}
