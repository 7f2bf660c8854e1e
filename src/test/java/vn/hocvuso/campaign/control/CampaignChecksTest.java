package vn.hocvuso.campaign.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.campaign.CampaignDefinition;
import vn.hocvuso.campaign.CampaignDefinition.Audience;
import vn.hocvuso.campaign.CampaignDefinition.Programme;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.platform.text.Texts;

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

    private static void checkWith(Audience audience, Programme programme, Integer months, Integer renewal, String from) {
        CampaignChecks.check(new CampaignDefinition(
                "dot", "Đợt", audience, programme, START, START, 30, from, BigDecimal.TEN, null, months, renewal));
    }

    /** Units, excepted units and cohorts are separated by blanks; steps too, alternatives by a bar. */
    @ParameterizedTest(name = "{8}")
    @CsvSource(
            value = {
                "f1, f1, -, -, a, -, -, unit-named-and-excepted, taken in and left out at once",
                "f1, -, một-đợt-có-tên-dài-quá-cột, -, a, -, -, cohort-unreadable, longer than a roster can write",
                "f1, -, -, a b|a, -, -, -, course-named-twice, twice asked for is once too often",
                "f1, -, -, a b|c, a c, -, -, programme-contradicts-itself, courses and steps differ",
                "f1, -, -, |, -, -, -, empty-step, a step that nothing does",
                "f1, -, -, a b c d e f g h i j k l m n o p q r s t u, -, -, -, programme-too-long, more steps than figures are counted by",
                "f1, -, -, a, -, -, 30, renewal-without-validity, what never expires is never near it",
                "f1, -, -, a, -, 1, 28, renewal-out-of-range, everybody would be near it from the first day",
                "f1, -, -, a, -, 12, 0, renewal-out-of-range, no day at all",
            },
            nullValues = "-")
    void what_the_contract_does_not_know_is_checked_too(
            String units, String except, String cohorts, String steps, String courses, Integer months, Integer renewal, String code, String why) {
        Audience audience = new Audience(words(units), null, words(cohorts), words(except));
        List<List<String>> inOrder = words(steps).stream().map(step -> step.equals("|") ? List.<String>of() : List.of(step.split("[|]"))).toList();
        assertThatThrownBy(() -> checkWith(audience, new Programme(words(courses), inOrder, null), months, renewal, "entry"))
                .as(why)
                .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }

    @Test
    void alternatives_exceptions_and_a_window_are_taken() {
        Audience audience = new Audience(List.of("f1"), List.of(), List.of("2026/1"), List.of("c9"));
        Programme programme = Programme.of(List.of(List.of("a"), List.of("b", "c")), null);
        assertThat(programme.courses()).as("plain ones, for who knows only these").containsExactly("a");
        assertThatCode(() -> checkWith(audience, programme, 12, 60, "enlistment")).doesNotThrowAnyException();
        assertThatThrownBy(() -> checkWith(audience, programme, 12, 60, "birth"))
                .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo("unknown-newcomer-from"));
    }

    /** Every refusal there is says what is wrong in a sentence of the bundle, in both languages. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "campaign-without-units", "empty-programme", "due-before-start", "unit-named-and-excepted", "cohort-unreadable", "course-named-twice",
                "programme-contradicts-itself", "empty-step", "programme-too-long", "renewal-without-validity", "renewal-out-of-range",
                "unknown-newcomer-from", "step-unreadable", "campaign-closed", "campaign-not-closed", "campaign-changed-meanwhile", "draft-applied",
                "exemption-unknown-people", "exemption-outside-audience", "exemption-overlaps", "exemption-not-earlier", "unknown-course"
            })
    void a_refusal_is_a_sentence(String code) {
        for (Locale language : List.of(new Locale("vi"), Locale.ENGLISH)) {
            assertThat(Texts.sentence(language, code)).isNotEqualTo(code).endsWith(".");
        }
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
