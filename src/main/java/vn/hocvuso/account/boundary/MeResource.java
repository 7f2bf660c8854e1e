package vn.hocvuso.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.personnel.People;
import vn.hocvuso.personnel.PersonView;

/** Who the token speaks for, with the roles of this moment. */
@Path("me")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signing in")
public class MeResource {
    @Inject
    People people;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    public record Unit(String code, String name) {}

    /** @param unit code of the unit the role holds below; null: the whole installation */
    public record Role(String role, String unit) {}

    public record Me(String serviceNumber, String fullName, String rank, Unit unit, List<Role> roles) {}

    @GET
    @Operation(summary = "Who am I, and what may I do today")
    public Me me() {
        LocalDate today = LocalDate.now(clock);
        PersonView person = people.byId(caller.personId(), today).orElseThrow(() -> new NotFound("person"));
        List<Role> roles = people.rolesOn(person.id(), today).stream().map(grant -> new Role(grant.role().name(), grant.unitCode())).toList();
        Unit unit = person.unitCode() == null ? null : new Unit(person.unitCode(), person.unitName());
        return new Me(person.serviceNumber(), person.fullName(), person.rank(), unit, roles);
    }
}
