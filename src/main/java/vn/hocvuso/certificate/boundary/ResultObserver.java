package vn.hocvuso.certificate.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.hocvuso.certificate.Certificates;
import vn.hocvuso.progress.ResultCorrected;
import vn.hocvuso.progress.ResultRecorded;
import vn.hocvuso.progress.ResultRevoked;

/** Confirmations follow results, in the same transaction. */
@ApplicationScoped
public class ResultObserver {
    @Inject
    private Certificates certificates;

    void recorded(@Observes ResultRecorded result) {
        certificates.issue(result);
    }

    void revoked(@Observes ResultRevoked result) {
        certificates.withdraw(result);
    }

    /** The wrong one was revoked by itself; what stands in its place is confirmed as if it had been recorded so. */
    void corrected(@Observes ResultCorrected correction) {
        if (correction.ofThePlatform()) {
            certificates.issue(correction.stands());
        }
    }
}
