package vn.hocvuso.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.Browser;
import vn.hocvuso.testing.Entrance;
import vn.hocvuso.testing.ServerIT;
import vn.hocvuso.testing.SmallArmy;

/** From a card on paper to a second factor, in a real browser with axe. */
@Tag("browser")
class AccountJourneyIT extends ServerIT {
    @RegisterExtension
    final Browser browser = new Browser(BASE);

    private final Entrance entrance = new Entrance(browser);

    @Test
    void an_administrator_of_a_unit_prints_cards_and_a_soldier_signs_in_with_one() {
        SmallArmy army = SmallArmy.of(admin, "KA");
        army.grant("02", "ADMINISTRATOR", "E");
        Page page = entrance.firstTime(army.name("02"), SmallArmy.PASSWORD);
        browser.pass("accounts", "account/accounts?unit=KA-C1");
        page.locator("[id='all:open']").click();
        assertThat(page.locator("h1")).containsText("2 đồng chí");
        Locator card = page.locator(".passcard", new Page.LocatorOptions().setHasText("Nguyễn Văn Đức"));
        String password = card.locator(".passcard__secret").textContent();
        browser.requireAccessible("password-sheet");
        browser.shootAll("password-sheet");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".topbar")).isHidden();
        assertThat(card).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        browser.pass("password-sheet-empty", "account/password-sheet");
        assertThat(page.locator(".passcard")).hasCount(0);
        signOut(page);

        ApiClient.signedIn(BASE, army.name("12"), password).get("me").expect(200);
        entrance.signIn(army.name("12"), password);
        for (String other : new String[] {"learning/my-learning", "learning/courses", "account/me", "certificate/mine"}) {
            browser.open(other);
            assertThat(page).hasURL(Pattern.compile("/account/password\\?from="));
        }
        browser.pass("password", "account/password");
        browser.open("learning/courses");
        entrance.choosePassword(password);
        assertThat(page).hasURL(Pattern.compile("/learning/courses"));
        browser.pass("me", "account/me");
    }

    @Test
    void an_administrator_is_led_to_a_second_factor_and_asked_for_it_the_next_time() {
        SmallArmy army = SmallArmy.of(admin, "KF");
        army.grant("02", "ADMINISTRATOR", "E");
        String name = army.name("02");
        Page page = entrance.signIn(name, SmallArmy.PASSWORD);
        entrance.choosePassword(SmallArmy.PASSWORD);
        assertThat(page).hasURL(Pattern.compile("/account/second-factor"));
        browser.open("unit/units");
        assertThat(page).hasURL(Pattern.compile("/account/second-factor\\?from="));
        browser.requireAccessible("second-factor");
        browser.shootAll("second-factor");
        page.locator("[id='form:code']").fill("000000");
        String secret = page.locator(".secret--long code").textContent();
        page.locator("[id='form:go']").click();
        assertThat(page.locator("[role=alert]")).containsText("Mã chưa đúng");
        assertThat(page.locator(".secret--long code")).hasText(secret);
        entrance.enrol(name);
        assertThat(page).hasURL(Pattern.compile("/unit/units"));
        browser.pass("second-factor-on", "account/second-factor");
        browser.pass("me-second-factor", "account/me");
        signOut(page);

        page.locator("[id='form:username']").fill(name);
        page.locator("[id='form:password']").fill(Entrance.OWN_PASSWORD);
        page.locator("[id='form:go']").click();
        browser.requireAccessible("sign-in-second");
        browser.shootAll("sign-in-second");
        page.locator("[id='code:code']").fill("000000");
        page.locator("[id='code:go']").click();
        assertThat(page.locator("[role=alert]")).containsText("Mã chưa đúng");
        assertThat(page.locator("[id='code:code']")).isVisible();
        entrance.signIn(name, Entrance.OWN_PASSWORD);
        browser.open("unit/units");
        assertThat(page).hasURL(Pattern.compile("/unit/units"));
    }

    private static void signOut(Page page) {
        page.navigate(BASE.resolve("account/me").toString());
        page.locator("[id='out:signOut']").click();
        page.waitForURL(Pattern.compile("/account/sign-in"));
    }
}
