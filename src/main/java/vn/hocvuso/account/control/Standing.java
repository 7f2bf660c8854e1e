package vn.hocvuso.account.control;

import java.time.Instant;
import java.util.UUID;

/** A living session as every request needs it. */
public record Standing(UUID personId, Instant seenAt, Instant expiresAt, boolean byPage, String username, boolean mustChange, boolean hasFactor) {}
