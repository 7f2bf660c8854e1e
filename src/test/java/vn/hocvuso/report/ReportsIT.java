package vn.hocvuso.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;

/** What a unit writes into its report, how it is headed, and when figures are frozen by themselves, through the API. */
class ReportsIT extends ServerIT {
    private SmallArmy army;
    private String campaign;
    private ApiClient commander;
    private ApiClient below;
    private ApiClient soldier;

    @BeforeEach
    void load() {
        army = SmallArmy.of(admin, "RI");
        campaign = army.campaign();
        grant("01", "E");
        grant("22", "C2");
        commander = as("01");
        below = as("22");
        soldier = as("11");
    }

    private void grant(String person, String unit) {
        assertThat(admin.post("people/" + army.name(person) + "/roles", Map.of("role", "COMMANDER", "unit", army.name(unit))).status()).isIn(201, 409);
    }

    private ApiClient as(String person) {
        return ApiClient.signedIn(BASE, army.name(person), SmallArmy.PASSWORD);
    }

    private String freeze() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(200))
                .until(() -> !admin.get("campaigns/" + campaign + "/coverage?unit=RI-E").expect(200).json().getBoolean("pending"));
        return commander.post("campaigns/" + campaign + "/cutoffs", Map.of("unit", "RI-E")).expect(201).json().getString("number");
    }

    @Test
    void a_draft_is_kept_whole_and_nobody_overwrites_another_unseen() {
        String path = "cutoffs/" + freeze() + "/report-draft";
        JsonObject before = commander.get(path).expect(200).json();
        int version = before.getInt("version");
        Map<String, Object> draft = Map.of("documentNumber", "12", "datedOn", SmallArmy.today().toString(), "texts", Map.of("situation", "Quân số ổn định."),
                "notes", Map.of("RI-C2", "đi công tác"), "version", version);
        JsonObject kept = commander.put(path, draft).expect(200).json();
        assertThat(kept.getInt("version")).isEqualTo(version + 1);
        assertThat(kept.getJsonObject("texts").getString("situation")).isEqualTo("Quân số ổn định.");
        assertThat(kept.getJsonObject("notes").getString("RI-C2")).isEqualTo("đi công tác");
        assertThat(kept.getString("changedBy")).isEqualTo("RI-01");
        assertThat(commander.get(path).expect(200).json()).isEqualTo(kept);
        assertThat(commander.put(path, draft).expect(409).problem()).isEqualTo("report-changed-meanwhile");
        assertThat(commander.get(path + "?period=year").expect(200).json().getInt("version")).as("another report").isNotEqualTo(version + 1);
        assertThat(commander.get(path + "?period=week").expect(422).problem()).isEqualTo("report-kind");
        below.get(path).expect(404);
        below.put(path, draft).expect(404);
        soldier.get(path).expect(403);
        anonymous().get(path).expect(401);
    }

    @Test
    void a_wrong_draft_is_refused_in_words() {
        String path = "cutoffs/" + freeze() + "/report-draft";
        String answer = commander.put(path, Map.of("datedOn", "12/3/2027")).expect(422).body();
        assertThat(answer).contains("\"field\":\"datedOn\"", "Ngày của văn bản: ");
        answer = commander.put(path, Map.of("texts", Map.of("situation", "x".repeat(8_001)), "notes", Map.of("RI-C2", "y".repeat(401)))).expect(422).body();
        assertThat(answer).contains("Đặc điểm tình hình: ", "Ghi chú theo đơn vị: ", "RI-C2");
        commander.put(path, Map.of("previousNumber", "CS-1999-000001")).expect(404);
        assertThat(commander.put(path, Map.of("texts", List.of("x"))).expect(422).problem()).isEqualTo("wrong-shape");
    }

    @Test
    void a_unit_heads_its_reports_itself() {
        String path = "units/RI-C1/report-setting";
        JsonObject before = commander.get(path).expect(200).json();
        int version = before.getInt("version");
        Map<String, Object> setting = Map.of("header", "party", "parentLine", "ĐẢNG BỘ TRUNG ĐOÀN", "unitLine", "CHI BỘ ĐẠI ĐỘI 1", "code", "BC/ĐU",
                "signerForm", "TM.", "signerName", "Nguyễn Văn Mẫu", "version", version);
        JsonObject kept = commander.put(path, setting).expect(200).json();
        assertThat(kept.getString("header")).isEqualTo("party");
        assertThat(kept.getString("signerForm")).isEqualTo("TM.");
        assertThat(kept.getInt("version")).isEqualTo(version + 1);
        assertThat(commander.get(path).expect(200).json()).isEqualTo(kept);
        assertThat(commander.put(path, setting).expect(409).problem()).isEqualTo("report-changed-meanwhile");
        String answer = commander.put(path, Map.of("header", "royal", "version", version + 1)).expect(422).body();
        assertThat(answer).contains("Kiểu đầu văn bản: ", "Tên đơn vị trên đầu văn bản: ");
        below.get(path).expect(404);
        below.put(path, setting).expect(404);
        soldier.get(path).expect(403);
    }

    @Test
    void figures_are_frozen_by_a_rule_until_it_is_taken_away() {
        Map<String, Object> wish = Map.of("unit", "RI-C1", "campaign", campaign, "days", List.of("14/6", "14/12"));
        ApiClient.Answer added = commander.post("report-schedules", wish).expect(201);
        String id = added.json().getString("id");
        String path = "report-schedules/" + id;
        assertThat(added.headers().firstValue("Location").orElseThrow()).endsWith("/api/v1/" + path);
        JsonObject rule = commander.get(path).expect(200).json();
        assertThat(rule.getJsonArray("days").toString()).isEqualTo("[\"14/6\",\"14/12\"]");
        assertThat(rule.getString("since")).isEqualTo(SmallArmy.today().toString());
        assertThat(commander.get("report-schedules").expect(200).json().getJsonArray("items")).anyMatch(one -> one.asJsonObject().getString("id").equals(id));
        assertThat(commander.post("report-schedules", wish).expect(409).problem()).isEqualTo("report-scheduled");
        assertThat(commander.post("report-schedules", Map.of("unit", "RI-C2", "campaign", campaign, "days", List.of("31/2"))).expect(422).problem()).isEqualTo("report-days");
        assertThat(commander.post("report-schedules", Map.of("unit", "RI-C2")).expect(422).body()).contains("Ngày chốt: ", "Đợt phổ cập: ");
        below.get(path).expect(404);
        below.delete(path).expect(404);
        below.post("report-schedules", wish).expect(404);
        assertThat(below.get("report-schedules").expect(200).json().getJsonArray("items")).noneMatch(one -> one.asJsonObject().getString("id").equals(id));
        soldier.get("report-schedules").expect(403);
        commander.delete(path).expect(204);
        commander.get(path).expect(404);
    }
}
