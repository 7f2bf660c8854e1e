package vn.hocvuso.progress.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.kernel.Bulk;

class ResultRowTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<String> COLUMNS = List.of(
            "service_number", "kind", "code", "earned_on", "outcome", "score", "max_score", "source", "reference");

    @ParameterizedTest(name = "{6}")
    @CsvSource(
            nullValues = "-",
            value = {
                "course, started, platform, 2026-11-01T02:00:00Z, true, -, what our own export says",
                "quiz, started, platform, 2026-11-01T02:00:00Z, true, -, a test that was begun",
                "quiz, passed, platform, 2026-11-01T02:00:00.123456Z, true, -, to the last digit",
                "quiz, passed, platform, -, false, source:unknown-source, whoever writes a file by hand names another source",
                "quiz, passed, platform, hôm qua, false, recorded_at:invalid-moment, no moment",
                "course, started, paper, 2026-11-01T02:00:00Z, false, outcome:unknown-outcome, only the platform knows beginnings",
                "course, passed, paper, 2026-11-01T02:00:00Z, true, -, a note of somebody else's is passed over",
                "quiz, completed, platform, 2026-11-01T02:00:00Z, false, outcome:outcome-does-not-fit, completed does not say whether it was passed",
            })
    void the_platforms_own_results_come_back_from_its_own_exports_only(
            String kind, String outcome, String source, String recordedAt, boolean accepted, String error, String why) {
        Map<String, String> values = new HashMap<>(Map.of(
                "service_number", "A1", "kind", kind, "code", "x", "earned_on", "2026-11-01", "outcome", outcome, "source", source));
        if (recordedAt != null) {
            values.put("recorded_at", recordedAt);
        }
        List<String> errors = new ArrayList<>();
        Optional<ResultRow> read = ResultRow.read(
                new Bulk.Row(2, values), TODAY, (number, column, code, parameters) -> errors.add(column + ":" + code));
        assertThat(errors).as(why).isEqualTo(error == null ? List.of() : List.of(error));
        assertThat(read.isPresent()).as(why).isEqualTo(accepted);
    }

    @ParameterizedTest(name = "{10}")
    @CsvFileSource(resources = "/vn/hocvuso/progress/result-rows.csv", numLinesToSkip = 1)
    void a_row_is_read_or_refused_as_the_table_says(ArgumentsAccessor row) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            if (row.getString(i) != null) {
                values.put(COLUMNS.get(i), row.getString(i));
            }
        }
        List<String> errors = new ArrayList<>();
        Optional<ResultRow> read = ResultRow.read(
                new Bulk.Row(2, values), TODAY, (number, column, code, parameters) -> errors.add(column + ":" + code));
        String why = row.getString(10);
        assertThat(String.join(" ", errors)).as(why).isEqualTo(row.getString(9) == null ? "" : row.getString(9));
        assertThat(read.isPresent()).as(why).isEqualTo(errors.isEmpty());
    }
}
