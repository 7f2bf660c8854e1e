package vn.hocvuso.account.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import vn.hocvuso.account.Accounts;
import vn.hocvuso.account.Session;
import vn.hocvuso.account.rule.PasswordRule;
import vn.hocvuso.kernel.Refused;

/** A password of one's own in place of the one the unit gave. */
@Named("passwordPage")
@RequestScoped
public class PasswordPage {
    @Inject
    Accounts accounts;

    @Inject
    WayBack wayBack;

    @Inject
    ExternalContext external;

    private String current;
    private String chosen;
    private String again;

    public void change() throws IOException {
        if (current == null || chosen == null) {
            throw new Refused("passwords-missing");
        }
        if (!chosen.equals(again)) {
            throw new Refused("passwords-differ");
        }
        Session session = session();
        accounts.changePassword(session.personId(), session.id(), current, chosen);
        external.redirect(wayBack.destination());
    }

    public boolean isForced() {
        return session().mustChange();
    }

    public int getShortest() {
        return PasswordRule.SHORTEST;
    }

    private Session session() {
        return WebAuthentication.session((HttpServletRequest) external.getRequest());
    }

    public String getCurrent() {
        return null;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getChosen() {
        return null;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getAgain() {
        return null;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
