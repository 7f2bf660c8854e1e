package vn.hocvuso.mentoring;

import java.time.LocalDate;
import java.util.UUID;

/** An hour spent together; {@code note} may be null. */
public record LogEntry(UUID pair, String learner, LocalDate on, int minutes, String note) {}
