package vn.hocvuso.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the server. */
@ExtendWith(ArquillianExtension.class)
class DatabaseIT {
    @Resource(lookup = "java:app/jdbc/hocvuso")
    DataSource dataSource;

    @Test
    void the_application_uses_the_database_it_was_given() throws SQLException {
        String wanted = System.getProperty("hocvuso.db.url").contains("postgresql") ? "postgresql" : "h2";
        try (var connection = dataSource.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT)).isEqualTo(wanted);
        }
    }
}
