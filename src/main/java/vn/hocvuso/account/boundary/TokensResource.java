package vn.hocvuso.account.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.account.Admission;
import vn.hocvuso.account.Sessions;
import vn.hocvuso.account.SignIn;
import vn.hocvuso.account.Token;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Refused;

/** Tokens for the API: one for a name and a password, a fresh one for a living one, and the end of one. */
@Path("tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signing in")
public class TokensResource {
    @Inject
    Sessions sessions;

    @Inject
    Caller caller;

    @Inject
    JsonWebToken token;

    @Inject
    ClientAddress clientAddress;

    @Inject
    HttpServletRequest request;

    /** The answer of the contract. */
    public record TokenAnswer(String accessToken, String tokenType, long expiresIn) {
        static TokenAnswer of(Token token) {
            return new TokenAnswer(token.accessToken(), "Bearer", token.expiresIn());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirements
    @Operation(summary = "Sign in", description = "401 invalid-credentials; with a second factor, after the right password, 401"
            + " otp-required or otp-wrong; 429 too-many-attempts, sign-ins-rush with Retry-After")
    public TokenAnswer signIn(TokenRequest body) {
        if (body == null) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        new Refused.Checks().text(body.username(), "username", 200).text(body.password(), "password", 200).orRefuse();
        Admission admission = sessions.signIn(
                new SignIn(body.username(), body.password(), body.otp(), clientAddress.of(request), request.getHeader("User-Agent"), false));
        if (admission.token() == null) {
            throw new Refused(Refused.Kind.UNAUTHENTICATED, "otp-required");
        }
        return TokenAnswer.of(admission.token());
    }

    @POST
    @Path("renewal")
    @Operation(summary = "A fresh token for the same session")
    public TokenAnswer renew() {
        return TokenAnswer.of(sessions.renew(session()));
    }

    @DELETE
    @Path("current")
    @Operation(summary = "Sign out: this token and every other of its session are dead")
    public Response signOut() {
        sessions.signOut(caller.personId(), session());
        return Response.noContent().build();
    }

    private UUID session() {
        caller.personId(); // refuses a visitor
        return UUID.fromString(token.getClaim("sid"));
    }
}
