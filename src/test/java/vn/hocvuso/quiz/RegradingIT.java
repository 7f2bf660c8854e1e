package vn.hocvuso.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;

/** A wrong key on the server: weighed, put in force, told; and the figures that would have given it away. */
class RegradingIT extends ServerIT {
    private static final String GIFT = "::rg-1::Câu một?{=chìa cũ ~chìa mới}\n\n::rg-2::Câu hai?{=đúng ~sai}\n";

    private SmallArmy army;

    @BeforeEach
    void load() {
        army = SmallArmy.of(admin, "RG");
        admin.put("question-banks/rg-ngan-hang", Map.of("title", "Ngân hàng chấm lại"));
        admin.postText("question-banks/rg-ngan-hang/imports?format=gift", "text/plain", GIFT).expect(202);
    }

    @Test
    void a_wrong_key_is_put_right_for_all_and_each_is_told() {
        define("rg-cuoi");
        ApiClient soldier = ApiClient.signedIn(BASE, army.name("11"), SmallArmy.PASSWORD);
        String attempt = sit(soldier, "rg-cuoi");
        assertThat(soldier.get("attempts/" + attempt).expect(200).json().getBoolean("passed")).isFalse();
        String wish = """
                {"bank": "rg-ngan-hang", "question": "rg-1", "treatment": "key", "answers": [{"choice": "%s"}], "reason": "Đáp án in nhầm"}"""
                .formatted(choice("rg-1", "chìa mới", soldier, "rg-cuoi"));
        soldier.postText("regrades", "application/json", wish).expect(403);
        String id = admin.postText("regrades", "application/json", wish).expect(202).json().getString("id");
        JsonObject weighed = await(id, "weighed");
        assertThat(weighed.getInt("changed")).isGreaterThanOrEqualTo(1);
        assertThat(weighed.getInt("passing")).isEqualTo(1);
        JsonObject change = admin.get("regrades/" + id + "/changes?effect=pass").expect(200).json().getJsonArray("items").getJsonObject(0);
        assertThat(change.getString("serviceNumber")).isEqualTo(army.name("11"));
        assertThat(soldier.get("attempts/" + attempt).expect(200).json().getBoolean("passed")).as("nothing is changed yet").isFalse();
        admin.post("regrades/" + id + "/application", Map.of()).expect(202);
        await(id, "applied");
        assertThat(admin.post("regrades/" + id + "/application", Map.of()).expect(409).problem()).isEqualTo("regrade-in-force");
        JsonObject now = soldier.get("attempts/" + attempt).expect(200).json();
        assertThat(now.getBoolean("passed")).isTrue();
        assertThat(now.getJsonArray("review").getJsonObject(0).getString("ruling")).isEqualTo("key");
        JsonObject result = admin.get("results?person=" + army.name("11") + "&code=rg-cuoi&outcome=passed").expect(200).json();
        assertThat(result.getInt("total")).isEqualTo(1);
        assertThat(result.getJsonArray("items").getJsonObject(0).getString("earnedOn")).isEqualTo(SmallArmy.today().toString());
        JsonObject notice = soldier.get("me/notifications").expect(200).json().getJsonArray("items").getJsonObject(0);
        assertThat(notice.getString("kind")).isEqualTo("regraded");
        assertThat(notice.getString("text")).contains("50,0%", "100,0%", "Đáp án in nhầm");
        assertThat(admin.get("audit-entries?action=question-regraded").expect(200).body()).contains("rg-ngan-hang/rg-1 v1", "Đáp án in nhầm");
    }

    @Test
    void figures_are_counted_in_the_background_and_hold_no_name() {
        define("rg-thong-ke");
        ApiClient soldier = ApiClient.signedIn(BASE, army.name("22"), SmallArmy.PASSWORD);
        sit(soldier, "rg-thong-ke");
        soldier.get("quizzes/rg-thong-ke/statistics").expect(403);
        admin.post("quizzes/rg-thong-ke/statistics", Map.of()).expect(202);
        JsonObject[] figures = new JsonObject[1];
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            figures[0] = admin.get("quizzes/rg-thong-ke/statistics").expect(200).json();
            return !figures[0].getBoolean("waiting");
        });
        assertThat(figures[0].getJsonObject("test").getInt("attempts")).isEqualTo(1);
        JsonObject question = figures[0].getJsonArray("questions").getJsonObject(0);
        assertThat(question.getString("name")).isEqualTo("rg-1");
        assertThat(question.getJsonNumber("guess").doubleValue()).isEqualTo(0.5);
        String answers = admin.get("quizzes/rg-thong-ke/statistics/questions/" + question.getString("version")).expect(200).body();
        assertThat(answers).contains("chìa mới").doesNotContain(army.name("22"));
    }

    private void define(String slug) {
        admin.put("quizzes/" + slug, Map.of(
                "title", "Cuối đợt " + slug, "bank", "rg-ngan-hang", "fixed", jakarta.json.Json.createArrayBuilder().add("rg-1").add("rg-2").build(),
                "passPercent", 100)).expect(200);
    }

    /** Chooses what the printed key calls wrong for the first question and what is right for the second. */
    private String sit(ApiClient soldier, String slug) {
        JsonObject paper = soldier.post("quizzes/" + slug + "/attempts", Map.of()).json();
        String id = paper.getString("id");
        answer(soldier, id, 1, option(paper, 0, "chìa mới"));
        answer(soldier, id, 2, option(paper, 1, "đúng"));
        soldier.post("attempts/" + id + "/submission", Map.of()).expect(200);
        return id;
    }

    private static void answer(ApiClient soldier, String attempt, int slot, String choice) {
        soldier.put("attempts/" + attempt + "/answers/" + slot, Map.of(
                "sequence", 1, "response", jakarta.json.Json.createObjectBuilder().add("choice", choice).build())).expect(204);
    }

    private static String option(JsonObject paper, int question, String text) {
        return paper.getJsonArray("questions").getJsonObject(question).getJsonArray("choices").stream()
                .map(JsonValue::asJsonObject)
                .filter(choice -> choice.getString("html").contains(text))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private static String choice(String question, String text, ApiClient soldier, String slug) {
        JsonObject paper = soldier.post("quizzes/" + slug + "/attempts", Map.of()).json();
        return option(paper, question.equals("rg-1") ? 0 : 1, text);
    }

    private JsonObject await(String id, String state) {
        JsonObject[] seen = new JsonObject[1];
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            seen[0] = admin.get("regrades/" + id).expect(200).json();
            return seen[0].getString("state").equals(state);
        });
        return seen[0];
    }
}
