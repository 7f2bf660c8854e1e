package vn.hocvuso.certificate.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.certificate.CertificateView;
import vn.hocvuso.certificate.Certificates;
import vn.hocvuso.kernel.Caller;

/** The reader's own confirmations. */
@Named("minePage")
@RequestScoped
public class MinePage {
    @Inject
    Certificates certificates;

    @Inject
    Caller caller;

    private List<CertificateView> mine;

    public List<CertificateView> getCertificates() {
        if (mine == null) {
            mine = certificates.of(caller.personId());
        }
        return mine;
    }
}
