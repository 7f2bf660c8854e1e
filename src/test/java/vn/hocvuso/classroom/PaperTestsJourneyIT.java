package vn.hocvuso.classroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.Browser;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;

/** A test on paper from drawing to typing, in a browser and by API. */
@Tag("browser")
class PaperTestsJourneyIT extends ServerIT {
    private static final String GIFT = "::cj-1::Một?{=đúng ~sai ~sai nữa}\n\n::cj-2::Hai?{=đúng ~sai}\n\n::cj-3::Ba?{TRUE}\n";

    @RegisterExtension
    final Browser browser = new Browser(BASE);

    private void define() {
        admin.put("question-banks/cj-ngan-hang", Map.of("title", "Ngân hàng bài giấy"));
        admin.postText("question-banks/cj-ngan-hang/imports?format=gift", "text/plain", GIFT).expect(202);
        String json = "{\"title\": \"Bài giấy thử\", \"bank\": \"cj-ngan-hang\", \"fixed\": [\"cj-1\", \"cj-2\", \"cj-3\"], \"passPercent\": 60}";
        admin.put("quizzes/cj-bai-giay", Json.createReader(new StringReader(json)).readObject()).expect(200);
    }

    @Test
    void a_paper_test_is_drawn_printed_typed_in_and_corrected() {
        SmallArmy army = SmallArmy.of(admin, "CJ");
        define();
        browser.open("account/sign-in");
        browser.page().context().addCookies(List.of(new Cookie("hvs-token", admin.token()).setUrl(BASE.toString())));
        browser.pass("paper-tests-none", "classroom/paper-tests?quiz=cj-bai-giay&unit=" + army.name("C1"));
        Page page = browser.page();
        page.locator("[id='form:go']").click();
        page.waitForURL(Pattern.compile("paper-test\\?.*number="));
        String number = page.url().replaceAll(".*number=([0-9-]+).*", "$1");
        assertThat(page.locator("[role=status]")).containsText("Đã rút đề");
        for (String print : List.of("questions", "sheets", "keys")) {
            assertThat(admin.get("paper-tests/" + number + "/" + print + ".pdf").expect(200).body()).startsWith("%PDF");
        }
        browser.pass("paper-test", "classroom/paper-test?number=" + number);
        type(page, army.name("11"), "1", "AB");
        page.locator("[id='form:go']").click();
        assertThat(page.locator("[role=alert]")).containsText("2/3");
        assertThat(place(page, "answers", army.name("11"))).hasValue("AB");
        browser.requireAccessible("paper-test-refused");
        browser.shootAll("paper-test-refused");
        place(page, "variant", army.name("11")).focus();
        page.keyboard().press("Enter");
        assertThat(place(page, "answers", army.name("11"))).isFocused();
        place(page, "answers", army.name("11")).fill("---");
        page.locator("[id='form:go']").click();
        assertThat(page.locator("[role=status]")).containsText("1 phiếu mới");
        String rows = "số hiệu;mã đề;đáp án\n" + army.name("12") + ";2;A;A;A\n";
        page.locator("[id='upload:file']").setInputFiles(new FilePayload("phieu.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
        page.locator("[id='upload:go']").click();
        assertThat(page.locator("[role=status]")).containsText("1 phiếu mới");
        page.locator("#correcting summary").click();
        page.locator("#answers").fill("AAA");
        page.locator("[id='correct:reason']").fill("Đọc nhầm");
        page.locator("[id='correct:go']").click();
        assertThat(page.locator("[role=status]")).containsText("Đã sửa phiếu");
        browser.pass("paper-test-typed", "classroom/paper-test?number=" + number);
        browser.pass("paper-tests", "classroom/paper-tests");
    }

    private static void type(Page page, String person, String variant, String answers) {
        place(page, "variant", person).fill(variant);
        place(page, "answers", person).fill(answers);
    }

    private static Locator place(Page page, String what, String person) {
        return page.locator("input[name='" + what + ":" + person + "']");
    }

    @Test
    void sheets_are_the_instructors_and_stay_within_the_scope() {
        SmallArmy army = SmallArmy.of(admin, "CK");
        define();
        admin.post("people/" + army.name("02") + "/roles", Map.of("role", "INSTRUCTOR", "unit", army.name("C1"))).expect(201);
        ApiClient instructor = ApiClient.signedIn(BASE, army.name("02"), SmallArmy.PASSWORD);
        admin.post("people/" + army.name("01") + "/roles", Map.of("role", "COMMANDER", "unit", army.name("E"))).expect(201);
        ApiClient commander = ApiClient.signedIn(BASE, army.name("01"), SmallArmy.PASSWORD);
        instructor.post("paper-tests", Map.of("quiz", "cj-bai-giay", "unit", army.name("C2"), "variants", 2)).expect(404);
        JsonObject made = instructor.post("paper-tests", Map.of("quiz", "cj-bai-giay", "unit", army.name("C1"), "variants", 2)).expect(201).json();
        String path = "paper-tests/" + made.getString("number");
        commander.get(path + "/sheets").expect(403);
        ApiClient soldier = ApiClient.signedIn(BASE, army.name("11"), SmallArmy.PASSWORD);
        soldier.get(path + "/keys.pdf").expect(403);
        String good = army.name("11") + ",1,AAA\n";
        JsonObject refused = instructor.postText(path + "/sheets", "text/csv", good + army.name("21") + ",1,AAA\n").expect(200).json();
        assertThat(refused.getJsonArray("faults").getJsonObject(0).getString("code")).isEqualTo("sheet-person");
        assertThat(instructor.postText(path + "/sheets", "text/csv", good).expect(200).json().getInt("created")).isEqualTo(1);
        assertThat(instructor.postText(path + "/sheets", "text/csv", good).expect(200).json().getInt("unchanged")).isEqualTo(1);
        assertThat(instructor.postText(path + "/sheets", "text/csv", "\u0000\u00ff").expect(200).json().getJsonArray("faults")).hasSize(1);
        JsonObject result = admin.get("results?person=" + army.name("11")).expect(200).json().getJsonArray("items").getJsonObject(0);
        assertThat(result.getString("source")).isEqualTo("paper");
        assertThat(result.getString("earnedOn")).isEqualTo(SmallArmy.today().toString());
    }
}
