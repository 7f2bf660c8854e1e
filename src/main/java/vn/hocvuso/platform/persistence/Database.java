package vn.hocvuso.platform.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/**
 * The data source and its schema. Runs before CDI is initialised and before HTTP answers; a database newer than the program is
 * refused, because writing into tables one does not know loses data.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/hocvuso",
        className = "${MPCONFIG=hocvuso.db.class}",
        url = "${MPCONFIG=hocvuso.db.url}",
        user = "${MPCONFIG=hocvuso.db.user}",
        password = "${MPCONFIG=hocvuso.db.password}",
        minPoolSize = 2,
        maxPoolSize = 30,
        transactional = true)
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Database {
    private static final Logger LOG = Logger.getLogger(Database.class.getName());

    @Resource(lookup = "java:app/jdbc/hocvuso")
    DataSource dataSource;

    @PostConstruct
    void migrate() {
        // Texts are Vietnamese unless a reader asks for English, whatever the server's own language.
        Locale.setDefault(new Locale("vi", "VN"));
        Flyway flyway = Flyway.configure(Database.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .placeholders(Map.of("bytes", isPostgres() ? "bytea" : "binary large object"))
                .load();
        refuseNewer(flyway);
        var done = flyway.migrate();
        LOG.info(() -> "Database " + done.database + ": " + done.migrationsExecuted + " migrations applied");
    }

    private boolean isPostgres() {
        try (var connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().contains("PostgreSQL");
        } catch (SQLException e) {
            throw new EJBException("The database does not answer: " + e.getMessage(), e);
        }
    }

    private static void refuseNewer(Flyway flyway) {
        String unknown = Arrays.stream(flyway.info().applied())
                .filter(step -> step.getState().isApplied() && step.getState().name().startsWith("FUTURE"))
                .map(MigrationInfo::getScript)
                .reduce((earlier, later) -> later)
                .orElse(null);
        if (unknown != null) {
            throw new IllegalStateException("HOCVUSO-DATABASE-NEWER: the database was written by a newer release (" + unknown
                    + "). Start that release, or restore a backup made by this one. Nothing was changed.");
        }
    }
}
