package vn.hocvuso.followup.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RiskTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Risk.Limits LIMITS = new Risk.Limits(14, 7);

    @ParameterizedTest
    @CsvFileSource(resources = "/vn/hocvuso/followup/risks.csv", useHeadersInDisplayName = true)
    void the_reasons_are_those_of_the_table(
            boolean required, boolean started, boolean done, boolean overdue, boolean expiring, boolean failed, Integer last, Integer due, String reasons,
            String why) {
        Risk risk = Risk.of(facts(required, started, done, overdue, expiring, failed, last, due), TODAY, LIMITS);
        assertThat(risk.reasons().stream().map(Reason::name).collect(Collectors.joining(" "))).as(why).isEqualTo(reasons == null ? "" : reasons);
        assertThat(risk.quiet()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/vn/hocvuso/followup/cell-states.csv", useHeadersInDisplayName = true)
    void a_cell_says_what_the_traces_say(boolean done, int failures, boolean traces, CellState state, String why) {
        assertThat(CellState.of(done, failures, traces)).as(why).isEqualTo(state);
    }

    @Test
    void the_most_urgent_come_first_then_who_is_due_first_then_who_has_been_quiet_longest() {
        Risk late = Risk.of(facts(true, true, false, true, false, false, 1, -1), TODAY, LIMITS);
        Risk later = Risk.of(facts(true, true, false, true, false, false, 1, -30), TODAY, LIMITS);
        Risk soon = Risk.of(facts(true, true, false, false, false, false, 1, 2), TODAY, LIMITS);
        Risk stuck = Risk.of(facts(true, true, false, false, false, false, 20, 30), TODAY, LIMITS);
        Risk longStuck = Risk.of(facts(true, true, false, false, false, false, 90, 30), TODAY, LIMITS);
        Risk withoutDay = Risk.of(facts(false, true, false, false, false, false, 400, null), TODAY, LIMITS);
        assertThat(List.of(withoutDay, stuck, soon, late, longStuck, later).stream().sorted(Risk.URGENCY))
                .containsExactly(later, late, soon, longStuck, stuck, withoutDay);
    }

    @Test
    void a_reason_is_found_by_its_code() {
        for (Reason reason : Reason.values()) {
            assertThat(Reason.named(reason.code())).contains(reason);
        }
        assertThat(Reason.named("not_started")).isEmpty();
        assertThat(CellState.named("done")).contains(CellState.DONE);
    }

    private static Risk.Facts facts(
            boolean required, boolean started, boolean done, boolean overdue, boolean expiring, boolean failed, Integer last, Integer due) {
        return new Risk.Facts(
                required, started, done, overdue, expiring, failed, last == null ? null : TODAY.minusDays(last), due == null ? null : TODAY.plusDays(due));
    }
}
