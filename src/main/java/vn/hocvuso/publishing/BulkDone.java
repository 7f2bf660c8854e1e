package vn.hocvuso.publishing;

import java.time.Instant;
import java.util.UUID;

/**
 * Something done to many questions of a bank at once.
 *
 * @param kind     {@code retag} or {@code move}
 * @param target   of a move: the bank they went to; else null
 * @param undoneAt null: it stands
 */
public record BulkDone(UUID id, String kind, String bank, String target, int questions, Instant at, String by, Instant undoneAt) {}
