package vn.hocvuso.account.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.account.OpenSession;
import vn.hocvuso.account.Sessions;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;

/** Where I am signed in, and how to end what I do not know. */
@Path("me/sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signing in")
public class SessionsResource {
    @Inject
    Sessions sessions;

    @Inject
    Caller caller;

    @Inject
    JsonWebToken token;

    @GET
    @Operation(summary = "My sessions that stand, the newest first; current: the one that asks")
    public Page<OpenSession> list() {
        List<OpenSession> open = sessions.of(caller.personId(), UUID.fromString(token.getClaim("sid")));
        return new Page<>(open, (long) open.size(), 0, Page.Request.LARGEST);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "End one of my sessions: every token that names it is dead")
    public Response end(@PathParam("id") String id) {
        sessions.end(caller.personId(), id(id));
        return Response.noContent().build();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("session " + text);
        }
    }
}
