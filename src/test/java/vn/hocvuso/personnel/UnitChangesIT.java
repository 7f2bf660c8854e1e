package vn.hocvuso.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;

/** Units change through the API, their people with them, and coverage follows. */
class UnitChangesIT extends ServerIT {
    private static final String WHY = ", \"reason\": \"Quyết định thử\"}";

    private static ApiClient.Answer change(ApiClient who, String unit, String body) {
        return who.postText("units/" + unit + "/changes", "application/json", body + WHY);
    }

    @Test
    void a_merge_is_previewed_done_and_counted() {
        SmallArmy army = SmallArmy.of(admin, "UM");
        String campaign = army.campaign();
        String merge = "{\"kind\": \"merge\", \"into\": \"UM-C2\", \"on\": \"2026-06-01\"";

        JsonObject foretold = admin.postText("units/UM-C1/changes?dryRun=true", "application/json", merge + WHY).expect(200).json();
        assertThat(foretold.getInt("reposted")).isEqualTo(3);
        assertThat(admin.get("people/UM-11").expect(200).json().getJsonObject("unit").getString("code")).isEqualTo("UM-C1");

        assertThat(change(admin, "UM-C1", merge).expect(200).json()).isEqualTo(foretold);
        assertThat(admin.get("people/UM-11").expect(200).json().getJsonObject("unit").getString("code")).isEqualTo("UM-C2");
        admin.get("units/UM-C1").expect(404);
        admin.get("units/UM-C1?asOf=2026-05-31").expect(200);
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonObject figures = admin.get("campaigns/" + campaign + "/coverage?unit=UM-C2").expect(200).json();
            assertThat(figures.getInt("onRoll")).isEqualTo(5);
        });
        assertThat(admin.get("audit-entries?action=unit-merge&q=UM-C1").expect(200).json().getInt("total")).isEqualTo(1);
        assertThat(change(admin, "UM-C1", merge).expect(422).problem()).isEqualTo("unit-not-standing");
    }

    @Test
    void a_unit_is_founded_moved_and_dissolved_within_the_own_scope() {
        SmallArmy army = SmallArmy.of(admin, "UF");
        SmallArmy.of(admin, "UG");
        army.grant("02", "ADMINISTRATOR", "E");
        ApiClient own = ApiClient.signedIn(BASE, army.name("02"), SmallArmy.PASSWORD);
        String found = "{\"code\": \"UF-C3\", \"name\": \"Đại đội 3\", \"type\": \"đại đội\", \"parent\": \"UF-E\", \"on\": \"2026-03-01\"";

        own.postText("units?dryRun=true", "application/json", found + WHY).expect(200);
        assertThat(own.postText("units", "application/json", found + WHY).expect(201).headers().firstValue("Location").orElseThrow()).endsWith("/units/UF-C3");
        assertThat(own.postText("units", "application/json", found + WHY).expect(409).problem()).isEqualTo("unit-code-taken");
        change(own, "UF-C3", "{\"kind\": \"rename\", \"name\": \"Đại đội 3 (mới)\", \"on\": \"2026-04-01\"").expect(200);
        assertThat(own.get("units/UF-C3").expect(200).json().getString("name")).isEqualTo("Đại đội 3 (mới)");
        change(own, "UF-C3", "{\"kind\": \"move\", \"parent\": \"UF-C2\", \"on\": \"2026-05-01\"").expect(200);
        change(own, "UF-C3", "{\"kind\": \"move\", \"parent\": \"UG-E\", \"on\": \"2026-06-01\"").expect(404);
        change(own, "UF-C3", "{\"kind\": \"move\", \"parent\": \"\", \"on\": \"2026-06-01\"").expect(403);
        assertThat(change(admin, "UF-C3", "{\"kind\": \"move\", \"on\": \"2026-06-01\"").expect(422).problem()).isEqualTo("invalid-fields");
        change(admin, "UF-C3", "{\"kind\": \"move\", \"parent\": \"\", \"on\": \"2026-06-01\"").expect(200);
        own.get("units/UF-C3").expect(404);
        change(admin, "UF-C3", "{\"kind\": \"move\", \"parent\": \"UF-C2\", \"on\": \"2026-06-02\"").expect(200);
        change(own, "UG-C1", "{\"kind\": \"rename\", \"name\": \"X\", \"on\": \"2026-06-01\"").expect(404);
        assertThat(change(own, "UF-C2", "{\"kind\": \"dissolve\", \"on\": \"2026-07-01\"").expect(422).problem()).isEqualTo("unit-holds-units");
        change(own, "UF-C3", "{\"kind\": \"dissolve\", \"on\": \"2026-07-01\"").expect(200);
        assertThat(change(own, "UF-C2", "{\"kind\": \"verlegen\", \"on\": \"2026-07-01\"").expect(422).problem()).isEqualTo("invalid-fields");
        ApiClient learner = ApiClient.signedIn(BASE, army.name("22"), SmallArmy.PASSWORD);
        change(learner, "UF-C2", "{\"kind\": \"rename\", \"name\": \"X\", \"on\": \"2026-06-01\"").expect(403);
    }

    @Test
    void a_unit_is_split_by_names_and_the_rest() {
        SmallArmy.of(admin, "US");
        String split = """
                {"kind": "split", "on": "2026-06-01", "rest": "US-C1B", "parts": [
                  {"code": "US-C1A", "name": "Đại đội 1A", "people": ["US-11"]}, {"code": "US-C1B", "name": "Đại đội 1B"}]""";
        JsonObject done = change(admin, "US-C1", split).expect(200).json();
        assertThat(done.getJsonArray("founded")).hasSize(2);
        assertThat(admin.get("people?unit=US-C1A").expect(200).json().getInt("total")).isEqualTo(1);
        assertThat(admin.get("people?unit=US-C1B").expect(200).json().getInt("total")).isEqualTo(2);
        assertThat(change(admin, "US-C2", "{\"kind\": \"split\", \"on\": \"2026-06-01\"").expect(422).problem()).isEqualTo("split-parts");
    }
}
