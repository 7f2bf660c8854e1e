package vn.hocvuso.account.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.account.OpenSession;
import vn.hocvuso.account.SecondFactors;
import vn.hocvuso.account.Session;
import vn.hocvuso.account.Sessions;

/** My account: who I am here, my password and second factor, where I am signed in, the way out. */
@Named("mePage")
@RequestScoped
public class MePage {
    @Inject
    Sessions sessions;

    @Inject
    SecondFactors factors;

    @Inject
    SessionCookie cookie;

    @Inject
    MeResource me;

    @Inject
    ExternalContext external;

    private MeResource.Me view;
    private List<OpenSession> open;

    public MeResource.Me getMe() {
        if (view == null) {
            view = me.me();
        }
        return view;
    }

    public List<OpenSession> getSessions() {
        if (open == null) {
            open = sessions.of(session().personId(), session().id());
        }
        return open;
    }

    public boolean isSecondFactor() {
        return session().hasFactor();
    }

    public int getSpareCodes() {
        return factors.spareCodesLeft(session().personId());
    }

    public String end(UUID id) {
        sessions.end(session().personId(), id);
        return "/account/me?faces-redirect=true&done=ended";
    }

    public String endOthers() {
        sessions.endOthers(session().personId(), session().id());
        return "/account/me?faces-redirect=true&done=ended";
    }

    public void signOut() throws IOException {
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        sessions.signOut(session().personId(), session().id());
        cookie.clear(request, (HttpServletResponse) external.getResponse());
        external.invalidateSession();
        external.redirect("/account/sign-in");
    }

    private Session session() {
        return WebAuthentication.session((HttpServletRequest) external.getRequest());
    }
}
