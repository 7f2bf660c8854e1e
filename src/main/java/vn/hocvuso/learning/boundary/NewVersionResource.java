package vn.hocvuso.learning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.learning.NewVersions;

/** What is new in a course for whoever is in the middle of it. */
@Path("me/new-versions/{slug}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learning")
public class NewVersionResource {
    @Inject
    private NewVersions versions;

    @Inject
    private Caller caller;

    @PathParam("slug")
    private String slug;

    @GET
    @Operation(summary = "What is new since I last looked, and what going on in the present version would mean, where that is left to me")
    public NewVersions.News news() {
        return versions.of(caller.personId(), slug);
    }

    @PUT
    @Path("seen")
    @Operation(summary = "I have seen what is new")
    public Response seen() {
        versions.seen(caller.personId(), slug);
        return Response.noContent().build();
    }

    @POST
    @Path("move")
    @Operation(summary = "I go on in the present version; 409 move-not-yours when that is not left to learners")
    public Response move() {
        versions.moveOn(caller.personId(), slug);
        return Response.noContent().build();
    }
}
