package vn.hocvuso.coverage.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/** Plain SQL in few words; the connection is the transaction's. */
final class Sql {
    /** Rows sent to the database at a time, and values in one list of a condition. */
    static final int BATCH = 1_000;

    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    <T> List<T> list(String sql, Reader<T> reader, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    int update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            return statement.executeUpdate();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The same statement for every row. */
    void batch(String sql, Collection<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (Object[] row : rows) {
                fill(statement, row);
                statement.addBatch();
                if (++waiting == BATCH) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    /** {@code ?, ?, ?} for as many values. */
    static String marks(int values) {
        return String.join(", ", Collections.nCopies(values, "?"));
    }

    /** Pieces short enough for one list of a condition. */
    static <T> List<List<T>> pieces(Collection<T> all) {
        List<T> list = new ArrayList<>(all);
        List<List<T>> pieces = new ArrayList<>();
        for (int from = 0; from < list.size(); from += BATCH) {
            pieces.add(list.subList(from, Math.min(list.size(), from + BATCH)));
        }
        return pieces;
    }

    /** Values of a statement out of single ones and lists. */
    static Object[] values(Object... parts) {
        List<Object> values = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof Collection<?> many) {
                values.addAll(many);
            } else {
                values.add(part);
            }
        }
        return values.toArray();
    }
}
