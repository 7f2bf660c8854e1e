package vn.hocvuso.followup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.Browser;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;

/** Following a course and a campaign, in a browser and by API. */
@Tag("browser")
class FollowUpJourneyIT extends ServerIT {
    private static final String COURSE = "lua-dao-deepfake";

    @RegisterExtension
    final Browser browser = new Browser(BASE);

    private static ApiClient signedIn(SmallArmy army, String person) {
        return ApiClient.signedIn(BASE, army.name(person), SmallArmy.PASSWORD);
    }

    private static void learn(ApiClient learner, int lessons) {
        JsonObject course = learner.get("courses/" + COURSE).expect(200).json();
        List<JsonObject> keys = course.getJsonArray("sections").getValuesAs(JsonObject.class).stream()
                .flatMap(section -> section.getJsonArray("lessons").getValuesAs(JsonObject.class).stream())
                .limit(lessons)
                .toList();
        keys.forEach(lesson -> learner.put(
                        "me/courses/" + COURSE + "/lessons/" + lesson.getString("key") + "/progress", Map.of("state", "completed", "seconds", 60))
                .expect(200));
    }

    @Test
    void a_matrix_is_paged_filtered_and_written_to_within_the_scope() {
        SmallArmy army = SmallArmy.of(admin, "FU");
        army.grant("01", "COMMANDER", "E");
        army.grant("02", "INSTRUCTOR", "C2");
        ApiClient soldier = signedIn(army, "11");
        learn(soldier, 1);
        ApiClient commander = signedIn(army, "01");
        String matrix = "follow-up/matrix?course=" + COURSE + "&unit=" + army.name("E");
        JsonObject first = commander.get(matrix + "&size=3").expect(200).json();
        assertThat(first.getJsonArray("rows")).hasSize(3);
        assertThat(first.getJsonArray("rows").getJsonObject(0).getJsonObject("person").getString("serviceNumber")).as("commanders first").isEqualTo(army.name("01"));
        JsonObject second = commander.get(matrix + "&size=100&after=" + first.getString("next")).expect(200).json();
        assertThat(second.getJsonArray("rows")).hasSize(4);
        assertThat(second.isNull("next") || !second.containsKey("next")).isTrue();
        String lesson = first.getJsonArray("activities").getJsonObject(1).getString("key");
        JsonObject done = commander.get(matrix + "&activity=" + lesson + "&state=done").expect(200).json();
        assertThat(done.getJsonArray("rows")).hasSize(1);
        assertThat(done.getJsonArray("rows").getJsonObject(0).getJsonObject("person").getString("serviceNumber")).isEqualTo(army.name("11"));
        assertThat(commander.get("follow-up/matrix?unit=" + army.name("E")).expect(422).problem()).isEqualTo("invalid-fields");
        assertThat(commander.get(matrix + "&activity=" + lesson + "&state=khong").expect(422).problem()).isEqualTo("invalid-fields");
        signedIn(army, "02").get(matrix).expect(404);
        soldier.get(matrix).expect(403);
        assertThat(commander.get("follow-up/matrix.csv?course=" + COURSE + "&unit=" + army.name("C1")).expect(200).body()).contains(army.name("12"), "Chưa bắt đầu");
        assertThat(commander.get("follow-up/matrix.xlsx?course=" + COURSE + "&unit=" + army.name("C1")).expect(200).body()).startsWith("PK");
        Map<String, String> letter = Map.of(
                "id", UUID.randomUUID().toString(), "course", COURSE, "unit", army.name("E"), "activity", lesson, "state", "done", "title", "Tiếp tục", "text", "Học tiếp bài hai.");
        assertThat(commander.post("follow-up/messages", letter).expect(201).json().getInt("recipients")).isEqualTo(1);
        assertThat(commander.post("follow-up/messages", letter).expect(200).json().getBoolean("fresh")).isFalse();
        assertThat(soldier.get("me/notifications").expect(200).body()).contains("Học tiếp bài hai.");
        soldier.post("follow-up/messages", letter).expect(403);
    }

    @Test
    void who_is_at_risk_is_told_with_the_reason() {
        SmallArmy army = SmallArmy.of(admin, "FV");
        String campaign = army.campaign();
        army.grant("01", "COMMANDER", "E");
        ApiClient commander = signedIn(army, "01");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(
                () -> !commander.get("campaigns/" + campaign + "/coverage?unit=" + army.name("E")).expect(200).json().getBoolean("pending"));
        String risk = "follow-up/at-risk?campaign=" + campaign + "&unit=" + army.name("C1");
        JsonObject all = commander.get(risk).expect(200).json();
        assertThat(all.getInt("looked")).isEqualTo(3);
        assertThat(all.getJsonObject("counts").getInt("not-started")).isEqualTo(3);
        learn(signedIn(army, "11"), 1);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(
                () -> commander.get(risk).expect(200).json().getJsonObject("people").getInt("total") == 2);
        assertThat(commander.get(risk + "&reason=overdue").expect(200).json().getJsonObject("people").getInt("total")).isZero();
        assertThat(commander.get(risk + "&reason=khong").expect(422).problem()).isEqualTo("invalid-fields");
        assertThat(commander.get("follow-up/at-risk?course=" + COURSE + "&unit=" + army.name("C1")).expect(200).json().getJsonObject("people").getInt("total")).isZero();
    }

    @Test
    void the_pages_show_it_and_a_word_is_sent() {
        SmallArmy army = SmallArmy.of(admin, "FW");
        String campaign = army.campaign();
        army.grant("01", "COMMANDER", "E");
        learn(signedIn(army, "11"), 2);
        browser.open("account/sign-in");
        browser.page().context().addCookies(List.of(new Cookie("hvs-token", signedIn(army, "01").token()).setUrl(BASE.toString())));
        browser.pass("follow-up-course", "followup/matrix?subject=course:" + COURSE + "&unit=" + army.name("E"));
        Page page = browser.page();
        assertThat(page.locator("[data-rows] > tr")).hasCount(7);
        page.locator("[data-rows] .mx-mark--done").first().click();
        assertThat(page.locator("h1")).containsText("Đặng Hữu Nghĩa");
        String person = page.url().substring(BASE.toString().length()).replaceAll("#.*", "");
        page.navigate("about:blank"); // else a step within the same page
        browser.pass("follow-up-person", person);
        browser.pass("follow-up-campaign", "followup/matrix?subject=campaign:" + campaign + "&unit=" + army.name("E"));
        browser.pass("follow-up-nobody", "followup/matrix?subject=course:" + COURSE + "&unit=" + army.name("E") + "&activity=course:" + COURSE + "&state=failed");
        browser.pass("follow-up-nothing", "followup/matrix?subject=course:khong-co&unit=" + army.name("E"));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(
                () -> !admin.get("campaigns/" + campaign + "/coverage?unit=" + army.name("E")).expect(200).json().getBoolean("pending"));
        browser.pass("at-risk", "followup/at-risk?subject=campaign:" + campaign + "&unit=" + army.name("E"));
        browser.pass("at-risk-none", "followup/at-risk?subject=course:" + COURSE + "&unit=" + army.name("E"));
        browser.pass("follow-up-write", "followup/write?subject=campaign:" + campaign + "&unit=" + army.name("E") + "&reason=not-started");
        page.locator("[id='form:title']").fill("Bắt đầu học");
        page.locator("[id='form:body']").fill("Đồng chí bắt đầu khóa đầu tiên trong tuần này.");
        page.locator("[id='form:go']").click();
        assertThat(page.locator("[role=status]").first()).containsText("Đã gửi");
        browser.pass("follow-up-write-nobody", "followup/write?subject=campaign:" + campaign + "&unit=" + army.name("E") + "&reason=overdue");
    }
}
