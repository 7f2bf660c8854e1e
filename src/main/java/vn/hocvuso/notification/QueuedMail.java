package vn.hocvuso.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail of the outbox as an administrator sees it; its text is the recipient's.
 *
 * @param state   {@code waiting, sent, parked, dropped}
 * @param problem what the mail server said last; null: nothing
 * @param doneAt  null while it waits
 */
public record QueuedMail(
        UUID id, String serviceNumber, String fullName, String address, String subject, Instant queuedAt, Instant tryAfter, int tries, String state,
        String problem, Instant doneAt) {}
