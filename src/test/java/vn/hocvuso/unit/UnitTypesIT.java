package vn.hocvuso.unit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;

/** The type list as another program keeps it; the page is the other way to the same door. */
class UnitTypesIT extends ServerIT {
    @Test
    void a_type_is_added_renamed_and_retired_unless_a_unit_is_of_it() {
        JsonObject added = admin.post("unit-types", Map.of("name", "Cụm tuần tra", "shortForm", "q")).expect(201).json();
        assertThat(added.getString("code")).isEqualTo("cum_tuan_tra");
        assertThat(admin.post("unit-types", Map.of("name", "cụm TUẦN TRA")).expect(409).problem()).isEqualTo("unit-type-taken");
        assertThat(admin.post("unit-types", Map.of("shortForm", "x9")).expect(422).problem()).isEqualTo("invalid-fields");
        JsonObject renamed = admin.put("unit-types/cum_tuan_tra", Map.of("name", "Cụm trực")).expect(200).json();
        assertThat(renamed.getString("name") + " " + renamed.getString("shortForm")).as("what is missing stays").isEqualTo("Cụm trực q");
        assertThat(admin.get("unit-types").expect(200).json().getJsonArray("items").toString()).contains("Cụm trực", "tiểu đoàn");

        SmallArmy.of(admin, "UT");
        admin.postText("units", "application/json", """
                {"code": "UT-Q1", "name": "Cụm 1", "type": "cụm trực", "parent": "UT-E", "on": "2026-03-01", "reason": "thành lập"}""").expect(201);
        assertThat(admin.delete("unit-types/cum_tuan_tra").expect(409).problem()).isEqualTo("unit-type-used");
        admin.put("unit-types/khong_co", Map.of("name", "X")).expect(404);
        admin.post("unit-types", Map.of("name", "Cụm tạm")).expect(201);
        admin.delete("unit-types/cum_tam").expect(204);
        admin.get("unit-types/cum_tam").expect(404);
    }

    @Test
    void only_administrators_read_it_and_only_those_of_the_whole_installation_change_it() {
        SmallArmy army = SmallArmy.of(admin, "UV");
        army.grant("02", "ADMINISTRATOR", "E");
        ApiClient own = ApiClient.signedIn(BASE, army.name("02"), SmallArmy.PASSWORD);
        own.get("unit-types").expect(200);
        own.post("unit-types", Map.of("name", "Cụm riêng")).expect(403);
        own.delete("unit-types/tau").expect(403);
        ApiClient learner = ApiClient.signedIn(BASE, army.name("22"), SmallArmy.PASSWORD);
        learner.get("unit-types").expect(403);
    }
}
