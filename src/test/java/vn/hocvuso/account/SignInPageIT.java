package vn.hocvuso.account;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.hocvuso.testing.Browser;
import vn.hocvuso.testing.ServerIT;

@Tag("browser")
class SignInPageIT extends ServerIT {
    @RegisterExtension
    final Browser browser = new Browser(BASE);

    @Test
    void the_sign_in_page_is_accessible() {
        browser.open("account/sign-in.xhtml");
        browser.requireAccessible("sign-in");
        browser.shootAll("sign-in");
    }
}
