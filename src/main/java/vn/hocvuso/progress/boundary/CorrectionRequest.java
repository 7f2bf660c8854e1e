package vn.hocvuso.progress.boundary;

import java.time.LocalDate;
import vn.hocvuso.progress.Correction;

/** What was wrong about a result; what is missing stays, the reason is needed. */
public record CorrectionRequest(LocalDate earnedOn, String outcome, String reason) {
    Correction correction() {
        return new Correction(earnedOn, outcome, reason);
    }
}
