package vn.hocvuso.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.testing.Databases;

/**
 * Files of units and people full of chance, good rows and bad: whatever came in, every day's tree is a tree, nobody is in two units
 * or in one that does not stand; the same file again, or in another order, makes no difference.
 */
class RandomHistoriesTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 1200;

    @Test
    void on_h2() {
        for (long seed = 1; seed <= 12; seed++) {
            history(Databases::h2, seed);
        }
    }

    @Test
    void on_postgresql() {
        for (long seed = 101; seed <= 104; seed++) {
            history(Databases::postgres, seed);
        }
    }

    private static void history(Supplier<DataSource> databases, long seed) {
        Random random = new Random(seed);
        Garrison one = new Garrison(databases.get(), seed);
        Garrison other = new Garrison(databases.get(), seed + 1);
        for (int file = 0; file < 5; file++) {
            boolean full = random.nextInt(4) == 0;
            List<Bulk.Row> units = units(random);
            List<Bulk.Row> people = people(random);
            List<Bulk.Row> statuses = statuses(random);
            take(one, other, units, random, Garrison::importUnits, full, seed);
            take(one, other, people, random, Garrison::importPeople, full, seed);
            take(one, other, statuses, random, Garrison::importStatuses, full, seed);
            everyDayIsSound(one, seed);
        }
    }

    private interface Door {
        Garrison.Outcome take(Garrison garrison, List<Bulk.Row> rows, boolean full, boolean skip);
    }

    private static void take(Garrison one, Garrison other, List<Bulk.Row> rows, Random random, Door door, boolean full, long seed) {
        Garrison.Outcome first = door.take(one, rows, full, true);
        Bulk.Report report = first.report();
        assertThat(report.created() + report.updated() + report.transferred() + report.unchanged() + report.rejected())
                .as("every row is one thing, seed %s", seed)
                .isEqualTo(report.total())
                .isEqualTo(rows.size());
        String state = state(one);

        Garrison.Outcome again = door.take(one, rows, full, true);
        assertThat(state(one)).as("twice is once, seed %s", seed).isEqualTo(state);
        assertThat(again.report().created() + again.report().ended()).as("nothing new the second time, seed %s", seed).isZero();
        assertThat(again.report().updated() + again.report().transferred()).as("nothing else either, seed %s", seed).isZero();

        List<Bulk.Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        Garrison.Outcome mixed = door.take(other, shuffled, full, true);
        assertThat(state(other)).as("order says nothing, seed %s", seed).isEqualTo(state);
        assertThat(mixed.counts()).as("not in the counts either, seed %s", seed).isEqualTo(first.counts());
    }

    private static List<Bulk.Row> units(Random random) {
        StringBuilder text = new StringBuilder("u0 - 2023-01-01");
        for (int i = 0; i < 14; i++) {
            int unit = 1 + random.nextInt(9);
            String parent = random.nextInt(12) == 0 ? "-" : "u" + random.nextInt(10);
            LocalDate from = FIRST.plusDays(random.nextInt(8) * 150L);
            String until = random.nextInt(6) == 0 ? from.plusDays(1 + random.nextInt(900)).toString() : "";
            text.append(" | u").append(unit).append(' ').append(parent).append(' ').append(from).append("..").append(until)
                    .append(" name=Đơn_vị_").append(unit).append(random.nextInt(3));
        }
        return Garrison.unitRows(text.toString());
    }

    private static List<Bulk.Row> people(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            LocalDate from = FIRST.plusDays(random.nextInt(12) * 100L);
            String until = random.nextInt(5) == 0 ? from.plusDays(random.nextInt(700)).toString() : "";
            text.append(i == 0 ? "" : " | ").append('P').append(random.nextInt(15)).append(" u").append(random.nextInt(10)).append(' ').append(from)
                    .append("..").append(until).append(" rank=").append(List.of("B2", "B1", "H1", "4/").get(random.nextInt(4)))
                    .append(random.nextInt(15) == 0 ? " group=nobody" : "");
        }
        return Garrison.peopleRows(text.toString());
    }

    private static List<Bulk.Row> statuses(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            LocalDate from = FIRST.plusDays(random.nextInt(12) * 100L);
            String until = random.nextBoolean() ? from.plusDays(random.nextInt(200)).toString() : "";
            text.append(i == 0 ? "" : " | ").append('P').append(random.nextInt(18)).append(' ')
                    .append(List.of("leave", "hospital", "secondment").get(random.nextInt(3))).append(' ').append(from).append("..").append(until);
        }
        return Garrison.statusRows(text.toString());
    }

    /** Everything but ids. */
    private static String state(Garrison garrison) {
        List<String> lines = new ArrayList<>();
        lines.addAll(lines(garrison, "select code, from_day, until_day, '' from unit order by 1"));
        lines.addAll(lines(garrison, "select u.code, r.from_day, r.until_day, r.name from unit_record r join unit u on u.id = r.unit_id order by 1, 2"));
        lines.addAll(lines(garrison, "select u.code, p.from_day, p.until_day, o.code from unit_placement p join unit u on u.id = p.unit_id"
                + " join unit o on o.id = p.parent_id order by 1, 2"));
        lines.addAll(lines(garrison, "select u.code, a.from_day, a.until_day, o.code from unit_ancestor a join unit u on u.id = a.unit_id"
                + " join unit o on o.id = a.ancestor_id order by 1, 4, 2"));
        lines.addAll(lines(garrison, "select p.service_number, o.from_day, o.until_day, concat(u.code, ' ', o.rank_name) from posting o"
                + " join person p on p.id = o.person_id join unit u on u.id = o.unit_id order by 1, 2"));
        lines.addAll(lines(garrison, "select p.service_number, s.from_day, s.until_day, s.status from person_status s"
                + " join person p on p.id = s.person_id order by 1, 2, 4"));
        return String.join("\n", lines);
    }

    private static List<String> lines(Garrison garrison, String sql) {
        return garrison.sql.list(sql, row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getString(4));
    }

    private record Days(String what, LocalDate from, LocalDate until) {
        boolean on(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }

    /** By brute force, without a line of the code under test. */
    static void everyDayIsSound(Garrison garrison, long seed) {
        Map<String, List<Days>> units = days(garrison, "select code, code, from_day, until_day from unit");
        Map<String, List<Days>> records = days(garrison, "select u.code, r.name, r.from_day, r.until_day from unit_record r join unit u on u.id = r.unit_id");
        Map<String, List<Days>> parents = days(garrison, "select u.code, o.code, p.from_day, p.until_day from unit_placement p"
                + " join unit u on u.id = p.unit_id join unit o on o.id = p.parent_id");
        Map<String, List<Days>> ancestors = days(garrison, "select u.code, o.code, a.from_day, a.until_day from unit_ancestor a"
                + " join unit u on u.id = a.unit_id join unit o on o.id = a.ancestor_id");
        Map<String, List<Days>> postings = days(garrison, "select p.service_number, u.code, o.from_day, o.until_day from posting o"
                + " join person p on p.id = o.person_id join unit u on u.id = o.unit_id");
        for (LocalDate day = FIRST.minusDays(380); day.isBefore(FIRST.plusDays(DAYS + 800L)); day = day.plusDays(7)) {
            Set<String> standing = new HashSet<>();
            for (String unit : units.keySet()) {
                if (on(units, unit, day).size() == 1) {
                    standing.add(unit);
                }
            }
            for (String unit : units.keySet()) {
                boolean stands = standing.contains(unit);
                assertThat(on(records, unit, day)).as("one name of %s on %s, seed %s", unit, day, seed).hasSize(stands ? 1 : 0);
                Set<String> above = new HashSet<>();
                String at = stands ? unit : null;
                while (at != null) {
                    assertThat(standing).as("no orphan on %s, seed %s", day, seed).contains(at);
                    assertThat(above.add(at)).as("no cycle on %s, seed %s", day, seed).isTrue();
                    List<String> up = on(parents, at, day);
                    assertThat(up.size()).as("one parent on %s, seed %s", day, seed).isLessThanOrEqualTo(1);
                    at = up.isEmpty() ? null : up.get(0);
                }
                assertThat(on(ancestors, unit, day)).as("the closure says the same of %s on %s, seed %s", unit, day, seed).containsExactlyInAnyOrderElementsOf(above);
            }
            for (String person : postings.keySet()) {
                List<String> there = on(postings, person, day);
                assertThat(there.size()).as("%s in one unit on %s, seed %s", person, day, seed).isLessThanOrEqualTo(1);
                assertThat(standing).as("%s in a unit that stands on %s, seed %s", person, day, seed).containsAll(there);
            }
        }
    }

    private static Map<String, List<Days>> days(Garrison garrison, String sql) {
        Map<String, List<Days>> days = new TreeMap<>();
        garrison.sql.list(sql, row -> days.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                .add(new Days(row.getString(2), row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class))));
        return days;
    }

    private static List<String> on(Map<String, List<Days>> days, String key, LocalDate day) {
        return days.getOrDefault(key, List.of()).stream().filter(one -> one.on(day)).map(Days::what).toList();
    }
}
