package vn.hocvuso.coverage.control;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGConnectionPoolDataSource;
import vn.hocvuso.coverage.Coverage;
import vn.hocvuso.coverage.CoverageHistory;
import vn.hocvuso.coverage.Filter;
import vn.hocvuso.coverage.NamesQuery;
import vn.hocvuso.coverage.UnitClass;
import vn.hocvuso.imports.control.Intake;
import vn.hocvuso.imports.control.WholeArmy;
import vn.hocvuso.imports.rule.ImportKind;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.personnel.Garrison;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Measured;

/**
 * Coverage of a whole army with eighteen months of history on PostgreSQL: rebuilding, reading any unit on any day, a completion's
 * way into the figures, names, the file of all units, and what the database alone takes for the same sums. Not part of the build:
 * {@code mvn test -Dtest=CoverageBenchmark -Dbench.people=1000000 -Dbench.units=50000 -Dbench.campaigns=10 -DargLine=-Xmx512m}.
 * With {@code -Dbench.data=folder} the army is kept there for another run: {@code -Dtest=CoverageBenchmark#views} measures only the
 * figures beside one another, on what {@code army} left there or on an army of its own.
 * With {@code -Dbench.rebuilds=0} it goes on with the figures it finds there.
 */
class CoverageBenchmark {
    private static final int PEOPLE = Integer.getInteger("bench.people", 100_000);
    private static final int UNITS = Integer.getInteger("bench.units", 5_000);
    private static final int CAMPAIGNS = Integer.getInteger("bench.campaigns", 3);
    private static final int REBUILDS = Integer.getInteger("bench.rebuilds", CAMPAIGNS);
    private static final int REPEATS = 100;
    private static final Path FOLDER = Path.of("target", "bench");
    private static final WholeArmy ARMY = new WholeArmy(UNITS);
    private static final LocalDate TODAY = Garrison.TODAY;
    private static final Page.Request FIRST = new Page.Request(0, 50);
    private static final Caller.Scope EVERYTHING = Caller.Scope.EVERYTHING;

    private Garrison garrison;
    private Coverage coverage;
    private CoverageHistory history;
    private ChangeQueue queue;

    /** What is measured of an army that stands. */
    @FunctionalInterface
    private interface Measure {
        void of(boolean counted) throws Exception;
    }

    @Test
    void army() throws Exception {
        on(counted -> measure());
    }

    @Test
    void views() throws Exception {
        on(counted -> {
            if (!counted) {
                rebuild();
            }
            compared();
        });
    }

    @Test
    void file() throws Exception {
        on(counted -> {
            if (!counted) {
                rebuild();
            }
            repeat("CSV of all units", 3, random -> {
                Counted out = new Counted();
                coverage.writeCsv("k0", "BO", TODAY, Filter.NONE, Caller.Scope.EVERYTHING, out);
                return out.characters + " characters";
            });
        });
    }

    private void on(Measure measure) throws Exception {
        Files.createDirectories(FOLDER);
        Path data = System.getProperty("bench.data") == null ? null : Path.of(System.getProperty("bench.data")).toAbsolutePath();
        boolean there = data != null && Files.exists(data.resolve("PG_VERSION"));
        EmbeddedPostgres.Builder server = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("work_mem", "16MB")
                .setServerConfig("maintenance_work_mem", "256MB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("checkpoint_timeout", "15min")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("jit", "off")
                .setPGStartupWait(java.time.Duration.ofMinutes(5));
        if (data != null) {
            server.setDataDirectory(data).setCleanDataDirectory(false);
        }
        try (EmbeddedPostgres postgres = server.start()) {
            PGConnectionPoolDataSource pooled = new PGConnectionPoolDataSource();
            pooled.setUrl(postgres.getJdbcUrl("postgres", "postgres"));
            pooled.setPrepareThreshold(5);
            JdbcConnectionPool database = JdbcConnectionPool.create(pooled);
            Databases.migrated(database, "bytea");
            open(database);
            if (!there) {
                raise(database);
            }
            measure.of(garrison.sql.first("select 1 from coverage_page fetch first 1 rows only", row -> true).isPresent());
            database.dispose();
        }
    }

    private void open(JdbcConnectionPool database) {
        garrison = new Garrison(database, 3);
        queue = new ChangeQueue(garrison.sql);
        Bookkeeping books = new Bookkeeping(garrison.sql);
        coverage = books.coverage(garrison.clock, Candidates.ListOrder.of(garrison.people));
        history = books.history(garrison.clock);
    }

    private void raise(JdbcConnectionPool database) throws Exception {
        Path units = FOLDER.resolve("units.csv");
        Path people = FOLDER.resolve("people.csv");
        Path statuses = FOLDER.resolve("statuses.csv");
        ARMY.writeUnits(units);
        ARMY.writePeople(people, 0, PEOPLE, 0);
        ARMY.writeStatuses(statuses, PEOPLE);
        Measured.once("units", () -> Intake.take(garrison, units, ImportKind.UNITS).created());
        Measured.once("people", () -> Intake.take(garrison, people, ImportKind.PEOPLE).created());
        Measured.once("statuses", () -> Intake.take(garrison, statuses, ImportKind.STATUSES).created());
        Measured.once("eighteen months", () -> history(database));
    }

    /**
     * Transfers, four courses, a final test a campaign: what a learner or a clerk would have written one by one. The table's indexes
     * are built once at the end.
     */
    private Object history(JdbcConnectionPool database) throws Exception {
        run(database, "create or replace function spread(id uuid, salt text, span int) returns int language sql immutable as"
                + " $$ select abs(hashtext(id::text || salt)) % span $$");
        run(database, "create temp table numbered as select id, row_number() over (order by code) - 1 as n from unit;"
                + " create temp table moved as select p.person_id, p.from_day, date '2025-06-01' + spread(p.person_id, 'd', 500) as on_day,"
                + " u.id as unit_id from posting p join numbered u on u.n = spread(p.person_id, 'u', " + UNITS + ")"
                + " where spread(p.person_id, 'm', 7) = 0 and p.from_day < date '2025-06-01' and p.until_day > date '2027-01-01';"
                + " insert into posting select p.person_id, m.on_day, p.until_day, m.unit_id, p.group_code, p.rank_level, p.rank_name,"
                + " p.position_name, p.position_order, p.cohort from posting p join moved m on m.person_id = p.person_id and m.from_day = p.from_day;"
                + " update posting p set until_day = m.on_day from moved m where m.person_id = p.person_id and m.from_day = p.from_day");
        List<String> indexes = garrison.sql.list("select indexdef from pg_indexes where tablename = 'result' and indexname not like '%pkey'"
                + " and indexname not in (select conname from pg_constraint)", row -> row.getString(1));
        run(database, "alter table result disable trigger all");
        run(database, "do $$ declare r record; begin for r in select indexname from pg_indexes where tablename = 'result' and indexname not like '%pkey'"
                + " and indexname not in (select conname from pg_constraint) loop execute 'drop index ' || r.indexname; end loop; end $$");
        for (int course = 0; course < 4; course++) {
            result(database, "course", course, "started", "c" + course, 90, 0);
            result(database, "course", course, "completed", "c" + course, 80, 10);
        }
        for (int campaign = 0; campaign < CAMPAIGNS; campaign++) {
            result(database, "quiz", 100 + campaign, "failed", "q" + campaign, 12, 5);
            result(database, "quiz", 100 + campaign, "passed", "p" + campaign, 72, 20);
            announce(database, campaign);
        }
        for (String index : indexes) {
            run(database, index);
        }
        run(database, "alter table result enable trigger all");
        run(database, "vacuum analyze");
        return CAMPAIGNS + " campaigns";
    }

    private static void result(JdbcConnectionPool database, String kind, int item, String outcome, String salt, int percent, int later)
            throws Exception {
        run(database, "insert into result (id, person_id, kind, item_id, outcome, earned_on, source, recorded_at, recorded_by, voided)"
                + " select gen_random_uuid(), id, '" + kind + "', '" + new UUID(7, item) + "', '" + outcome + "',"
                + " date '2025-05-20' + spread(id, '" + salt + "', 540) + " + later + ", 'platform', now(), 'bench', 0 from person"
                + " where spread(id, '" + salt + outcome + "', 100) < " + percent);
    }

    private static void announce(JdbcConnectionPool database, int number) throws Exception {
        UUID campaign = new UUID(8, number);
        run(database, "insert into campaign (id, code, name, starts_on, due_on, newcomer_days, validity_months, target_tenths, closed, version,"
                + " created_at, created_by) values ('" + campaign + "', 'k" + number + "', 'Đợt thử', '2025-06-01', '"
                + LocalDate.of(2026, 6, 30).plusMonths(number) + "', 30, " + (number % 3 == 0 ? "12" : "null") + ", 1000, false, 0, now(), 'bench');"
                + " insert into campaign_unit select '" + campaign + "', id from unit where code = 'BO';"
                + " insert into campaign_excuse values ('" + campaign + "', 'study_short');"
                + " insert into campaign_item (campaign_id, kind, item_id, ordinal) values ('" + campaign + "', 'course', '" + new UUID(7, number % 4) + "', 1),"
                + " ('" + campaign + "', 'course', '" + new UUID(7, (number + 1) % 4) + "', 2), ('" + campaign + "', 'quiz', '"
                + new UUID(7, 100 + number) + "', 3)");
    }

    private void measure() throws Exception {
        rebuild();
        pages();
        names();
        completions();
        sizes();
    }

    /** Goals, emulation, two days and the heat map: at the root as they open, and of the class with most units. */
    private void compared() {
        for (int level : new int[] {0, 1, 3}) {
            ask("two days, level " + level, random -> history.compare("k0", unit(random, level), day(random), TODAY, Filter.NONE, EVERYTHING).children().size());
            ask("heat map, level " + level, random -> history.heat("k0", unit(random, level), TODAY, Filter.NONE, EVERYTHING).children().size());
            ask("forecast, level " + level, random -> history.forecast("k0", unit(random, level), TODAY, Filter.NONE, EVERYTHING).gain());
            repeat("goals as they open, level " + level, 20, random -> goals(unit(random, level), day(random), null));
            repeat("emulation as it opens, level " + level, 20, random -> emulation(unit(random, level), null));
        }
        for (UnitClass each : history.emulation("k0", "BO", TODAY, null, null, Filter.NONE, FIRST, EVERYTHING).classes()) {
            repeat("goals at the root of " + each.many() + " " + each.type(), 5, random -> goals("BO", day(random), each));
            repeat("emulation at the root of " + each.many() + " " + each.type(), 5, random -> emulation("BO", each));
        }
    }

    private static LocalDate day(Random random) {
        return TODAY.minusDays(1 + random.nextInt(60));
    }

    private String goals(String unit, LocalDate from, UnitClass of) {
        var told = history.milestones("k0", unit, from, TODAY, true, of == null ? null : of.type(), of == null ? null : of.tier(), Filter.NONE, FIRST, EVERYTHING);
        return told.reached() + " reached, " + told.fellBack() + " fell back";
    }

    private Long emulation(String unit, UnitClass of) {
        return history.emulation("k0", unit, TODAY, of == null ? null : of.type(), of == null ? null : of.tier(), Filter.NONE, FIRST, EVERYTHING).units().total();
    }

    private void rebuild() throws Exception {
        List<String> codes = IntStream.range(0, REBUILDS).mapToObj(number -> "k" + number).toList();
        long start = System.nanoTime();
        for (String code : codes) {
            Measured.once("rebuild " + code, () -> {
                garrison.transaction.run(() -> coverage.rebuild(code));
                return garrison.sql.list("select count(*) from coverage_page", row -> row.getLong(1)).get(0) + " pages";
            });
        }
        System.err.printf("BENCH %-50s %6d ms%n", "rebuild of " + REBUILDS, (System.nanoTime() - start) / 1_000_000);
    }

    private void pages() {
        for (int level = 0; level < 8 && !ARMY.ofLevel(level).isEmpty(); level++) {
            int at = level;
            ask("page, today, level " + level, random -> view(unit(random, at), TODAY));
            ask("page, a past day, level " + level, random -> view(unit(random, at), TODAY.minusDays(1 + random.nextInt(540))));
        }
        for (int level : new int[] {0, 1, 2, 3, 4, 5}) {
            ask("strength of a past day, level " + level, random -> garrison.people.strengths(
                    Map.of(garrison.units.idOf(unit(random, level)), TODAY.minusDays(1 + random.nextInt(540)))).size());
        }
        ask("trend of a year, the root", random -> coverage.trend("k0", "BO", TODAY.minusDays(364), TODAY, Caller.Scope.EVERYTHING).items().size());
        repeat("database alone: the root's sums by joins", 3, random -> bySql("BO"));
        repeat("database alone: a level 3 unit's sums by joins", 5, random -> bySql(unit(random, 3)));
    }

    private Object view(String unit, LocalDate day) {
        return coverage.of("k" + (day.getDayOfYear() % CAMPAIGNS), unit, day, Caller.Scope.EVERYTHING).required();
    }

    /** On the roll, exempt by status, and holding the test: three of the nine measures, of one unit without its children. */
    private Object bySql(String unit) {
        return garrison.sql.list("select count(*), count(s.person_id), count(r.person_id) from unit_subtree t join person_posting p on p.unit_id = t.unit_id"
                + " left join person_status_days s on s.person_id = p.person_id and s.status = 'study_short' and s.from_day <= ? and s.until_day > ?"
                + " left join result_fact r on r.person_id = p.person_id and r.item_id = ? and r.outcome = 'passed' and r.earned_on <= ?"
                + " where t.ancestor_id = ? and t.from_day <= ? and t.until_day > ? and p.from_day <= ? and p.until_day > ?",
                row -> row.getLong(1) + " " + row.getLong(2) + " " + row.getLong(3),
                TODAY, TODAY, new UUID(7, 100), TODAY, garrison.units.idOf(unit), TODAY, TODAY, TODAY, TODAY).get(0);
    }

    private void names() throws Exception {
        Measured.once("first list, the roll is read", () -> garrison.transaction.call(() -> list("BO", TODAY, "remaining", null, 0)));
        for (String state : List.of("on-roll", "remaining", "passed", "overdue", "failed", "exempt", "expiring", "done-1", "failed-twice")) {
            ask("names at the root: " + state, random -> list("BO", TODAY, state, null, random.nextInt(5)));
        }
        for (Filter filter : List.of(new Filter("HSQ-BS", null), new Filter("SQ", null))) {
            ask("names at the root: remaining, " + filter.group(), random -> list("BO", TODAY, filter, "remaining", null, random.nextInt(5)));
            ask("names at the root: remaining, " + filter.group() + ", a past day", random -> list("BO", TODAY.minusDays(30), filter, "remaining", null, random.nextInt(5)));
        }
        ask("names at the root: remaining, page 10000", random -> list("BO", TODAY, "remaining", null, 10_000));
        ask("names at the root: remaining, page 200", random -> list("BO", TODAY, "remaining", null, 200));
        ask("names at the root: remaining, a past day", random -> list("BO", TODAY.minusDays(random.nextInt(500)), "remaining", null, 0));
        ask("names at the root: passed, long ago", random -> list("BO", LocalDate.of(2025, 6, 1).plusDays(random.nextInt(60)), "passed", null, 0));
        ask("names at the root: remaining, a name", random -> list("BO", TODAY, "remaining", ARMY.family(random) + " " + ARMY.given(random), 0));
        ask("names at the root: exempt, a name", random -> list("BO", TODAY, "exempt", ARMY.given(random), 0));
        repeat("names at the root: remaining, page 1000, a past day", 3, random -> list("BO", TODAY.minusDays(40), "remaining", null, 1000));
        for (int level : new int[] {1, 2, 3, 4}) {
            ask("names at level " + level + ": remaining", random -> list(unit(random, level), TODAY, "remaining", null, 0));
            ask("names at level " + level + ": failed", random -> list(unit(random, level), TODAY, "failed", null, 0));
            ask("names at level " + level + ": passed, a past day", random -> list(unit(random, level), TODAY.minusDays(random.nextInt(500)), "passed", null, 0));
        }
    }

    private String list(String unit, LocalDate day, String state, String q, int page) {
        return list(unit, day, Filter.NONE, state, q, page);
    }

    private String list(String unit, LocalDate day, Filter filter, String state, String q, int page) {
        var found = coverage.people("k0", unit, day, new NamesQuery(filter, state, q), new Page.Request(page, 50), Caller.Scope.EVERYTHING);
        return found.items().size() + " of " + found.total();
    }

    private void completions() {
        List<UUID> people = garrison.sql.list("select id from person order by id fetch first 20000 rows only", row -> row.getObject(1, UUID.class));
        ask("a completion: what the learner's request writes", random -> {
            coverage.peopleChanged(Set.of(people.get(random.nextInt(people.size()))));
            return "";
        });
        countAll();
        for (int many : new int[] {1, 1000}) {
            String what = "counted again: " + many + " with a new result";
            Measured.repeated(what, many == 1 ? 30 : 5, random -> {
                garrison.transaction.run(() -> {
                    for (int i = 0; i < many; i++) {
                        UUID person = people.get(random.nextInt(people.size()));
                        garrison.sql.update("insert into result (id, person_id, kind, item_id, outcome, earned_on, source, recorded_at, recorded_by, voided)"
                                + " values (?, ?, 'quiz', ?, 'passed', ?, 'paper', now(), 'bench', ?) on conflict do nothing", UUID.randomUUID(), person, new UUID(7, 100),
                                TODAY.minusDays(random.nextInt(300)), random.nextInt(1_000_000) + 1);
                        coverage.peopleChanged(Set.of(person));
                    }
                });
                long start = System.nanoTime();
                countAll();
                return (System.nanoTime() - start) / 1_000_000 + " ms of it counting";
            });
        }
    }

    private void countAll() {
        while (garrison.transaction.call(coverage::count) > 0) {
            // until nothing waits
        }
    }

    private void sizes() {
        for (String table : List.of("coverage_person", "coverage_page", "coverage_chain", "posting", "result")) {
            long bytes = garrison.sql.list("select pg_total_relation_size(cast(? as regclass))", row -> row.getLong(1), table).get(0);
            System.err.printf("BENCH %-50s %6d MB%n", "size of " + table, bytes >> 20);
        }
    }

    private static String unit(Random random, int level) {
        List<WholeArmy.Unit> there = ARMY.ofLevel(level);
        return there.get(random.nextInt(there.size())).code();
    }

    private static void run(JdbcConnectionPool database, String sql) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void ask(String what, Function<Random, Object> work) {
        repeat(what, REPEATS, work);
    }

    private void repeat(String what, int times, Function<Random, Object> work) {
        Measured.repeated(what, times, random -> garrison.transaction.call(() -> work.apply(random)));
    }

    private static final class Counted extends Writer {
        private long characters;

        @Override
        public void write(char[] text, int from, int length) {
            characters += length;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
