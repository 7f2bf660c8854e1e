package vn.hocvuso.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;

/** Sessions listed and ended by the API, the end of a posting, and what changes behind a proxy with TLS. */
class AccountDoorIT extends ServerIT {
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void sessions_are_listed_and_ended_one_by_one() {
        SmallArmy army = SmallArmy.of(admin, "AD");
        ApiClient first = ApiClient.signedIn(BASE, army.name("11"), SmallArmy.PASSWORD);
        ApiClient second = ApiClient.signedIn(BASE, army.name("11"), SmallArmy.PASSWORD);
        List<JsonObject> open = second.get("me/sessions").expect(200).json().getJsonArray("items").getValuesAs(JsonObject.class);
        assertThat(open).hasSize(2);
        assertThat(open.get(0).getBoolean("current")).as("the newest first").isTrue();
        assertThat(open.get(0).getString("address")).isEqualTo("127.0.0.1");
        String other = open.get(1).getString("id");
        ApiClient stranger = ApiClient.signedIn(BASE, army.name("22"), SmallArmy.PASSWORD);
        stranger.delete("me/sessions/" + other).expect(404);
        second.delete("me/sessions/khong-phai").expect(404);
        second.delete("me/sessions/" + other).expect(204);
        first.get("me").expect(401);
        second.get("me").expect(200);
        anonymous().get("me/sessions").expect(401);
    }

    @Test
    void a_token_already_issued_dies_when_its_owner_leaves_the_roll_and_the_account_opens_again() {
        SmallArmy army = SmallArmy.of(admin, "AR");
        ApiClient soldier = ApiClient.signedIn(BASE, army.name("22"), SmallArmy.PASSWORD);
        post(army, SmallArmy.today().minusDays(1).toString());
        assertThat(soldier.get("me").expect(401).problem()).isEqualTo("unauthenticated");
        Map<String, String> right = Map.of("username", army.name("22"), "password", SmallArmy.PASSWORD);
        assertThat(anonymous().post("tokens", right).expect(401).problem()).isEqualTo("invalid-credentials");
        post(army, "");
        anonymous().post("tokens", right).expect(200);
    }

    @Test
    void of_a_hundred_who_sign_in_at_once_everybody_is_let_in_or_told_when_to_come_back() {
        SmallArmy army = SmallArmy.of(admin, "AS");
        String body = "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(army.name("22"), SmallArmy.PASSWORD);
        HttpRequest request = HttpRequest.newBuilder(BASE.resolve("api/v1/tokens"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        List<CompletableFuture<HttpResponse<String>>> rush =
                IntStream.range(0, 100).mapToObj(i -> http.sendAsync(request, BodyHandlers.ofString())).toList();
        admin.get("me").expect(200);
        int through = 0;
        for (CompletableFuture<HttpResponse<String>> one : rush) {
            HttpResponse<String> answer = one.join();
            if (answer.statusCode() == 200) {
                through++;
            } else {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(429);
                assertThat(answer.body()).contains("sign-ins-rush");
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("3");
            }
        }
        assertThat(through).as("the line at least").isGreaterThanOrEqualTo(32);
    }

    private static void post(SmallArmy army, String leftOn) {
        JsonObject job = army.importing("people", "", """
                service_number;full_name;birth_year;rank;group;position;unit_code;posted_from;left_on;cohort;username;initial_password
                %s;Vũ Thế Hưởng;2005;H2;HSQ-BS;Chiến sĩ;%s;2025-03-01;%s;2025/1;;
                """.formatted(army.name("22"), army.name("C2"), leftOn));
        assertThat(job.getString("status")).as(job.toString()).isEqualTo("done");
    }

    @Test
    void the_first_administrators_token_works_at_once_with_the_password_alone() {
        admin.get("me").expect(200);
    }

    @Test
    void behind_tls_the_browser_is_told_to_stay_with_it() throws IOException, InterruptedException {
        assertThat(signInPage("X-Forwarded-Proto", "http").headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(signInPage("X-Forwarded-Proto", "https").headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
    }

    @Test
    void an_address_is_the_one_the_trusted_proxy_tells() {
        SmallArmy army = SmallArmy.of(admin, "AD");
        String token = anonymous().with("X-Forwarded-For", "203.0.113.9")
                .post("tokens", Map.of("username", army.name("01"), "password", SmallArmy.PASSWORD)).expect(200).json().getString("accessToken");
        JsonObject session = ApiClient.withToken(BASE, token).get("me/sessions").expect(200).json().getJsonArray("items").getJsonObject(0);
        assertThat(session.getString("address")).isEqualTo("203.0.113.9");
    }

    private HttpResponse<String> signInPage(String... headers) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(BASE.resolve("account/sign-in")).headers(headers).build(), BodyHandlers.ofString());
    }
}
