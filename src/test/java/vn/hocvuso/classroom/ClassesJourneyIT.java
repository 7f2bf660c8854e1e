package vn.hocvuso.classroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.Browser;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;

/** A class from its making to a completed course, in a browser and by API. */
@Tag("browser")
class ClassesJourneyIT extends ServerIT {
    @RegisterExtension
    final Browser browser = new Browser(BASE);

    private void signIn(ApiClient who) {
        browser.open("account/sign-in");
        browser.page().context().addCookies(List.of(new Cookie("hvs-token", who.token()).setUrl(BASE.toString())));
    }

    @Test
    void a_class_is_made_filled_attended_and_completes_its_course() {
        SmallArmy army = SmallArmy.of(admin, "CL");
        signIn(admin);
        browser.pass("classes-none", "classroom/classes?unit=" + army.name("C1"));
        Page page = browser.page();
        page.locator("#name").fill("Lớp an toàn tối thứ Ba");
        page.locator("#course").selectOption("bao-ve-bi-mat");
        page.locator("#plannedSessions").fill("1");
        page.locator("[id='form:go']").click();
        page.waitForURL(Pattern.compile("study-class\\?.*number="));
        String number = page.url().replaceAll(".*number=([0-9-]+).*", "$1");
        assertThat(page.locator("[role=status]").first()).containsText("Đã mở lớp");
        browser.pass("study-class-empty", "classroom/study-class?number=" + number);
        page.locator("#plan summary").click();
        page.locator("#plan-venue").fill("Câu lạc bộ");
        page.locator("#plan-instructor").fill(army.name("02"));
        page.locator("[id='planning:go']").click();
        assertThat(page.locator("[role=status]").first()).containsText("Đã thêm buổi");
        page.locator("#join-unit summary").click();
        page.locator("[id='joining-unit:go']").click();
        assertThat(page.locator("[role=status]").first()).containsText("3 đồng chí");
        attend(page, number, army);
        browser.pass("study-class", "classroom/study-class?number=" + number);
        assertThat(page.locator("#roster")).containsText("2 đồng chí đã đủ 80%");
        browser.pass("classes", "classroom/classes");
        JsonObject result = admin.get("results?person=" + army.name("11")).expect(200).json().getJsonArray("items").getJsonObject(0);
        assertThat(result.getString("source")).isEqualTo("class");
        assertThat(result.getString("earnedOn")).isEqualTo(SmallArmy.today().toString());
        assertThat(admin.get("classes/" + number + "/attendance/roster.pdf").expect(200).body()).startsWith("%PDF");
        assertThat(admin.get("classes/" + number + "/attendance/sheet.xlsx").expect(200).body()).startsWith("PK");
        signIn(ApiClient.signedIn(BASE, army.name("11"), SmallArmy.PASSWORD));
        browser.pass("my-classes", "classroom/my-classes");
        assertThat(page.locator("main")).containsText("Có mặt 1/1 buổi");
    }

    /** Everybody present, one exception, a network that fails, a second instructor, and a slip. */
    private void attend(Page page, String number, SmallArmy army) {
        browser.pass("attendance-empty", "classroom/attendance?number=" + number);
        page.locator("[data-all-present]").click();
        Locator exception = page.locator("fieldset[data-person='" + army.name("12") + "'] input[value=absent]");
        exception.check();
        assertThat(page.locator("[data-counts]")).hasText("Có mặt 2 · Không phép 1");
        page.route("**/attendance/*", route -> route.abort());
        page.locator("[data-save]").click();
        assertThat(page.locator("[data-state]")).containsText("Giữ trên máy này");
        page.unroute("**/attendance/*");
        browser.open("classroom/attendance?number=" + number);
        assertThat(page.locator("[data-state]")).containsText("Đã ghi 3 ô");
        browser.pass("attendance", "classroom/attendance?number=" + number);
        String session = page.locator("[data-cell]").first().getAttribute("data-session");
        Map<String, Object> other = Map.of("marks", List.of(Map.of("session", session, "person", army.name("12"), "was", "absent", "state", "excused")));
        admin.put("classes/" + number + "/attendance/" + UUID.randomUUID(), other).expect(200);
        page.locator("fieldset[data-person='" + army.name("12") + "'] input[value=late]").check();
        page.locator("[data-save]").click();
        assertThat(page.locator("[data-differing]")).containsText("đã ghi Có phép; đang chọn Đi muộn");
        browser.requireAccessible("attendance-differs");
        browser.shootAll("attendance-differs");
        page.locator("fieldset[data-person='" + army.name("12") + "'] input[value=excused]").check();
        assertThat(page.locator("[data-state]")).hasText("");
    }

    /** Each box of the sheet is of its own session: what is chosen in one is written down there and nowhere else. */
    @Test
    void sessions_stand_side_by_side() {
        SmallArmy army = SmallArmy.of(admin, "CS");
        JsonObject made = admin.post("classes", Map.of("name", "Lớp hai buổi", "unit", army.name("C1"), "plannedSessions", 2)).expect(201).json();
        String path = "classes/" + made.getString("number");
        admin.post(path + "/members", Map.of("people", List.of(army.name("11")))).expect(200);
        String first = session(path, "08:00");
        String second = session(path, "19:30");
        admin.put(path + "/attendance/" + UUID.randomUUID(),
                Map.of("marks", List.of(Map.of("session", first, "person", army.name("11"), "state", "late")))).expect(200);
        signIn(admin);
        browser.pass("attendance-side-by-side", "classroom/attendance?number=" + made.getString("number"));
        Page page = browser.page();
        assertThat(page.locator("select[data-session='" + first + "']")).hasValue("late");
        assertThat(page.locator("select[data-session='" + second + "']")).hasValue("-");
        page.locator("select[data-session='" + second + "']").selectOption("present");
        page.locator("[data-save]").click();
        assertThat(page.locator("[data-state]")).containsText("Đã ghi 1 ô");
        browser.open("classroom/attendance?number=" + made.getString("number"));
        assertThat(page.locator("select[data-session='" + first + "']")).hasValue("late");
        assertThat(page.locator("select[data-session='" + second + "']")).hasValue("present");
    }

    private String session(String path, String startsAt) {
        return admin.post(path + "/sessions", Map.of("heldOn", SmallArmy.today().toString(), "startsAt", startsAt)).expect(201).json().getString("id");
    }

    @Test
    void people_to_act_on_are_put_into_a_class() {
        SmallArmy army = SmallArmy.of(admin, "CM");
        String campaign = army.campaign();
        JsonObject made = admin.post("classes", Map.of("name", "Lớp bù", "unit", army.name("E"), "plannedSessions", 2)).expect(201).json();
        signIn(admin);
        browser.open("classroom/add-people");
        assertThat(browser.page().locator("main")).containsText("Chưa chọn ai");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            JsonObject figures = admin.get("campaigns/" + campaign + "/coverage?unit=" + army.name("E")).expect(200).json();
            return !figures.getBoolean("pending") && figures.getInt("required") == 7;
        });
        browser.pass("names-to-act-on", "coverage/people?campaign=" + campaign + "&unit=" + army.name("E") + "&state=not-started");
        Page page = browser.page();
        page.locator("input[name=person][value='" + army.name("12") + "']").check();
        page.locator("input[name=person][value='" + army.name("21") + "']").check();
        page.locator("#to-class button").click();
        page.waitForURL(Pattern.compile("add-people"));
        assertThat(page.locator("main")).containsText("2 đồng chí đã chọn");
        browser.requireAccessible("add-people");
        browser.shootAll("add-people");
        page.locator("#number").selectOption(made.getString("number"));
        page.locator("[id='form:go']").click();
        page.waitForURL(Pattern.compile("study-class\\?.*done=joined"));
        assertThat(page.locator("[role=status]").first()).containsText("2 đồng chí");
    }

    @Test
    void classes_stay_within_the_scope_and_statements_are_taken_once() {
        SmallArmy army = SmallArmy.of(admin, "CN");
        army.grant("02", "INSTRUCTOR", "C1");
        army.grant("01", "COMMANDER", "E");
        ApiClient instructor = ApiClient.signedIn(BASE, army.name("02"), SmallArmy.PASSWORD);
        ApiClient commander = ApiClient.signedIn(BASE, army.name("01"), SmallArmy.PASSWORD);
        ApiClient soldier = ApiClient.signedIn(BASE, army.name("11"), SmallArmy.PASSWORD);
        instructor.post("classes", Map.of("name", "Lớp", "unit", army.name("C2"), "plannedSessions", 1)).expect(404);
        instructor.post("classes", Map.of("name", " ", "unit", army.name("C1"), "plannedSessions", 0)).expect(422);
        soldier.get("classes").expect(403);
        JsonObject made = instructor.post("classes", Map.of(
                "name", "Lớp", "unit", army.name("C1"), "course", "bao-ve-bi-mat", "plannedSessions", 1, "requiredPercent", 100)).expect(201).json();
        String path = "classes/" + made.getString("number");
        assertThat(instructor.post(path + "/members", Map.of("unit", army.name("C1"))).expect(200).json().getInt("joined")).isEqualTo(3);
        instructor.post(path + "/members", Map.of("people", List.of(army.name("21")))).expect(422);
        String today = SmallArmy.today().toString();
        String session = instructor.post(path + "/sessions", Map.of("heldOn", today, "startsAt", "19:30")).expect(201).json().getString("id");
        Map<String, Object> statement = Map.of("marks", List.of(Map.of("session", session, "person", army.name("11"), "state", "present")));
        String address = path + "/attendance/" + UUID.randomUUID();
        commander.put(address, statement).expect(403);
        JsonObject taken = instructor.put(address, statement).expect(200).json();
        assertThat(instructor.put(address, statement).expect(200).json()).as("again").isEqualTo(taken);
        instructor.put(path + "/attendance/" + UUID.randomUUID(),
                Map.of("marks", List.of(Map.of("session", session, "person", army.name("11"), "state", "absent")))).expect(409);
        commander.get(path + "/attendance").expect(200);
        assertThat(soldier.get("me/classes").expect(200).body()).contains("\"reachedOn\":\"" + today + "\"");
        String file = "Số hiệu;Buổi\n";
        instructor.postText(path + "/attendance/files", "text/csv", file).expect(422);
    }

    /** Asked for by one on the page, agreed to by another. */
    private void fall(String batch, String person, ApiClient instructor, String result) {
        String path = "classroom/outside-result?number=" + batch;
        signIn(instructor);
        assertThat(instructor.post("results/" + result + "/revocation", Map.of("reason", "sai")).expect(409).problem()).endsWith("result-of-two");
        browser.pass("result-of-two", "progress/result?id=" + result);
        browser.open(path);
        Page page = browser.page();
        page.locator("#revoking summary").click();
        page.locator("#whose").selectOption(person);
        page.locator("#revoke-reason").fill("Không phải người học");
        page.locator("[id='revoke:go']").click();
        assertThat(page.locator("[role=status]").first()).containsText("Đã ghi đề nghị thu hồi");
        browser.pass("outside-result-asked", path);
        String asked = instructor.get("outside-results/" + batch).expect(200).json().getJsonArray("reversals").getJsonObject(0).getString("id");
        assertThat(instructor.post("outside-results/" + batch + "/revocations/" + asked + "/confirmation", Map.of()).expect(403).problem())
                .endsWith("four-eyes-reversal");
        signIn(admin);
        browser.pass("outside-results-asked", "classroom/outside-results");
        browser.pass("outside-result-agree", path);
        page.locator("[id$='agree:go']").click();
        assertThat(page.locator("[role=status]").first()).containsText("Đã thu hồi");
        browser.pass("outside-result-fallen", path);
        assertThat(admin.get("results?person=" + person).expect(200).json().getJsonArray("items").toString()).contains("Không phải người học");
    }

    @Test
    void results_from_outside_are_typed_in_by_one_and_confirmed_by_another() {
        SmallArmy army = SmallArmy.of(admin, "CO");
        army.grant("02", "INSTRUCTOR", "C1");
        ApiClient instructor = ApiClient.signedIn(BASE, army.name("02"), SmallArmy.PASSWORD);
        String number = instructor.post("classes", Map.of("name", "Lớp QLMS", "unit", army.name("C1"), "course", "bao-ve-bi-mat", "plannedSessions", 1))
                .expect(201).json().getString("number");
        instructor.post("classes/" + number + "/members", Map.of("unit", army.name("C1"))).expect(200);
        signIn(instructor);
        browser.pass("outside-results-none", "classroom/outside-results");
        browser.pass("outside-typing", "classroom/outside-typing?number=" + number);
        Page page = browser.page();
        page.locator("select[name='outcome:" + army.name("11") + "']").selectOption("passed");
        page.locator("input[name='score:" + army.name("11") + "']").fill("11");
        page.locator("[id='form:go']").click();
        assertThat(page.locator("[role=alert]")).containsText("điểm tối đa");
        page.locator("input[name='score:" + army.name("11") + "']").fill("8,5");
        page.locator("[id='form:go']").click();
        page.waitForURL(Pattern.compile("outside-result\\?.*number="));
        String batch = page.url().replaceAll(".*number=([0-9-]+).*", "$1");
        page.locator("[id='attach:file']").setInputFiles(new FilePayload("so.pdf", "application/pdf", "%PDF-1.7 sổ".getBytes(StandardCharsets.UTF_8)));
        page.locator("[id='attach:go']").click();
        assertThat(page.locator("[role=status]").first()).containsText("Đã đính kèm");
        browser.pass("outside-result-mine", "classroom/outside-result?number=" + batch);
        assertThat(instructor.post("outside-results/" + batch + "/confirmation", Map.of()).expect(403).problem()).endsWith("four-eyes");
        assertThat(admin.get("results?person=" + army.name("11")).expect(200).json().getJsonArray("items")).isEmpty();
        signIn(admin);
        browser.pass("outside-result-waiting", "classroom/outside-result?number=" + batch);
        page.locator("[id='confirm:go']").click();
        assertThat(page.locator("[role=status]").first()).containsText("Đã xác nhận");
        browser.pass("outside-result-confirmed", "classroom/outside-result?number=" + batch);
        browser.pass("outside-results", "classroom/outside-results");
        JsonObject result = admin.get("results?person=" + army.name("11")).expect(200).json().getJsonArray("items").getJsonObject(0);
        assertThat(result.getString("source")).isEqualTo("qlms");
        assertThat(result.getString("outcome")).isEqualTo("completed");
        ApiClient soldier = ApiClient.signedIn(BASE, army.name("11"), SmallArmy.PASSWORD);
        soldier.get("outside-results/" + batch).expect(403);
        fall(batch, army.name("11"), instructor, result.getString("id"));
    }
}
