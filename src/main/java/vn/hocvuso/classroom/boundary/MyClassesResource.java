package vn.hocvuso.classroom.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.classroom.OwnClass;
import vn.hocvuso.classroom.Rosters;
import vn.hocvuso.kernel.Caller;

/** The caller's own classes. */
@Path("me/classes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Classes")
public class MyClassesResource {
    @Inject
    private Rosters rosters;

    @Inject
    private Caller caller;

    @GET
    @Operation(summary = "The caller's classes with their sessions, what is written down of the caller, and the rate")
    public List<OwnClass> own() {
        return rosters.own(caller.personId());
    }
}
