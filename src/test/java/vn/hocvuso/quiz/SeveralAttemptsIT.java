package vn.hocvuso.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;

/** A test sat more than once: how often, after how long, and what it comes to. */
class SeveralAttemptsIT extends ServerIT {
    private static final String GIFT = "::sa-1::Một?{=đúng ~sai}\n\n::sa-2::Hai?{=đúng ~sai}\n";

    private SmallArmy army;
    private ApiClient soldier;

    @BeforeEach
    void prepare() {
        army = SmallArmy.of(admin, "SA");
        admin.put("question-banks/sa-ngan-hang", Map.of("title", "Ngân hàng nhiều lượt"));
        admin.postText("question-banks/sa-ngan-hang/imports?format=gift", "text/plain", GIFT).expect(202);
        soldier = ApiClient.signedIn(BASE, army.name("11"), SmallArmy.PASSWORD);
    }

    private void define(String slug, String terms) {
        String json = "{\"title\": \"Nhiều lượt\", \"bank\": \"sa-ngan-hang\", \"fixed\": [\"sa-1\", \"sa-2\"], \"passPercent\": 60, %s}".formatted(terms);
        admin.put("quizzes/" + slug, Json.createReader(new StringReader(json)).readObject()).expect(200);
    }

    private JsonObject start(String slug, int number) {
        JsonObject paper = soldier.post("quizzes/" + slug + "/attempts", Map.of()).expect(201).json();
        assertThat(paper.getInt("number")).isEqualTo(number);
        return paper;
    }

    private String refused(String slug) {
        return soldier.post("quizzes/" + slug + "/attempts", Map.of()).expect(409).problem();
    }

    /** @param right questions answered rightly, the others wrongly */
    private JsonObject handIn(JsonObject paper, int right) {
        String attempt = "attempts/" + paper.getString("id");
        for (JsonObject question : paper.getJsonArray("questions").getValuesAs(JsonObject.class)) {
            int slot = question.getInt("slot");
            String wanted = slot <= right ? "đúng" : "sai";
            String choice = question.getJsonArray("choices").getValuesAs(JsonObject.class).stream()
                    .filter(one -> one.getString("html").contains(wanted))
                    .findFirst()
                    .orElseThrow()
                    .getString("id");
            soldier.put(attempt + "/answers/" + slot, Map.of("sequence", 1, "response", Json.createObjectBuilder().add("choice", choice).build())).expect(204);
        }
        return soldier.post(attempt + "/submission", Map.of()).expect(200).json();
    }

    @Test
    void attempts_are_counted_and_a_grant_gives_one_more() {
        define("sa-so-luot", "\"attempts\": 2");
        handIn(start("sa-so-luot", 1), 0);
        JsonObject second = start("sa-so-luot", 2);
        assertThat(soldier.post("quizzes/sa-so-luot/attempts", Map.of()).expect(200).json().getString("id"))
                .as("the open one again, and not a third").isEqualTo(second.getString("id"));
        handIn(second, 1);
        assertThat(refused("sa-so-luot")).isEqualTo("no-attempts-left");
        admin.post("quizzes/sa-so-luot/allowances", Map.of("serviceNumber", army.name("11"), "attempts", 3, "reason", "mất điện giữa giờ")).expect(201);
        handIn(start("sa-so-luot", 3), 2);
        assertThat(refused("sa-so-luot")).isEqualTo("no-attempts-left");
        ApiClient neighbour = ApiClient.signedIn(BASE, army.name("22"), SmallArmy.PASSWORD);
        neighbour.post("quizzes/sa-so-luot/attempts", Map.of()).expect(201);
    }

    @Test
    void the_next_attempt_waits_for_its_delay() {
        define("sa-cach-luot", "\"delayMinutes\": 60");
        handIn(start("sa-cach-luot", 1), 0);
        assertThat(refused("sa-cach-luot")).isEqualTo("attempt-too-soon");
        String detail = soldier.post("quizzes/sa-cach-luot/attempts", Map.of()).expect(409).body();
        assertThat(detail).as("from when on it is").containsPattern("\\d{1,2}:\\d{2}");
        define("sa-cach-luot", "\"delayMinutes\": 0");
        handIn(start("sa-cach-luot", 2), 2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            best    | 0 2 0 | failed passed | one pass suffices, whatever comes after
            last    | 2 0   | failed passed | the pass of that day stands (domain.md 4.12)
            first   | 0 2   | failed        | the second says nothing
            first   | 2 0   | passed        | nor does it take anything away
            average | 0 2   | failed        | half of the points is below sixty percent
            average | 0 2 2 | failed passed | two thirds of the points pass with the third attempt
            """)
    void several_attempts_come_to_what_the_test_says(String grading, String rights, String outcomes, String why) {
        String slug = "sa-" + grading + "-" + rights.replace(' ', '-');
        define(slug, "\"grading\": \"%s\"".formatted(grading));
        int number = 1;
        for (String right : rights.split(" ")) {
            JsonObject result = handIn(start(slug, number++), Integer.parseInt(right));
            assertThat(result.getInt("correct")).isEqualTo(Integer.parseInt(right));
        }
        assertThat(outcomes(slug)).as(why).containsExactlyInAnyOrder(outcomes.split(" "));
    }

    private List<String> outcomes(String slug) {
        Stream<JsonObject> results = admin.get("results?person=" + army.name("11") + "&code=" + slug + "&size=50").expect(200).json()
                .getJsonArray("items").getValuesAs(JsonObject.class).stream();
        return results.map(one -> one.getString("outcome")).filter(one -> !one.equals("started")).toList();
    }

    @Test
    void points_of_questions_decide_what_passes_and_are_told() {
        String terms = "{\"title\": \"Có điểm\", \"bank\": \"sa-ngan-hang\", \"fixed\": [{\"name\": \"sa-1\", \"points\": 2.5}, \"sa-2\"], \"passPercent\": 70}";
        JsonObject defined = admin.put("quizzes/sa-co-diem", Json.createReader(new StringReader(terms)).readObject()).expect(200).json();
        assertThat(defined.getJsonNumber("points").toString()).isEqualTo("3.5");
        JsonObject paper = start("sa-co-diem", 1);
        List<JsonObject> questions = paper.getJsonArray("questions").getValuesAs(JsonObject.class);
        assertThat(questions.get(0).getJsonNumber("worth").toString()).isEqualTo("2.5");
        assertThat(questions.get(1).containsKey("worth")).as("one point is not told").isFalse();
        JsonObject result = handIn(paper, 1);
        assertThat(result.getInt("correct") + "/" + result.getInt("total")).isEqualTo("1/2");
        assertThat(result.getJsonNumber("score") + "/" + result.getJsonNumber("maxScore") + " " + result.getJsonNumber("scorePercent")).isEqualTo("2.5/3.5 71.4");
        assertThat(result.getBoolean("passed")).as("one question of two, and 71% of the points").isTrue();
        JsonObject kept = admin.get("results?person=" + army.name("11") + "&code=sa-co-diem&size=50").expect(200).json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("outcome").equals("passed")).findFirst().orElseThrow();
        assertThat(kept.getJsonNumber("score").bigDecimalValue()).isEqualByComparingTo("2.5");
        assertThat(kept.getJsonNumber("maxScore").bigDecimalValue()).isEqualByComparingTo("3.5");
        for (String points : List.of("0", "-1", "100.01", "1.255", "\"nhiều\"")) {
            String wrong = terms.replace("2.5", points);
            assertThat(admin.put("quizzes/sa-co-diem", Json.createReader(new StringReader(wrong)).readObject()).expect(422).body()).as(points).contains("\"points\"");
        }
        String drawn = "{\"title\": \"Rút\", \"bank\": \"sa-ngan-hang\", \"draw\": [{\"count\": 2, \"points\": 0.25}], \"passPercent\": 70}";
        assertThat(admin.put("quizzes/sa-rut-diem", Json.createReader(new StringReader(drawn)).readObject()).expect(200).json().getJsonNumber("points").toString()).isEqualTo("0.5");
    }

    @Test
    void terms_that_make_no_sense_are_refused_by_name() {
        for (Map.Entry<String, String> wrong : Map.of(
                "\"attempts\": 0", "attempts", "\"attempts\": 1001", "attempts", "\"delayMinutes\": -1", "delayMinutes", "\"delayMinutes\": 99999", "delayMinutes",
                "\"grading\": \"median\"", "grading").entrySet()) {
            String json = "{\"title\": \"Sai\", \"bank\": \"sa-ngan-hang\", \"fixed\": [\"sa-1\"], \"passPercent\": 60, %s}".formatted(wrong.getKey());
            ApiClient.Answer answer = admin.put("quizzes/sa-sai", Json.createReader(new StringReader(json)).readObject());
            assertThat(answer.expect(422).body()).as(wrong.getKey()).contains("\"" + wrong.getValue() + "\"");
        }
    }
}
