package vn.hocvuso.personnel.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.personnel.Deputies;
import vn.hocvuso.personnel.People;
import vn.hocvuso.personnel.PeopleSeen;
import vn.hocvuso.personnel.PersonView;
import vn.hocvuso.personnel.PeopleQuery;
import vn.hocvuso.personnel.RoleGrant;
import vn.hocvuso.personnel.RoleWish;

/** People in the caller's care and what they may do. Everyone sees themselves; who only learns sees nobody else. */
@Path("people")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People and roles")
public class PeopleResource {
    @Inject
    People people;

    @Inject
    Deputies deputies;

    @Inject
    VisiblePerson visible;

    @Inject
    Caller caller;

    @Inject
    Event<PeopleSeen> seen;

    @Inject
    Clock clock;

    @GET
    @Operation(summary = "People on the roll in scope", description = "Commanders first, rank high to low, then by name; total is null above 10 000")
    public Page<PersonAnswer> list(
            @QueryParam("unit") String unit,
            @QueryParam("q") String q,
            @QueryParam("group") String group,
            @QueryParam("status") String status,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        PeopleQuery query = new PeopleQuery(blankToNull(unit), blankToNull(q), blankToNull(group), blankToNull(status));
        Page.Request slice = new Page.Request(page, size);
        Caller.Scope scope = readers();
        if (scope.isEmpty()) {
            List<PersonAnswer> own = people.byId(caller.personId(), LocalDate.now(clock)).map(PersonAnswer::of).stream().toList();
            return new Page<>(own, (long) own.size(), page, size);
        }
        Page<PersonView> found = people.list(query, slice, scope);
        seen.fire(PeopleSeen.list("roll", query.unit(), found, query.q(), query.group(), query.status()));
        return found.map(PersonAnswer::of);
    }

    @GET
    @Path("{serviceNumber}")
    @Operation(summary = "A person as of today")
    public PersonAnswer view(@PathParam("serviceNumber") String serviceNumber) {
        return PersonAnswer.of(visible.of(serviceNumber));
    }

    @GET
    @Path("{serviceNumber}/roles")
    @Operation(summary = "All grants of a person, also past and future ones")
    public Page<RoleAnswer> roles(
            @PathParam("serviceNumber") String serviceNumber,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        Page.Request slice = new Page.Request(page, size);
        return people.grants(visible.of(serviceNumber).id(), slice).map(RoleAnswer::of);
    }

    @POST
    @Path("{serviceNumber}/roles")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Grants a role on a unit's subtree", description = "403 outside the own scope, 409 when held already")
    public Response grant(@PathParam("serviceNumber") String serviceNumber, RoleRequest request) {
        Caller.Scope scope = caller.require(ADMINISTRATOR);
        return created(serviceNumber, people.grant(serviceNumber, Body.required(request).wish(), scope, caller.serviceNumber()));
    }

    @DELETE
    @Path("{serviceNumber}/roles/{id}")
    @Operation(summary = "Ends a grant at once", description = "For administrators of its unit; a deputy's also for whom the deputy stands in for")
    public Response revoke(@PathParam("serviceNumber") String serviceNumber, @PathParam("id") String id) {
        if (!deputies.withdraw(serviceNumber, id(id), caller.personId())) {
            people.revoke(serviceNumber, id(id), caller.require(ADMINISTRATOR));
        }
        return Response.noContent().build();
    }

    @POST
    @Path("{serviceNumber}/delegations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Appoints a deputy who holds a role of the caller's own for a time",
            description = "On the unit of that role or below; without an end for two weeks. 403 when the caller does not hold the role there in their own right")
    public Response delegate(@PathParam("serviceNumber") String serviceNumber, RoleRequest request) {
        RoleWish wish = Body.required(request).wish();
        Caller.Scope scope = caller.require(wish.role());
        RoleGrant granted = deputies.appoint(serviceNumber, wish, caller.personId(), caller.serviceNumber(), scope);
        return created(serviceNumber, granted);
    }

    private static Response created(String serviceNumber, RoleGrant granted) {
        var location = UriBuilder.fromResource(PeopleResource.class).path("{serviceNumber}/roles/{id}").build(serviceNumber, granted.id());
        return Response.created(location).entity(RoleAnswer.of(granted)).build();
    }

    private Caller.Scope readers() {
        return caller.scopeOf(INSTRUCTOR, COMMANDER, ADMINISTRATOR);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("grant " + text);
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
