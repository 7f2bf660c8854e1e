package vn.hocvuso.testing;

import java.net.URI;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Base of the tests that talk to the running platform from outside. The server is started once for all of them; before the
 * first one its readiness is checked, because a start that failed would otherwise show as a hundred puzzling statuses.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public abstract class ServerIT {
    /** Where the server answers, with a slash at the end. */
    protected static final URI BASE = URI.create("http://127.0.0.1:" + ServerSettings.port() + "/");

    /** Signed in as the installation's first administrator. */
    protected ApiClient admin;

    @BeforeEach
    void signInAdministrator() {
        ServerLog.requireReady(BASE);
        admin = ApiClient.signedIn(BASE, "admin", ServerSettings.ADMIN_PASSWORD);
    }

    protected static ApiClient anonymous() {
        return ApiClient.anonymous(BASE);
    }
}
