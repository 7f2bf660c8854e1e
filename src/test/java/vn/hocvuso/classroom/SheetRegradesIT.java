package vn.hocvuso.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;

/** A wrong key on paper: weighed, put in force, the result corrected on its day, coverage moved, and its soldier told. */
class SheetRegradesIT extends ServerIT {
    private static final String GIFT = "::sr-1::Đúng hay sai, một?{TRUE}\n\n::sr-2::Đúng hay sai, hai?{TRUE}\n";

    @Test
    void a_wrong_key_is_put_right_on_paper_too() {
        SmallArmy army = SmallArmy.of(admin, "SR");
        admin.put("question-banks/sr-ngan-hang", Map.of("title", "Ngân hàng phiếu"));
        admin.postText("question-banks/sr-ngan-hang/imports?format=gift", "text/plain", GIFT).expect(202);
        String profile = "{\"title\": \"Bài trên giấy\", \"bank\": \"sr-ngan-hang\", \"fixed\": [\"sr-1\", \"sr-2\"], \"passPercent\": 100}";
        admin.put("quizzes/sr-cuoi", Json.createReader(new StringReader(profile)).readObject()).expect(200);
        String campaign = "{\"code\": \"sr-dot\", \"name\": \"Đợt phiếu\", \"audience\": {\"units\": [\"" + army.name("E")
                + "\"], \"groups\": []}, \"programme\": {\"courses\": [], \"quiz\": \"sr-cuoi\"}, \"startsOn\": \"" + SmallArmy.today().minusDays(9)
                + "\", \"dueOn\": \"" + SmallArmy.today().plusDays(30) + "\", \"targetPercent\": 100}";
        admin.postText("campaigns", "application/json", campaign).expect(201);
        JsonObject test = admin.post("paper-tests", Map.of("quiz", "sr-cuoi", "unit", army.name("C1"), "heldOn", SmallArmy.today().minusDays(2).toString()))
                .expect(201).json();
        String rows = army.name("11") + ";1;B;A\n" + army.name("12") + ";1;A;A\n";
        assertThat(admin.postText("paper-tests/" + test.getString("number") + "/sheets", "text/csv", rows).expect(200).json().getInt("created")).isEqualTo(2);
        assertThat(passed(SmallArmy.today().minusDays(2).toString(), 1)).isEqualTo(1);

        String wish = "{\"bank\": \"sr-ngan-hang\", \"question\": \"sr-1\", \"treatment\": \"full\", \"protect\": true, \"reason\": \"Câu hỏi in sai\"}";
        String id = admin.postText("regrades", "application/json", wish).expect(202).json().getString("id");
        await(() -> admin.get("paper-tests/regrades/" + id).expect(200).json(), "counted", false);
        assertThat(admin.get("paper-tests/regrades/" + id + "/changes").expect(200).json().getJsonArray("items").getJsonObject(0).getString("serviceNumber"))
                .isEqualTo(army.name("11"));
        ApiClient soldier = ApiClient.signedIn(BASE, army.name("11"), SmallArmy.PASSWORD);
        soldier.get("paper-tests/regrades/" + id).expect(403);
        admin.post("regrades/" + id + "/application", Map.of()).expect(202);
        JsonObject done = await(() -> admin.get("paper-tests/regrades/" + id).expect(200).json(), "counted", true);
        assertThat(done.getInt("changed")).isEqualTo(1);
        assertThat(done.getInt("passing")).isEqualTo(1);

        JsonObject result = admin.get("results?person=" + army.name("11") + "&code=sr-cuoi&outcome=passed").expect(200).json().getJsonArray("items").getJsonObject(0);
        assertThat(result.getString("source")).isEqualTo("paper");
        assertThat(result.getString("earnedOn")).isEqualTo(SmallArmy.today().minusDays(2).toString());
        JsonObject notice = soldier.get("me/notifications").expect(200).json().getJsonArray("items").getJsonObject(0);
        assertThat(notice.getString("kind")).isEqualTo("regraded");
        assertThat(notice.getString("text")).contains("50,0%", "100,0%", "Câu hỏi in sai");
        assertThat(passed(SmallArmy.today().minusDays(2).toString(), 2)).as("coverage of the day it was earned").isEqualTo(2);
        assertThat(passed(SmallArmy.today().minusDays(3).toString(), 0)).as("and not of the day before").isZero();
        assertThat(admin.get("audit-entries?action=sheets-regraded").expect(200).body()).contains(id);
    }

    /** Of the regiment on a day, once nothing is being counted any more. */
    private int passed(String day, int wanted) {
        JsonObject[] seen = new JsonObject[1];
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            seen[0] = admin.get("campaigns/sr-dot/coverage?unit=SR-E&asOf=" + day).expect(200).json();
            return !seen[0].getBoolean("pending") && seen[0].getInt("passed") == wanted;
        });
        return seen[0].getInt("passed");
    }

    private static JsonObject await(Supplier<JsonObject> view, String state, boolean applying) {
        JsonObject[] seen = new JsonObject[1];
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            seen[0] = view.get();
            return seen[0].getString("state").equals(state) && seen[0].getBoolean("applying") == applying;
        });
        return seen[0];
    }
}
