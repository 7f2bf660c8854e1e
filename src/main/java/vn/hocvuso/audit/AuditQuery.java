package vn.hocvuso.audit;

import java.time.LocalDate;

/** What to show; null: no matter. {@code q} is part of the actor or the subject; both days are inclusive. */
public record AuditQuery(String action, String q, LocalDate from, LocalDate to) {}
