package vn.hocvuso.platform.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
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
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The data source and its schema. Runs before CDI is initialised and before HTTP answers; a database newer than the program is
 * refused, because writing into tables one does not know loses data.
 */
// More connections than two cores keep busy: a pool that is full closes a free connection and opens another for whoever comes next,
// and a new one has everything to plan anew. Who waits for a connection holds none, but for the few that read beside a transaction.
@DataSourceDefinition(
        name = "java:app/jdbc/hocvuso",
        className = "${MPCONFIG=hocvuso.db.class}",
        url = "${MPCONFIG=hocvuso.db.url}",
        user = "${MPCONFIG=hocvuso.db.user}",
        password = "${MPCONFIG=hocvuso.db.password}",
        minPoolSize = 2,
        maxPoolSize = 80,
        transactional = true)
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Database {
    private static final Logger LOG = Logger.getLogger(Database.class.getName());

    private final KeptConnections kept = new KeptConnections();

    @Resource(lookup = "java:app/jdbc/hocvuso")
    DataSource dataSource;

    @PostConstruct
    void migrate() {
        // Texts are Vietnamese unless a reader asks for English, whatever the server's own language.
        Locale.setDefault(new Locale("vi", "VN"));
        Flyway flyway = migrations(isPostgres()).load();
        refuseNewer(flyway);
        var done = flyway.migrate();
        LOG.info(() -> "Database " + done.database + ": " + done.migrationsExecuted + " migrations applied");
    }

    /** H2's are made by connections that outlive them. */
    private FluentConfiguration migrations(boolean postgres) {
        FluentConfiguration migrations = Flyway.configure(Database.class.getClassLoader())
                .locations("classpath:db/migration")
                .placeholders(Map.of("bytes", postgres ? "bytea" : "binary large object"));
        if (postgres) {
            return migrations.dataSource(dataSource);
        }
        Config config = ConfigProvider.getConfig();
        migrations.dataSource(
                config.getValue("hocvuso.db.url", String.class),
                config.getValue("hocvuso.db.user", String.class),
                config.getOptionalValue("hocvuso.db.password", String.class).orElse(""));
        return migrations.dataSource(kept.of(migrations.getDataSource()));
    }

    @PreDestroy
    void release() {
        kept.close();
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
