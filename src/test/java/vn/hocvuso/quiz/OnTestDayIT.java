package vn.hocvuso.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.quiz.control.SealKeys;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.ApiClient.Answer;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;
import vn.hocvuso.testing.Together;

/** Test day by API: what a soldier may send, what a supervisor may do. */
class OnTestDayIT extends ServerIT {
    private static final String GIFT = "::td-1::Một?{=đúng ~sai}\n\n::td-2::Hai?{=đúng ~sai}\n\n::td-3::Ba?{=đúng ~sai}\n";

    private SmallArmy army;
    private ApiClient soldier;
    private ApiClient neighbour;
    private ApiClient commander;

    @BeforeEach
    void prepare() {
        army = SmallArmy.of(admin, "TD");
        admin.put("question-banks/td-ngan-hang", Map.of("title", "Ngân hàng ngày thi"));
        admin.postText("question-banks/td-ngan-hang/imports?format=gift", "text/plain", GIFT).expect(202);
        soldier = ApiClient.signedIn(BASE, army.name("11"), SmallArmy.PASSWORD);
        neighbour = ApiClient.signedIn(BASE, army.name("22"), SmallArmy.PASSWORD);
        admin.post("people/" + army.name("02") + "/roles", Map.of("role", "COMMANDER", "unit", army.name("C1")));
        commander = ApiClient.signedIn(BASE, army.name("02"), SmallArmy.PASSWORD);
    }

    /** A final test of three questions under a name of its own. */
    private String test(String slug, String more) {
        Answer answer = admin.put("quizzes/" + slug, Json.createReader(new StringReader(
                "{\"title\": \"Ngày thi\", \"bank\": \"td-ngan-hang\", \"fixed\": [\"td-1\", \"td-2\", \"td-3\"], \"minutes\": 45, \"passPercent\": 60" + more + "}")).readObject());
        answer.expect(200);
        return slug;
    }

    private static String choice(JsonObject paper, int slot) {
        return paper.getJsonArray("questions").getJsonObject(slot - 1).getJsonArray("choices").getJsonObject(0).getString("id");
    }

    private static Map<String, Object> answer(long sequence, String choice) {
        return Map.of("sequence", sequence, "response", Json.createObjectBuilder().add("choice", choice).build());
    }

    @Test
    void what_cannot_be_an_answer_is_refused_clearly_and_changes_nothing() {
        JsonObject paper = soldier.post("quizzes/" + test("td-sai", "") + "/attempts", Map.of()).expect(201).json();
        String answers = "attempts/" + paper.getString("id") + "/answers/";
        String good = choice(paper, 1);
        assertThat(soldier.put(answers + 4, answer(1, good)).expect(404).problem()).isEqualTo("not-found");
        soldier.put(answers + "0", answer(1, good)).expect(404);
        soldier.put(answers + "x", answer(1, good)).expect(404);
        soldier.put("attempts/khong-co/answers/1", answer(1, good)).expect(404);
        neighbour.put(answers + 1, answer(1, good)).expect(404);
        neighbour.get("attempts/" + paper.getString("id")).expect(404);
        anonymous().put(answers + 1, answer(1, good)).expect(401);
        assertThat(soldier.put(answers + 1, answer(1, "khong-co")).expect(422).problem()).isEqualTo("wrong-answer-shape");
        for (String body : List.of("{\"sequence\":1,\"response\":{}}", "{\"sequence\":1,\"response\":{\"choice\":1}}", "{\"sequence\":-1,\"response\":{\"choice\":\"a\"}}",
                "{\"sequence\":\"1\",\"response\":{\"choice\":\"a\"}}", "{\"sequence\":1,\"response\":[1]}", "{\"sequence\":1}", "{}")) {
            assertThat(put(soldier, answers + 1, body).status()).as(body).isEqualTo(422);
        }
        assertThat(put(soldier, answers + 1, "{\"sequence\":1,").expect(400).problem()).isEqualTo("malformed");
        for (String value : List.of("9".repeat(2_000), "[".repeat(2_000) + "]".repeat(2_000), "[".repeat(30_000) + "]".repeat(30_000))) {
            assertThat(put(soldier, answers + 1, "{\"sequence\":" + value + ",\"response\":{}}").expect(400).problem()).isEqualTo("malformed");
        }
        assertThat(put(soldier, "attempts/" + paper.getString("id") + "/presence", "{\"window\":\"a\\u0000\"}").status()).as("no database's fault").isLessThan(500);
        assertThat(admin.get("quizzes/td-sai/room?unit=%00").status()).isIn(400, 404);
        String long64 = "{\"sequence\":1,\"response\":{\"choice\":\"" + "x".repeat(70_000) + "\"}}";
        assertThat(put(soldier, answers + 1, long64).expect(413).problem()).isEqualTo("body-too-large");
        String long1000 = "{\"sequence\":1,\"response\":{\"choice\":\"" + "x".repeat(1_000_001) + "\"}}";
        assertThat(put(soldier, answers + 1, long1000).expect(413).problem()).isEqualTo("body-too-large");
        assertThat(soldier.get("attempts/" + paper.getString("id")).json().getJsonObject("answers")).isEmpty();
        soldier.post("attempts/" + paper.getString("id") + "/submission", Map.of()).expect(200);
        assertThat(soldier.put(answers + 1, answer(2, good)).expect(409).problem()).isEqualTo("attempt-closed");
    }

    private static Answer put(ApiClient client, String path, String body) {
        return client.putText(path, "application/json", body);
    }

    @Test
    void fifty_starts_with_one_attempt_left_give_one_and_fifty_submissions_one_grade() throws Exception {
        String slug = test("td-cung-luc", ", \"attempts\": 1");
        List<Answer> starts = Together.run(50, i -> () -> soldier.post("quizzes/" + slug + "/attempts", Map.of()));
        assertThat(starts).allMatch(answer -> answer.status() == 200 || answer.status() == 201);
        assertThat(starts).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(starts).extracting(answer -> answer.json().getString("id")).containsOnly(starts.get(0).json().getString("id"));
        String attempt = starts.get(0).json().getString("id");
        List<Answer> ends = Together.run(50, i -> submission(attempt));
        assertThat(ends).allMatch(answer -> answer.status() == 200);
        assertThat(ends).extracting(Answer::body).containsOnly(ends.get(0).body());
        assertThat(soldier.post("quizzes/" + slug + "/attempts", Map.of()).expect(409).problem()).isEqualTo("no-attempts-left");
        assertThat(results(slug)).hasSize(2).anyMatch(one -> one.startsWith("failed")).anyMatch(one -> one.startsWith("started"));
    }

    private Callable<Answer> submission(String attempt) {
        return () -> soldier.post("attempts/" + attempt + "/submission", Map.of());
    }

    private List<String> results(String slug) {
        List<String> found = new ArrayList<>();
        JsonArray items = admin.get("results?person=" + army.name("11") + "&size=200").expect(200).json().getJsonArray("items");
        items.getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("code").equals(slug))
                .forEach(one -> found.add(one.getString("outcome") + (one.isNull("revokedAt") ? "" : " revoked")));
        return found;
    }

    @Test
    void a_supervisor_sees_the_room_gives_time_and_reopens_within_the_scope() {
        String slug = test("td-phong-thi", "");
        JsonObject paper = soldier.post("quizzes/" + slug + "/attempts", Map.of()).expect(201).json();
        neighbour.post("quizzes/" + slug + "/attempts", Map.of()).expect(201);
        String attempt = paper.getString("id");
        soldier.put("attempts/" + attempt + "/answers/2", answer(1, choice(paper, 2))).expect(204);
        JsonObject room = commander.get("quizzes/" + slug + "/room").expect(200).json();
        assertThat(room.getInt("in")).as("the neighbour's company is not hers").isEqualTo(1);
        JsonObject sitter = room.getJsonObject("sitters").getJsonArray("items").getJsonObject(0);
        assertThat(sitter.getString("serviceNumber")).isEqualTo(army.name("11"));
        assertThat(sitter.getInt("answered")).isEqualTo(1);
        assertThat(room.toString()).doesNotContain("choice").doesNotContain("response");
        assertThat(commander.get("quizzes/" + slug + "/room/states").expect(200).body()).doesNotContain(army.name("11")).contains(attempt);
        commander.get("quizzes/" + slug + "/room?unit=" + army.name("C2")).expect(404);
        assertThat(soldier.get("quizzes/" + slug + "/room").expect(403).problem()).isEqualTo("forbidden");
        soldier.post("quizzes/" + slug + "/room/extensions", Map.of("minutes", 5)).expect(403);
        assertThat(commander.post("quizzes/" + slug + "/room/extensions", Map.of("minutes", 5)).expect(200).json().getInt("people")).isEqualTo(1);
        Instant extended = Instant.parse(paper.getString("deadline")).plus(Duration.ofMinutes(5));
        JsonObject present = soldier.post("attempts/" + attempt + "/presence", Map.of("window", "w1", "claim", true)).expect(200).json();
        assertThat(Instant.parse(present.getString("deadline"))).isEqualTo(extended);
        assertThat(soldier.post("attempts/" + attempt + "/presence", Map.of("window", "w2")).json().getBoolean("here")).isFalse();
        soldier.post("attempts/" + attempt + "/submission", Map.of()).expect(200);
        assertThat(results(slug)).contains("failed");
        commander.post("quizzes/" + slug + "/room/" + attempt + "/reopening", Map.of("minutes", 10, "reason", "mất điện")).expect(204);
        assertThat(results(slug)).contains("failed revoked").doesNotContain("failed");
        assertThat(soldier.post("quizzes/" + slug + "/attempts", Map.of()).expect(200).json().getJsonObject("answers")).hasSize(1);
        soldier.post("attempts/" + attempt + "/submission", Map.of()).expect(200);
        assertThat(results(slug)).contains("failed revoked", "failed");
    }

    @Test
    void other_terms_beat_the_tests_own_at_once() {
        String slug = test("td-dieu-kien", ", \"attempts\": 1, \"closesAt\": \"2020-01-01T00:00:00Z\"");
        assertThat(soldier.post("quizzes/" + slug + "/attempts", Map.of()).expect(409).problem()).isEqualTo("test-closed");
        String allowances = "quizzes/" + slug + "/allowances";
        String tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
        commander.post(allowances, Map.of("serviceNumber", army.name("22"), "closesAt", tomorrow, "reason", "x")).expect(404);
        soldier.post(allowances, Map.of("serviceNumber", army.name("11"), "closesAt", tomorrow, "reason", "x")).expect(403);
        assertThat(commander.post(allowances, Map.of("serviceNumber", army.name("11"), "reason", "x")).expect(422).problem()).isEqualTo("allowance-of-nothing");
        JsonObject granted = commander.post(allowances, Map.of("serviceNumber", army.name("11"), "closesAt", tomorrow, "reason", "đi công tác")).expect(201).json();
        soldier.post("quizzes/" + slug + "/attempts", Map.of()).expect(201);
        neighbour.post("quizzes/" + slug + "/attempts", Map.of()).expect(409);
        assertThat(commander.get(allowances).expect(200).json().getInt("total")).isEqualTo(1);
        commander.delete(allowances + "/" + granted.getString("id")).expect(204);
        commander.delete(allowances + "/" + granted.getString("id")).expect(404);
    }

    @Test
    void a_sealed_file_hands_in_and_an_altered_one_does_not() {
        JsonObject paper = soldier.post("quizzes/" + test("td-tep", "") + "/attempts", Map.of()).expect(201).json();
        String sealedAt = Instant.now().toString();
        JsonObject one = Json.createObjectBuilder(answer(3, choice(paper, 1))).add("at", paper.getString("startedAt")).build();
        String payload = Json.createObjectBuilder()
                .add("format", "hocvuso-answers-1")
                .add("attempt", paper.getString("id"))
                .add("sealedAt", sealedAt)
                .add("answers", Json.createObjectBuilder().add("1", one))
                .build()
                .toString();
        Map<String, Object> file = Map.of("payload", payload, "seal", SealKeys.seal(paper.getString("seal"), payload));
        soldier.post("answer-files", file).expect(403);
        assertThat(commander.post("answer-files", Map.of("payload", payload + " ", "seal", file.get("seal"))).expect(422).problem()).isEqualTo("answer-file-altered");
        JsonObject report = commander.post("answer-files", file).expect(200).json();
        assertThat(report.getInt("kept")).isEqualTo(1);
        assertThat(report.getString("state")).isEqualTo("submitted");
        assertThat(commander.post("answer-files", file).expect(200).json().getBoolean("fresh")).isFalse();
        assertThat(soldier.get("attempts/" + paper.getString("id")).expect(200).json().getString("state")).isEqualTo("submitted");
    }
}
