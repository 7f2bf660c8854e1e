package vn.hocvuso.audit;

import java.time.Instant;
import java.util.UUID;

/** One line of the trail. {@code details} is JSON. */
public record AuditEntry(UUID id, Instant at, String actor, String address, String action, String subject, String details) {}
