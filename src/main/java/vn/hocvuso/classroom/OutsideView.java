package vn.hocvuso.classroom;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.progress.StandingResult;

/**
 * A batch with its lines, in the order of names, what it rests on, and what was asked to be taken back, the latest first.
 *
 * @param lineless whose results of it count although their lines were taken away, long after they had left
 */
public record OutsideView(OutsideBatch batch, List<Line> lines, List<Evidence> evidence, List<Reversal> reversals, List<StandingResult> lineless) {

    public record Line(UUID person, String serviceNumber, String fullName, LocalDate earnedOn, String outcome, BigDecimal score, BigDecimal maxScore) {}

    /** Whether the line counts no more. */
    public boolean revoked(Line line) {
        return reversals.stream().anyMatch(one -> one.state().equals("done") && one.concerns(line.person()));
    }

    /** @param bytes how large it is */
    public record Evidence(UUID id, String name, String contentType, long bytes, Instant addedAt, String addedBy) {
        private static final int KILOBYTE = 1_000;

        public long kilobytes() {
            return (bytes + KILOBYTE - 1) / KILOBYTE;
        }
    }
}
