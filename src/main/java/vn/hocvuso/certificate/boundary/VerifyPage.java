package vn.hocvuso.certificate.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.certificate.CertificateView;
import vn.hocvuso.certificate.Certificates;
import vn.hocvuso.kernel.NotFound;

/** A confirmation by its serial, for whoever holds it in hand; also the sheet its owner prints. */
@Named("verifyPage")
@RequestScoped
public class VerifyPage {
    @Inject
    Certificates certificates;

    private String serial;
    private CertificateView certificate;

    public void look() {
        if (serial != null && !serial.isBlank()) {
            try {
                certificate = certificates.verify(serial);
            } catch (NotFound unknown) {
                certificate = null; // the page says so beside the field
            }
        }
    }

    public CertificateView getCertificate() {
        return certificate;
    }

    public String getSerial() {
        return serial;
    }

    public void setSerial(String serial) {
        this.serial = serial;
    }
}
