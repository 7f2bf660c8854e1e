package vn.hocvuso.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.unit.UnitAct;
import vn.hocvuso.unit.UnitChange;
import vn.hocvuso.unit.UnitReorganised;

/** Changes of units and what becomes of their people, step by step: reorganisations.csv. */
class ReorganisationsTest {
    @TestFactory
    Stream<DynamicTest> every_story_on_both_databases() {
        var stories = Stories.read("/vn/hocvuso/personnel/reorganisations.csv");
        return Databases.both().flatMap(database -> stories.entrySet().stream()
                .map(story -> DynamicTest.dynamicTest(
                        story.getKey() + " on " + database.getName(),
                        () -> tell(story.getValue(), database.getName().equals("H2") ? Databases.h2() : Databases.postgres()))));
    }

    @Test
    void a_merge_is_written_down_heard_of_and_counted_beforehand() {
        Garrison garrison = new Garrison(Databases.h2(), 3);
        garrison.importUnits(Garrison.unitRows("f1 - 2020-01-01 | d1 f1 2020-01-01 | d2 f1 2020-01-01 | c1 d1 2020-01-01"), false, false);
        garrison.importPeople(Garrison.peopleRows("P1 d1 2024-01-01 | P2 c1 2024-01-01 | P3 d2 2024-01-01"), false, false);
        garrison.unitsNamed.observedBy(question -> {
            assertThat(question.units()).containsExactly(garrison.units.idOf("d1"));
            question.namedBy("k1", "Đợt thử");
        });
        garrison.transaction.call(() -> garrison.people.grant("P1", new RoleWish(Caller.Role.COMMANDER, "d1", null, null), Caller.Scope.EVERYTHING, "QT-1"));
        garrison.peopleChanged.events.clear();
        garrison.unitsChanged.events.clear();

        UnitChange merge = Wishes.read("merge d1 2026-11-01 to=d2 reason=Theo_quyết_định");
        Reorganisation told = garrison.transaction.call(() -> garrison.reorganisations.carryOut(merge, Caller.Scope.EVERYTHING, "QT-1"));

        assertThat(told.roles()).as("the commander of d1").isEqualTo(1);
        assertThat(told.ended()).containsExactly("d1");
        assertThat(told.campaigns()).containsExactly(new UnitsNamed.Place("k1", "Đợt thử"));
        assertThat(garrison.peopleChanged.events).containsExactly(new PeopleChanged(Set.of(garrison.people.idOf("P1"))));
        assertThat(garrison.unitsChanged.events.get(0).units()).contains(garrison.units.idOf("d1"), garrison.units.idOf("c1"));
        assertThat(garrison.events.events).hasAtLeastOneElementOfType(UnitReorganised.class);
        assertThat(garrison.units.acts("d2", Garrison.TODAY, Caller.Scope.EVERYTHING))
                .extracting(UnitAct::kind, UnitAct::other, UnitAct::reason, UnitAct::by)
                .containsExactly(tuple("absorb", "d1", "Theo quyết định", "QT-1"));
        assertThat(garrison.units.acts("d1", LocalDate.of(2026, 10, 31), Caller.Scope.EVERYTHING)).extracting(UnitAct::kind).containsExactly("merge");
        assertThat(garrison.sql.list("select kind from unit_succession", row -> row.getString(1))).containsExactly("merge");
    }

    /** Rule 16 looks at successions only; one whose unit stands again has no successor in its place. */
    @Test
    void a_file_that_lets_a_merged_unit_stand_again_takes_its_successor_out_of_its_place() {
        Garrison garrison = new Garrison(Databases.h2(), 3);
        garrison.importUnits(Garrison.unitRows("f1 - 2020-01-01 | d1 f1 2020-01-01 | d2 f1 2020-01-01"), false, false);
        garrison.transaction.call(() -> garrison.reorganisations.carryOut(Wishes.read("merge d1 2026-11-01 to=d2"), Caller.Scope.EVERYTHING, "QT-1"));
        garrison.importUnits(Garrison.unitRows("d1 f1 2020-01-01"), false, false);
        assertThat(garrison.sql.list("select kind from unit_succession", row -> row.getString(1))).isEmpty();
    }

    private static void tell(List<NamedCsvRecord> steps, DataSource database) {
        Garrison garrison = new Garrison(database, 1);
        for (NamedCsvRecord step : steps) {
            String why = step.getField("why") + ": " + step.getField("change");
            assertThat(outcome(garrison, step.getField("change"))).as(why).isEqualTo(step.getField("outcome"));
            assertThat(units(garrison)).as(why).isEqualTo(step.getField("units"));
            assertThat(people(garrison)).as(why).isEqualTo(step.getField("people"));
        }
    }

    /** Units following, people with them, people reposted, grants lost; or the refusal. A preview must say the same and write nothing. */
    private static String outcome(Garrison garrison, String text) {
        if (text.startsWith("units ")) {
            return garrison.importUnits(Garrison.unitRows(text.substring(6)), false, false).counts();
        }
        if (text.startsWith("people ")) {
            return garrison.importPeople(Garrison.peopleRows(text.substring(7)), false, false).counts();
        }
        boolean scoped = text.startsWith("as ");
        String[] words = text.split(" ", 3);
        Caller.Scope scope = scoped ? new Caller.Scope(false, Set.of(garrison.units.idOf(words[1]))) : Caller.Scope.EVERYTHING;
        UnitChange change = Wishes.read(scoped ? words[2] : text);
        String before = units(garrison) + people(garrison);
        String foretold = said(() -> garrison.reorganisations.preview(change, scope));
        assertThat(units(garrison) + people(garrison)).as("a preview writes nothing: " + text).isEqualTo(before);
        String done = said(() -> garrison.transaction.call(() -> garrison.reorganisations.carryOut(change, scope, "QT-1")));
        assertThat(done).as("as foretold: " + text).isEqualTo(foretold);
        return done;
    }

    private interface Act {
        Reorganisation take();
    }

    private static String said(Act act) {
        try {
            Reorganisation done = act.take();
            return done.units() + "/" + done.people() + "/" + done.reposted() + "/" + done.roles();
        } catch (Refused refused) {
            return refused.code() + (refused.fields().isEmpty() ? "" : refused.fields().stream().map(field -> ":" + field.name() + " " + field.code()).collect(Collectors.joining()));
        } catch (NotFound unseen) {
            return "not found";
        }
    }

    /** {@code d1 e1 2020-01-01..2025-12-31}; names only where they differ from the code. */
    private static String units(Garrison garrison) {
        String sql = """
                select u.code, coalesce(o.code, '-'), r.name, r.from_day, r.until_day, p.from_day, p.until_day
                from unit u join unit_record r on r.unit_id = u.id
                left join unit_placement p on p.unit_id = u.id and p.from_day < r.until_day and p.until_day > r.from_day
                left join unit o on o.id = p.parent_id order by 1, 4, 6""";
        return garrison.sql
                .list(sql, row -> {
                    LocalDate from = later(row.getObject(4, LocalDate.class), row.getObject(6, LocalDate.class));
                    LocalDate until = earlier(row.getObject(5, LocalDate.class), row.getObject(7, LocalDate.class));
                    String usual = "Đơn vị " + row.getString(1);
                    String name = row.getString(3).equals(usual) ? "" : " " + row.getString(3).replace(' ', '_');
                    return row.getString(1) + " " + row.getString(2) + " " + days(from, until) + name;
                })
                .stream()
                .collect(Collectors.joining(" | "));
    }

    private static String people(Garrison garrison) {
        String sql = """
                select p.service_number, u.code, o.from_day, o.until_day from posting o join person p on p.id = o.person_id
                join unit u on u.id = o.unit_id order by 1, 3""";
        return garrison.sql
                .list(sql, row -> row.getString(1) + " " + row.getString(2) + " " + days(row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)))
                .stream()
                .collect(Collectors.joining(" | "));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return other == null || one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return other == null || one.isBefore(other) ? one : other;
    }

    private static String days(LocalDate from, LocalDate until) {
        return from + ".." + (until.equals(Period.OPEN) ? "" : until.minusDays(1));
    }
}
