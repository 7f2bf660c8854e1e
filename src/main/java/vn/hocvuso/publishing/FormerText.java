package vn.hocvuso.publishing;

import java.time.Instant;
import java.util.UUID;

/** A lesson's text as it stood before; by whom and when it was written. */
public record FormerText(UUID id, Instant at, String by, String text) {}
