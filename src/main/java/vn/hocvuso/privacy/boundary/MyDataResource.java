package vn.hocvuso.privacy.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;

/** Everything kept of oneself. */
@Path("me/data.zip")
@ApplicationScoped
@Produces("application/zip")
@Tag(name = "Personal data")
public class MyDataResource {
    @Inject
    DataZip zip;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "All data kept of oneself: du-lieu.json and du-lieu.html")
    public Response mine() {
        return zip.of(caller.personId(), caller.serviceNumber());
    }
}
