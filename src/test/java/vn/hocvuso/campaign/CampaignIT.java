package vn.hocvuso.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;

/** Campaigns from their draft to their end, through the API; E has 7 people, C1 three and C2 two, two of C1 are of cohort 2025/1. */
class CampaignIT extends ServerIT {
    private static final String ONE = "ung-xu-khong-gian-mang";
    private static final String TWO = "bao-ve-bi-mat";
    private static final String THREE = "lua-dao-deepfake";

    private SmallArmy army;

    @BeforeEach
    void load() {
        army = SmallArmy.of(admin, "CG");
    }

    private static String body(String code, String audience, String programme, String more) {
        return """
                {"code": "%s", "name": "Đợt %s", "audience": %s, "programme": %s, "startsOn": "%s", "dueOn": "%s", "targetPercent": 80%s}
                """.formatted(code, code, audience, programme, SmallArmy.today().minusDays(30), SmallArmy.today().plusDays(30), more);
    }

    private static String plain(String code) {
        return body(code, "{\"units\": [\"CG-E\"]}", "{\"courses\": [\"%s\"], \"quiz\": null}".formatted(ONE), "");
    }

    private ApiClient.Answer create(String body) {
        return admin.postText("campaigns", "application/json", body);
    }

    private JsonObject counted(String campaign, Predicate<JsonObject> wanted) {
        JsonObject[] view = new JsonObject[1];
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100)).until(() -> {
            view[0] = admin.get("campaigns/" + campaign + "/coverage?unit=CG-E").expect(200).json();
            return !view[0].getBoolean("pending") && wanted.test(view[0]);
        });
        return view[0];
    }

    @Test
    void what_makes_no_sense_is_refused_with_a_sentence() {
        String units = "{\"units\": [\"CG-E\"]}";
        String programme = "{\"courses\": [\"%s\"]}".formatted(ONE);
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put(body("cg-x", "{\"units\": []}", programme, ""), "campaign-without-units");
        bad.put(body("cg-x", "null", programme, ""), "campaign-without-units");
        bad.put(body("cg-x", units, "{\"courses\": [], \"quiz\": null}", ""), "empty-programme");
        bad.put(body("cg-x", units, "{\"steps\": [[]]}", ""), "empty-step");
        bad.put(body("cg-x", units, programme, "").replace(SmallArmy.today().plusDays(30).toString(), "2020-01-01"), "due-before-start");
        bad.put(body("cg-x", units, "{\"courses\": [\"khong-co\"]}", ""), "unknown-course");
        bad.put(body("cg-x", "{\"units\": [\"CG-ZZ\"]}", programme, ""), "unknown-unit");
        bad.put(body("cg-x", "{\"units\": [\"CG-E\"], \"except\": [\"CG-E\"]}", programme, ""), "unit-named-and-excepted");
        bad.put(body("cg-x", units, programme, ", \"renewalDays\": 30"), "renewal-without-validity");
        bad.put(body("cg-x", units, programme, ", \"newcomerFrom\": \"birth\""), "unknown-newcomer-from");
        bad.forEach((request, code) -> {
            for (String query : List.of("", "?dryRun=true")) {
                ApiClient.Answer answer = admin.postText("campaigns" + query, "application/json", request).expect(422);
                assertThat(answer.problem()).as(request).isEqualTo(code);
                assertThat(answer.json().getString("detail")).as(code).isNotEqualTo(code).endsWith(".");
            }
        });
    }

    @Test
    void alternatives_cohorts_and_exceptions_decide_who_must_do_what() {
        create(body("cg-alt", "{\"units\": [\"CG-E\"], \"cohorts\": [\"2025/1\", \"2027/1\"], \"except\": [\"CG-C2\"]}",
                "{\"steps\": [[\"%s\"], [\"%s\", \"%s\"]]}".formatted(ONE, TWO, THREE), ", \"validityMonths\": 12, \"renewalDays\": 30, \"newcomerFrom\": \"enlistment\""))
                .expect(201);
        JsonObject there = admin.get("campaigns/cg-alt").expect(200).json();
        assertThat(there.getJsonObject("programme").getJsonArray("courses")).as("plain ones").isEqualTo(texts(ONE));
        assertThat(there.getJsonObject("programme").getJsonArray("steps")).hasSize(2).last().isEqualTo(texts(TWO, THREE));
        assertThat(there.getJsonObject("audience").getJsonArray("except")).isEqualTo(texts("CG-C2"));
        assertThat(there.getString("newcomerFrom")).isEqualTo("enlistment");
        assertThat(counted("cg-alt", view -> true).getInt("onRoll")).as("two of the cohort, none of C2").isEqualTo(2);

        JsonObject duty = duty("cg-alt");
        assertThat(duty.getJsonArray("courses")).hasSize(3);
        assertThat(duty.getJsonArray("steps").getJsonObject(1).getJsonArray("courses")).hasSize(2);
        results("CG-11,course,%s,%s,completed,paper".formatted(ONE, SmallArmy.today()), "CG-11,course,%s,%s,completed,paper".formatted(THREE, SmallArmy.today()));
        JsonObject done = duty("cg-alt");
        assertThat(done.getString("state")).as("any one of the second step does").isEqualTo("passed");
        assertThat(done.getJsonArray("steps").getJsonObject(1).getBoolean("done")).isTrue();
        assertThat(counted("cg-alt", view -> view.getInt("passed") == 1).getInt("required")).isEqualTo(2);
    }

    private static JsonArray texts(String... values) {
        return Json.createArrayBuilder(List.of(values)).build();
    }

    private void results(String... rows) {
        String file = "service_number,kind,code,earned_on,outcome,source\n" + String.join("\n", rows) + "\n";
        JsonObject job = army.importing("results", "", file);
        assertThat(job.getString("status")).as(job.toString()).isEqualTo("done");
    }

    /** What the campaign wants of CG-11; null: nothing. */
    private JsonObject duty(String campaign) {
        JsonValue all = ApiClient.signedIn(BASE, "CG-11", SmallArmy.PASSWORD).get("me/learning").expect(200).structure();
        JsonArray duties = all instanceof JsonArray list ? list : all.asJsonObject().values().stream().filter(JsonArray.class::isInstance).findFirst().orElseThrow().asJsonArray();
        return duties.getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getJsonObject("campaign").getString("code").equals(campaign))
                .findFirst()
                .orElse(null);
    }

    private String draft(ApiClient.Answer answer) {
        String id = answer.expect(202).json().getString("id");
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/api/v1/campaign-drafts/" + id);
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100))
                .until(() -> admin.get("campaign-drafts/" + id).expect(200).json().getString("status").equals("done"));
        return id;
    }

    private JsonObject figures(String draft) {
        return admin.get("campaign-drafts/" + draft).expect(200).json().getJsonObject("figures");
    }

    @Test
    void a_draft_shows_its_effect_and_is_applied_exactly_unless_somebody_was_faster() {
        String anew = draft(admin.postText("campaigns?dryRun=true", "application/json", plain("cg-draft")));
        admin.get("campaigns/cg-draft").expect(404);
        assertThat(figures(anew).getInt("added")).isEqualTo(7);
        assertThat(figures(anew).getInt("removed") + figures(anew).getInt("late")).isZero();
        admin.post("campaign-drafts/" + anew + "/application", Map.of()).expect(200);
        admin.get("campaigns/cg-draft").expect(200);
        assertThat(admin.post("campaign-drafts/" + anew + "/application", Map.of()).expect(409).problem()).isEqualTo("draft-applied");

        String narrower = body("cg-draft", "{\"units\": [\"CG-E\"], \"except\": [\"CG-C2\"]}", "{\"courses\": [\"%s\"]}".formatted(ONE), "")
                .replace(SmallArmy.today().plusDays(30).toString(), SmallArmy.today().minusDays(1).toString());
        String change = draft(put("campaigns/cg-draft?dryRun=true", narrower));
        assertThat(figures(change).getInt("removed")).as("C2 goes").isEqualTo(2);
        assertThat(figures(change).getInt("overdueNow")).as("the rest was due yesterday").isEqualTo(5 - figures(change).getJsonObject("after").getInt("passed"));
        JsonObject gone = admin.get("campaign-drafts/" + change + "/people?figure=removed&size=1").expect(200).json();
        assertThat(gone.getInt("total")).isEqualTo(2);
        assertThat(gone.getJsonArray("items").getJsonObject(0).getJsonObject("unit").getString("code")).isEqualTo("CG-C2");
        assertThat(gone.getJsonArray("items").getJsonObject(0).getString("after")).isEqualTo("outside");
        assertThat(admin.get("campaign-drafts/" + change + "/people/file.csv?figure=removed").expect(200).body().lines()).hasSize(3);
        assertThat(admin.get("campaign-drafts/" + change + "/people/file.xlsx?figure=overdue-now").expect(200).body()).startsWith("PK");
        assertThat(admin.get("campaign-drafts/" + change + "/people?figure=all").expect(422).problem()).isEqualTo("unknown-figure");
        assertThat(counted("cg-draft", view -> true).getInt("onRoll")).as("nothing is saved").isEqualTo(7);

        put("campaigns/cg-draft", plain("cg-draft")).expect(200);
        assertThat(admin.get("campaign-drafts/" + change).json().getBoolean("overtaken")).isTrue();
        assertThat(admin.post("campaign-drafts/" + change + "/application", Map.of()).expect(409).problem()).isEqualTo("campaign-changed-meanwhile");
        String again = draft(put("campaigns/cg-draft?dryRun=true", narrower));
        admin.post("campaign-drafts/" + again + "/application", Map.of()).expect(200);
        assertThat(counted("cg-draft", view -> view.getInt("onRoll") == 5).getInt("overdue")).isEqualTo(figures(again).getJsonObject("after").getInt("overdue"));

        army.grant("02", "ADMINISTRATOR", "C1");
        ApiClient below = ApiClient.signedIn(BASE, "CG-02", SmallArmy.PASSWORD);
        below.get("campaign-drafts/" + again).expect(404);
        below.get("campaign-drafts/" + again + "/people?figure=removed").expect(404);
        below.get("campaign-drafts/" + again + "/people/file.csv?figure=removed").expect(404);
        assertThat(below.postText("campaigns?dryRun=true", "application/json", plain("cg-below")).expect(403).problem()).isEqualTo("forbidden");
    }

    private ApiClient.Answer put(String path, String body) {
        JsonObject json;
        try (var reader = Json.createReader(new java.io.StringReader(body))) {
            json = reader.readObject();
        }
        return admin.put(path, json);
    }

    @Test
    void a_commander_lets_somebody_off_and_ends_it() {
        create(plain("cg-off")).expect(201);
        army.grant("22", "COMMANDER", "C1");
        ApiClient commander = ApiClient.signedIn(BASE, "CG-22", SmallArmy.PASSWORD);
        Map<String, Object> wish = Map.of("people", List.of("CG-12", "CG-13"), "reason", "nằm viện", "evidence", "Giấy số 7", "from", SmallArmy.today().minusDays(3).toString());
        assertThat(commander.post("campaigns/cg-off/exemptions", wish).expect(201).json().getInt("people")).isEqualTo(2);
        counted("cg-off", view -> view.getInt("exempt") == 2);
        JsonObject one = commander.get("campaigns/cg-off/exemptions?q=CG-12").expect(200).json().getJsonArray("items").getJsonObject(0);
        assertThat(one.getString("evidence") + " " + one.getString("state")).isEqualTo("Giấy số 7 running");
        assertThat(commander.post("campaigns/cg-off/exemptions", Map.of("people", List.of("CG-21"), "reason", "x", "evidence", "y")).expect(422).problem())
                .as("not in the commander's care").isEqualTo("exemption-unknown-people");
        assertThat(commander.post("campaigns/cg-off/exemptions", Map.of("people", List.of("CG-11"), "reason", "x", "evidence", "y", "from", "2020-01-01", "to", "2020-02-01"))
                .expect(422).problem()).isEqualTo("exemption-before-start");
        commander.post("campaigns/cg-off/exemptions/" + one.getString("id") + "/end", Map.of("lastDay", SmallArmy.today().minusDays(1).toString(), "reason", "ra viện")).expect(204);
        counted("cg-off", view -> view.getInt("exempt") == 1);
        ApiClient.signedIn(BASE, "CG-11", SmallArmy.PASSWORD).get("campaigns/cg-off/exemptions").expect(403);
        assertThat(admin.get("audit-entries?action=exemption-granted&q=CG-12").expect(200).json().getInt("total")).isEqualTo(1);
    }

    @Test
    void a_closed_campaign_asks_nothing_and_its_figures_stay() {
        create(plain("cg-life")).expect(201);
        counted("cg-life", view -> view.getInt("onRoll") == 7);
        assertThat(duty("cg-life")).isNotNull();
        assertThat(admin.post("campaigns/cg-life/closure", Map.of("reason", "hết năm")).expect(200).json().getBoolean("closed")).isTrue();
        assertThat(duty("cg-life")).as("nothing is asked of learners").isNull();
        assertThat(counted("cg-life", view -> true).getInt("required")).as("the figures stay").isEqualTo(7);
        assertThat(put("campaigns/cg-life", plain("cg-life")).expect(409).problem()).isEqualTo("campaign-closed");
        assertThat(admin.post("campaigns/cg-life/closure", Map.of()).expect(409).problem()).isEqualTo("campaign-closed");
        assertThat(admin.post("campaigns/cg-life/exemptions", Map.of("people", List.of("CG-11"), "reason", "x", "evidence", "y")).expect(409).problem())
                .isEqualTo("campaign-closed");
        assertThat(codes("closed")).contains("cg-life");
        assertThat(codes("running")).doesNotContain("cg-life");
        admin.get("campaigns?state=sleeping").expect(422);
        assertThat(admin.post("campaigns/cg-life/reopening", Map.of("reason", " ")).expect(422).problem()).isEqualTo("invalid-fields");
        admin.post("campaigns/cg-life/reopening", Map.of("reason", "còn quân mới")).expect(200);
        assertThat(duty("cg-life")).isNotNull();
        assertThat(admin.get("campaigns/cg-life/turns").expect(200).json().getJsonArray("items")).hasSize(2).first()
                .satisfies(turn -> assertThat(turn.asJsonObject().getString("reason")).isEqualTo("còn quân mới"));
        assertThat(admin.get("campaigns/cg-life/warnings").expect(200).json().getJsonArray("items")).isEmpty();
    }

    private List<String> codes(String state) {
        return admin.get("campaigns?size=200&state=" + state).expect(200).json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(one -> one.getString("code"))
                .toList();
    }

    @Test
    void coverage_follows_a_corrected_result() {
        create(body("cg-right", "{\"units\": [\"CG-E\"]}", "{\"courses\": [\"%s\"]}".formatted(TWO), "")).expect(201);
        results("CG-21,course,%s,%s,completed,paper".formatted(TWO, SmallArmy.today().minusDays(2)));
        counted("cg-right", view -> view.getInt("passed") == 1);
        String id = admin.get("results?person=CG-21").expect(200).json().getJsonArray("items").getJsonObject(0).getString("id");
        assertThat(admin.post("results/" + id + "/correction", Map.of("outcome", "failed")).expect(422).problem()).isEqualTo("invalid-fields");
        JsonObject right = admin.post("results/" + id + "/correction", Map.of("outcome", "failed", "reason", "bài của người khác")).expect(200).json();
        assertThat(right.getString("corrects")).isEqualTo(id);
        counted("cg-right", view -> view.getInt("passed") == 0);
        assertThat(admin.post("results/" + id + "/correction", Map.of("outcome", "failed", "reason", "lần nữa")).expect(409).problem()).isEqualTo("already-revoked");
        admin.post("results/" + right.getString("id") + "/revocation", Map.of("reason", "nhập nhầm")).expect(200);
    }
}
