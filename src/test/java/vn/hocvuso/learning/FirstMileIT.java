package vn.hocvuso.learning;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;

/** From an empty installation to a rate that rises, through the API alone. */
class FirstMileIT extends ServerIT {
    private static final Set<String> SECRETS = Set.of("key", "correct", "isCorrect", "weight", "fraction", "score", "feedback", "answerKey");

    private static final String QUESTIONS = """
            // [id:fm-1] [tag:TT02:4.2] [tag:level:1]
            ::fm-1::Gặp ba dấu hiệu gấp, kín, đòi thì dừng lại.{TRUE}

            // [id:fm-2] [tag:TT02:4.2] [tag:level:1]
            ::fm-2::Gọi lại bằng số đã lưu từ trước.{TRUE}

            // [id:fm-3] [tag:TT02:4.2] [tag:level:1]
            ::fm-3::Không kiểm chứng được thì không chuyển.{TRUE}
            """;

    private SmallArmy army;
    private String campaign;

    @BeforeEach
    void load() {
        army = SmallArmy.of(admin, "FM");
        admin.put("question-banks/fm-cau-hoi", Map.of("title", "Câu hỏi thử"));
        admin.postText("question-banks/fm-cau-hoi/imports?format=gift", "text/plain", QUESTIONS).expect(202);
        admin.put("quizzes/fm-cuoi-dot", Map.of("title", "Bài cuối đợt thử", "bank", "fm-cau-hoi", "fixed", List.of("fm-1", "fm-2", "fm-3"),
                "minutes", 45, "passPercent", 80)).expect(200);
        campaign = army.campaign("fm-cuoi-dot");
    }

    @Test
    void a_soldier_learns_and_the_rate_rises_up_the_tree() {
        ApiClient soldier = signIn("11");
        assertThat(figures("E").getInt("onRoll")).isEqualTo(7);
        int passedBefore = figures("E").getInt("passed");

        JsonObject duty = soldier.get("me/learning").expect(200).json().getJsonArray("items").getJsonObject(0);
        duty.getJsonArray("courses").getValuesAs(JsonObject.class).forEach(course -> learn(soldier, course.getString("slug")));
        awaitFigure("C1", "completed", 1);
        passFinalTest(soldier);

        awaitFigure("E", "passed", passedBefore + 1);
        awaitFigure("C1", "passed", 1);
        JsonObject regiment = figures("E");
        int children = regiment.getJsonArray("children").getValuesAs(JsonObject.class).stream().mapToInt(child -> child.getInt("passed")).sum();
        assertThat(regiment.getJsonObject("own").getInt("passed") + children).isEqualTo(regiment.getInt("passed"));
        assertThat(regiment.getJsonArray("children").getJsonObject(0).getJsonObject("unit").getString("code")).as("agencies first").isEqualTo("FM-CQ");
        assertThat(soldier.get("me/certificates").expect(200).json().getJsonArray("items")).hasSize(4);
        String serial = soldier.get("me/certificates").json().getJsonArray("items").getJsonObject(0).getString("serial");
        assertThat(anonymous().get("certificates/" + serial + "/verification").expect(200).json().getString("fullName")).isEqualTo("Đặng Hữu Nghĩa");
    }

    private void passFinalTest(ApiClient soldier) {
        JsonObject paper = soldier.post("quizzes/fm-cuoi-dot/attempts", Map.of()).expect(201).json();
        assertNoSecret(paper);
        assertThat(soldier.post("quizzes/fm-cuoi-dot/attempts", Map.of()).expect(200).json().getString("id")).isEqualTo(paper.getString("id"));
        String attempt = "attempts/" + paper.getString("id");
        soldier.put(attempt + "/answers/99", Map.of("sequence", 1, "response", Map.of("choice", "x"))).expect(404);
        soldier.put(attempt + "/answers/1", Map.of("sequence", 1, "response", Map.of("colour", "red"))).expect(422);
        signIn("22").get(attempt).expect(404);
        paper.getJsonArray("questions").getValuesAs(JsonObject.class).forEach(question -> {
            String right = question.getJsonArray("choices").getValuesAs(JsonObject.class).stream()
                    .filter(choice -> choice.getString("html").equals("Đúng")).findFirst().orElseThrow().getString("id");
            String slot = attempt + "/answers/" + question.getInt("slot");
            soldier.put(slot, Map.of("sequence", 2, "response", Map.of("choice", right))).expect(204);
            soldier.put(slot, Map.of("sequence", 1, "response", Map.of("choice", right))).expect(204);
        });
        JsonObject result = soldier.post(attempt + "/submission", Map.of()).expect(200).json();
        assertThat(result.getBoolean("passed")).isTrue();
        assertThat(result.getInt("correct")).isEqualTo(3);
        assertThat(soldier.post(attempt + "/submission", Map.of()).expect(200).json().getInt("correct")).isEqualTo(3);
        assertThat(soldier.put(attempt + "/answers/1", Map.of("sequence", 9, "response", Map.of("choice", "x"))).expect(409).problem())
                .isEqualTo("attempt-closed");
    }

    private static void learn(ApiClient soldier, String slug) {
        JsonObject course = soldier.get("courses/" + slug).expect(200).json();
        course.getJsonArray("sections").getValuesAs(JsonObject.class).forEach(section ->
                section.getJsonArray("lessons").getValuesAs(JsonObject.class).forEach(lesson -> {
                    String path = "courses/" + slug + "/lessons/" + lesson.getString("key");
                    assertThat(soldier.get(path).expect(200).json().getString("html")).isNotBlank();
                    soldier.put("me/" + path + "/progress", Map.of("state", "completed", "seconds", 240)).expect(200);
                }));
        assertThat(soldier.get("courses/" + slug).json().getJsonObject("progress").getString("state")).isEqualTo("completed");
    }

    private static void assertNoSecret(JsonValue value) {
        if (value instanceof JsonObject object) {
            object.forEach((name, member) -> {
                assertThat(SECRETS).as("before submission").doesNotContain(name);
                assertNoSecret(member);
            });
        } else if (value.getValueType() == JsonValue.ValueType.ARRAY) {
            value.asJsonArray().forEach(FirstMileIT::assertNoSecret);
        }
    }

    @Test
    void a_commander_sees_his_own_subtree_and_nothing_else() {
        army.grant("01", "COMMANDER", "C2");
        ApiClient commander = signIn("01");
        commander.get("campaigns/" + campaign + "/coverage?unit=FM-C2").expect(200);
        assertThat(commander.get("campaigns/" + campaign + "/coverage?unit=FM-E").expect(404).problem()).isEqualTo("not-found");
        commander.get("campaigns/" + campaign + "/people?unit=FM-C1&state=remaining").expect(404);
        commander.get("people/FM-11").expect(404);
        commander.postText("imports/people", "text/csv", "x").expect(403);
        String csv = commander.get("campaigns/" + campaign + "/coverage.csv?unit=FM-C2").expect(200).body();
        assertThat(csv).contains("FM-C2").doesNotContain("FM-C1");
        signIn("11").get("campaigns/" + campaign + "/coverage?unit=FM-C1").expect(403);
    }

    @Test
    void names_behind_a_number_are_as_many_as_the_number() {
        JsonObject regiment = figures("E");
        for (Map.Entry<String, String> state : Map.of("on-roll", "onRoll", "exempt", "exempt", "required", "required", "started", "started",
                "completed", "completed", "passed", "passed", "remaining", "remaining").entrySet()) {
            JsonObject names = admin.get("campaigns/" + campaign + "/people?unit=FM-E&state=" + state.getKey()).expect(200).json();
            assertThat(names.getInt("total")).as(state.getKey()).isEqualTo(regiment.getInt(state.getValue()));
        }
    }

    @Test
    void one_bad_row_and_nothing_is_applied_and_every_error_says_where() {
        JsonObject job = army.importing("people", "", """
                service_number,full_name,rank,group,unit_code,posted_from
                FM-90,Người Mới,B2,HSQ-BS,FM-C1,2026-01-01
                FM-91,Người Sai,B9,HSQ-BS,FM-C1,2026-01-01
                FM-92,Người Lạc,B2,HSQ-BS,KHONG-CO,31/02/2026
                """);
        assertThat(job.getString("status")).isEqualTo("rejected");
        assertThat(job.getInt("rejected")).isEqualTo(2);
        assertThat(job.getJsonArray("errors").getValuesAs(JsonObject.class)).allSatisfy(error -> {
            assertThat(error.getInt("row")).isBetween(3, 4);
            assertThat(((JsonString) error.get("message")).getString()).isNotBlank().doesNotStartWith("row.");
        });
        admin.get("people/FM-90").expect(404);
        assertThat(admin.get("imports/" + job.getString("id") + "/errors.csv").expect(200).body()).contains("rank");
    }

    @Test
    void a_dry_run_counts_and_changes_nothing() {
        String rows = "service_number,full_name,rank,group,unit_code,posted_from\nFM-95,Người Thử,B2,HSQ-BS,FM-C1,2026-01-01\n";
        JsonObject dry = army.importing("people", "?dryRun=true", rows);
        assertThat(dry.getString("status")).isEqualTo("done");
        assertThat(dry.getInt("created")).isEqualTo(1);
        admin.get("people/FM-95").expect(404);
    }

    @Test
    void nonsense_gets_a_clear_4xx() {
        assertThat(admin.postText("campaigns", "application/json", "{\"code\":").expect(400).problem()).isEqualTo("malformed");
        assertThat(admin.postText("campaigns", "application/json", "[]").status()).isEqualTo(422);
        admin.postText("campaigns", "application/json", "{}").expect(422);
        admin.postText("imports/planets", "text/csv", "a").expect(404);
        admin.postText("imports/units?mode=sideways", "text/csv", "a").expect(422);
        admin.postText("imports/units", "text/csv", "").expect(422);
        admin.get("campaigns/khong-co/coverage?unit=FM-E").expect(404);
        admin.get("campaigns/" + campaign + "/coverage?unit=FM-E&asOf=" + SmallArmy.today().plusDays(2)).expect(422);
        admin.get("campaigns/" + campaign + "/coverage?unit=FM-E&asOf=hom-qua").expect(422);
        admin.get("people?size=1000").expect(422);
        admin.get("people?page=x").expect(422);
        anonymous().get("people").expect(401);
        assertThat(anonymous().post("tokens", Map.of("username", "nobody-" + System.nanoTime(), "password", "wrong")).expect(401).problem())
                .isEqualTo("invalid-credentials");
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        JsonObject again = army.importing("units", "", "code,name,short_name,type,tier,kind,parent_code,sort_order,valid_from,valid_to\n"
                + "FM-C1,Đại đội 1,c1,đại đội,,don_vi,FM-E,1,2024-01-01,\n");
        assertThat(again.getInt("unchanged")).isEqualTo(1);
    }

    private JsonObject figures(String unit) {
        return admin.get("campaigns/" + campaign + "/coverage?unit=FM-" + unit).expect(200).json();
    }

    private void awaitFigure(String unit, String figure, int wanted) {
        Awaitility.await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(figures(unit).getInt(figure)).isEqualTo(wanted));
    }

    private ApiClient signIn(String person) {
        return ApiClient.signedIn(BASE, army.name(person), SmallArmy.PASSWORD);
    }
}
