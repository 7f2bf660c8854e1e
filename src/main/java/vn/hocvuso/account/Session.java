package vn.hocvuso.account;

import java.time.Instant;
import java.util.UUID;

/** A living stay, as the authentication of each request needs it. */
public record Session(UUID id, UUID personId, String username, Instant expiresAt, boolean byPage, boolean mustChange, boolean hasFactor) {}
