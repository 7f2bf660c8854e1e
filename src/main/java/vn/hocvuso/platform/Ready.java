package vn.hocvuso.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready: the start is through (schema, keys, content) and the database answers. */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {
    @Resource(lookup = "java:app/jdbc/hocvuso")
    DataSource dataSource;

    @Inject
    Start start;

    @Override
    public HealthCheckResponse call() {
        try (var connection = dataSource.getConnection()) {
            return HealthCheckResponse.named("hocvuso").status(start.isDone() && connection.isValid(2)).build();
        } catch (SQLException e) {
            return HealthCheckResponse.named("hocvuso").down().build();
        }
    }
}
