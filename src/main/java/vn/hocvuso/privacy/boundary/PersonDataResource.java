package vn.hocvuso.privacy.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.personnel.People;
import vn.hocvuso.personnel.PeopleSeen;

/** Everything kept of a person, taken out on that person's request by an administrator in whose scope they are. */
@Path("people/{serviceNumber}/data.zip")
@ApplicationScoped
@Produces("application/zip")
@Tag(name = "Personal data")
public class PersonDataResource {
    @Inject
    DataZip zip;

    @Inject
    People people;

    @Inject
    Event<PeopleSeen> seen;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @GET
    @Operation(summary = "All data kept of a person in an administrator's scope, on the person's request")
    public Response ofPerson(@PathParam("serviceNumber") String serviceNumber) {
        Caller.Scope scope = caller.require(Caller.Role.ADMINISTRATOR);
        UUID person = people.view(serviceNumber, LocalDate.now(clock), scope).id();
        seen.fire(PeopleSeen.one("data-file", serviceNumber));
        return zip.of(person, serviceNumber);
    }
}
