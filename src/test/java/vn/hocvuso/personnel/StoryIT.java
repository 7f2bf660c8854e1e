package vn.hocvuso.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;

/** Everything on record about somebody in one list, as far as the reader may see it. */
class StoryIT extends ServerIT {
    @Test
    void exemptions_and_results_stand_among_postings_and_statuses_for_whom_they_concern() {
        SmallArmy army = SmallArmy.of(admin, "PS");
        String campaign = army.campaign();
        army.importing("statuses", "", "service_number,status,from,to\nPS-11,hospital,2026-01-10,2026-02-10\n");
        admin.post("campaigns/" + campaign + "/exemptions", Map.of("people", List.of("PS-11"), "reason", "Nằm viện dài ngày", "evidence", "Giấy ra viện 12"))
                .expect(201);
        army.importing("results", "", """
                service_number,kind,code,earned_on,outcome,score,max_score,source,reference
                PS-11,quiz,kiem-tra-cuoi-dot,2026-03-01,failed,20,30,paper,BB-07
                PS-11,quiz,kiem-tra-cuoi-dot,2026-04-01,passed,27,30,paper,BB-08
                """);
        String wrong = admin.get("results?person=PS-11&outcome=failed").expect(200).json().getJsonArray("items").getJsonObject(0).getString("id");
        admin.post("results/" + wrong + "/revocation", Map.of("reason", "Nhầm người")).expect(200);
        army.grant("01", "COMMANDER", "E");
        army.grant("02", "INSTRUCTOR", "E");

        assertThat(kinds(whole(admin))).as("the file in which the person came").containsOnlyOnce("came");
        List<JsonObject> all = story(admin);
        assertThat(kinds(all)).containsExactly("exemption", "result", "result", "status", "posting");
        assertThat(all.get(0).getString("state")).isEqualTo("running");
        assertThat(all.get(0).toString()).contains("Nằm viện dài ngày", "Giấy ra viện 12", "admin");
        assertThat(all.get(1).toString()).contains("quiz-passed", "27/30", "BB-08", "source-paper");
        assertThat(all.get(2).getBoolean("undone")).isTrue();
        assertThat(all.get(2).toString()).contains("quiz-failed", "Nhầm người");
        assertThat(story(signedIn(army, "11")).toString()).as("oneself sees all of it").isEqualTo(all.toString());

        List<JsonObject> commanders = story(signedIn(army, "01"));
        assertThat(kinds(commanders)).containsExactly("exemption", "result", "result", "status", "posting");
        assertThat(commanders.toString()).as("what counts, not how well").contains("quiz-passed", "Nằm viện dài ngày").doesNotContain("27/30", "BB-08", "Nhầm người");
        List<JsonObject> instructors = story(signedIn(army, "02"));
        assertThat(kinds(instructors)).as("an illness is no business of the teacher's").containsExactly("result", "result", "status", "posting");
        assertThat(instructors.toString()).contains("27/30");
        signedIn(army, "22").get("people/PS-11/story").expect(404);
    }

    private static ApiClient signedIn(SmallArmy army, String person) {
        return ApiClient.signedIn(BASE, army.name(person), SmallArmy.PASSWORD);
    }

    /** But for the file in which the person came today. */
    private static List<JsonObject> story(ApiClient reader) {
        return whole(reader).stream().filter(line -> !line.getString("kind").equals("came")).toList();
    }

    private static List<JsonObject> whole(ApiClient reader) {
        return reader.get("people/PS-11/story").expect(200).json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static List<String> kinds(List<JsonObject> story) {
        return story.stream().map(line -> line.getString("kind")).collect(Collectors.toList());
    }
}
