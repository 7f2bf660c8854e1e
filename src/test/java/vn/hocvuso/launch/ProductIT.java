package vn.hocvuso.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.WithoutServer;

/** The jar as an administrator meets it: started, stopped, killed, started twice, started on the wrong things. */
@WithoutServer
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProductIT {
    private static final Path TIMES = Path.of("target", "product-times.txt");
    private static final int KILLED = 137;

    @TempDir
    static Path home;

    private static String token;

    private Product product;

    @AfterEach
    void stop() {
        if (product != null) {
            product.kill();
        }
    }

    @Test
    @Order(1)
    void an_empty_home_becomes_an_installation_and_stops_cleanly() throws IOException {
        Files.deleteIfExists(TIMES);
        product = Product.start(home);
        product.awaitReady();
        note("Start on an empty home", product);
        token = ApiClient.signedIn(product.address(), "admin", Product.ADMIN_PASSWORD).token();
        product.awaitArchive();
        assertThat(product.terminate()).as("exit code").isZero();
        assertThat(product.isPortFree()).isTrue();
    }

    @Test
    @Order(2)
    void a_second_start_keeps_all_data_and_a_second_instance_is_refused() throws IOException {
        product = Product.start(home);
        product.awaitReady();
        note("Second start", product);
        assertThat(ApiClient.withToken(product.address(), token).get("me").status()).isEqualTo(200);

        Product second = Product.start(home);
        assertThat(second.awaitExit()).isEqualTo(1);
        assertThat(second.output()).contains("is used by another running instance");

        Product samePort = Product.start(home.resolveSibling("other"), Map.of("HOCVUSO_PORT", Integer.toString(product.address().getPort())));
        assertThat(samePort.awaitExit()).isEqualTo(1);
        assertThat(samePort.output()).contains("Cannot listen on").contains("HOCVUSO_PORT");
    }

    @Test
    @Order(3)
    void what_was_acknowledged_survives_a_kill_and_the_launcher_ends_with_its_server() {
        product = Product.start(home);
        product.awaitReady();
        String acknowledged = ApiClient.signedIn(product.address(), "admin", Product.ADMIN_PASSWORD).token();
        product.killServer();
        assertThat(product.awaitExit()).isEqualTo(KILLED);

        product = Product.start(home);
        product.awaitReady();
        assertThat(ApiClient.withToken(product.address(), acknowledged).get("me").status()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void the_server_ends_with_its_launcher() {
        product = Product.start(home);
        product.awaitReady();
        product.killLauncher();
        product.awaitServerGone();
        assertThat(product.isPortFree()).isTrue();
    }

    @Test
    @Order(5)
    void a_database_of_a_newer_release_is_refused() throws SQLException {
        String url = "jdbc:h2:file:" + home.resolve("db/hocvuso") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        try (var connection = DriverManager.getConnection(url, "hocvuso", "hocvuso");
                var statement = connection.createStatement()) {
            statement.execute("insert into \"flyway_schema_history\" values (9999, '29991231.2359', 'from the future', 'SQL',"
                    + " 'far/V29991231_2359__from_the_future.sql', 1, 'x', current_timestamp, 1, true)");
        }
        product = Product.start(home);
        assertThat(product.awaitExit()).isEqualTo(1);
        assertThat(product.output()).contains("did not start").contains("written by a newer release").contains("from_the_future");
    }

    private static void note(String what, Product product) throws IOException {
        String line = String.format("%-28s ready after %.1f s%n", what, product.readyAfter().toMillis() / 1000.0);
        Files.writeString(TIMES, line, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
    }
}
