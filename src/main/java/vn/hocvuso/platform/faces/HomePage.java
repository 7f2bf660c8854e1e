package vn.hocvuso.platform.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The root address leads each reader to the page of their day. */
@Named("homePage")
@RequestScoped
public class HomePage {
    @Inject
    Viewer viewer;

    public String lead() {
        if (viewer.isCommander()) {
            return "/coverage/cockpit?faces-redirect=true";
        }
        if (viewer.isAdministrator() && !viewer.isOnRoll()) {
            return "/unit/units?faces-redirect=true";
        }
        return "/learning/my-learning?faces-redirect=true";
    }
}
