package vn.hocvuso.certificate.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.certificate.CertificateView;
import vn.hocvuso.certificate.Certificates;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;

/** The own confirmations. */
@Path("me/certificates")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Confirmations")
public class MyCertificatesResource {
    @Inject
    private Certificates certificates;

    @Inject
    private Caller caller;

    @GET
    @Operation(summary = "My confirmations, the latest first")
    public Page<CertificateView> mine() {
        var mine = certificates.of(caller.personId());
        return new Page<>(mine, (long) mine.size(), 0, Page.Request.LARGEST);
    }
}
