package vn.hocvuso.quiz;

import java.time.Instant;

/**
 * What somebody is to be granted beside a test's terms; a null term stays as it is.
 *
 * @param serviceNumber one person; or
 * @param unit          code: everybody whose home unit is in its subtree
 * @param minutes       0: no time limit
 * @param attempts      0: as many as one likes
 */
public record AllowanceWish(
        String serviceNumber, String unit, Instant opensAt, Instant closesAt, Integer minutes, Integer attempts, String reason) {}
