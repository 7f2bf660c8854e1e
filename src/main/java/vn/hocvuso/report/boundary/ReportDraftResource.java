package vn.hocvuso.report.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.report.ReportDraft;
import vn.hocvuso.report.Reports;

/** {@code /cutoffs/{number}/report-draft}: what the unit writes into the report of the period the cut-off lies in. */
@Path("cutoffs/{number}/report-draft")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ReportDraftResource {
    @Inject
    private Reports reports;

    @Inject
    private Caller caller;

    @PathParam("number")
    private String number;

    @QueryParam("period")
    private String period;

    @GET
    @Operation(summary = "Texts by part of the outline, notes by code of unit; version 0: nothing was kept yet. period: half (default) or year")
    public ReportDraft draft() {
        return reports.draft(number, period, caller.require(COMMANDER, INSTRUCTOR, ADMINISTRATOR));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keeps the whole draft; 409 report-changed-meanwhile when version is not the one that stands")
    public ReportDraft save(ReportDraftRequest request) {
        if (request == null) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        Caller.Scope scope = caller.require(COMMANDER, ADMINISTRATOR);
        reports.save(number, period, request.draft(), scope, caller.serviceNumber());
        return reports.draft(number, period, scope);
    }
}
