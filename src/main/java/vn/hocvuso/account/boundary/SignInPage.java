package vn.hocvuso.account.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.hocvuso.account.Admission;
import vn.hocvuso.account.Sessions;
import vn.hocvuso.account.SignIn;
import vn.hocvuso.account.Token;
import vn.hocvuso.kernel.Refused;

/** The page everybody passes: name, password, the code of a second factor where there is one, and back to where one wanted to go. */
@Named("signInPage")
@RequestScoped
public class SignInPage {
    @Inject
    Sessions sessions;

    @Inject
    SessionCookie cookie;

    @Inject
    ClientAddress clientAddress;

    @Inject
    WayBack wayBack;

    @Inject
    ExternalContext external;

    private String username;
    private String password;
    private String code;
    private String halfway;
    private boolean anew;

    public void signIn() throws IOException {
        if (username == null || password == null) {
            throw new Refused("name-and-password");
        }
        Admission admission = sessions.signIn(attempt());
        if (admission.token() == null) {
            halfway = admission.halfway();
        } else {
            enter(admission.token());
        }
    }

    /** The second step; a code that does not fit leaves it open, a form that lay too long begins again. */
    public void confirm() throws IOException {
        if (code == null) {
            throw new Refused("otp-missing");
        }
        try {
            enter(sessions.confirm(getHalfway(), attempt()));
        } catch (Refused refused) {
            anew = "sign-in-anew".equals(refused.code());
            throw refused;
        }
    }

    private SignIn attempt() {
        return new SignIn(username, password, code, clientAddress.of(request()), request().getHeader("User-Agent"), true);
    }

    private void enter(Token token) throws IOException {
        cookie.write(request(), (HttpServletResponse) external.getResponse(), token.accessToken());
        external.redirect(wayBack.destination());
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) external.getRequest();
    }

    /** Sealed, carried by the form of the second step; null in the first. */
    public String getHalfway() {
        if (halfway == null && !anew) {
            halfway = external.getRequestParameterMap().get("halfway");
        }
        return anew ? null : halfway;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return null; // never written back into a page
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getCode() {
        return null;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
