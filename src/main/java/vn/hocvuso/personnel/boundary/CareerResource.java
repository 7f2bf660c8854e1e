package vn.hocvuso.personnel.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.ActView;
import vn.hocvuso.personnel.Careers;
import vn.hocvuso.personnel.Clerk;
import vn.hocvuso.personnel.Newcomer;
import vn.hocvuso.personnel.People;
import vn.hocvuso.personnel.PersonView;
import vn.hocvuso.personnel.PostingView;
import vn.hocvuso.personnel.RoleStanding;
import vn.hocvuso.personnel.StatusView;

/** Acts on one person, by the administrators of the units concerned, and what was on record when. */
@Path("people")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People and roles")
public class CareerResource {
    @Inject
    Careers careers;

    @Inject
    People people;

    @Inject
    VisiblePerson visible;

    @Inject
    Story story;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** A list that is whole. */
    public record Found<T>(List<T> items) {}

    @POST
    @Operation(summary = "Enlists somebody new", description = "409 when the service number is taken; a name never identifies anybody")
    public Response enlist(EnlistRequest request) {
        Clerk clerk = clerk();
        Newcomer newcomer = Body.required(request).newcomer();
        careers.enlist(newcomer, clerk);
        var location = UriBuilder.fromResource(CareerResource.class).path("{serviceNumber}").build(newcomer.serviceNumber());
        return Response.created(location).entity(PersonAnswer.of(visible.of(newcomer.serviceNumber()))).build();
    }

    @POST
    @Path("{serviceNumber}/postings")
    @Operation(
            summary = "Transfer, promotion, new group, position or cohort from a day on; off the roll the return to it",
            description = "What is not named stays. 403 when one of the units is not the caller's, 409 when a posting begins on that very day: correct it")
    public Response post(@PathParam("serviceNumber") String serviceNumber, PostingRequest request) {
        Clerk clerk = clerk();
        careers.post(serviceNumber, Body.required(request).day(), request.place(), request.reason(), clerk);
        return written(serviceNumber);
    }

    @POST
    @Path("{serviceNumber}/statuses")
    @Operation(summary = "A status from day to day; \"active\" ends what holds on its first day")
    public Response status(@PathParam("serviceNumber") String serviceNumber, StatusRequest request) {
        Clerk clerk = clerk();
        StatusRequest.Wish wish = Body.required(request).wish();
        careers.status(serviceNumber, wish.status(), wish.days(), request.reason(), clerk);
        return written(serviceNumber);
    }

    @POST
    @Path("{serviceNumber}/discharge")
    @Operation(summary = "Leaves the roll after the last day, with the cause")
    public Response leave(@PathParam("serviceNumber") String serviceNumber, DischargeRequest request) {
        Clerk clerk = clerk();
        DischargeRequest.Wish wish = Body.required(request).wish();
        careers.leave(serviceNumber, wish.lastDay(), wish.departure(), request.reason(), clerk);
        return written(serviceNumber);
    }

    @POST
    @Path("{serviceNumber}/corrections")
    @Operation(summary = "What was wrong on record: a name, a posting or a status", description = "Needs a reason; what stood before stays readable")
    public Response correct(@PathParam("serviceNumber") String serviceNumber, CorrectionRequest request) {
        Clerk clerk = clerk();
        Body.required(request).check();
        switch (request.of()) {
            case "name" -> careers.rename(serviceNumber, request.fullName(), request.birthYear(), request.reason(), clerk);
            case "posting" -> careers.correct(serviceNumber, request.posting(), request.reason(), clerk);
            default -> careers.correct(serviceNumber, request.statusCorrection(), request.reason(), clerk);
        }
        return written(serviceNumber);
    }

    @GET
    @Path("{serviceNumber}/postings")
    @Operation(summary = "Postings of all days, the latest first", description = "knownAt: as they stood on record at that moment")
    public Found<PostingView> postings(@PathParam("serviceNumber") String serviceNumber, @QueryParam("knownAt") String knownAt) {
        return new Found<>(careers.postingsKnownAt(visible.of(serviceNumber).id(), moment(knownAt)));
    }

    @GET
    @Path("{serviceNumber}/statuses")
    @Operation(summary = "Statuses of all days, the latest first", description = "knownAt: as they stood on record at that moment")
    public Found<StatusView> statuses(@PathParam("serviceNumber") String serviceNumber, @QueryParam("knownAt") String knownAt) {
        return new Found<>(careers.statusesKnownAt(visible.of(serviceNumber).id(), moment(knownAt)));
    }

    @GET
    @Path("{serviceNumber}/acts")
    @Operation(summary = "Who wrote down what about a person, the latest first, with what stood before")
    public Found<ActView> acts(@PathParam("serviceNumber") String serviceNumber) {
        return new Found<>(careers.acts(visible.of(serviceNumber).id()));
    }

    @GET
    @Path("{serviceNumber}/story")
    @Operation(
            summary = "Everything on record about a person in one list, the latest first",
            description = "Postings, statuses, roles, corrections and imports, exemptions of campaigns and results; of the last two what the caller may see."
                    + " Roles, acts and results: the latest 200 of each")
    public Found<StoryAnswer> story(@PathParam("serviceNumber") String serviceNumber) {
        PersonView person = visible.of(serviceNumber);
        List<RoleStanding> roles = people.grants(person.id(), new Page.Request(0, Page.Request.LARGEST)).items();
        return new Found<>(story.of(person, roles).stream().map(StoryAnswer::of).toList());
    }

    private Clerk clerk() {
        return new Clerk(caller.require(ADMINISTRATOR), caller.serviceNumber());
    }

    private Response written(String serviceNumber) {
        UUID person = visible.of(serviceNumber).id();
        return Response.status(Response.Status.CREATED).entity(careers.acts(person).get(0)).build();
    }

    private Instant moment(String text) {
        try {
            return text == null ? clock.instant() : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refused("invalid-moment", text);
        }
    }
}
