package vn.hocvuso.store;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** JDBC without its ceremony, inside the transaction the door opened. Parameters: text, numbers, UUID, days, Instant, null. */
@ApplicationScoped
public class Sql {
    private static final int FETCH = 1_000;
    private static final int BATCH = 1_000;
    private static final int ROWS = 200; // rows a statement; PostgreSQL takes 65 535 parameters
    private static final int WORTH_A_COPY = 50;

    /** Makes a value of the row the result set stands on. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Takes the row the result set stands on. */
    @FunctionalInterface
    public interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    @Resource(lookup = "java:app/jdbc/hocvuso")
    private DataSource database;

    @Resource
    private ManagedExecutorService threads;

    private ExecutorService beside;

    Sql() {}

    /** For a database at hand: tests. */
    public Sql(DataSource database) {
        this.database = database;
        beside = ForkJoinPool.commonPool();
    }

    @PostConstruct
    void begin() {
        beside = threads;
    }

    /**
     * Reads on a connection of its own while the caller goes on. It sees what is committed: what the caller's transaction wrote it
     * does not.
     */
    public <T> Supplier<T> meanwhile(Supplier<T> reading) {
        Future<T> read = beside.submit(reading::get);
        return () -> {
            try {
                return read.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        };
    }

    public <T> List<T> list(String sql, Reader<T> reader, Object... parameters) {
        List<T> found = new ArrayList<>();
        each(sql, row -> found.add(reader.read(row)), parameters);
        return found;
    }

    public <T> Optional<T> first(String sql, Reader<T> reader, Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    /** Row by row, without holding them all: fit for a million. */
    public void each(String sql, Taker taker, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH);
            bind(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                ResultSet row = rows.unwrap(ResultSet.class); // the pool's own looks its methods up by reflection, for every value
                while (row.next()) {
                    taker.take(row);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** @return rows touched */
    public int update(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /**
     * The same statement with each set of parameters, sent a thousand at a time.
     *
     * @return rows touched by each, in their order
     */
    public int[] batch(String sql, Collection<Object[]> parameters) {
        int[] touched = new int[parameters.size()];
        if (parameters.isEmpty()) {
            return touched;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int sent = 0;
            int waiting = 0;
            for (Object[] row : parameters) {
                bind(statement, row);
                statement.addBatch();
                if (++waiting == BATCH) {
                    sent = send(statement, touched, sent);
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                send(statement, touched, sent);
            }
            return touched;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /**
     * New rows, many in one statement or, on PostgreSQL, in a stream: as fast as the database goes, whatever its driver's settings.
     *
     * @param into {@code table (column, …)}
     */
    public void insert(String into, List<Object[]> rows) {
        if (rows.size() >= WORTH_A_COPY && copied(into, rows)) {
            return;
        }
        int whole = rows.size() / ROWS * ROWS;
        insert(into, rows.subList(0, whole), ROWS);
        insert(into, rows.subList(whole, rows.size()), rows.size() - whole);
    }

    private boolean copied(String into, List<Object[]> rows) {
        try (Connection connection = database.getConnection()) {
            return Copy.into(connection, into, rows);
        } catch (SQLException e) {
            throw new IllegalStateException(into, e);
        }
    }

    private void insert(String into, List<Object[]> rows, int atOnce) {
        if (rows.isEmpty()) {
            return;
        }
        String one = "(" + String.join(", ", Collections.nCopies(rows.get(0).length, "?")) + ")";
        String sql = "insert into " + into + " values " + String.join(", ", Collections.nCopies(atOnce, one));
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int start = 0; start < rows.size(); start += atOnce) {
                Object[] values = rows.subList(start, start + atOnce).stream().flatMap(Arrays::stream).toArray();
                bind(statement, values);
                statement.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(into, e);
        }
    }

    private static int send(PreparedStatement statement, int[] touched, int sent) throws SQLException {
        int[] counts = statement.executeBatch();
        System.arraycopy(counts, 0, touched, sent, counts.length);
        return sent + counts.length;
    }

    public static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** Null stays null. */
    public static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** Null stays null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** Null stays null. */
    public static Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    /** {@code ?, ?, ?} for as many values; an empty collection matches nothing. */
    public static String marks(Collection<?> values) {
        return values.isEmpty() ? "null" : String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            // PostgreSQL's driver knows OffsetDateTime, not Instant.
            statement.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
    }
}
