package vn.hocvuso.progress;

import java.util.UUID;

/** Whose result two people stand behind, while it counts. */
public record StandingResult(UUID person, String serviceNumber, String fullName) {}
