package vn.hocvuso.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.testing.Databases;

/** Files of people and statuses, step by step: people-imports.csv. */
class PeopleImportTest {
    private static final String UNITS = "f1 - 2000-01-01 | c1 f1 2000-01-01 | c2 f1 2000-01-01 | c3 f1 2020-01-01..2025-06-30";

    @TestFactory
    Stream<DynamicTest> every_story_on_h2() {
        return stories(Databases::h2);
    }

    @TestFactory
    Stream<DynamicTest> every_story_on_postgresql() {
        return stories(Databases::postgres);
    }

    private static Stream<DynamicTest> stories(Supplier<DataSource> databases) {
        return Stories.read("/vn/hocvuso/personnel/people-imports.csv").entrySet().stream()
                .map(story -> DynamicTest.dynamicTest(story.getKey(), () -> tell(story.getValue(), databases.get())));
    }

    private static void tell(List<NamedCsvRecord> steps, DataSource database) {
        Garrison garrison = new Garrison(database, 2);
        garrison.importUnits(Garrison.unitRows(UNITS), false, false);
        for (NamedCsvRecord step : steps) {
            String why = step.getField("why") + ": " + step.getField("rows");
            boolean full = step.getField("mode").contains("full");
            boolean skip = step.getField("mode").contains("skip");
            boolean statuses = step.getField("mode").startsWith("statuses");
            Garrison.Outcome outcome = statuses
                    ? garrison.importStatuses(Garrison.statusRows(step.getField("rows")), full, skip)
                    : garrison.importPeople(Garrison.peopleRows(step.getField("rows")), full, skip);
            assertThat(String.join(" ", outcome.errors())).as(why).isEqualTo(step.getField("errors"));
            assertThat(outcome.counts()).as(why).isEqualTo(step.getField("counts"));
            assertThat(statuses ? statuses(garrison) : postings(garrison)).as(why).isEqualTo(step.getField("state"));
            assertThat(garrison.sql.list("select 1 from person_row", row -> 1)).as("nothing is left of the file").isEmpty();
        }
    }

    private static String postings(Garrison garrison) {
        String sql = """
                select p.service_number, u.code, o.from_day, o.until_day from posting o join person p on p.id = o.person_id join unit u on u.id = o.unit_id
                order by p.service_number, o.from_day""";
        return lines(garrison, sql);
    }

    private static String statuses(Garrison garrison) {
        String sql = """
                select p.service_number, s.status, s.from_day, s.until_day from person_status s join person p on p.id = s.person_id
                order by p.service_number, s.from_day, s.status""";
        return lines(garrison, sql);
    }

    private static String lines(Garrison garrison, String sql) {
        return garrison.sql
                .list(sql, row -> row.getString(1) + " " + row.getString(2) + " " + days(row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)))
                .stream()
                .collect(Collectors.joining(" | "));
    }

    private static String days(LocalDate from, LocalDate until) {
        return from + ".." + (until.equals(Period.OPEN) ? "" : until.minusDays(1));
    }
}
