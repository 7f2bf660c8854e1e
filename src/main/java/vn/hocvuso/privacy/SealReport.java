package vn.hocvuso.privacy;

import java.time.Instant;

/**
 * What checking the seals of the access log found.
 *
 * @param seals   how many were checked
 * @param last    when the latest was made; null: none yet
 * @param broken  number of the first seal whose rows are not what was sealed; null: all are
 * @param waiting rows not sealed yet
 */
public record SealReport(int seals, Instant last, Long broken, long waiting) {}
