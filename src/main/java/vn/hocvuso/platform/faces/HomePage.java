package vn.hocvuso.platform.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** The root address leads each reader to the page of their day. */
@Named("homePage")
@RequestScoped
public class HomePage {
    @Inject
    Viewer viewer;

    @Inject
    ExternalContext external;

    public void lead() throws IOException {
        external.redirect(external.getRequestContextPath() + address());
    }

    private String address() {
        if (viewer.isCommander()) {
            return "/coverage/cockpit";
        }
        return viewer.isAdministrator() && !viewer.isOnRoll() ? "/unit/units" : "/learning/my-learning";
    }
}
