package vn.hocvuso.launch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.WithoutServer;

/** A node that is killed in the middle of a file: the file is taken up again, and nothing was half applied. */
@WithoutServer
class ImportRestartIT {
    private static final int PEOPLE = 20_000;

    @TempDir
    Path home;

    private Product product;

    @AfterEach
    void stop() {
        product.kill();
    }

    @Test
    void a_file_survives_the_death_of_its_node() {
        Map<String, String> settings = Map.of("HOCVUSO_PORT", Integer.toString(Product.freePort()), "HOCVUSO_JOB_LEASE_SECONDS", "3");
        product = Product.start(home, settings);
        product.awaitReady();
        ApiClient admin = ApiClient.signedIn(product.address(), "admin", Product.ADMIN_PASSWORD);
        String units = handIn(admin, "units", "code,name,type,valid_from\nE,Trung đoàn,trung đoàn,2024-01-01\n");
        await(admin, units, job -> job.getString("status").equals("done"));
        StringBuilder rows = new StringBuilder("service_number,full_name,group,unit_code,posted_from\n");
        for (int i = 0; i < PEOPLE; i++) {
            rows.append("S").append(i).append(",Người Thử,SQ,E,2024-01-01\n");
        }
        String people = handIn(admin, "people", rows.toString());
        await(admin, people, job -> job.getString("status").equals("running") && job.getInt("processed") > 0);
        product.killServer();
        product.awaitExit();

        product = Product.start(home, settings);
        product.awaitReady();
        JsonObject done = await(admin, people, job -> job.getString("status").equals("done"));
        assertThat(done.getInt("created")).as("nothing had been applied before").isEqualTo(PEOPLE);
        assertThat(admin.get("people/S" + (PEOPLE - 1)).status()).isEqualTo(200);
    }

    private static String handIn(ApiClient admin, String kind, String rows) {
        return admin.postText("imports/" + kind, "text/csv", rows).expect(202).json().getString("id");
    }

    private static JsonObject await(ApiClient admin, String id, Predicate<JsonObject> wanted) {
        JsonObject[] job = new JsonObject[1];
        Awaitility.await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(50)).until(() -> {
            job[0] = admin.get("imports/" + id).expect(200).json();
            return wanted.test(job[0]);
        });
        return job[0];
    }
}
