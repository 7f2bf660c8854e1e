package vn.hocvuso.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.unit.UnitChange;

/**
 * Units founded, renamed, moved, merged, split and dissolved by chance, for days past and to come: every day's tree stays a tree
 * and nobody is lost or doubled, whatever was accepted; what was refused left no trace; and enough of each kind was accepted.
 */
class RandomReorganisationsTest {
    @Test
    void on_h2() {
        histories(Databases::h2, 1, 8, 60);
    }

    @Test
    void on_postgresql() {
        histories(Databases::postgres, 101, 103, 60);
    }

    private static void histories(Supplier<DataSource> databases, long first, long last, int changes) {
        Map<String, Integer> accepted = new TreeMap<>();
        for (long seed = first; seed <= last; seed++) {
            history(new Garrison(databases.get(), seed), seed, changes, accepted);
        }
        assertThat(accepted.keySet()).containsExactly("dissolve", "found", "merge", "move", "rename", "split");
        assertThat(accepted.values()).allMatch(count -> count >= 5, accepted.toString());
    }

    private static void history(Garrison garrison, long seed, int changes, Map<String, Integer> accepted) {
        Random random = new Random(seed);
        StringBuilder units = new StringBuilder("u0 - 2023-01-01");
        for (int i = 1; i < 12; i++) {
            units.append(" | u").append(i).append(" u").append((i - 1) / 3).append(" 2023-01-01");
        }
        garrison.importUnits(Garrison.unitRows(units.toString()), false, false);
        StringBuilder people = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            people.append(" | P").append(i).append(" u").append(random.nextInt(12)).append(' ').append(Wishes.day(random));
            if (random.nextInt(3) == 0) {
                people.append(" | P").append(i).append(" u").append(random.nextInt(12)).append(' ').append(Wishes.FIRST.plusDays(Wishes.DAYS + random.nextInt(300)));
            }
        }
        garrison.importPeople(Garrison.peopleRows(people.substring(3)), false, false);
        Map<String, String> served = served(garrison);
        for (int i = 0; i < changes; i++) {
            UnitChange change = Wishes.any(garrison, random, i);
            String before = everything(garrison);
            try {
                Reorganisation foretold = garrison.reorganisations.preview(change, Caller.Scope.EVERYTHING);
                assertThat(everything(garrison)).as("a preview leaves no trace: %s, seed %s", change, seed).isEqualTo(before);
                Reorganisation done = garrison.transaction.call(() -> garrison.reorganisations.carryOut(change, Caller.Scope.EVERYTHING, "QT-1"));
                assertThat(done).isEqualTo(foretold);
                accepted.merge(change.kind(), 1, Integer::sum);
            } catch (Refused refused) {
                assertThat(everything(garrison)).as("a refusal leaves no trace: %s, seed %s", change, seed).isEqualTo(before);
            }
            assertThat(served(garrison)).as("each serves on the same days as before: %s, seed %s", change, seed).isEqualTo(served);
            if (i % 6 == 5) {
                RandomHistoriesTest.everyDayIsSound(garrison, seed);
            }
        }
    }

    /** The days on which each is on the roll, joined: wherever that is. */
    private static Map<String, String> served(Garrison garrison) {
        Map<String, TreeMap<LocalDate, LocalDate>> days = new TreeMap<>();
        garrison.sql.list(
                "select p.service_number, o.from_day, o.until_day from posting o join person p on p.id = o.person_id order by 1, 2",
                row -> {
                    TreeMap<LocalDate, LocalDate> own = days.computeIfAbsent(row.getString(1), person -> new TreeMap<>());
                    LocalDate from = row.getObject(2, LocalDate.class);
                    boolean goesOn = !own.isEmpty() && own.lastEntry().getValue().equals(from);
                    return own.put(goesOn ? own.lastKey() : from, row.getObject(3, LocalDate.class));
                });
        Map<String, String> served = new TreeMap<>();
        days.forEach((person, own) -> served.put(person, own.toString()));
        return served;
    }

    private static String everything(Garrison garrison) {
        TreeSet<String> lines = new TreeSet<>();
        for (String table : new String[] {"unit", "unit_record", "unit_placement", "unit_ancestor", "unit_succession", "unit_change", "posting"}) {
            garrison.sql.list("select * from " + table, row -> {
                List<String> cells = new ArrayList<>(List.of(table));
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    cells.add(row.getString(i));
                }
                return lines.add(String.join(" ", cells.stream().map(String::valueOf).toList()));
            });
        }
        return String.join("\n", lines);
    }
}
