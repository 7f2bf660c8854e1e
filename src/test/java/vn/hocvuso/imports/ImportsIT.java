package vn.hocvuso.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;

/** Files handed in, tried, applied, guarded, taken back and given out again, as another program does it. */
class ImportsIT extends ServerIT {
    @Test
    void a_vietnamese_header_is_understood_and_wrong_cells_are_shown() {
        SmallArmy army = SmallArmy.of(admin, "IV");
        JsonObject job = army.importing("statuses", "", "Số hiệu;Tình trạng;Từ ngày;Đến ngày\nIV-11;nằm viện;01/01/2026;31/02/2026\nIV-99;nghỉ phép;01/01/2026;\n");
        assertThat(job.getString("status")).isEqualTo("rejected");
        assertThat(job.getJsonArray("errors")).hasSize(2);
        JsonObject error = job.getJsonArray("errors").getJsonObject(0);
        assertThat(error.getInt("row")).isEqualTo(2);
        assertThat(error.getString("column")).isEqualTo("to");
        assertThat(error.getString("value")).isEqualTo("31/02/2026");
        assertThat(error.getString("message")).contains("31/02/2026");
        String csv = admin.get("imports/" + job.getString("id") + "/errors.csv").expect(200).body();
        assertThat(csv).startsWith("\ufeffrow,column,code,message,value").contains("IV-99");
        assertThat(admin.get("imports/" + job.getString("id") + "/errors.xlsx").expect(200).body()).startsWith("PK");
    }

    @Test
    void chosen_columns_go_before_the_header_and_a_wrong_choice_is_refused() {
        SmallArmy army = SmallArmy.of(admin, "IW");
        JsonObject job = army.importing("statuses", "?columns=from,service_number,,status", "a,b,c,d\n2026-01-01,IW-11,x,leave\n");
        assertThat(job.getString("status")).as(job.toString()).isEqualTo("done");
        assertThat(job.getInt("created")).isEqualTo(1);
        assertThat(admin.postText("imports/statuses?columns=from,status", "text/csv", "a,b\n1,2\n").status()).isEqualTo(422);
    }

    @Test
    void a_small_roster_is_replaced_as_told_and_taken_back_as_it_was() {
        SmallArmy army = SmallArmy.of(admin, "IU");
        String campaign = army.campaign();
        String people = people();
        JsonObject before = figures(campaign, "IU-E");
        JsonObject moved = army.importing("people", "", """
                service_number,full_name,group,unit_code,posted_from
                IU-11,Đặng Hữu Nghĩa Mới,HSQ-BS,IU-C2,2025-06-01
                IU-77,Người Mới,SQ,IU-C1,2025-06-01
                """);
        assertThat(moved.getString("status")).as(moved.toString()).isEqualTo("done");
        assertThat(figures(campaign, "IU-E").getInt("onRoll")).isEqualTo(before.getInt("onRoll") + 1);

        JsonObject back = undo(moved.getString("id"));
        assertThat(back.getString("status")).as(back.toString()).isEqualTo("done");
        assertThat(people()).isEqualTo(people);
        assertThat(figures(campaign, "IU-E")).isEqualTo(before);
        assertThat(admin.get("people/IU-77").status()).isEqualTo(404);
        assertThat(admin.get("imports/" + moved.getString("id")).json().getString("undoneAt")).isNotBlank();
        assertThat(admin.postText("imports/" + moved.getString("id") + "/undo", "application/json", "").expect(409).problem()).isEqualTo("undo-done");
    }

    @Test
    void what_something_was_built_on_is_not_taken_back() {
        SmallArmy army = SmallArmy.of(admin, "IB");
        JsonObject job = army.importing("people", "", """
                service_number,full_name,group,unit_code,posted_from,initial_password
                IB-77,Người Mới,SQ,IB-C1,2025-06-01,mat-khau-ban-dau
                """);
        ApiClient.signedIn(BASE, "IB-77", SmallArmy.PASSWORD);
        JsonObject back = undo(job.getString("id"));
        assertThat(back.getString("status")).isEqualTo("rejected");
        assertThat(back.getJsonArray("errors").getJsonObject(0).getString("code")).isEqualTo("undo-accounts-used");
        assertThat(admin.get("people/IB-77").status()).isEqualTo(200);

        JsonObject earlier = army.importing("statuses", "", "service_number,status,from\nIB-11,leave,2026-01-01\n");
        army.importing("statuses", "", "service_number,status,from\nIB-12,leave,2026-01-01\n");
        assertThat(admin.postText("imports/" + earlier.getString("id") + "/undo", "application/json", "").expect(409).problem()).isEqualTo("undo-not-the-last");
    }

    @Test
    void an_administrator_of_a_part_imports_and_exports_that_part() {
        SmallArmy army = SmallArmy.of(admin, "IP");
        SmallArmy.of(admin, "IQ");
        army.grant("02", "ADMINISTRATOR", "E");
        ApiClient own = ApiClient.signedIn(BASE, "IP-02", SmallArmy.PASSWORD);
        assertThat(own.postText("imports/units", "text/csv", "x").status()).isEqualTo(403);
        assertThat(own.postText("imports/people?mode=full", "text/csv", "x").status()).isEqualTo(403);
        String rows = "service_number,full_name,group,unit_code,posted_from\n"
                + "IP-50,Trong Phạm Vi,SQ,IP-C1,2026-01-01\nIP-51,Ngoài Phạm Vi,SQ,IQ-C1,2026-01-01\nIQ-11,Ngoài Phạm Vi,SQ,IP-C1,2026-01-01\n";
        JsonObject job = await(own, own.postText("imports/people?onError=skip", "text/csv", rows).expect(202).json().getString("id"));
        assertThat(job.getInt("created")).isEqualTo(1);
        assertThat(job.getJsonArray("errors").getValuesAs(JsonObject.class)).extracting(e -> e.getInt("row") + e.getString("code"))
                .containsExactlyInAnyOrder("3unit-outside-scope", "4outside-scope");
        String exported = own.get("exports/people.csv").expect(200).body();
        assertThat(exported).contains("IP-50").doesNotContain("IQ-").doesNotContain("initial_password");
        assertThat(own.get("exports/people.xlsx").expect(200).body()).startsWith("PK");
        assertThat(own.get("imports").json().getInt("total")).isEqualTo(1);
        ApiClient soldier = ApiClient.signedIn(BASE, "IP-11", SmallArmy.PASSWORD);
        assertThat(soldier.get("exports/people.csv").status()).isEqualTo(403);
        assertThat(soldier.get("imports/" + job.getString("id")).status()).isEqualTo(403);
    }

    @Test
    void a_full_file_that_lacks_most_of_the_roster_is_not_applied_unasked() {
        SmallArmy army = SmallArmy.of(admin, "IG");
        StringBuilder rows = new StringBuilder("service_number,full_name,group,unit_code,posted_from\n");
        for (int i = 100; i < 500; i++) {
            rows.append("IG-").append(i).append(",Người Thử,SQ,IG-C1,2026-01-01\n");
        }
        assertThat(army.importing("people", "", rows.toString()).getInt("created")).isEqualTo(400);
        String few = "service_number,full_name,group,unit_code,posted_from\nIG-100,Người Thử,SQ,IG-C1,2026-01-01\n";
        JsonObject tried = army.importing("people", "?mode=full&dryRun=true", few);
        assertThat(tried.getString("status")).isEqualTo("done");
        assertThat(tried.getInt("ended")).isGreaterThan(400);
        assertThat(tried.getJsonNumber("endedPercent").doubleValue()).isGreaterThan(90);

        JsonObject refused = army.importing("people", "?mode=full", few);
        assertThat(refused.getString("status")).isEqualTo("rejected");
        JsonObject error = refused.getJsonArray("errors").getJsonObject(0);
        assertThat(error.getInt("row")).isZero();
        assertThat(error.getString("code")).isEqualTo("ends-too-many-people");
        assertThat(error.getString("message")).contains("quân số rời danh sách", "confirmEnding=true");
        assertThat(admin.get("people/IG-499").json().toString()).contains("IG-C1");
    }

    @Test
    void ten_thousand_wrong_rows_are_all_told_and_nothing_is_applied() {
        SmallArmy army = SmallArmy.of(admin, "IE");
        StringBuilder rows = new StringBuilder("service_number,full_name,rank,group,unit_code,posted_from\nIE-90,Người Đúng,B1,HSQ-BS,IE-C1,2026-01-01\n");
        for (int i = 0; i < 10_000; i++) {
            rows.append("IE-X").append(i).append(",Người Sai,Đại tá,QNCN,IE-C1,2026-01-01\n");
        }
        JsonObject job = army.importing("people", "", rows.toString());
        assertThat(job.getString("status")).isEqualTo("rejected");
        assertThat(job.getInt("rejected")).isEqualTo(10_000);
        assertThat(job.getJsonArray("errors")).hasSize(100);
        assertThat(job.getJsonArray("errors").getJsonObject(0).getString("code")).isEqualTo("rank-not-of-group");
        assertThat(job.getJsonArray("errors").getJsonObject(0).getString("message")).contains("Đại tá", "QNCN", "Thượng tá");
        assertThat(admin.get("imports/" + job.getString("id") + "/errors.csv").expect(200).body().lines().count()).isEqualTo(10_001);
        assertThat(admin.get("people/IE-90").status()).as("the good row is not applied either").isEqualTo(404);
    }

    @Test
    void what_a_file_replaced_names_the_file_and_the_row() {
        SmallArmy army = SmallArmy.of(admin, "IF");
        JsonObject job = army.importing("people", "?fileName=quan-so-2026.xlsx", """
                service_number,full_name,group,unit_code,posted_from
                IF-12,Nguyễn Văn Đức,HSQ-BS,IF-C1,2025-03-01
                IF-11,Đặng Hữu Nghĩa,HSQ-BS,IF-C2,2026-06-01
                IF-77,Trần Văn Mới,HSQ-BS,IF-C2,2026-06-01
                """);
        assertThat(job.getString("status")).as(job.toString()).isEqualTo("done");
        JsonObject came = admin.get("people/IF-77/acts").expect(200).json().getJsonArray("items").getJsonObject(0);
        assertThat(came.getString("kind") + " " + came.getString("file") + " " + came.getInt("row")).as("somebody new").isEqualTo("came quan-so-2026.xlsx 4");
        assertThat(admin.get("people/IF-77/story").expect(200).json().getJsonArray("items").toString()).contains("came", "quan-so-2026.xlsx");
        JsonObject act = admin.get("people/IF-11/acts").expect(200).json().getJsonArray("items").getJsonObject(0);
        assertThat(act.getString("kind") + " " + act.getString("file") + " " + act.getInt("row")).isEqualTo("imported quan-so-2026.xlsx 3");
        assertThat(admin.get("people/IF-11/story").expect(200).json().getJsonArray("items").toString()).contains("quan-so-2026.xlsx");
        assertThat(admin.get("audit-entries?action=import-finished&q=people").expect(200).body()).contains("quan-so-2026.xlsx");
    }

    @Test
    void what_was_earned_here_goes_out_and_comes_back_as_a_whole_only() {
        SmallArmy army = SmallArmy.of(admin, "IR");
        SmallArmy.of(admin, "IS");
        ApiClient soldier = ApiClient.signedIn(BASE, "IR-11", SmallArmy.PASSWORD);
        String lesson = soldier.get("courses/bao-ve-bi-mat").expect(200).json().getJsonArray("sections").getJsonObject(0).getJsonArray("lessons")
                .getJsonObject(0).getString("key");
        soldier.put("me/courses/bao-ve-bi-mat/lessons/" + lesson + "/progress", Map.of("state", "completed", "seconds", 60)).expect(200);
        ApiClient.signedIn(BASE, "IS-11", SmallArmy.PASSWORD)
                .put("me/courses/bao-ve-bi-mat/lessons/" + lesson + "/progress", Map.of("state", "completed", "seconds", 60)).expect(200);
        army.grant("02", "ADMINISTRATOR", "E");
        ApiClient own = ApiClient.signedIn(BASE, "IR-02", SmallArmy.PASSWORD);

        String exported = own.get("exports/results.csv").expect(200).body();
        assertThat(exported).startsWith("\ufeffservice_number,kind,code,earned_on,outcome,score,max_score,source,reference,recorded_at");
        assertThat(exported).containsPattern("IR-11,course,bao-ve-bi-mat,[-0-9]+,started,,,platform,,20").doesNotContain("IS-11");
        JsonObject refused = await(own, own.postText("imports/results", "text/csv", exported).expect(202).json().getString("id"));
        assertThat(refused.getJsonArray("errors").getJsonObject(0).getString("code")).isEqualTo("platform-result-needs-whole");
        JsonObject again = army.importing("results", "", exported);
        assertThat(again.getInt("unchanged")).as(again.toString()).isEqualTo(again.getInt("total")).isPositive();
    }

    @Test
    void templates_come_empty_and_explained() {
        for (String kind : List.of("units", "people", "statuses", "exemptions", "results")) {
            assertThat(admin.get("imports/templates/" + kind + ".csv").expect(200).body()).startsWith("\ufeff");
            assertThat(admin.get("imports/templates/" + kind + ".xlsx").expect(200).body()).startsWith("PK");
        }
        assertThat(admin.get("imports/templates/nothing.csv").status()).isEqualTo(404);
    }

    private String people() {
        return admin.get("exports/people.csv").expect(200).body() + admin.get("exports/units.csv").expect(200).body();
    }

    private JsonObject undo(String job) {
        return await(admin, admin.postText("imports/" + job + "/undo", "application/json", "").expect(202).json().getString("id"));
    }

    private static JsonObject await(ApiClient client, String id) {
        JsonObject[] job = new JsonObject[1];
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100)).until(() -> {
            job[0] = client.get("imports/" + id).expect(200).json();
            return !List.of("queued", "running").contains(job[0].getString("status"));
        });
        return job[0];
    }

    private JsonObject figures(String campaign, String unit) {
        JsonObject[] found = new JsonObject[1];
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            found[0] = admin.get("campaigns/" + campaign + "/coverage?unit=" + unit).expect(200).json();
            return !found[0].getBoolean("pending");
        });
        return found[0];
    }
}
