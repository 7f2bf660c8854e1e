package vn.hocvuso.campaign;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.hocvuso.testing.Browser;
import vn.hocvuso.testing.Entrance;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;

/** A campaign's life in a real browser, with axe on every page: weighed, applied, copied, closed; people let off; a result corrected. */
@Tag("browser")
class CampaignJourneyIT extends ServerIT {
    @RegisterExtension
    final Browser browser = new Browser(BASE);

    @Test
    void an_administrator_sees_the_effect_before_it_is_applied() {
        SmallArmy army = SmallArmy.of(admin, "JG");
        String campaign = army.campaign();
        signInWithToken();
        Page page = browser.open("campaign/campaign?code=" + campaign);
        page.locator("input[name=groups][value=SQ]").check();
        page.locator("[id='form:cohort']").fill("2030/1");
        page.locator("[id='form:addCohort']").click();
        assertThat(page.locator("input[name=cohorts][value='2030/1']")).isChecked();
        page.locator("input[name=cohorts][value='2030/1']").uncheck();
        page.locator("[name=step-ai-co-ban]").fill("2");
        page.locator("[id='form:go']").click();
        page.locator(".kpis").waitFor();
        assertThat(page.locator("main")).containsText("Thêm 0, bớt 5, 0 đồng chí không kịp hạn");
        browser.requireAccessible("effect");
        browser.shootAll("effect");
        String effect = page.url();
        page.locator(".kpi").nth(1).locator("a").click();
        assertThat(page.locator("h1")).hasText("Ra khỏi đối tượng: 5 đồng chí");
        assertThat(page.locator("tbody tr")).hasCount(5);
        browser.requireAccessible("effect-people");
        browser.shootAll("effect-people");
        browser.pass("effect-people-none", page.url().replace("figure=removed", "figure=added"));
        page.navigate(effect);
        page.locator("[id='form:apply']").click();
        page.waitForURL(Pattern.compile("campaign/campaign\\?code="));
        assertThat(page.locator("div[role=status]")).containsText("Đã áp dụng");
        assertThat(page.locator("[name=step-ai-co-ban]")).hasValue("2");
        browser.pass("campaign-alternatives", "campaign/campaign?code=" + campaign);
        browser.pass("campaign-copy", "campaign/campaign?copy=" + campaign);
        assertThat(page.locator("[id='form:newCode']")).hasValue(Pattern.compile("20\\d\\d"));
        closeAndReopen(page, campaign);
    }

    private void closeAndReopen(Page page, String campaign) {
        browser.open("campaign/campaign?code=" + campaign);
        page.locator("#life summary").click();
        page.locator("[id='closing:close']").click();
        assertThat(page.locator("div[role=status]")).containsText("Đã đóng đợt");
        browser.pass("campaign-closed", "campaign/campaign?code=" + campaign);
        browser.pass("campaigns-closed", "campaign/campaigns?state=closed");
        browser.open("campaign/campaign?code=" + campaign);
        page.locator("#life summary").click();
        page.locator("[id='reopening:reason']").fill("Còn quân mới");
        page.locator("[id='reopening:reopen']").click();
        assertThat(page.locator("div[role=status]")).containsText("Đã mở lại");
    }

    @Test
    void a_commander_lets_somebody_off_and_ends_it() {
        SmallArmy army = SmallArmy.of(admin, "JH");
        String campaign = army.campaign();
        army.grant("01", "COMMANDER", "C1");
        Page page = new Entrance(browser).firstTime(army.name("01"), SmallArmy.PASSWORD);
        browser.pass("exemptions-none", "campaign/exemptions?campaign=" + campaign);
        grant(page, "JH-11 JH-21");
        assertThat(page.locator("[role=alert]")).containsText("JH-21");
        grant(page, "JH-11, JH-12");
        assertThat(page.locator("div[role=status]")).containsText("2 đồng chí");
        browser.pass("exemptions", "campaign/exemptions?campaign=" + campaign);
        page.locator("a[href*='end=']").first().click();
        page.locator("#ending").waitFor();
        browser.requireAccessible("exemption-end");
        page.locator("[id='stop:why']").fill("Ra viện");
        page.locator("[id='stop:go']").click();
        assertThat(page.locator("div[role=status]")).containsText("chấm dứt");
        assertThat(page.locator("main")).containsText("Ra viện");
    }

    private static void grant(Page page, String people) {
        page.locator("[id='form:people']").fill(people);
        page.locator("[id='form:reason']").fill("Nằm viện");
        page.locator("[id='form:evidence']").fill("Giấy số 7");
        page.locator("[id='form:go']").click();
    }

    @Test
    void an_instructor_corrects_a_result() {
        SmallArmy army = SmallArmy.of(admin, "JK");
        army.importing("results", "", "service_number,kind,code,earned_on,outcome,source\nJK-11,course,bao-ve-bi-mat,%s,completed,paper\n".formatted(SmallArmy.today().minusDays(3)));
        army.grant("02", "INSTRUCTOR", "E");
        Page page = new Entrance(browser).firstTime(army.name("02"), SmallArmy.PASSWORD);
        browser.open("progress/results?person=JK-11");
        page.locator("a[href*='/progress/result?']").first().click();
        page.locator("[id='form:reason']").waitFor();
        browser.requireAccessible("result-page");
        browser.shootAll("result-page");
        page.locator("[id='form:reason']").fill("Ghi nhầm ngày");
        page.locator("[id='form:earnedOn']").fill(SmallArmy.today().minusDays(2).toString());
        page.locator("[id='form:go']").click();
        assertThat(page.locator("div[role=status]")).containsText("Đã sửa");
        assertThat(page.locator("main")).containsText("kết quả đã hủy");
    }

    private void signInWithToken() {
        browser.page().context().addCookies(List.of(new Cookie("hvs-token", admin.token()).setUrl(BASE.toString())));
    }
}
