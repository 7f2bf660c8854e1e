package vn.hocvuso.report.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.report.ReportSetting;
import vn.hocvuso.report.Reports;

/** {@code /units/{code}/report-setting}: how a unit's reports are headed and signed. */
@Path("units/{code}/report-setting")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ReportSettingResource {
    @Inject
    private Reports reports;

    @Inject
    private Caller caller;

    @PathParam("code")
    private String unit;

    @GET
    @Operation(summary = "What was kept; version 0: nothing yet, the lines are the unit's own names")
    public ReportSetting setting() {
        return reports.setting(unit, scope());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keeps the whole setting; 409 report-changed-meanwhile when version is not the one that stands")
    public ReportSetting save(ReportSettingRequest request) {
        if (request == null) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        reports.save(unit, request.setting(), scope());
        return reports.setting(unit, scope());
    }

    private Caller.Scope scope() {
        return caller.require(COMMANDER, ADMINISTRATOR);
    }
}
