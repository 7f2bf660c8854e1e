package vn.hocvuso.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Talks to the platform as another program would. Paths are under {@code /api/v1} unless they start with a slash.
 *
 * <pre>{@code
 * ApiClient admin = ApiClient.signedIn(BASE, "admin", password);
 * assertThat(admin.get("units?q=tieu doan").json().getInt("total")).isEqualTo(3);
 * }</pre>
 */
public final class ApiClient {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final URI base;
    private final String token;
    private final List<String> headers;

    private ApiClient(URI base, String token, List<String> headers) {
        this.base = base;
        this.token = token;
        this.headers = headers;
    }

    /** @param body as text; {@link #json} reads it */
    public record Answer(int status, String body, java.net.http.HttpHeaders headers) {
        public JsonObject json() {
            return structure().asJsonObject();
        }

        public JsonStructure structure() {
            try (var reader = Json.createReader(new StringReader(body))) {
                return reader.read();
            }
        }

        /** The refusal's code: the last part of the problem's {@code type}. */
        public String problem() {
            String type = json().getString("type");
            return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
        }

        /** @throws AssertionError with the whole answer when the status is another */
        public Answer expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("status " + status + " instead of " + wanted + ": " + body);
            }
            return this;
        }
    }

    public static ApiClient anonymous(URI base) {
        return new ApiClient(base, null, List.of());
    }

    public static ApiClient signedIn(URI base, String username, String password) {
        return withToken(base, anonymous(base).post("tokens", Map.of("username", username, "password", password))
                .expect(200)
                .json()
                .getString("accessToken"));
    }

    public static ApiClient withToken(URI base, String token) {
        return new ApiClient(base, token, List.of());
    }

    /** The same with one more header on every request. */
    public ApiClient with(String header, String value) {
        List<String> more = new ArrayList<>(headers);
        more.addAll(List.of(header, value));
        return new ApiClient(base, token, more);
    }

    public String token() {
        return token;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** @param body an object by its members; for anything else see {@link #postText} */
    public Answer post(String path, Map<String, ?> body) {
        return postText(path, "application/json", Json.createObjectBuilder(body).build().toString());
    }

    public Answer put(String path, Map<String, ?> body) {
        return send(request(path).header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(Json.createObjectBuilder(body).build().toString())));
    }

    public Answer putText(String path, String mediaType, String body) {
        return send(request(path).header("Content-Type", mediaType).PUT(BodyPublishers.ofString(body)));
    }

    public Answer postText(String path, String mediaType, String body) {
        return send(request(path).header("Content-Type", mediaType).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        String relative = path.startsWith("/") ? path.substring(1) : "api/v1/" + path;
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(relative.replace(" ", "%20")))
                .timeout(PATIENCE)
                .header("Accept", "application/json, */*;q=0.5");
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
