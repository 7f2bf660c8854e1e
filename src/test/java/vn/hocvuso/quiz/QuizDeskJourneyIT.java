package vn.hocvuso.quiz;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.Browser;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;

/** An instructor at the desk: what a test shows and when, blind marking, a trial paper out of a big pool, a wrong key on paper. */
@Tag("browser")
class QuizDeskJourneyIT extends ServerIT {
    private static final String BANK = "dj-ngan-hang";
    private static final int MANY = 600;

    @RegisterExtension
    final Browser browser = new Browser(BASE);

    private void signIn() {
        browser.open("account/sign-in");
        browser.page().context().addCookies(List.of(new Cookie("hvs-token", admin.token()).setUrl(BASE.toString())));
    }

    private void bank(String gift) {
        admin.put("question-banks/" + BANK, Map.of("title", "Ngân hàng bàn giấy"));
        admin.postText("question-banks/" + BANK + "/imports?format=gift", "text/plain", gift).expect(202);
    }

    private void define(String slug, String asks) {
        String json = "{\"title\": \"Bài " + slug + "\", \"bank\": \"" + BANK + "\", " + asks + ", \"passPercent\": 50}";
        admin.put("quizzes/" + slug, Json.createReader(new StringReader(json)).readObject()).expect(200);
    }

    @Test
    void what_is_shown_and_when_is_set_by_test() {
        SmallArmy army = SmallArmy.of(admin, "DJ");
        bank("::dj-1::Một?{TRUE}\n\n::dj-2::Viết một đoạn{}\n");
        define("dj-xem-lai", "\"fixed\": [\"dj-1\", \"dj-2\"]");
        signIn();
        browser.pass("test-review", "quiz/test-review?quiz=dj-xem-lai");
        Page page = browser.page();
        assertThat(page.locator("input[name=later][value=key]")).not().isChecked();
        page.getByText("Điểm trước, đóng bài mới cho xem hết").click();
        assertThat(page.locator("[role=status]")).containsText("chưa lưu");
        assertThat(page.locator("input[name=after][value=answer]")).not().isChecked();
        assertThat(page.locator("input[name=closed][value=key]")).isChecked();
        page.locator("input[name=after][value=answer]").check();
        page.locator("input[name=marking][value=blind]").check();
        page.locator("[id='form:go']").click();
        assertThat(page.locator("[role=status]")).containsText("Đã lưu");
        assertThat(page.locator("input[name=after][value=answer]")).isChecked();
        assertThat(page.locator("input[name=after][value=correctness]")).not().isChecked();
        assertThat(page.locator("input[name=closed][value=key]")).isChecked();
        assertThat(page.locator("input[name=marking][value=blind]")).isChecked();
        browser.requireAccessible("test-review-saved");
        essayIsReadBlindAndToldOf(army);
    }

    private void essayIsReadBlindAndToldOf(SmallArmy army) {
        ApiClient soldier = ApiClient.signedIn(BASE, army.name("11"), SmallArmy.PASSWORD);
        soldier.get("quizzes/dj-xem-lai/marking").expect(403);
        JsonObject paper = soldier.post("quizzes/dj-xem-lai/attempts", Map.of()).expect(201).json();
        String attempt = paper.getString("id");
        soldier.put("attempts/" + attempt + "/answers/2", Map.of("sequence", 1, "response", Json.createObjectBuilder().add("text", "bài viết").build())).expect(204);
        String result = soldier.post("attempts/" + attempt + "/submission", Map.of()).expect(200).body();
        assertThat(result).contains("bài viết").doesNotContain("\"outcome\":", "\"solution\":");
        army.grant("02", "INSTRUCTOR", "E");
        ApiClient instructor = ApiClient.signedIn(BASE, army.name("02"), SmallArmy.PASSWORD);
        assertThat(instructor.get("markings/" + attempt + "/2").expect(200).body()).contains("bài viết").doesNotContain(army.name("11"));
        instructor.putText("quizzes/dj-xem-lai/marking", "application/json", "{\"blind\": null}").expect(200);
        assertThat(instructor.get("markings/" + attempt + "/2").expect(200).body()).contains(army.name("11"));
        instructor.put("markings/" + attempt + "/2", Map.of("points", 800, "note", "tốt")).expect(200);
        JsonObject notice = soldier.get("me/notifications").expect(200).json().getJsonArray("items").getJsonObject(0);
        assertThat(notice.getString("kind")).isEqualTo("marked");
        assertThat(notice.getString("link")).contains(attempt);
        assertThat(notice.getString("text")).as("what is shown of it is the review's to say").doesNotContain("80,0", "800");
    }

    @Test
    void six_hundred_questions_are_paged_and_a_trial_paper_is_drawn_from_them() {
        StringBuilder gift = new StringBuilder();
        for (int i = 1; i <= MANY; i++) {
            gift.append("::dn-").append("%03d".formatted(i)).append("::Tình huống số ").append(i).append(", đồng chí làm gì?{=báo cáo ~bỏ qua ~tự xử lý}\n\n");
        }
        admin.put("question-banks/dj-lon", Map.of("title", "Ngân hàng lớn"));
        admin.postText("question-banks/dj-lon/imports?format=gift", "text/plain", gift.toString()).expect(202);
        String json = "{\"title\": \"Bài rút đề\", \"bank\": \"dj-lon\", \"draw\": [{\"count\": 20}, {\"tags\": [], \"count\": 10}], \"passPercent\": 50}";
        admin.put("quizzes/dj-rut", Json.createReader(new StringReader(json)).readObject()).expect(200);
        signIn();
        browser.pass("question-bank-big", "publishing/question-bank?slug=dj-lon");
        Page page = browser.page();
        assertThat(page.locator("tbody tr")).hasCount(50);
        page.locator("a[rel=next]").click();
        assertThat(page.locator("tbody tr")).hasCount(50);
        assertThat(page.locator(".pager")).containsText("600");
        browser.pass("trial-paper", "quiz/trial-paper?quiz=dj-rut");
        String first = page.locator("table").last().innerText();
        assertThat(page.locator("table").last().locator("tbody tr")).hasCount(30);
        page.getByText("Rút đề khác").click();
        page.waitForURL("**paper=2**");
        assertThat(page.locator("table").last().innerText()).isNotEqualTo(first);
        browser.pass("tests", "quiz/tests");
        questionsArePickedPageByPage();
    }

    private void questionsArePickedPageByPage() {
        String json = "{\"title\": \"Bài chọn câu\", \"bank\": \"dj-lon\", \"fixed\": [\"dn-001\"], \"passPercent\": 50}";
        admin.put("quizzes/dj-chon", Json.createReader(new StringReader(json)).readObject()).expect(200);
        browser.pass("test-picking", "publishing/test-picking?quiz=dj-chon&bank=dj-lon");
        Page page = browser.page();
        assertThat(page.locator("input[name=picked]")).hasCount(50);
        assertThat(page.locator("input[name=picked]:checked")).hasCount(1);
        page.locator("a[rel=next]").click();
        assertThat(page.locator("input[name=picked]:checked")).hasCount(0);
        page.locator("input[name=picked]").nth(3).check();
        page.locator("input[name=picked]").nth(9).check();
        page.locator("[id='form:go']").click();
        assertThat(page.locator("[role=status]")).containsText("3 câu");
        assertThat(page.locator("input[name=picked]:checked")).hasCount(2);
        page.locator("input[name=picked]").nth(3).uncheck();
        page.locator("[id='form:go']").click();
        assertThat(page.locator("[role=status]")).containsText("2 câu");
        browser.pass("test-picking-draws", "publishing/test-picking?quiz=dj-rut");
        assertThat(page.locator("input[name=picked]")).hasCount(0);
    }

    @Test
    void what_a_new_key_does_to_sheets_of_paper_is_shown() {
        SmallArmy army = SmallArmy.of(admin, "DK");
        bank("::dk-1::Một?{TRUE}\n\n::dk-2::Hai?{TRUE}\n");
        define("dk-giay", "\"fixed\": [\"dk-1\", \"dk-2\"]");
        JsonObject test = admin.post("paper-tests", Map.of("quiz", "dk-giay", "unit", army.name("C1"))).expect(201).json();
        String rows = army.name("11") + ";1;B;B\n" + army.name("12") + ";1;A;A\n";
        admin.postText("paper-tests/" + test.getString("number") + "/sheets", "text/csv", rows).expect(200);
        String wish = "{\"bank\": \"" + BANK + "\", \"question\": \"dk-1\", \"treatment\": \"full\", \"reason\": \"In sai\"}";
        String id = admin.postText("regrades", "application/json", wish).expect(202).json().getString("id");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> admin.get("paper-tests/regrades/" + id).json().getString("state").equals("counted"));
        signIn();
        browser.pass("sheet-regrade", "classroom/sheet-regrade?id=" + id);
        Page page = browser.page();
        assertThat(page.locator("[role=status]")).containsText("xem thử");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr").first()).containsText("Thành đạt");
        browser.open("quiz/regrade?id=" + id);
        assertThat(page.locator("a[href*='sheet-regrade']")).isVisible();
    }
}
