package vn.hocvuso.account.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.hocvuso.account.Accounts;
import vn.hocvuso.account.Session;

/** My account: who I am here, my password, the language, the way out. */
@Named("mePage")
@RequestScoped
public class MePage {
    @Inject
    Accounts accounts;

    @Inject
    SessionCookie cookie;

    @Inject
    MeResource me;

    @Inject
    ExternalContext external;

    private MeResource.Me view;

    public MeResource.Me getMe() {
        if (view == null) {
            view = me.me();
        }
        return view;
    }

    public void signOut() throws IOException {
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        accounts.signOut(((Session) request.getAttribute(WebAuthentication.SESSION)).id());
        cookie.clear(request, (HttpServletResponse) external.getResponse());
        external.invalidateSession();
        external.redirect("/account/sign-in");
    }
}
