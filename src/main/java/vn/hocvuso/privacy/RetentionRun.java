package vn.hocvuso.privacy;

import java.time.Instant;

/** A night's run and what it removed. */
public record RetentionRun(Instant at, RetentionFigures removed) {}
