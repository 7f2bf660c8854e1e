package vn.hocvuso.personnel;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.unit.UnitChange;
import vn.hocvuso.unit.UnitView;

/**
 * How long units, people and searches take at size. Not part of the build:
 * {@code mvn test -Dtest=RosterBenchmark -Dbench.people=100000 -DargLine=-Xmx512m}.
 */
class RosterBenchmark {
    private static final int PEOPLE = Integer.getInteger("bench.people", 100_000);
    private static final int UNITS = Integer.getInteger("bench.units", 5_000);
    private static final List<String> FAMILIES = List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ");
    private static final List<String> GIVEN = List.of("Anh", "Bình", "Cường", "Dũng", "Đức", "Giang", "Hải", "Hùng", "Khánh", "Long", "Nam", "Phúc", "Quân", "Sơn");

    @Test
    void postgresql() {
        measure("PostgreSQL", Databases.postgres());
    }

    @Test
    void h2() {
        measure("H2 in a file", onDisk());
    }

    /** As the product keeps it; in memory a large import would be measured against the heap. */
    private static DataSource onDisk() {
        String url = "jdbc:h2:file:./target/bench/" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0";
        DataSource database = JdbcConnectionPool.create(url, "sa", "");
        Flyway.configure().dataSource(database).locations("classpath:db/migration").placeholders(Map.of("bytes", "binary large object")).load().migrate();
        return database;
    }

    private static void measure(String name, DataSource database) {
        Garrison garrison = new Garrison(database, 3);
        Bulk.Options delta = new Bulk.Options(false, false, Garrison.TODAY, "bench");
        Bulk.Listener strict = (row, column, code, parameters) -> {
            throw new IllegalStateException(row + " " + column + " " + code);
        };
        time(name + ": " + UNITS + " units", () -> garrison.transaction.call(() -> garrison.units.importUnits(RosterBenchmark::units, delta, strict)));
        for (String wish : new String[] {
            "rename u9000 2026-01-01 name=Tiểu_đoàn_mới", "move u9000 2026-01-01 to=u20", "move u12 2026-01-01 to=u2", "merge u13 2026-01-01 to=u14",
            "split u15 2026-01-01 s1 s2 rest=s2", "found n1 2026-01-01 to=u16"
        }) {
            UnitChange change = Wishes.read(wish);
            time(name + ": preview " + wish, () -> garrison.reorganisations.preview(change, Caller.Scope.EVERYTHING).units());
            time(name + ": " + wish, () -> garrison.transaction.call(() -> garrison.reorganisations.carryOut(change, Caller.Scope.EVERYTHING, "bench").units()));
        }
        for (int i = 0; i < 3; i++) {
            time(name + ": what the page of a unit asks", () -> page(garrison));
        }
        time(name + ": " + PEOPLE + " people, new", () -> garrison.transaction.call(() -> garrison.people.importPeople(rows(PEOPLE), delta, strict)));
        time(name + ": the same again", () -> garrison.transaction.call(() -> garrison.people.importPeople(rows(PEOPLE), delta, strict)));
        time(name + ": 1000 rows", () -> garrison.transaction.call(() -> garrison.people.importPeople(rows(1000), delta, strict)));
        for (String words : new String[] {null, "nguyen van duc", "duc", "s000123", "ng v"}) {
            time(name + ": search " + words, () -> garrison.people
                    .list(new PeopleQuery(null, words, null, null), new Page.Request(0, 50), Caller.Scope.EVERYTHING).total());
        }
        time(name + ": a unit of 500", () -> garrison.people
                .list(new PeopleQuery("u10", null, null, null), new Page.Request(0, 50), Caller.Scope.EVERYTHING).total());
        Caller.Scope scope = new Caller.Scope(false, Set.of(garrison.units.idOf("u1")));
        time(name + ": search in scope", () -> garrison.people.list(new PeopleQuery(null, "duc", null, null), new Page.Request(0, 50), scope).total());
    }

    private static int page(Garrison garrison) {
        UUID unit = garrison.units.view("u12", Garrison.TODAY, Caller.Scope.EVERYTHING).id();
        List<String> children = garrison.units.children("u12", Garrison.TODAY, Caller.Scope.EVERYTHING).stream().map(UnitView::code).toList();
        return garrison.units.path(unit, Garrison.TODAY).size() + garrison.units.history("u12", Garrison.TODAY, Caller.Scope.EVERYTHING).size()
                + garrison.units.acts("u12", Garrison.TODAY, Caller.Scope.EVERYTHING).size() + garrison.units.parents(children, Garrison.TODAY).size();
    }

    private static void time(String what, Callable<?> work) {
        try {
            long start = System.nanoTime();
            Object result = work.call();
            long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() >> 20;
            System.err.printf("BENCH %-45s %6d ms  %s  (heap %d MB)%n", what, (System.nanoTime() - start) / 1_000_000, result, used);
        } catch (Exception e) {
            throw new IllegalStateException(what, e);
        }
    }

    /** Eight below each, breadth first. */
    private static void units(Consumer<Bulk.Row> rows) {
        for (int i = 0; i < UNITS; i++) {
            Map<String, String> values = new HashMap<>(Map.of("code", "u" + i, "name", "Tiểu đoàn " + i, "type", "tiểu đoàn", "valid_from", "2015-01-01"));
            if (i > 0) {
                values.put("parent_code", "u" + (i - 1) / 8);
            }
            rows.accept(new Bulk.Row(i + 2, values));
        }
    }

    private static Bulk.Source rows(int count) {
        return rows -> {
            Random random = new Random(5);
            for (int i = 0; i < count; i++) {
                String name = FAMILIES.get(random.nextInt(FAMILIES.size())) + " Văn " + GIVEN.get(random.nextInt(GIVEN.size())) + " " + GIVEN.get(random.nextInt(GIVEN.size()));
                Map<String, String> values = new HashMap<>(Map.of(
                        "service_number", String.format("S%07d", (i * 7919L) % 9_999_991L), "full_name", name, "group", "HSQ-BS",
                        "unit_code", "u" + random.nextInt(UNITS), "posted_from", LocalDate.of(2024, 2, 1).plusDays(random.nextInt(700)).toString(),
                        "rank", "B2", "position", "Chiến sĩ", "cohort", "2025-1"));
                rows.accept(new Bulk.Row(i + 2, values));
            }
        };
    }
}
