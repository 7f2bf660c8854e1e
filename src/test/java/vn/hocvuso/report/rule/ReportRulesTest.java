package vn.hocvuso.report.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.report.Candidate;
import vn.hocvuso.report.Sample;

/** Periods, what is written how, and who is a candidate. */
class ReportRulesTest {
    private static final List<MonthDay> ENDS = ReportPeriod.days("14/6 14/12");

    @ParameterizedTest(name = "{0} {1}: {5}")
    @CsvFileSource(resources = "/vn/hocvuso/report/periods.csv", useHeadersInDisplayName = false, numLinesToSkip = 1)
    void a_day_lies_in_one_period(LocalDate day, String kind, LocalDate from, LocalDate to, int ordinal, String why) {
        ReportPeriod period = ReportPeriod.holding(day, kind, ENDS);
        assertThat(period).as(why).isEqualTo(new ReportPeriod(kind, from, to));
        assertThat(period.ordinal(ENDS)).isEqualTo(ordinal);
        assertThat(period.previous(ENDS).to()).as("the one before ends the day before").isEqualTo(from.minusDays(1));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "/vn/hocvuso/report/days.csv", useHeadersInDisplayName = false, numLinesToSkip = 1)
    void days_are_written_as_official_documents_have_them(LocalDate day, String written, String why) {
        assertThat(Written.day(day)).as(why).isEqualTo(written);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({"99.9, '99,9', '+99,9'", "100.0, 100, +100", "-100.0, '-100,0', −100", "98.0, '98,0', '+98,0'", "0.0, '0,0', 0", "-8.1, '-8,1', '−8,1'", ", —, —"})
    void shares_keep_their_decimal_but_for_the_whole(BigDecimal percent, String points, String difference) {
        assertThat(Written.points(percent)).isEqualTo(points);
        assertThat(Written.difference(percent)).isEqualTo(difference);
    }

    @Test
    void days_of_a_schedule_are_read_and_what_is_none_is_refused() {
        assertThat(ReportPeriod.days("14/12; 14/6,06-14")).containsExactly(MonthDay.of(6, 14), MonthDay.of(12, 14));
        for (String none : List.of("", "31/2", "14", "sáu tháng", "14/13")) {
            assertThatThrownBy(() -> ReportPeriod.days(none)).as(none).hasMessageContaining("report-days");
        }
    }

    @Test
    void a_day_is_over_the_day_after_and_counts_from_when_the_rule_was_made() {
        LocalDate since = LocalDate.of(2026, 6, 14);
        assertThat(ReportPeriod.over(ENDS, since, LocalDate.of(2026, 6, 14))).isEmpty();
        assertThat(ReportPeriod.over(ENDS, since, LocalDate.of(2026, 6, 15))).containsExactly(since);
        assertThat(ReportPeriod.over(ENDS, since.plusDays(1), LocalDate.of(2027, 6, 15)))
                .containsExactly(LocalDate.of(2026, 12, 14), LocalDate.of(2027, 6, 14));
    }

    @Test
    void candidates_reached_the_target_and_the_earlier_of_equals_comes_first() {
        List<List<Candidate>> likes = Emulation.candidates(Sample.cutoff("CS-2026-000001", 8));
        assertThat(likes).as("all of one type and tier").hasSize(1);
        assertThat(likes.get(0)).extracting(one -> one.code() + " " + one.coverage())
                .containsExactly("d8 100.0", "d4 100.0", "d5 97.7", "d1 97.5", "d6 95.5", "d2 95.1");
        assertThat(likes.get(0)).noneMatch(one -> one.code().equals("d3"));
    }
}
