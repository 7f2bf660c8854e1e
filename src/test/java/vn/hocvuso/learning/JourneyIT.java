package vn.hocvuso.learning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.Browser;
import vn.hocvuso.testing.Entrance;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;

/** What a soldier, a commander and an administrator do, in a real browser, with axe on every page they pass. */
@Tag("browser")
class JourneyIT extends ServerIT {
    @RegisterExtension
    final Browser browser = new Browser(BASE);

    private final Entrance entrance = new Entrance(browser);

    @Test
    void a_soldier_learns_a_lesson_and_takes_a_test_with_the_network_gone_in_between() {
        SmallArmy army = SmallArmy.of(admin, "JS");
        army.campaign();
        Page page = signIn(army.name("11"));
        pass("my-learning", "learning/my-learning");
        pass("courses", "learning/courses");
        pass("course", "learning/course?slug=lua-dao-deepfake");
        pass("lesson", "learning/lesson?course=lua-dao-deepfake&lesson=cuoc-goi-video-gia");
        Locator check = page.locator(".self-check").first();
        check.locator("input").first().check();
        check.locator("button").click();
        assertThat(check.locator(".callout")).isVisible();
        page.locator("[id='done:go']").click();
        assertThat(page).hasURL(Pattern.compile("lesson=(?!cuoc-goi-video-gia)"));
        takeTest(page);
        pass("certificates", "certificate/mine");
        pass("verify", "certificate/verify");
        pass("me", "account/me");
        askForCorrection(page);
    }

    private void askForCorrection(Page page) {
        pass("my-data", "privacy/my-data");
        page.locator("[id='form:wish']").fill("Năm sinh đúng là 2004");
        page.locator("[id='form:go']").click();
        assertThat(page.locator("[role=status]")).containsText("hai ngày làm việc");
        pass("my-data-asked", "privacy/my-data");
        browser.open("help/privacy");
        page.locator("[id='read:go']").click();
        page.waitForURL(Pattern.compile("^(?!.*privacy).*$"));
        assertThat(page.locator(".strip a")).hasCount(0);
    }

    private void takeTest(Page page) {
        pass("quiz-threshold", "quiz/attempt?quiz=kiem-tra-lua-dao-deepfake");
        page.locator("#start").click();
        page.locator("#question fieldset").waitFor();
        browser.requireAccessible("quiz");
        answer(page);
        assertThat(page.locator("#state")).hasText(Pattern.compile("Đã lưu"));
        page.context().setOffline(true);
        page.locator("#next").click();
        answer(page);
        assertThat(page.locator("#offline")).containsText("Mất mạng");
        page.context().setOffline(false);
        assertThat(page.locator("#offline")).isEmpty();
        page.reload();
        page.locator("#start").click();
        assertThat(page.locator("#answered")).containsText("2/10");
        page.locator("#finish-top").click();
        page.locator("#hand-in-go").click();
        page.waitForURL(Pattern.compile("/quiz/result"));
        assertThat(page.locator("[data-headline]")).hasText(Pattern.compile("đạt"));
        browser.requireAccessible("result");
        browser.shootAll("result");
    }

    /** Whatever the type: the first choice, the first partner, something typed, or one step in the order. */
    private static void answer(Page page) {
        Locator ticks = page.locator("#question .choice input");
        Locator partners = page.locator("#question select");
        Locator typed = page.locator("#question input.input, #question textarea");
        if (ticks.count() > 0) {
            ticks.first().check();
        } else if (partners.count() > 0) {
            partners.first().selectOption(new SelectOption().setIndex(1));
        } else if (typed.count() > 0) {
            typed.first().fill("1");
        } else {
            page.locator("#question .order__item button:enabled").first().click();
        }
    }

    @Test
    void a_commander_opens_the_tree_and_the_names_behind_a_number() {
        SmallArmy army = SmallArmy.of(admin, "JC");
        String campaign = army.campaign();
        army.grant("01", "COMMANDER", "E");
        Page page = signIn(army.name("01"));
        pass("cockpit", "coverage/cockpit?campaign=" + campaign + "&unit=JC-E");
        assertThat(page.locator("h1")).containsText("Trung đoàn JC");
        pass("coverage-people", "coverage/people?campaign=" + campaign + "&unit=JC-E&state=remaining");
        assertThat(page.locator("main")).containsText("Nguyễn Văn Đức");
        lookAtFigures(page, "campaign=" + campaign + "&unit=JC-E");
        pass("campaigns", "campaign/campaigns");
        confirmStrength(page);
        freezeAndReport(page, campaign);
        assertThat(page.navigate(BASE.resolve("imports/imports").toString()).status()).isEqualTo(403);
    }

    private void lookAtFigures(Page page, String look) {
        pass("cockpit-group", "coverage/cockpit?" + look + "&group=SQ");
        assertThat(page.locator("main")).containsText("Chỉ tính Sĩ quan");
        pass("coverage-changes", "coverage/changes?" + look + "&from=2025-01-01");
        page.locator(".changes a").first().click();
        page.waitForURL(Pattern.compile("coverage/movements"));
        assertThat(page.locator("main tbody tr").first()).isVisible();
        browser.requireAccessible("coverage-movements");
        browser.shootAll("coverage-movements");
        pass("coverage-milestones", "coverage/milestones?" + look);
        pass("coverage-emulation", "coverage/emulation?" + look);
        browser.open("coverage/cockpit?" + look);
        page.locator(".heat td a").first().click();
        page.waitForURL(Pattern.compile("state=(not-)?done-1"));
        browser.requireAccessible("coverage-step");
    }

    private void freezeAndReport(Page page, String campaign) {
        pass("cutoffs-none", "coverage/cutoffs");
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(200))
                .until(() -> !admin.get("campaigns/" + campaign + "/coverage?unit=JC-E").expect(200).json().getBoolean("pending"));
        page.locator("[id='form:note']").fill("Sơ kết");
        page.locator("[id='form:go']").click();
        assertThat(page.locator("[role=status]")).containsText("Đã chốt số liệu");
        String number = page.url().replaceAll(".*number=([A-Z0-9-]+).*", "$1");
        pass("cutoff", "coverage/cutoff?number=" + number + "&check=yes");
        assertThat(page.locator("[role=status]")).containsText("Bản chốt còn nguyên");
        page.locator("[id='form:note']").fill("không có gì khác");
        page.locator("[id='form:go']").click();
        assertThat(page.locator("[role=alert]")).containsText("không có gì để đính chính");
        pass("cutoffs", "coverage/cutoffs?unit=JC-E");
        pass("report", "report/report?number=" + number);
        page.locator("#situation").fill("Đơn vị đóng quân phân tán.");
        page.locator("[id='form:go']").click();
        assertThat(page.locator("[role=status]")).containsText("Đã lưu");
        assertThat(page.locator("#situation")).hasValue("Đơn vị đóng quân phân tán.");
        pass("report-settings", "report/settings?unit=JC-E");
        page.locator("[id='plan:go']").click();
        assertThat(page.locator("[role=status]")).containsText("Đã đặt lịch");
        browser.requireAccessible("report-scheduled");
    }

    private void confirmStrength(Page page) {
        pass("strength-none", "coverage/strength?unit=JC-E");
        browser.phone();
        page.locator("[id='form:total']").fill("9");
        page.locator("[id='form:go']").click();
        assertThat(page.locator("[role=status]")).isVisible();
        assertThat(page.locator(".callout--warn")).containsText("lệch −2");
        pass("strength", "coverage/strength?unit=JC-E");
        page.locator("[id='form:total']").fill("9");
        page.locator("details summary").filter(new Locator.FilterOptions().setHasText("nhóm đối tượng")).click();
        page.locator("#group-SQ").fill("1");
        page.locator("[id='form:go']").click();
        assertThat(page.locator("[role=alert]")).containsText("Tổng các nhóm là 1");
        assertThat(page.locator("#group-SQ")).hasValue("1");
        browser.shootAll("strength-refused");
        pass("cockpit-strength", "coverage/cockpit?unit=JC-E");
        assertThat(page.locator("main")).containsText("chưa thể coi 100% là đủ");
    }

    @Test
    void an_administrator_passes_through_every_page() {
        SmallArmy army = SmallArmy.of(admin, "JA");
        String campaign = army.campaign();
        signInWithToken();
        pass("units", "unit/units");
        pass("unit", "unit/units?unit=JA-C1");
        pass("unit-types", "unit/unit-types");
        pass("unit-rename", "personnel/unit-change?unit=JA-C1&kind=rename");
        pass("unit-move", "personnel/unit-change?unit=JA-C1&kind=move");
        pass("unit-split", "personnel/unit-change?unit=JA-E&kind=split");
        pass("unit-merge", "personnel/unit-change?unit=JA-C1&kind=merge");
        previewMerge();
        pass("people", "personnel/people");
        pass("person", "personnel/person?number=JA-11");
        for (String act : List.of("post", "status", "leave", "rename", "role", "deputy")) {
            pass("act-" + act, "personnel/act?number=JA-11&act=" + act);
        }
        pass("act-correct", "personnel/act?number=JA-11&act=correct-posting&day=2025-03-01");
        pass("act-enlist", "personnel/act?act=enlist");
        pass("campaign", "campaign/campaign?code=" + campaign);
        pass("imports", "imports/imports");
        pass("results", "progress/results");
        pass("recounts-none", "coverage/recounts");
        Page recounts = browser.page();
        recounts.locator("[id='form:go']").click();
        assertThat(recounts.locator("[role=status]")).containsText("chạy trong nền");
        awaitRecount();
        pass("recounts", "coverage/recounts");
        assertThat(browser.page().locator("main")).containsText("mọi con số đều khớp");
        pass("trail", "audit/trail");
        answerRequest();
        pass("views", "privacy/views");
        pass("retention", "privacy/retention");
        pass("trail-check", "audit/trail?check=yes");
        pass("guide", "help/guide");
        pass("privacy", "help/privacy");
    }

    private void answerRequest() {
        ApiClient.signedIn(BASE, "JA-11", SmallArmy.PASSWORD)
                .post("data-requests", Map.of("kind", "deletion", "field", "everything", "text", "Xin xóa dữ liệu"))
                .expect(201);
        pass("requests", "privacy/requests");
        Page page = browser.page();
        page.locator("main td, main th").filter(new Locator.FilterOptions().setHasText("Đặng Hữu Nghĩa")).locator("a").first().click();
        page.waitForURL(Pattern.compile("privacy/request\\?id="));
        browser.requireAccessible("request");
        browser.shootAll("request");
        page.locator("input[value=refused]").check();
        page.locator("[id='form:words']").fill("Còn trong quân số nên còn phải tính");
        page.locator("[id='form:go']").click();
        assertThat(page.locator("[role=status]")).isVisible();
        assertThat(page.locator("main")).containsText("Không nhận");
    }

    /** Searched by words, chosen among what was found, shown before it is done. */
    private void previewMerge() {
        Page page = browser.page();
        page.locator("#target").fill("ja dai doi");
        page.locator("#reason").fill("Quyết định thử");
        page.locator("[id='form:preview']").click();
        page.locator("input[type='radio'][value='JA-C2']").check();
        page.locator("[id='form:preview']").click();
        assertThat(page.locator("main")).containsText("3 đồng chí");
        browser.requireAccessible("unit-merge-preview");
        browser.shootAll("unit-merge-preview");
    }

    @Test
    void an_administrator_brings_a_file_in_step_by_step() {
        SmallArmy.of(admin, "JI");
        Page page = browser.open("account/sign-in.xhtml");
        signInWithToken();
        upload(page, "Số hiệu;Tình trạng;Từ ngày;Hết ngày;Ghi chú\nJI-11;nghỉ phép;01/01/2026;31/02/2026;x\nJI-12;nằm viện;01/02/2026;;\n");
        assertThat(page).hasURL(Pattern.compile("imports/columns"));
        assertThat(page.locator("select[name=column]").first()).hasValue("service_number");
        browser.requireAccessible("import-columns");
        browser.shootAll("import-columns");
        page.locator("[id='form:go']").click();
        page.locator(".kpis").waitFor();
        assertThat(page.locator("main")).containsText("31/02/2026");
        browser.requireAccessible("import-errors");
        browser.shootAll("import-errors");
        page.locator("[id='form:skip']").click();
        page.locator("#taking-back summary").waitFor();
        page.locator("#taking-back summary").click();
        browser.requireAccessible("import-done");
        browser.shootAll("import-done");
        page.locator("[id='back:undo']").click();
        page.getByText("về như trước").first().waitFor();
    }

    @Test
    void an_administrator_looks_at_a_file_of_questions_before_it_is_stored() {
        signInWithToken();
        pass("question-banks", "publishing/question-banks");
        admin.put("question-banks/jq-ngan-hang", Map.of("title", "Ngân hàng thử"));
        pass("question-bank", "publishing/question-bank?slug=jq-ngan-hang");
        Page page = browser.page();
        String file = "::một::Câu **một**?{=đúng#Phải. ~sai}\n\n::hai::Ghép?{=a -> 1 =b -> 2}\n\n::ba::Hỏng?{~x ~y}\n";
        page.locator("[id='form:file']").setInputFiles(new FilePayload("cau-hoi.gift", "text/plain", file.getBytes(StandardCharsets.UTF_8)));
        page.locator("[id='form:go']").click();
        page.locator(".kpis").waitFor();
        assertThat(page.locator("main")).containsText("chưa có đáp án đúng");
        assertThat(page.locator("#look .choice").filter(new Locator.FilterOptions().setHasText("đúng")).first()).isVisible();
        browser.requireAccessible("question-import");
        browser.shootAll("question-import");
        page.locator("[id='form:skip']").click();
        page.waitForURL(Pattern.compile("question-bank\\?.*slug"));
        assertThat(page.locator("[role=status]")).containsText("2 câu mới");
        browser.requireAccessible("question-imported");
        browser.shootAll("question-imported");
        page.locator("table a").filter(new Locator.FilterOptions().setHasText("một")).first().click();
        page.locator("#look .choice").first().waitFor();
        browser.requireAccessible("question");
        browser.shootAll("question");
    }

    @Test
    void a_wrong_key_is_weighed_and_put_in_force_by_pages() {
        SmallArmy army = SmallArmy.of(admin, "JG");
        admin.put("question-banks/jg-ngan-hang", Map.of("title", "Ngân hàng chấm lại"));
        admin.postText("question-banks/jg-ngan-hang/imports?format=gift", "text/plain", "::jg-1::Thủ đô?{=Huế ~Hà Nội}\n\n::jg-2::Kể lại{}\n").expect(202);
        admin.put("quizzes/jg-cuoi", Map.of(
                "title", "Cuối đợt JG", "bank", "jg-ngan-hang", "fixed", Json.createArrayBuilder().add("jg-1").add("jg-2").build(), "passPercent", 50)).expect(200);
        sitWrong(ApiClient.signedIn(BASE, army.name("11"), SmallArmy.PASSWORD));
        admin.post("quizzes/jg-cuoi/statistics", Map.of()).expect(202);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !admin.get("quizzes/jg-cuoi/statistics").json().getBoolean("waiting"));
        signInWithToken();
        pass("tests", "quiz/tests");
        pass("statistics", "quiz/statistics?quiz=jg-cuoi");
        Page page = browser.page();
        page.locator("table a").filter(new Locator.FilterOptions().setHasText("Thủ đô?")).first().click();
        browser.requireAccessible("statistics-answers");
        browser.shootAll("statistics-answers");
        page.locator("#answers .btn").first().click();
        page.getByLabel("Hà Nội").check();
        page.locator("#reason").fill("Đáp án in nhầm");
        browser.requireAccessible("regrades");
        browser.shootAll("regrades");
        page.locator("[id='form:go']").click();
        page.waitForURL(Pattern.compile("regrade\\?.*id="));
        awaitRegrade("weighed");
        page.reload();
        assertThat(page.locator("main")).containsText("Chưa thay đổi bài nào");
        assertThat(page.locator("table")).containsText("Thành đạt");
        browser.requireAccessible("regrade");
        browser.shootAll("regrade");
        page.locator("[id='form:go']").click();
        awaitRegrade("applied");
        page.reload();
        assertThat(page.locator("main")).containsText("Đã chấm lại cho tất cả");
        army.grant("02", "INSTRUCTOR", "E");
        page.context().clearCookies();
        signIn(army.name("02"));
        pass("markings", "quiz/markings");
        page.locator(".list a").filter(new Locator.FilterOptions().setHasText("jg-2")).first().click();
        page.locator("#percent").fill("50");
        browser.requireAccessible("marking");
        browser.shootAll("marking");
        page.locator("[id='form:go']").click();
        assertThat(page.locator("[role=status]")).containsText("Đã ghi điểm");
    }

    private void sitWrong(ApiClient soldier) {
        JsonObject paper = soldier.post("quizzes/jg-cuoi/attempts", Map.of()).json();
        String chosen = paper.getJsonArray("questions").getJsonObject(0).getJsonArray("choices").getValuesAs(JsonObject.class).stream()
                .filter(choice -> choice.getString("html").contains("Hà Nội"))
                .findFirst()
                .orElseThrow()
                .getString("id");
        String attempt = paper.getString("id");
        answer(soldier, attempt, 1, "choice", chosen);
        answer(soldier, attempt, 2, "text", "Tôi kể lại như sau.");
        soldier.post("attempts/" + attempt + "/submission", Map.of()).expect(200);
    }

    private static void answer(ApiClient soldier, String attempt, int slot, String member, String said) {
        soldier.put("attempts/" + attempt + "/answers/" + slot, Map.of("sequence", 1, "response", Json.createObjectBuilder().add(member, said).build())).expect(204);
    }

    private void awaitRegrade(String state) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(
                () -> admin.get("regrades").json().getJsonArray("items").getJsonObject(0).getString("state").equals(state));
    }

    private void awaitRecount() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            JsonObject latest = admin.get("recounts").json().getJsonArray("items").getJsonObject(0);
            return latest.containsKey("endedAt") && !latest.isNull("endedAt");
        });
    }

    private void upload(Page page, String rows) {
        browser.open("imports/imports");
        page.locator("[id='form:kind']").selectOption("statuses");
        page.locator("[id='form:file']").setInputFiles(new FilePayload("tinh-trang.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
        page.locator("[id='form:go']").click();
    }

    @Test
    void what_was_typed_survives_a_session_that_ended() {
        SmallArmy army = SmallArmy.of(admin, "JT");
        String campaign = army.campaign();
        army.grant("02", "ADMINISTRATOR", "E");
        Page page = signIn(army.name("02"));
        browser.open("campaign/campaign?code=" + campaign);
        page.locator("[id='form:name']").fill("Đợt gõ dở");
        page.context().clearCookies();
        page.locator("[id='form:go']").click();
        page.waitForURL(Pattern.compile("/account/sign-in"));
        entrance.fillIn(page, army.name("02"), Entrance.OWN_PASSWORD);
        assertThat(page).hasURL(Pattern.compile("campaign\\?code=" + campaign));
        assertThat(page.locator("[id='form:name']")).hasValue("Đợt gõ dở");
    }

    /** For the first time, through whatever comes before the first page. */
    private Page signIn(String username) {
        return entrance.firstTime(username, SmallArmy.PASSWORD);
    }

    /** As the installation's first administrator, whose password stays what the other tests know. */
    private void signInWithToken() {
        browser.page().context().addCookies(List.of(new Cookie("hvs-token", admin.token()).setUrl(BASE.toString())));
    }

    private void pass(String name, String path) {
        browser.pass(name, path);
    }
}
