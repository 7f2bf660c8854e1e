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
import vn.hocvuso.kernel.Bulk;

class ResultRowTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<String> COLUMNS = List.of(
            "service_number", "kind", "code", "earned_on", "outcome", "score", "max_score", "source", "reference");

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
