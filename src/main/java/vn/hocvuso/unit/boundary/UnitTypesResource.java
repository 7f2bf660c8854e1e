package vn.hocvuso.unit.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.unit.UnitTypes;

/** The list of unit types: read by administrators, who found units, kept by those of the whole installation. */
@Path("unit-types")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Units")
public class UnitTypesResource {
    @Inject
    UnitTypes types;

    @Inject
    Caller caller;

    /** The list, which is whole. */
    public record Found(List<UnitTypes.Entry> items) {}

    @GET
    @Operation(summary = "All types in their order, with how many units are or were of each")
    public Found list() {
        caller.require(ADMINISTRATOR);
        return new Found(types.all());
    }

    @GET
    @Path("{code}")
    @Operation(summary = "One type")
    public UnitTypes.Entry view(@PathParam("code") String code) {
        caller.require(ADMINISTRATOR);
        return types.view(code);
    }

    @POST
    @Operation(summary = "Adds a type", description = "Members: name; shortForm, staffBody, sortOrder may be missing. Its code is made of the name")
    @APIResponse(responseCode = "201", description = "The type")
    @APIResponse(responseCode = "409", description = "unit-type-taken: the name or the short form is another's")
    @APIResponse(responseCode = "422", description = "Wrong fields")
    public Response add(UnitTypeRequest request, @Context UriInfo uris) {
        caller.requireWhole(ADMINISTRATOR);
        UnitTypeRequest wish = present(request).asNew();
        String code = types.add(wish.name(), wish.shortForm(), wish.staffBody(), wish.sortOrder());
        return Response.created(uris.getAbsolutePathBuilder().segment(code).build()).entity(types.view(code)).build();
    }

    @PUT
    @Path("{code}")
    @Operation(summary = "Renames a type or changes what else it says", description = "What is missing stays; the code stands for the type for good")
    @APIResponse(responseCode = "200", description = "The type as it is now")
    @APIResponse(responseCode = "409", description = "unit-type-taken")
    public UnitTypes.Entry change(@PathParam("code") String code, UnitTypeRequest request) {
        caller.requireWhole(ADMINISTRATOR);
        UnitTypeRequest wish = present(request).over(types.view(code));
        types.change(code, wish.name(), wish.shortForm(), wish.staffBody(), wish.sortOrder());
        return types.view(code);
    }

    @DELETE
    @Path("{code}")
    @Operation(summary = "Retires a type that no unit is or ever was of")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "409", description = "unit-type-used, with how many units")
    public Response retire(@PathParam("code") String code) {
        caller.requireWhole(ADMINISTRATOR);
        types.remove(code);
        return Response.noContent().build();
    }

    private static UnitTypeRequest present(UnitTypeRequest request) {
        if (request == null) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        return request;
    }
}
