package vn.hocvuso.platform.persistence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** A table made by a connection that is closed can be written only where the connection was kept. */
class KeptConnectionsTest {
    private static final String MAKE = "create table t (kind varchar(10) check (kind in ('one', 'two', 'three')))";

    private static DataSource h2() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return source;
    }

    private static void run(DataSource source, String statement) throws SQLException {
        try (Connection connection = source.getConnection();
                var made = connection.createStatement()) {
            made.execute(statement);
        }
    }

    @Test
    void what_a_kept_connection_made_can_be_written_after_it_was_given_back() throws SQLException {
        DataSource source = h2();
        KeptConnections kept = new KeptConnections();
        run(kept.of(source), MAKE);
        run(source, "insert into t values ('two')");
        kept.close();
        assertThatThrownBy(() -> run(source, "insert into t values ('two')")).as("the bond is gone").isInstanceOf(SQLException.class);
    }

    @Test
    void without_keeping_the_first_row_is_refused() throws SQLException {
        DataSource source = h2();
        run(source, MAKE);
        assertThatThrownBy(() -> run(source, "insert into t values ('two')"))
                .as("once this passes, KeptConnections can go")
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("Check constraint invalid");
    }
}
