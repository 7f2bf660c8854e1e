package vn.hocvuso.imports.control;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGConnectionPoolDataSource;
import vn.hocvuso.imports.rule.ImportKind;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.personnel.Garrison;
import vn.hocvuso.personnel.PeopleQuery;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Measured;
import vn.hocvuso.unit.UnitQuery;

/**
 * How long files of units and people, their way back, and searches take at size, from the file on the disk through one transaction. Not part of the
 * build: {@code mvn test -Dtest=RosterBenchmark -Dbench.people=1000000 -Dbench.units=50000 -DargLine=-Xmx512m}.
 */
class RosterBenchmark {
    private static final int PEOPLE = Integer.getInteger("bench.people", 100_000);
    private static final int UNITS = Integer.getInteger("bench.units", 5_000);
    private static final int REPEATS = 60;
    private static final Path FOLDER = Path.of("target", "bench");
    private static final UUID FIRST = new UUID(8, 1);
    private static final UUID STATUSES = new UUID(8, 2);
    private static final UUID CHANGES = new UUID(8, 3);
    private static final UUID ALL = new UUID(8, 4);
    private static final WholeArmy ARMY = new WholeArmy(UNITS);

    @Test
    void postgresql() throws Exception {
        Files.createDirectories(FOLDER);
        // What a server of two cores and four gigabytes would have.
        EmbeddedPostgres.Builder server = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("work_mem", "16MB")
                .setServerConfig("maintenance_work_mem", "128MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("checkpoint_timeout", "15min")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("jit", "off");
        try (EmbeddedPostgres postgres = server.start()) {
            PGConnectionPoolDataSource pooled = new PGConnectionPoolDataSource();
            pooled.setUrl(postgres.getJdbcUrl("postgres", "postgres"));
            JdbcConnectionPool database = JdbcConnectionPool.create(pooled);
            measure("PostgreSQL", Databases.migrated(database, "bytea"));
            database.dispose();
        }
    }

    @Test
    void h2() throws Exception {
        Files.createDirectories(FOLDER);
        // As the product keeps it.
        String url = "jdbc:h2:file:./" + FOLDER.resolve(UUID.randomUUID().toString()) + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0";
        JdbcConnectionPool database = JdbcConnectionPool.create(url, "sa", "");
        measure("H2 in a file", Databases.migrated(database, "binary large object"));
        database.dispose();
    }

    private static void measure(String name, DataSource database) throws Exception {
        Path units = FOLDER.resolve("units.csv");
        Path people = FOLDER.resolve("people.csv");
        Path changes = FOLDER.resolve("changes.csv");
        ARMY.writeUnits(units);
        ARMY.writePeople(people, 0, PEOPLE, 0);
        Path statuses = FOLDER.resolve("statuses.csv");
        ARMY.writeStatuses(statuses, PEOPLE);
        ARMY.writePeople(changes, PEOPLE / 2, PEOPLE / 2 + 1000, 1);
        Garrison garrison = new Garrison(database, 3);
        Measured.once(name + ": " + UNITS + " units", () -> Intake.take(garrison, units, ImportKind.UNITS));
        Measured.once(name + ": " + PEOPLE + " people, all new", () -> Intake.take(garrison, people, ImportKind.PEOPLE, FIRST));
        Measured.once(name + ": " + PEOPLE / 25 + " statuses", () -> Intake.take(garrison, statuses, ImportKind.STATUSES, STATUSES));
        Measured.once(name + ": first list, the roll is read", () -> list(garrison, query(null, null), 0, Caller.Scope.EVERYTHING));
        Measured.once(name + ": 1000 promotions", () -> Intake.take(garrison, changes, ImportKind.PEOPLE, CHANGES));
        Measured.once(name + ": next list, they are worked in", () -> list(garrison, query(null, null), 0, Caller.Scope.EVERYTHING));
        search(name, garrison);
        units(name, garrison);
        Measured.once(name + ": the first file again", () -> Intake.take(garrison, people, ImportKind.PEOPLE));
        back(name, garrison);
    }

    /** The last one first, as an administrator would have to. */
    private static void back(String name, Garrison garrison) throws Exception {
        Measured.once(name + ": 1000 promotions taken back", () -> Intake.undo(garrison, ImportKind.PEOPLE, CHANGES));
        Path all = FOLDER.resolve("all.csv");
        ARMY.writePeople(all, 0, PEOPLE, 1);
        Measured.once(name + ": everybody promoted", () -> Intake.take(garrison, all, ImportKind.PEOPLE, ALL));
        Measured.once(name + ": everybody's promotion taken back", () -> Intake.undo(garrison, ImportKind.PEOPLE, ALL));
        Measured.once(name + ": statuses taken back", () -> Intake.undo(garrison, ImportKind.STATUSES, STATUSES));
        Measured.once(name + ": the first file taken back, nobody is left", () -> Intake.undo(garrison, ImportKind.PEOPLE, FIRST));
        Measured.once(name + ": people there now", () -> garrison.sql.list("select count(*) from person", row -> row.getLong(1)));
    }

    private static void search(String name, Garrison garrison) {
        ask(name, garrison, "no word", random -> query(null, null), 0, 0);
        ask(name, garrison, "nguyen", random -> query(null, "nguyen"), 0, 0);
        ask(name, garrison, "a family", random -> query(null, ARMY.family(random)), 0, 0);
        ask(name, garrison, "a given name", random -> query(null, ARMY.given(random)), 0, 0);
        ask(name, garrison, "nguyen van …", random -> query(null, "nguyen van " + ARMY.given(random)), 0, 0);
        ask(name, garrison, "two words", random -> query(null, ARMY.family(random) + " " + ARMY.given(random)), 0, 0);
        ask(name, garrison, "two letters", random -> query(null, ARMY.given(random).substring(0, 2)), 0, 0);
        ask(name, garrison, "three words nobody has", random -> query(null, "giang " + ARMY.given(random) + " zz"), 0, 0);
        ask(name, garrison, "service number", random -> query(null, ARMY.number(random.nextInt(PEOPLE))), 0, 0);
        ask(name, garrison, "its beginning", random -> query(null, ARMY.number(random.nextInt(PEOPLE)).substring(0, 7)), 0, 0);
        ask(name, garrison, "its digits", random -> query(null, ARMY.number(random.nextInt(PEOPLE)).substring(3)), 0, 0);
        ask(name, garrison, "a rank and a name", random -> query(null, "dai uy " + ARMY.given(random)), 0, 0);
        ask(name, garrison, "c5 d2 and a name", random -> query(null, "c" + (1 + random.nextInt(9)) + " d" + (1 + random.nextInt(9)) + " van"), 0, 0);
        for (int level : new int[] {1, 3, 5}) {
            ask(name, garrison, "no word within level " + level, random -> query(null, null), 0, level);
            ask(name, garrison, "given name within level " + level, random -> query(null, ARMY.given(random)), 0, level);
        }
        ask(name, garrison, "unit and nguyen", random -> query(unit(random, 3), "nguyen"), 0, 0);
        ask(name, garrison, "group", random -> new PeopleQuery(null, null, "QNCN", null), 0, 0);
        ask(name, garrison, "group and given name", random -> new PeopleQuery(null, ARMY.given(random), "SQ", null), 0, 0);
        ask(name, garrison, "status on leave", random -> new PeopleQuery(null, null, null, "leave"), 0, 0);
        ask(name, garrison, "page 100", random -> query(null, null), 100, 0);
        ask(name, garrison, "page 100 of nguyen", random -> query(null, "nguyen"), 100, 0);
        ask(name, garrison, "the last page", random -> query(null, null), PEOPLE / 50 - 1, 0);
    }

    private static void units(String name, Garrison garrison) {
        UnitQuery everywhere = new UnitQuery(null, null, Garrison.TODAY);
        Measured.repeated(name + ": units, all", REPEATS, random -> garrison.units.list(everywhere, new Page.Request(0, 50), Caller.Scope.EVERYTHING).total());
        Measured.repeated(name + ": units named dai doi 5", REPEATS, random -> garrison.units.list(
                new UnitQuery(null, "dai doi " + random.nextInt(90), Garrison.TODAY), new Page.Request(0, 12), Caller.Scope.EVERYTHING).total());
        Measured.repeated(name + ": units c5 within level 3", REPEATS, random -> garrison.units.list(
                new UnitQuery(null, "c" + random.nextInt(90), Garrison.TODAY), new Page.Request(0, 12), scope(garrison, random, 3)).total());
        Measured.repeated(name + ": units, children within level 1", REPEATS, random -> garrison.units.children(unit(random, 4), Garrison.TODAY, Caller.Scope.EVERYTHING).size());
        Measured.repeated(name + ": units, path", REPEATS, random -> garrison.units.path(garrison.units.idOf(unit(random, 6)), Garrison.TODAY).size());
        Measured.repeated(name + ": units, roots", REPEATS, random -> garrison.units.roots(Garrison.TODAY, scope(garrison, random, 2)).size());
        Measured.repeated(name + ": units, history", REPEATS, random -> garrison.units.history(unit(random, 5), Garrison.TODAY, Caller.Scope.EVERYTHING).size());
        Measured.repeated(name + ": units, spans", REPEATS, random -> garrison.units.spans().size());
        Measured.repeated(name + ": one person", REPEATS, random -> garrison.people.view(ARMY.number(random.nextInt(PEOPLE)), Garrison.TODAY, Caller.Scope.EVERYTHING).unitCode());
    }

    private static Caller.Scope scope(Garrison garrison, Random random, int level) {
        return new Caller.Scope(false, Set.of(garrison.units.idOf(unit(random, level))));
    }

    private static PeopleQuery query(String unit, String words) {
        return new PeopleQuery(unit, words, null, null);
    }

    private static String unit(Random random, int level) {
        List<WholeArmy.Unit> there = ARMY.ofLevel(level);
        return there.get(random.nextInt(there.size())).code();
    }

    private static String list(Garrison garrison, PeopleQuery query, int page, Caller.Scope scope) {
        var found = garrison.transaction.call(() -> garrison.people.list(query, new Page.Request(page, 50), scope));
        return found.items().size() + " of " + found.total();
    }

    private static void ask(String name, Garrison garrison, String what, Function<Random, PeopleQuery> query, int page, int scopeLevel) {
        Measured.repeated(name + ": " + what, REPEATS, random -> {
            Caller.Scope scope = scopeLevel == 0 ? Caller.Scope.EVERYTHING : scope(garrison, random, scopeLevel);
            return list(garrison, query.apply(random), page, scope);
        });
    }
}
