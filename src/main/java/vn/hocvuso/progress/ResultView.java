package vn.hocvuso.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.hocvuso.progress.control.ResultRepository;

/** A result as instructors and administrators read it; {@code revokedAt} and {@code revokedReason} are null while it counts, {@code corrects} unless it stands in a revoked one's place. */
public record ResultView(
        UUID id,
        String serviceNumber,
        String fullName,
        String unitCode,
        String unitName,
        String kind,
        String code,
        String title,
        String outcome,
        LocalDate earnedOn,
        String source,
        BigDecimal score,
        BigDecimal maxScore,
        String reference,
        Instant recordedAt,
        String recordedBy,
        Instant revokedAt,
        String revokedReason,
        UUID corrects) {
    /** Earned on the platform itself; its reference is an attempt, which no paper knows. */
    public boolean cameFromHere() {
        return ResultRepository.PLATFORM.equals(source);
    }
}
