package vn.hocvuso.learning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.hocvuso.testing.Browser;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.ServerSettings;
import vn.hocvuso.testing.SmallArmy;

/** What a soldier, a commander and an administrator do, in a real browser, with axe on every page they pass. */
@Tag("browser")
class JourneyIT extends ServerIT {
    @RegisterExtension
    final Browser browser = new Browser(BASE);

    @Test
    void a_soldier_learns_a_lesson_and_takes_a_test_with_the_network_gone_in_between() {
        SmallArmy army = SmallArmy.of(admin, "JS");
        army.campaign();
        Page page = signIn(army.name("11"));
        assertThat(page).hasURL(Pattern.compile("/account/password"));
        pass("password", "account/password");
        pass("my-learning", "learning/my-learning");
        pass("courses", "learning/courses");
        pass("course", "learning/course?slug=lua-dao-deepfake");
        pass("lesson", "learning/lesson?course=lua-dao-deepfake&lesson=cuoc-goi-video-gia");
        Locator check = page.locator(".self-check").first();
        check.locator("input").first().check();
        check.locator("button").click();
        assertThat(check.locator(".callout")).isVisible();
        page.locator("[id='done:go']").click();
        assertThat(page).hasURL(Pattern.compile("lesson="));
        takeTest(page);
        pass("certificates", "certificate/mine");
        pass("verify", "certificate/verify");
        pass("me", "account/me");
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

    /** Whatever the type: the first choice, the first partner, or one step in the order. */
    private static void answer(Page page) {
        Locator ticks = page.locator("#question .choice input");
        Locator partners = page.locator("#question select");
        if (ticks.count() > 0) {
            ticks.first().check();
        } else if (partners.count() > 0) {
            partners.first().selectOption(new SelectOption().setIndex(1));
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
        pass("campaigns", "campaign/campaigns");
        assertThat(page.navigate(BASE.resolve("imports/imports").toString()).status()).isEqualTo(403);
    }

    @Test
    void an_administrator_passes_through_every_page() {
        SmallArmy army = SmallArmy.of(admin, "JA");
        String campaign = army.campaign();
        browser.open("account/sign-in.xhtml");
        signInAs("admin", ServerSettings.ADMIN_PASSWORD);
        pass("units", "unit/units");
        pass("people", "personnel/people");
        pass("person", "personnel/person?number=JA-11");
        pass("campaign", "campaign/campaign?code=" + campaign);
        pass("imports", "imports/imports");
        pass("results", "progress/results");
        pass("trail", "audit/trail");
        pass("guide", "help/guide");
        pass("privacy", "help/privacy");
    }

    @Test
    void an_administrator_brings_a_file_in_step_by_step() {
        SmallArmy.of(admin, "JI");
        browser.open("account/sign-in.xhtml");
        Page page = signInAs("admin", ServerSettings.ADMIN_PASSWORD);
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
        String own = "ba-con-trau-qua-cau";
        page.locator("[id='form:current']").fill(SmallArmy.PASSWORD);
        page.locator("[id='form:chosen']").fill(own);
        page.locator("[id='form:again']").fill(own);
        page.locator("[id='form:go']").click();
        page.waitForURL(Pattern.compile("^(?!.*password).*$"));
        browser.open("campaign/campaign?code=" + campaign);
        page.locator("[id='form:name']").fill("Đợt gõ dở");
        page.context().clearCookies();
        page.locator("[id='form:go']").click();
        page.waitForURL(Pattern.compile("/account/sign-in"));
        signInAs(army.name("02"), own);
        assertThat(page).hasURL(Pattern.compile("campaign\\?code=" + campaign));
        assertThat(page.locator("[id='form:name']")).hasValue("Đợt gõ dở");
    }

    private Page signIn(String username) {
        browser.open("account/sign-in.xhtml");
        return signInAs(username, SmallArmy.PASSWORD);
    }

    private Page signInAs(String username, String password) {
        Page page = browser.page();
        page.locator("[id='form:username']").fill(username);
        page.locator("[id='form:password']").fill(password);
        page.locator("[id='form:go']").click();
        page.waitForURL(Pattern.compile("^(?!.*sign-in).*$"));
        return page;
    }

    /** Opens, listens to axe, looks for sideways scrolling on a phone, and takes the pictures. */
    private void pass(String name, String path) {
        Page page = browser.open(path);
        page.waitForLoadState();
        browser.requireAccessible(name);
        browser.phone();
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue()).as(name + " scrolls sideways on a phone").isZero();
        browser.shootAll(name);
    }
}
