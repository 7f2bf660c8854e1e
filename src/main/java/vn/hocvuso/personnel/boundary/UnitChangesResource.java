package vn.hocvuso.personnel.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.Reorganisation;
import vn.hocvuso.personnel.Reorganisations;
import vn.hocvuso.unit.UnitChange;

/** Units change one at a time and take their people with them; reading them is the unit feature's. */
@Path("units")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Units")
public class UnitChangesResource {
    @Inject
    Reorganisations reorganisations;

    @Inject
    Caller caller;

    @POST
    @Operation(
            summary = "Founds a unit",
            description = "Members: code, name, type, on, reason; parent (missing: a root, for administrators of the whole installation), shortName, tier, kind, sortOrder."
                    + " It stands as long as its superior does.")
    @APIResponse(responseCode = "201", description = "What it does; 200 for a dry run")
    @APIResponse(responseCode = "404", description = "The superior is not within the scope")
    @APIResponse(responseCode = "409", description = "unit-code-taken")
    @APIResponse(responseCode = "422", description = "Why it cannot be done")
    public Response found(
            UnitChangeRequest request,
            @Parameter(description = "true: says what it would do and writes nothing") @QueryParam("dryRun") boolean dryRun,
            @Context UriInfo uris) {
        Reorganisation done = take(present(request).founding(), dryRun);
        return dryRun
                ? Response.ok(done).build()
                : Response.created(uris.getAbsolutePathBuilder().segment(done.unit()).build()).entity(done).build();
    }

    @POST
    @Path("{code}/changes")
    @Operation(
            summary = "Renames, moves, merges, splits or dissolves a unit from a day on",
            description = "All: kind, on, reason. rename: name, shortName, type, tier, unitKind, sortOrder, what is missing stays. move: parent, an empty text for under nobody."
                    + " merge: into, which stands in its place from that day. split: parts [{code, name, parent, children: [code], people: [serviceNumber], …}] and rest,"
                    + " the part that takes whatever is not named, whereupon the unit ends. dissolve: into, who takes what and whom is left."
                    + " The answer counts: units and people that go along, people who are posted elsewhere, roles that lose effect, campaigns that name a unit people leave.")
    @APIResponse(responseCode = "200", description = "What it does, or would do")
    @APIResponse(responseCode = "404", description = "One of the units is not within the scope")
    @APIResponse(responseCode = "409", description = "unit-code-taken")
    @APIResponse(responseCode = "422", description = "Why it cannot be done")
    public Reorganisation change(
            @PathParam("code") String code,
            UnitChangeRequest request,
            @Parameter(description = "true: says what it would do and writes nothing") @QueryParam("dryRun") boolean dryRun) {
        return take(present(request).change(code), dryRun);
    }

    private Reorganisation take(UnitChange change, boolean dryRun) {
        Caller.Scope scope = caller.require(ADMINISTRATOR);
        return dryRun ? reorganisations.preview(change, scope) : reorganisations.carryOut(change, scope, caller.serviceNumber());
    }

    private static UnitChangeRequest present(UnitChangeRequest request) {
        if (request == null) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        return request;
    }
}
