package vn.hocvuso.personnel.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** JDBC without its ceremony, inside the transaction the door opened. Parameters: text, numbers, UUID, days, times, null. */
@ApplicationScoped
public class Sql {
    /** Rows a statement: the fewer round trips the better, and far from PostgreSQL's 65 535 parameters. */
    private static final int ROWS = 200;

    /** Makes a value of the row the result set stands on. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    @Resource(lookup = "java:app/jdbc/hocvuso")
    private DataSource database;

    Sql() {}

    /** For a database at hand: tests. */
    public Sql(DataSource database) {
        this.database = database;
    }

    public <T> List<T> list(String sql, Reader<T> reader, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, 1, parameters);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public <T> Optional<T> first(String sql, Reader<T> reader, Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    /** The same statement for every set of parameters. */
    public void each(String sql, List<Object[]> parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] row : parameters) {
                bind(statement, 1, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** @param into {@code table (column, …)}; many rows go in one statement, on either database and with any driver setting */
    public void insert(String into, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String one = "(" + marks(rows.get(0).length) + ")";
        try (Connection connection = database.getConnection()) {
            int whole = rows.size() / ROWS * ROWS;
            if (whole > 0) {
                String many = "insert into " + into + " values " + String.join(", ", Collections.nCopies(ROWS, one));
                try (PreparedStatement statement = connection.prepareStatement(many)) {
                    for (int start = 0; start < whole; start += ROWS) {
                        bindAll(statement, rows.subList(start, start + ROWS));
                        statement.executeUpdate();
                    }
                }
            }
            if (whole < rows.size()) {
                String rest = "insert into " + into + " values " + String.join(", ", Collections.nCopies(rows.size() - whole, one));
                try (PreparedStatement statement = connection.prepareStatement(rest)) {
                    bindAll(statement, rows.subList(whole, rows.size()));
                    statement.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(into, e);
        }
    }

    private static void bindAll(PreparedStatement statement, List<Object[]> rows) throws SQLException {
        int place = 1;
        for (Object[] row : rows) {
            bind(statement, place, row);
            place += row.length;
        }
    }

    private static void bind(PreparedStatement statement, int first, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(first + i, parameters[i]);
        }
    }

    /** {@code ?, ?, ?}; for none something that matches nothing. */
    public static String marks(Collection<?> values) {
        return values.isEmpty() ? "null" : marks(values.size());
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
