package vn.hocvuso.coverage.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.coverage.CutoffCheck;
import vn.hocvuso.coverage.CutoffOrder;
import vn.hocvuso.coverage.CutoffQuery;
import vn.hocvuso.coverage.CutoffVersion;
import vn.hocvuso.coverage.CutoffView;
import vn.hocvuso.coverage.Cutoffs;
import vn.hocvuso.coverage.StandingOrders;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;

/** {@code /cutoffs}: what was frozen, its versions, and the check of its hash. */
@Path("cutoffs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cut-offs")
public class CutoffsResource {
    @Inject
    private Cutoffs cutoffs;

    @Inject
    private StandingOrders orders;

    @Inject
    private Signing signing;

    @Inject
    private Caller caller;

    @GET
    @Operation(summary = "Cut-offs within the scope, the newest version of each, the latest day first")
    public Page<CutoffVersion> list(
            @QueryParam("campaign") String campaign,
            @QueryParam("unit") String unit,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        CutoffQuery query = new CutoffQuery(campaign, unit, Day.of(from, "from"), Day.of(to, "to"));
        return cutoffs.list(query, new Page.Request(page, size), scope());
    }

    @GET
    @Path("orders")
    @Operation(summary = "What is frozen by itself: still to be done first, with why the last try failed")
    public Page<CutoffOrder> orders(@QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        return orders.list(new Page.Request(page, size), scope());
    }

    @GET
    @Path("{number}")
    @Operation(summary = "A cut-off as it was frozen; the newest version when none is named")
    public CutoffView view(@PathParam("number") String number, @QueryParam("version") Integer version) {
        return cutoffs.view(number, version, scope());
    }

    @POST
    @Path("{number}/versions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Corrects a cut-off: counted anew as a further version beside the old one", description = "409 cutoff-unchanged, cutoff-pending")
    public Response correct(@PathParam("number") String number, CorrectionRequest request) {
        if (request == null) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        Caller.Scope scope = signing.scope();
        String unit = cutoffs.view(number, null, scope).unit().code();
        return Response.status(201).entity(cutoffs.correct(number, request.note(), signing.signer(unit), scope)).build();
    }

    @GET
    @Path("{number}/check")
    @Operation(summary = "Whether the text still has its hash, and whether counting the same day today gives the same")
    public CutoffCheck check(@PathParam("number") String number, @QueryParam("version") Integer version) {
        return cutoffs.check(number, version, scope());
    }

    @GET
    @Path("{number}/text")
    @Produces("text/plain; charset=UTF-8")
    @Operation(summary = "The canonical text with every unit below, over which the SHA-256 is taken")
    public Response text(@PathParam("number") String number, @QueryParam("version") Integer version) {
        return Response.ok(cutoffs.text(number, version, scope()))
                .header("Content-Disposition", "attachment; filename=\"" + number + ".txt\"")
                .build();
    }

    private Caller.Scope scope() {
        return caller.require(COMMANDER, INSTRUCTOR, ADMINISTRATOR);
    }
}
