package vn.hocvuso.launch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.WithoutServer;

/** The power goes while everybody saves: what the server has acknowledged is there when it comes back. */
@WithoutServer
class AnswersSurviveIT {
    private static final int WRITERS = 4;
    private static final int BEFORE_THE_CUT = 200;

    @TempDir
    Path home;

    private Product product;

    @AfterEach
    void stop() {
        product.kill();
    }

    private record Kept(int slot, long sequence, String choice) {}

    @Test
    void no_acknowledged_answer_is_lost_when_the_server_is_killed() throws Exception {
        Map<String, String> settings = Map.of("HOCVUSO_PORT", Integer.toString(freePort()));
        product = Product.start(home, settings);
        product.awaitReady();
        ApiClient admin = ApiClient.signedIn(product.address(), "admin", Product.ADMIN_PASSWORD);
        JsonObject paper = admin.post("quizzes/kiem-tra-cuoi-dot/attempts", Map.of()).expect(201).json();
        List<JsonObject> singles = paper.getJsonArray("questions").getValuesAs(JsonObject.class).stream()
                .filter(question -> question.containsKey("choices") && List.of("single", "true-false").contains(question.getString("type")))
                .toList();
        assertThat(singles).hasSizeGreaterThanOrEqualTo(WRITERS);
        Queue<Kept> acknowledged = saveUntilTheCut(admin, paper.getString("id"), singles);

        product = Product.start(home, settings);
        product.awaitReady();
        ApiClient again = ApiClient.withToken(product.address(), admin.token());
        JsonObject answers = again.get("attempts/" + paper.getString("id")).expect(200).json().getJsonObject("answers");
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(BEFORE_THE_CUT);
        for (Kept kept : acknowledged) {
            JsonObject there = answers.getJsonObject(Integer.toString(kept.slot()));
            assertThat(there.getJsonNumber("sequence").longValue()).as("slot " + kept.slot()).isGreaterThanOrEqualTo(kept.sequence());
            if (there.getJsonNumber("sequence").longValue() == kept.sequence()) {
                assertThat(there.getJsonObject("response").getString("choice")).isEqualTo(kept.choice());
            }
        }
        again.post("attempts/" + paper.getString("id") + "/submission", Map.of()).expect(200);
    }

    /** Each writer has a question of its own and changes its mind all the time; the server is killed in the midst of it. */
    private Queue<Kept> saveUntilTheCut(ApiClient client, String attempt, List<JsonObject> questions) throws InterruptedException {
        Queue<Kept> acknowledged = new ConcurrentLinkedQueue<>();
        CountDownLatch enough = new CountDownLatch(BEFORE_THE_CUT);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        for (int i = 0; i < WRITERS; i++) {
            JsonObject question = questions.get(i);
            writers.submit(() -> {
                for (long sequence = 1; !Thread.currentThread().isInterrupted(); sequence++) {
                    int slot = question.getInt("slot");
                    String choice = question.getJsonArray("choices").getJsonObject((int) (sequence % 2)).getString("id");
                    client.put("attempts/" + attempt + "/answers/" + slot,
                            Map.of("sequence", sequence, "response", Json.createObjectBuilder().add("choice", choice).build())).expect(204);
                    acknowledged.add(new Kept(slot, sequence, choice));
                    enough.countDown();
                }
            });
        }
        assertThat(enough.await(2, TimeUnit.MINUTES)).isTrue();
        product.killServer();
        writers.shutdownNow();
        assertThat(writers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        product.awaitExit();
        return acknowledged;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
