package vn.hocvuso.unit;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.TestFactory;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.personnel.Garrison;
import vn.hocvuso.personnel.Stories;
import vn.hocvuso.testing.Databases;

/** Files of units, step by step: unit-imports.csv. */
class UnitImportTest {
    @TestFactory
    Stream<DynamicTest> every_story_on_both_databases() {
        var stories = Stories.read("/vn/hocvuso/unit/unit-imports.csv");
        return Databases.both().flatMap(database -> stories.entrySet().stream()
                .map(story -> DynamicTest.dynamicTest(story.getKey() + " on " + name(database), () -> tell(story.getValue(), fresh(database)))));
    }

    private static String name(Named<DataSource> database) {
        return database.getName();
    }

    private static DataSource fresh(Named<DataSource> like) {
        return like.getName().equals("H2") ? Databases.h2() : Databases.postgres();
    }

    private static void tell(List<NamedCsvRecord> steps, DataSource database) {
        Garrison garrison = new Garrison(database, 1);
        for (NamedCsvRecord step : steps) {
            String why = step.getField("why") + " " + step.getField("rows");
            boolean full = step.getField("mode").contains("full");
            boolean skip = step.getField("mode").contains("skip");
            Garrison.Outcome outcome = step.getField("mode").startsWith("people")
                    ? garrison.importPeople(Garrison.peopleRows(step.getField("rows")), full, skip)
                    : garrison.importUnits(Garrison.unitRows(step.getField("rows")), full, skip);
            assertThat(String.join(" ", outcome.errors())).as(why).isEqualTo(step.getField("errors"));
            assertThat(outcome.counts()).as(why).isEqualTo(step.getField("counts"));
            assertThat(state(garrison)).as(why).isEqualTo(step.getField("state"));
        }
    }

    /** Every unit's placements and ends, as {@code d1 e1 2020-01-01..2025-12-31}; a root stands under {@code -}. */
    private static String state(Garrison garrison) {
        String sql = """
                select u.code, coalesce(o.code, '-'), coalesce(p.from_day, u.from_day), coalesce(p.until_day, u.until_day)
                from unit u left join unit_placement p on p.unit_id = u.id left join unit o on o.id = p.parent_id
                order by u.code, 3""";
        return garrison.sql
                .list(sql, row -> row.getString(1) + " " + row.getString(2) + " " + days(row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)))
                .stream()
                .collect(Collectors.joining(" | "));
    }

    private static String days(LocalDate from, LocalDate until) {
        return from + ".." + (until.equals(Period.OPEN) ? "" : until.minusDays(1));
    }
}
