package vn.hocvuso.account.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.hocvuso.account.Accounts;
import vn.hocvuso.account.SignIn;
import vn.hocvuso.account.Token;
import vn.hocvuso.kernel.Refused;

/** The page everybody passes: name, password, and back to where one wanted to go. */
@Named("signInPage")
@RequestScoped
public class SignInPage {
    @Inject
    Accounts accounts;

    @Inject
    SessionCookie cookie;

    @Inject
    ClientAddress clientAddress;

    @Inject
    ExternalContext external;

    private String username;
    private String password;

    public void signIn() throws IOException {
        if (username == null || password == null) {
            throw new Refused("name-and-password");
        }
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        SignIn attempt = new SignIn(username, password, clientAddress.of(request), request.getHeader("User-Agent"), true);
        Token token = accounts.signIn(attempt);
        cookie.write(request, (HttpServletResponse) external.getResponse(), token.accessToken());
        external.redirect(token.mustChange() ? "/account/password" : destination());
    }

    /** Only addresses of our own: a link must not carry anybody elsewhere. */
    private String destination() {
        String from = external.getRequestParameterMap().get("from");
        boolean ours = from != null && from.startsWith("/") && !from.startsWith("//") && !from.contains("\\") && !from.startsWith("/account/");
        return ours ? from : "/";
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

    /** Stays in the form when a sign-in is refused. */
    public String getFrom() {
        return external.getRequestParameterMap().get("from");
    }
}
