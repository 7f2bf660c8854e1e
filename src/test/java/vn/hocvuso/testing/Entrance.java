package vn.hocvuso.testing;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import vn.hocvuso.account.control.Totp;

/** The way in at the page, as people go it: the first time a password of one's own, for administrators a second factor. */
public final class Entrance {
    /** What everybody chooses here. */
    public static final String OWN_PASSWORD = "ba-con-trau-qua-cau";

    private static final Pattern ELSEWHERE = Pattern.compile("^(?!.*/account/(sign-in|password|second-factor)).*$");

    private final Browser browser;
    private final Map<String, byte[]> secrets = new HashMap<>();
    private final Map<String, Long> lastSteps = new HashMap<>();

    public Entrance(Browser browser) {
        this.browser = browser;
    }

    /** With an initial password, through all that comes before the page one wanted. */
    public Page firstTime(String username, String initialPassword) {
        Page page = signIn(username, initialPassword);
        if (page.url().contains("/account/password")) {
            choosePassword(initialPassword);
        }
        if (page.url().contains("/account/second-factor")) {
            enrol(username);
        }
        return page;
    }

    /** With the code where one is asked for; ends on the first page after the sign-in, whichever it is. */
    public Page signIn(String username, String password) {
        Page page = browser.open("account/sign-in.xhtml");
        return fillIn(page, username, password);
    }

    /** The same on the sign-in page one was led to. */
    public Page fillIn(Page page, String username, String password) {
        page.locator("[id='form:username']").fill(username);
        page.locator("[id='form:password']").fill(password);
        page.locator("[id='form:go']").click();
        if (secrets.containsKey(username)) {
            page.locator("[id='code:code']").fill(nextCode(username));
            page.locator("[id='code:go']").click();
        }
        page.waitForURL(Pattern.compile("^(?!.*sign-in).*$"));
        return page;
    }

    public void choosePassword(String current) {
        Page page = browser.page();
        page.locator("[id='form:current']").fill(current);
        page.locator("[id='form:chosen']").fill(OWN_PASSWORD);
        page.locator("[id='form:again']").fill(OWN_PASSWORD);
        page.locator("[id='form:go']").click();
        page.waitForURL(Pattern.compile("^(?!.*/account/password).*$"));
    }

    /** On the page where it is added; ends where one wanted to go. */
    public void enrol(String username) {
        Page page = browser.page();
        secrets.put(username, Totp.bytes(page.locator(".secret--long code").textContent()));
        page.locator("[id='form:code']").fill(nextCode(username));
        page.locator("[id='form:go']").click();
        page.locator(".codes").waitFor();
        page.locator("main .btn").first().click();
        page.waitForURL(ELSEWHERE);
    }

    /** Each code is taken once: within the same half minute the next step's stands in, which a clock slightly ahead would show. */
    private String nextCode(String username) {
        long step = Math.max(Totp.step(Instant.now()), lastSteps.getOrDefault(username, 0L) + 1);
        lastSteps.put(username, step);
        return Totp.code(secrets.get(username), step, Totp.DIGITS);
    }
}
