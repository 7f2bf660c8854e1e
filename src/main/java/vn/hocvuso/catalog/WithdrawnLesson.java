package vn.hocvuso.catalog;

import java.time.Instant;
import java.util.UUID;

/** A lesson that is taught in no version any more. */
public record WithdrawnLesson(UUID id, String key, String title, String reason, Instant at, String by) {}
