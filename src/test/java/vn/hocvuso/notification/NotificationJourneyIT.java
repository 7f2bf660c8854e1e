package vn.hocvuso.notification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
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

/** A commander writes, a soldier reads, an administrator tries rules out: in a real browser, with axe on every page. */
@Tag("browser")
class NotificationJourneyIT extends ServerIT {
    @RegisterExtension
    final Browser browser = new Browser(BASE);

    private final Entrance entrance = new Entrance(browser);

    @Test
    void a_commander_writes_once_and_a_soldier_reads_it() {
        SmallArmy army = SmallArmy.of(admin, "JN");
        String campaign = army.campaign();
        army.grant("01", "COMMANDER", "E");
        Page page = entrance.firstTime(army.name("01"), SmallArmy.PASSWORD);
        String write = "notification/write?campaign=" + campaign + "&unit=JN-C1&state=remaining";
        browser.pass("message-write", write);
        page.locator("[id='form:title']").fill("Giờ luyện tập số");
        page.locator("[id='form:go']").click();
        assertThat(page.locator("[role=status]")).containsText("Đã gửi lời nhắn");
        page.context().clearCookies();
        entrance.firstTime(army.name("11"), SmallArmy.PASSWORD);
        assertThat(page.locator(".bell__count")).hasText("1");
        browser.pass("inbox", "notification/inbox");
        assertThat(page.locator("main")).containsText("Giờ luyện tập số");
        page.locator("button[name=mark]").click();
        assertThat(page.locator("button[name=unmark]")).isVisible();
        assertThat(page.locator(".bell__count")).hasCount(0);
        browser.pass("inbox-empty", "notification/inbox?unread=1");
        assertThat(page.locator("main")).containsText("đã đọc hết");
    }

    @Test
    void an_administrator_tries_rules_out_before_they_are_switched_on() {
        SmallArmy army = SmallArmy.of(admin, "JR");
        String campaign = army.campaign();
        Page page = browser.open("account/sign-in.xhtml");
        page.context().addCookies(List.of(new Cookie("hvs-token", admin.token()).setUrl(BASE.toString())));
        browser.pass("rules", "notification/rules?campaign=" + campaign);
        page.locator("[id='form:before']").fill("30, mười");
        page.locator("[id='form:try']").click();
        assertThat(page.locator("[role=alert]")).containsText("Trước hạn (ngày): Ghi các số ngày");
        assertThat(page.locator("[id='form:before']")).hasValue("30, mười");
        page.locator("[id='form:before']").fill("30 7");
        page.locator("[id='form:try']").click();
        assertThat(page.locator("main")).containsText("trong 7 đồng chí sẽ nhận nhắc việc", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        browser.requireAccessible("trial");
        browser.shootAll("trial");
        String trial = page.url();
        page.locator("main .table a").first().click();
        page.waitForURL(Pattern.compile("trial-people"));
        browser.requireAccessible("trial-people");
        browser.shootAll("trial-people");
        page.navigate(trial);
        page.getByText("Sửa quy tắc").click();
        assertThat(page.locator("[id='form:before']")).hasValue("30, 7");
        page.locator("[id='form:save']").click();
        page.waitForURL(Pattern.compile("done=saved"));
        assertThat(page.locator("main")).containsText("quy tắc riêng");
        browser.pass("sent-log", "notification/log?campaign=" + campaign);
        browser.pass("mail-outbox", "notification/outbox");
    }
}
