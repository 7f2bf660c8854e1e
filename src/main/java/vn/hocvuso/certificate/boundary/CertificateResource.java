package vn.hocvuso.certificate.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.certificate.CertificateView;
import vn.hocvuso.certificate.Certificates;

/** Anyone who holds a serial may ask whether it is ours; the serial itself is the secret. */
@Path("certificates")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Confirmations")
public class CertificateResource {
    @Inject
    private Certificates certificates;

    @GET
    @Path("{serial}/verification")
    @Operation(summary = "Verifies a confirmation; needs no sign-in")
    public CertificateView verify(@PathParam("serial") String serial) {
        return certificates.verify(serial);
    }
}
