package vn.hocvuso.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * The people of a measurement: loaded once through the API, signed in once, their tokens kept in {@code target/load}. Signing in
 * costs a password hash each, so it is no part of what is measured unless asked for.
 */
final class Recruits {
    static final String PASSWORD = "mat-khau-do-tai";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final URI base;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    Recruits(String base) {
        this.base = URI.create(base.endsWith("/") ? base : base + "/");
    }

    static String name(int number) {
        return "LT-%05d".formatted(number);
    }

    /** Feeder rows {@code {name, token}}; made when there are not enough yet. */
    List<Map<String, Object>> tokens(int people, String adminPassword) {
        Path file = Path.of("target", "load", "tokens-" + base.getPort() + ".txt");
        try {
            if (!Files.exists(file) || Files.readAllLines(file).size() < people) {
                enlist(people, adminPassword);
                Files.createDirectories(file.getParent());
                Files.write(file, signIn(people));
            }
            List<String> tokens = Files.readAllLines(file);
            List<Map<String, Object>> rows = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                rows.add(Map.of("name", name(i), "token", tokens.get(i)));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void enlist(int people, String adminPassword) {
        String admin = token("admin", adminPassword);
        load(admin, "units", "code,name,type,valid_from\nLT,Trung đoàn đo tải,trung đoàn,2024-01-01\n");
        StringBuilder rows = new StringBuilder("service_number,full_name,rank,group,unit_code,posted_from,initial_password\n");
        IntStream.range(0, people).forEach(i -> rows.append(name(i)).append(",Người Thử ").append(i).append(",B1,HSQ-BS,LT,2024-01-01,").append(PASSWORD).append('\n'));
        load(admin, "people", rows.toString());
    }

    private void load(String token, String kind, String rows) {
        String id = send(token, "POST", "imports/" + kind, "text/csv", rows).get("id").asText();
        JsonNode job;
        do {
            job = send(token, "GET", "imports/" + id, null, null);
        } while (List.of("queued", "running").contains(job.get("status").asText()));
        if (!job.get("status").asText().equals("done")) {
            throw new IllegalStateException(job.toString());
        }
    }

    private List<String> signIn(int people) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<String>> running = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                String name = name(i);
                running.add(threads.submit(() -> token(name, PASSWORD)));
            }
            List<String> tokens = new ArrayList<>();
            for (Future<String> one : running) {
                tokens.add(one.get());
            }
            return tokens;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private String token(String name, String password) {
        String body = "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(name, password);
        return send(null, "POST", "tokens", "application/json", body).get("accessToken").asText();
    }

    /** Gives everybody a paper, so that answers can be saved; rows {@code {token, attempt, slot, choice}} of questions to tick. */
    List<Map<String, Object>> papers(List<Map<String, Object>> people, String quiz) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, Object> person : people) {
            JsonNode paper = send(person.get("token").toString(), "POST", "quizzes/" + quiz + "/attempts", "application/json", "{}");
            for (JsonNode question : paper.get("questions")) {
                if (List.of("single", "true-false").contains(question.get("type").asText())) {
                    rows.add(Map.of(
                            "token", person.get("token"), "attempt", paper.get("id").asText(), "slot", question.get("slot").asInt(), "choice",
                            question.get("choices").get(0).get("id").asText()));
                }
            }
        }
        return rows;
    }

    private JsonNode send(String token, String method, String path, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("api/v1/" + path)).timeout(PATIENCE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(path + " answers " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
