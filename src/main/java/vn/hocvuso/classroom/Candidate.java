package vn.hocvuso.classroom;

import java.util.UUID;

/** Somebody who could join a class, as they stand today. */
public record Candidate(UUID id, String serviceNumber, String fullName, String rank, String unitName) {}
