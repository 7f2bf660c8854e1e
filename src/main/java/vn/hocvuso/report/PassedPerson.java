package vn.hocvuso.report;

import java.util.List;
import vn.hocvuso.certificate.CertificateView;
import vn.hocvuso.coverage.PersonFigure;

/** Somebody who had passed, with the confirmations that are still valid. */
public record PassedPerson(PersonFigure person, List<CertificateView> confirmations) {}
