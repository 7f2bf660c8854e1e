package vn.hocvuso.mentoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.Browser;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;

/** A programme of mentoring from the test that founds it to the log, in a browser and by API. */
@Tag("browser")
class MentoringJourneyIT extends ServerIT {
    private static final String QUIZ = "mt-khao-sat";

    @RegisterExtension
    final Browser browser = new Browser(BASE);

    /** Four questions of two skills. */
    private void define() {
        StringBuilder gift = new StringBuilder();
        JsonArrayBuilder fixed = Json.createArrayBuilder();
        for (int i = 1; i <= 4; i++) {
            gift.append("// [tag:").append(i % 2 == 0 ? "TT02:1.1" : "TT02:4.2").append("]\n::mt-").append(i).append("::Câu ").append(i).append("?{=đúng ~sai}\n\n");
            fixed.add("mt-" + i);
        }
        admin.put("question-banks/mt-ngan-hang", Map.of("title", "Ngân hàng kèm nhau"));
        admin.postText("question-banks/mt-ngan-hang/imports?format=gift", "text/plain", gift.toString()).expect(202);
        admin.put("quizzes/" + QUIZ, Json.createObjectBuilder().add("title", "Khảo sát kỹ năng").add("kind", "check").add("bank", "mt-ngan-hang")
                .add("fixed", fixed).add("passPercent", 50).build()).expect(200);
    }

    private static ApiClient signedIn(SmallArmy army, String person) {
        return ApiClient.signedIn(BASE, army.name(person), SmallArmy.PASSWORD);
    }

    private static void sit(ApiClient client, boolean right) {
        JsonObject paper = client.post("quizzes/" + QUIZ + "/attempts", Map.of()).expect(201).json();
        for (JsonObject question : paper.getJsonArray("questions").getValuesAs(JsonObject.class)) {
            String choice = question.getJsonArray("choices").getValuesAs(JsonObject.class).stream()
                    .filter(one -> one.getString("html").contains("đúng") == right)
                    .findFirst()
                    .orElseThrow()
                    .getString("id");
            client.put("attempts/" + paper.getString("id") + "/answers/" + question.getInt("slot"),
                    Map.of("sequence", 1, "response", Json.createObjectBuilder().add("choice", choice).build())).expect(204);
        }
        client.post("attempts/" + paper.getString("id") + "/submission", Map.of()).expect(200);
    }

    @Test
    void a_programme_by_api_within_the_scope() {
        SmallArmy army = SmallArmy.of(admin, "MT");
        define();
        army.grant("01", "COMMANDER", "E");
        army.grant("02", "COMMANDER", "C2");
        ApiClient commander = signedIn(army, "01");
        sit(signedIn(army, "11"), true);
        sit(signedIn(army, "22"), false);
        String today = SmallArmy.today().toString();
        Map<String, Object> wish = Map.of("title", "Kèm nhau", "unit", army.name("E"), "quiz", QUIZ, "startsOn", today, "endsOn", today);
        signedIn(army, "11").post("mentoring-programmes", wish).expect(403);
        signedIn(army, "02").post("mentoring-programmes", wish).expect(404);
        assertThat(commander.post("mentoring-programmes", Map.of("title", "", "unit", army.name("E"))).expect(422).problem()).isEqualTo("invalid-fields");
        String programme = "mentoring-programmes/" + commander.post("mentoring-programmes", wish).expect(201).json().getString("id");
        assertThat(commander.post(programme + "/suggestions", Map.of()).expect(200).json().getInt("placed")).isEqualTo(1);
        signedIn(army, "02").get(programme).expect(404);
        signedIn(army, "02").get(programme + "/candidates").expect(404);
        JsonObject candidates = commander.get(programme + "/candidates").expect(200).json();
        assertThat(candidates.getJsonArray("mentors").getJsonObject(0).getString("serviceNumber")).isEqualTo(army.name("11"));
        assertThat(candidates.getJsonArray("learners").getJsonObject(0).getString("serviceNumber")).isEqualTo(army.name("22"));
        assertThat(commander.post(programme + "/confirmation", Map.of()).expect(200).json().getInt("pairs")).isEqualTo(1);
        JsonObject pairs = commander.get(programme + "/pairs").expect(200).json();
        assertThat(pairs.getJsonArray("items").getJsonObject(0).getJsonObject("learner").getString("serviceNumber")).isEqualTo(army.name("22"));
        assertThat(lookedAt(army)).as("mentor and learner, written down").isEqualTo(2);
        signedIn(army, "02").get(programme + "/pairs").expect(404);
        assertThat(commander.get(programme + "/mentors").expect(200).json().getJsonArray("items").getJsonObject(0).getInt("learners")).isEqualTo(1);
        assertThat(lookedAt(army)).isEqualTo(1);
        assertThat(commander.post(programme + "/confirmation", Map.of()).expect(409).problem()).isEqualTo("nothing-to-confirm");
        assertThat(commander.post(programme + "/pairs", Map.of("mentor", army.name("11"), "learner", army.name("22"))).expect(409).problem()).isEqualTo("already-taught");
        ApiClient mentor = signedIn(army, "11");
        JsonObject desk = mentor.get("me/mentoring").expect(200).json();
        String pair = desk.getJsonArray("teaching").getJsonObject(0).getString("id");
        assertThat(desk.getJsonArray("teaching").getJsonObject(0).toString()).as("no points").doesNotContain("before");
        mentor.postText("me/mentoring/entries", "application/json", "{\"pairs\": [\"" + pair + "\"], \"spentMinutes\": 30, \"note\": \"Gửi thư\"}").expect(201);
        signedIn(army, "22").postText("me/mentoring/entries", "application/json", "{\"pairs\": [\"" + pair + "\"], \"spentMinutes\": 30}").expect(404);
        String letter = UUID.randomUUID().toString();
        commander.post(programme + "/thanks", Map.of("id", letter, "mentor", army.name("11"), "words", "Cảm ơn đồng chí")).expect(204);
        assertThat(mentor.get("me/notifications").expect(200).body()).contains("Cảm ơn đồng chí");
        assertThat(commander.get(programme + "/mentors.pdf").expect(200).body()).startsWith("%PDF");
        sit(signedIn(army, "22"), true);
        JsonObject glance = commander.get(programme).expect(200).json();
        assertThat(glance.getJsonArray("skills").toString()).contains("\"reached\":1");
        assertThat(signedIn(army, "22").get("me/mentoring").expect(200).json().getJsonArray("figures").getJsonObject(0).getInt("now")).isEqualTo(100);
        assertThat(glance.getInt("reached")).isEqualTo(1);
        assertThat(glance.getInt("minutes")).isEqualTo(30);
        commander.post(programme + "/closing", Map.of()).expect(204);
        assertThat(commander.post(programme + "/suggestions", Map.of()).expect(409).problem()).isEqualTo("mentoring-closed");
    }

    /** How many names the commander saw last, as those who watch over it read it. */
    private int lookedAt(SmallArmy army) {
        JsonObject last = admin.get("access-entries?viewer=" + army.name("01")).expect(200).json().getJsonArray("items").getJsonObject(0);
        assertThat(last.getString("what")).isEqualTo("mentoring");
        return last.getInt("names");
    }

    @Test
    void a_programme_on_the_pages_and_the_log_on_a_phone() {
        SmallArmy army = SmallArmy.of(admin, "MU");
        define();
        army.grant("01", "COMMANDER", "E");
        ApiClient commander = signedIn(army, "01");
        sit(signedIn(army, "11"), true);
        sit(signedIn(army, "22"), false);
        browser.open("account/sign-in");
        as(commander);
        browser.pass("mentoring-none", "mentoring/programmes");
        Page page = browser.page();
        page.locator("[id='form:title']").fill("Kèm nhau mùa đông");
        page.locator("#quiz").selectOption(QUIZ);
        page.locator("[id='form:go']").click();
        page.waitForURL(Pattern.compile("programme\\?.*id="));
        String programme = page.url().substring(BASE.toString().length()).replaceAll("[&?]done=[a-z]+", "");
        browser.pass("mentoring-begun", programme);
        page.locator("[id='suggest:go']").click();
        assertThat(page.locator("[role=status]")).containsText("Đã xếp 1 trong 1");
        browser.pass("mentoring-suggested", programme);
        page.locator("a[href*='hand=1']").click();
        browser.pass("mentoring-by-hand", programme + "&hand=1");
        assertThat(lookedAt(army)).as("the lists to choose from are names, too").isEqualTo(2);
        page.locator("#mentor").selectOption(army.name("11"));
        page.locator("#learner").selectOption("-");
        page.locator("#learner-number").fill(army.name("11"));
        page.locator("[id='hand:go']").click();
        assertThat(page.locator("[role=alert]")).containsText("không thể tự kèm mình");
        page.locator("#mentor").selectOption(army.name("11"));
        page.locator("#learner").selectOption("-");
        page.locator("#learner-number").fill(army.name("12"));
        page.locator("[id='hand:go']").click();
        assertThat(page.locator("[role=status]")).containsText("Đã ghép cặp");
        page.locator("button, input[type=submit]").locator("xpath=self::*[contains(@aria-label, 'Nguyễn Văn Đức')]").click();
        assertThat(page.locator("[role=status]")).containsText("Đã bỏ");
        page.locator("[id='confirm:go']").click();
        assertThat(page.locator("[role=status]")).containsText("Đã xác nhận 1 cặp");
        browser.pass("mentoring-active", programme);
        as(signedIn(army, "11"));
        browser.pass("mentoring-mine", "mentoring/mine");
        page.locator("[id='form:note']").fill("Gửi được thư");
        page.locator("[id='form:go']").click();
        assertThat(page.locator("[role=status]")).containsText("Đã ghi");
        browser.pass("mentoring-mine-logged", "mentoring/mine");
        as(signedIn(army, "22"));
        browser.pass("mentoring-mine-learning", "mentoring/mine");
        as(commander);
        browser.open(programme + "&list=mentors");
        page.locator("a[href*='thanked=']").click();
        browser.pass("mentoring-thank", page.url().substring(BASE.toString().length()).replaceAll("#.*", ""));
        page.locator("[id='thank:words']").fill("Cảm ơn đồng chí");
        page.locator("[id='thank:go']").click();
        assertThat(page.locator("[role=status]")).containsText("Đã gửi lời cảm ơn");
        browser.open(programme + "&list=active");
        page.locator("a[href*='pair=']").click();
        assertThat(page.locator("[id='end:reason']")).isVisible();
        browser.pass("mentoring-end", page.url().substring(BASE.toString().length()).replaceAll("#.*", ""));
        page.locator("details:has([id='close:go']) summary").click();
        page.locator("[id='close:go']").click();
        assertThat(page.locator("[role=status]")).containsText("Đã kết thúc");
        browser.pass("mentoring-closed", programme);
        browser.pass("mentoring-programmes", "mentoring/programmes");
    }

    private void as(ApiClient somebody) {
        browser.page().context().clearCookies();
        browser.page().context().addCookies(List.of(new Cookie("hvs-token", somebody.token()).setUrl(BASE.toString())));
    }
}
