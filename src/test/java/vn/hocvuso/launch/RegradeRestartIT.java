package vn.hocvuso.launch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.WithoutServer;

/** A node that is killed in the middle of a regrade: it goes on after the restart and ends with the figures it was weighed with. */
@WithoutServer
class RegradeRestartIT {
    private static final int PEOPLE = 12;
    private static final int ATTEMPTS_EACH = 12;
    private static final String PASSWORD = "mat-khau-ban-dau";
    private static final String GIFT = "::rr-1::Câu một?{=chìa cũ ~chìa mới}\n\n::rr-2::Câu hai?{=đúng ~sai}\n";
    private static final List<String> FIGURES = List.of("attempts", "looked", "changed", "better", "worse", "passing", "failing");

    @TempDir
    Path home;

    private Product product;

    @AfterEach
    void stop() {
        product.kill();
    }

    @Test
    void a_regrade_survives_the_death_of_its_node_and_counts_nobody_twice() {
        Map<String, String> settings = Map.of(
                "HOCVUSO_PORT", Integer.toString(Product.freePort()), "HOCVUSO_JOB_LEASE_SECONDS", "3", "HOCVUSO_QUIZ_REGRADE_AT_ONCE", "1");
        product = Product.start(home, settings);
        product.awaitReady();
        ApiClient admin = ApiClient.signedIn(product.address(), "admin", Product.ADMIN_PASSWORD);
        String right = prepare(admin, product.address());
        String wish = """
                {"bank": "rr-ngan-hang", "question": "rr-1", "treatment": "key", "protect": false, "answers": [{"choice": "%s"}], "reason": "Đáp án in nhầm"}"""
                .formatted(right);
        String regrade = admin.postText("regrades", "application/json", wish).expect(202).json().getString("id");
        JsonObject weighed = await(admin, regrade, view -> view.getString("state").equals("weighed"));
        assertThat(weighed.getInt("looked")).isEqualTo(PEOPLE * ATTEMPTS_EACH);
        assertThat(List.of(weighed.getInt("passing"), weighed.getInt("failing"))).containsExactly(PEOPLE / 2, PEOPLE / 2);

        admin.post("regrades/" + regrade + "/application", Map.of()).expect(202);
        JsonObject cut = await(admin, regrade, view -> view.getInt("looked") > 5);
        product.killServer();
        product.awaitExit();
        assertThat(cut.getString("state")).as("it had not come to its end").isEqualTo("applying");

        product = Product.start(home, settings);
        product.awaitReady();
        JsonObject applied = await(admin, regrade, view -> view.getString("state").equals("applied"));
        for (String figure : FIGURES) {
            assertThat(applied.getInt(figure)).as(figure).isEqualTo(weighed.getInt(figure));
        }
        for (int i = 0; i < PEOPLE; i++) {
            assertThat(standing(admin, "RR-" + i)).as("RR-" + i).isEqualTo(followedTheOldKey(i) ? "failed" : "passed");
        }
        assertThat(admin.get("audit-entries?action=regrade-finished").expect(200).json().getJsonArray("items")).hasSize(1);
    }

    /** Even ones choose what the printed key calls right, odd ones what is. */
    private static boolean followedTheOldKey(int person) {
        return person % 2 == 0;
    }

    /** @return the choice that is right */
    private static String prepare(ApiClient admin, URI server) {
        admin.put("question-banks/rr-ngan-hang", Map.of("title", "Ngân hàng chấm lại"));
        admin.postText("question-banks/rr-ngan-hang/imports?format=gift", "text/plain", GIFT).expect(202);
        admin.put("quizzes/rr-cuoi", Map.of(
                "title", "Cuối đợt", "bank", "rr-ngan-hang", "fixed", Json.createArrayBuilder().add("rr-1").add("rr-2").build(), "passPercent", 100))
                .expect(200);
        load(admin, "units", "code,name,type,valid_from\nRR,Trung đoàn,trung đoàn,2024-01-01\n");
        StringBuilder rows = new StringBuilder("service_number,full_name,group,unit_code,posted_from,initial_password\n");
        for (int i = 0; i < PEOPLE; i++) {
            rows.append("RR-").append(i).append(",Người Thử,SQ,RR,2024-01-01,").append(PASSWORD).append('\n');
        }
        load(admin, "people", rows.toString());
        String right = null;
        for (int i = 0; i < PEOPLE; i++) {
            ApiClient person = ApiClient.signedIn(server, "RR-" + i, PASSWORD);
            for (int attempt = 0; attempt < ATTEMPTS_EACH; attempt++) {
                JsonObject paper = person.post("quizzes/rr-cuoi/attempts", Map.of()).expect(201).json();
                right = option(paper, 0, "chìa mới");
                answer(person, paper, 1, followedTheOldKey(i) ? option(paper, 0, "chìa cũ") : right);
                answer(person, paper, 2, option(paper, 1, "đúng"));
                person.post("attempts/" + paper.getString("id") + "/submission", Map.of()).expect(200);
            }
        }
        return right;
    }

    private static void answer(ApiClient person, JsonObject paper, int slot, String choice) {
        person.put("attempts/" + paper.getString("id") + "/answers/" + slot,
                Map.of("sequence", 1, "response", Json.createObjectBuilder().add("choice", choice).build())).expect(204);
    }

    private static String option(JsonObject paper, int question, String text) {
        return paper.getJsonArray("questions").getJsonObject(question).getJsonArray("choices").getValuesAs(JsonObject.class).stream()
                .filter(choice -> choice.getString("html").contains(text))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    /** The outcome that holds now; there is one day only. */
    private static String standing(ApiClient admin, String person) {
        Stream<JsonObject> results = admin.get("results?person=" + person + "&code=rr-cuoi").expect(200).json().getJsonArray("items")
                .getValuesAs(JsonObject.class).stream();
        return results.filter(result -> !result.containsKey("revokedAt") || result.isNull("revokedAt"))
                .map(result -> result.getString("outcome"))
                .filter(outcome -> !outcome.equals("started"))
                .reduce((a, b) -> a + " and " + b)
                .orElse("none");
    }

    private static void load(ApiClient admin, String kind, String rows) {
        String id = admin.postText("imports/" + kind, "text/csv", rows).expect(202).json().getString("id");
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> admin.get("imports/" + id).expect(200).json().getString("status").equals("done"));
    }

    private static JsonObject await(ApiClient admin, String regrade, Predicate<JsonObject> wanted) {
        JsonObject[] view = new JsonObject[1];
        Awaitility.await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(10)).until(() -> {
            view[0] = admin.get("regrades/" + regrade).expect(200).json();
            return wanted.test(view[0]);
        });
        return view[0];
    }
}
