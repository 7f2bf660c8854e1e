package vn.hocvuso.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.audit.AuditEntry;
import vn.hocvuso.audit.AuditQuery;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;

/** The trail by the API. */
@Path("audit-entries")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditResource {
    @Inject
    AuditTrail trail;

    @GET
    @Operation(summary = "Who did what, newest first")
    public Page<AuditEntry> list(
            @QueryParam("action") String action,
            @QueryParam("q") String q,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        return trail.list(new AuditQuery(action, q, day(from, "from"), day(to, "to")), new Page.Request(page, size));
    }

    private static LocalDate day(String text, String field) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            new Refused.Checks().that(false, field, "invalid-day").orRefuse();
            throw e;
        }
    }
}
