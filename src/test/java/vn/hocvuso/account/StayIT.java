package vn.hocvuso.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;

/** Tokens live and die as promised; pages and the API keep strangers out. */
class StayIT extends ServerIT {
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_stolen_token_dies_with_the_sign_out_and_a_renewed_one_with_it() {
        SmallArmy army = SmallArmy.of(admin, "ST");
        ApiClient soldier = ApiClient.signedIn(BASE, army.name("11"), SmallArmy.PASSWORD);
        ApiClient renewed = ApiClient.withToken(BASE, soldier.post("tokens/renewal", Map.of()).expect(200).json().getString("accessToken"));
        assertThat(renewed.get("me").expect(200).json().getJsonObject("unit").getString("code")).isEqualTo("ST-C1");
        renewed.delete("tokens/current").expect(204);
        assertThat(soldier.get("me").expect(401).problem()).isEqualTo("unauthenticated");
        renewed.get("me").expect(401);
        ApiClient.withToken(BASE, soldier.token() + "x").get("me").expect(401);
    }

    @Test
    void guessing_is_slowed_down_and_says_for_how_long() {
        SmallArmy army = SmallArmy.of(admin, "ST");
        Map<String, String> wrong = Map.of("username", army.name("22"), "password", "khong-phai");
        for (int i = 0; i < 5; i++) {
            anonymous().post("tokens", wrong).expect(401);
        }
        ApiClient.Answer refused = anonymous().post("tokens", Map.of("username", army.name("22"), "password", SmallArmy.PASSWORD)).expect(429);
        assertThat(refused.problem()).isEqualTo("too-many-attempts");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 60);
    }

    @Test
    void a_cookie_alone_changes_nothing_from_another_site() throws IOException, InterruptedException {
        String cookie = "hvs-token=" + admin.token();
        assertThat(post("api/v1/tokens/renewal", "Cookie", cookie).statusCode()).as("no custom header").isEqualTo(403);
        assertThat(post("api/v1/tokens/renewal", "Cookie", cookie, "X-Requested-With", "x", "Origin", "http://evil.example").statusCode()).isEqualTo(403);
        assertThat(post("api/v1/tokens/renewal", "Cookie", cookie, "X-Requested-With", "x").statusCode()).isEqualTo(200);
    }

    @Test
    void pages_lead_strangers_to_the_sign_in_page_and_carry_a_strict_policy() throws IOException, InterruptedException {
        HttpResponse<String> page = http.send(HttpRequest.newBuilder(BASE.resolve("learning/my-learning")).build(), BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElseThrow()).startsWith("/account/sign-in?from=");
        HttpResponse<String> signIn = http.send(HttpRequest.newBuilder(BASE.resolve("account/sign-in")).build(), BodyHandlers.ofString());
        String policy = signIn.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).contains("script-src 'self' 'nonce-").doesNotContain("unsafe-eval").doesNotContain("script-src 'self' 'unsafe-inline'");
        assertThat(signIn.headers().allValues("Content-Security-Policy")).hasSize(1);
    }

    private HttpResponse<String> post(String path, String... headers) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(BASE.resolve(path)).headers(headers).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }
}
