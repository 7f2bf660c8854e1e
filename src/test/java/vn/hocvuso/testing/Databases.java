package vn.hocvuso.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Named;

/** Fresh, migrated databases without a server: both products that the platform promises. */
public final class Databases {
    private static EmbeddedPostgres postgres;

    private Databases() {}

    /** For {@code @MethodSource}: every test runs on each. */
    public static Stream<Named<DataSource>> both() {
        return Stream.of(Named.of("H2", h2()), Named.of("PostgreSQL", postgres()));
    }

    public static DataSource h2() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1";
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        pool.setMaxConnections(64);
        return migrated(pool, "binary large object");
    }

    /** A database of its own on the one server of this JVM. */
    public static synchronized DataSource postgres() {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        // Nothing here has to survive a power cut, and a stop that flushes for half a minute ends in a kill.
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
            }
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return migrated(postgres.getDatabase("postgres", name), "bytea");
        } catch (IOException | java.sql.SQLException e) {
            throw new IllegalStateException("no PostgreSQL to test with", e);
        }
    }

    /** @param bytes the type of a column of bytes */
    public static DataSource migrated(DataSource database, String bytes) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .placeholders(Map.of("bytes", bytes))
                .load()
                .migrate();
        return database;
    }
}
