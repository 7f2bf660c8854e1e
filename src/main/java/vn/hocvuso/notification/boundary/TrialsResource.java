package vn.hocvuso.notification.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.notification.TrialPerson;
import vn.hocvuso.notification.TrialView;
import vn.hocvuso.notification.Trials;
import vn.hocvuso.personnel.PeopleSeen;

/** {@code /reminder-trials}: what {@code /campaigns/{code}/reminder-rules/trials} began. */
@Path("reminder-trials/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
public class TrialsResource {
    @Inject
    Trials trials;

    @Inject
    Caller caller;

    @Inject
    Event<PeopleSeen> seen;

    @Context
    HttpHeaders headers;

    @PathParam("id")
    String id;

    @GET
    @Operation(summary = "How far the trial is; once it is done, how many would be told what, by kind and stage, and who would get a digest, by level")
    public TrialView view() {
        return trials.of(Given.id(id, "trial"), caller.require(ADMINISTRATOR));
    }

    @GET
    @Path("people")
    @Operation(summary = "The names behind one of its counts")
    public Page<TrialPerson> people(
            @QueryParam("kind") String kind, @QueryParam("stage") @DefaultValue("0") int stage, @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        Page<TrialPerson> people = trials.people(
                Given.id(id, "trial"), kind, stage, new Page.Request(page, size), caller.require(ADMINISTRATOR), headers.getAcceptableLanguages().get(0));
        seen.fire(PeopleSeen.list("reminder-preview", null, people, kind));
        return people;
    }
}
