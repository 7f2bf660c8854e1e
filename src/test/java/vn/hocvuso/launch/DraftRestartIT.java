package vn.hocvuso.launch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.WithoutServer;

/** What an author has seen as saved outlives the machine. */
@WithoutServer
class DraftRestartIT {
    @TempDir
    Path home;

    private Product product;

    @AfterEach
    void stop() {
        product.kill();
    }

    @Test
    void an_acknowledged_text_survives_the_death_of_its_node() {
        product = Product.start(home);
        product.awaitReady();
        ApiClient author = ApiClient.signedIn(product.address(), "admin", Product.ADMIN_PASSWORD);
        author.put("course-drafts/tim-va-kiem-chung", Map.of()).expect(201);
        String lesson = "course-drafts/tim-va-kiem-chung/lessons/" + firstKey(author);
        int revision = author.get(lesson).expect(200).json().getInt("revision");
        for (int i = 0; i < 50; i++) {
            revision = author.put(lesson + "/text", Map.of("revision", revision, "text", "lần " + i)).expect(200).json().getInt("revision");
        }
        product.killServer();
        product.awaitExit();

        product = Product.start(home);
        product.awaitReady();
        JsonObject found = ApiClient.signedIn(product.address(), "admin", Product.ADMIN_PASSWORD).get(lesson).expect(200).json();
        assertThat(found.getString("text")).isEqualTo("lần 49");
        assertThat(found.getInt("revision")).isEqualTo(revision);
    }

    private static String firstKey(ApiClient author) {
        return author.get("course-drafts/tim-va-kiem-chung").expect(200).json()
                .getJsonArray("sections").getJsonObject(0).getJsonArray("lessons").getJsonObject(0).getString("key");
    }
}
