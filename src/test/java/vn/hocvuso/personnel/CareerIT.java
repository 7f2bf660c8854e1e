package vn.hocvuso.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;

/** Acts on people through the API, and what a transfer does to a token already issued. */
class CareerIT extends ServerIT {
    private static final LocalDate TODAY = SmallArmy.today();

    private SmallArmy army;

    @BeforeEach
    void load() {
        army = SmallArmy.of(admin, "CA");
    }

    private ApiClient signIn(String person) {
        return ApiClient.signedIn(BASE, army.name(person), SmallArmy.PASSWORD);
    }

    @Test
    void an_administrator_writes_down_a_whole_life() {
        String person = "people/CA-90";
        admin.post("people", Map.of("serviceNumber", "CA-90", "fullName", "Hà Thị Mới", "birthYear", 2006, "from", "2026-03-01", "unit", "CA-C1",
                "group", "HSQ-BS", "rank", "B2")).expect(201);
        assertThat(admin.post("people", Map.of("serviceNumber", "CA-90", "fullName", "X", "from", "2026-03-01", "unit", "CA-C1", "group", "SQ")).expect(409).problem())
                .isEqualTo("service-number-taken");
        admin.post(person + "/postings", Map.of("from", "2026-06-01", "rank", "B1")).expect(201);
        admin.post(person + "/postings", Map.of("from", "2026-09-01", "unit", "CA-C2", "reason", "QĐ 12")).expect(201);
        admin.post(person + "/statuses", Map.of("status", "nghỉ phép", "from", "2026-10-01", "to", "2026-10-10")).expect(201);
        JsonObject now = admin.get(person).expect(200).json();
        assertThat(now.getJsonObject("unit").getString("code") + " " + now.getString("rank")).isEqualTo("CA-C2 Binh nhất");

        String before = admin.get(person + "/acts").json().getJsonArray("items").getJsonObject(0).getString("at");
        assertThat(admin.post(person + "/corrections", Map.of("of", "posting", "day", "2026-09-01", "from", "2026-09-10")).expect(422).json().getJsonArray("errors"))
                .hasSize(1);
        JsonObject act = admin.post(person + "/corrections", Map.of("of", "posting", "day", "2026-09-01", "from", "2026-09-10", "reason", "QĐ ghi ngày 10"))
                .expect(201).json();
        assertThat(act.getJsonArray("formerPostings")).hasSize(2);
        assertThat(froms(admin.get(person + "/postings").expect(200).json())).containsExactly("2026-09-10", "2026-06-01", "2026-03-01");
        assertThat(froms(admin.get(person + "/postings?knownAt=" + before).expect(200).json())).containsExactly("2026-09-01", "2026-06-01", "2026-03-01");
        assertThat(admin.get(person + "/postings?knownAt=yesterday").expect(422).problem()).isEqualTo("invalid-moment");

        admin.post(person + "/corrections", Map.of("of", "status", "day", "2026-10-01", "status", "leave", "never", true, "reason", "không nghỉ")).expect(201);
        admin.post(person + "/corrections", Map.of("of", "name", "fullName", "Hà Thị Mơi", "birthYear", 2006, "reason", "theo căn cước")).expect(201);
        admin.post(person + "/discharge", Map.of("leftOn", "2026-11-01", "cause", "discharge")).expect(201);
        assertThat(admin.get(person).json().isNull("unit") || !admin.get(person).json().containsKey("unit")).isTrue();
        admin.post(person + "/postings", Map.of("from", "2026-11-20", "unit", "CA-C1", "group", "QNCN", "rank", "1/")).expect(201);
        assertThat(kinds(admin.get(person + "/acts").json()))
                .containsExactly("returned", "left", "renamed", "corrected", "corrected", "status", "posted", "posted", "enlisted");
        assertThat(admin.get("audit-entries?q=CA-90").expect(200).json().getJsonArray("items").size()).isGreaterThanOrEqualTo(9);
    }

    private static List<String> froms(JsonObject list) {
        return list.getJsonArray("items").getValuesAs(JsonObject.class).stream().map(one -> one.getString("from")).toList();
    }

    private static List<String> kinds(JsonObject list) {
        return list.getJsonArray("items").getValuesAs(JsonObject.class).stream().map(one -> one.getString("kind")).toList();
    }

    @Test
    void a_transfer_takes_away_what_the_old_unit_gave_also_for_a_token_already_issued() {
        army.grant("22", "COMMANDER", "C2");
        ApiClient commander = signIn("22");
        commander.get("people/CA-21").expect(200);
        assertThat(commander.get("people?unit=CA-C2").expect(200).json().getInt("total")).isEqualTo(2);
        admin.post("people/CA-22/postings", Map.of("from", TODAY.toString(), "unit", "CA-C1")).expect(201);
        commander.get("people/CA-21").expect(404);
        commander.get("units/CA-C2").expect(404);
        assertThat(commander.get("me").expect(200).json().getJsonArray("roles")).hasSize(1);
        JsonObject lapsed = admin.get("people/CA-22/roles").expect(200).json().getJsonArray("items").getJsonObject(0);
        assertThat(lapsed.getString("state") + " " + lapsed.getString("lapse")).isEqualTo("lapsed transferred");
        assertThat(admin.get("audit-entries?action=role-lapsed&q=CA-22").expect(200).json().getInt("total")).isEqualTo(1);
    }

    @Test
    void a_commander_appoints_a_deputy_and_takes_it_back() {
        army.grant("01", "COMMANDER", "E");
        ApiClient commander = signIn("01");
        ApiClient deputy = signIn("02");
        deputy.get("people/CA-12").expect(404);
        JsonObject given = commander.post("people/CA-02/delegations", Map.of("role", "COMMANDER", "unit", "CA-C1")).expect(201).json();
        assertThat(given.getString("to")).isEqualTo(TODAY.plusDays(13).toString());
        deputy.get("people/CA-12").expect(200);
        deputy.get("people/CA-21").expect(404);
        deputy.post("people/CA-12/delegations", Map.of("role", "COMMANDER", "unit", "CA-C1")).expect(403);
        commander.post("people/CA-02/roles", Map.of("role", "COMMANDER", "unit", "CA-C2")).expect(403);
        commander.post("people/CA-12/postings", Map.of("from", TODAY.toString(), "unit", "CA-C2")).expect(403);
        deputy.delete("people/CA-02/roles/" + given.getString("id")).expect(403);
        commander.delete("people/CA-02/roles/" + given.getString("id")).expect(204);
        deputy.get("people/CA-12").expect(404);
    }
}
