package vn.hocvuso.account.entity;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import vn.hocvuso.kernel.Vietnamese;

/**
 * A person's way in. It is opened with a password that somebody else made, which has to be changed on the page and stops working
 * in time, and lives through changes of password. It is open while its owner is on the roll, and by itself again when they come
 * back.
 *
 * @param passwordHash    Argon2id; null while a given password waits to be hashed
 * @param pendingPassword that given password, sealed; null once hashed
 * @param passwordUntil   when a given password stops working; null: never
 * @param onRoll          the owner is on the roll today, or was never posted (the first administrator)
 */
public record Account(
        UUID personId,
        String username,
        String passwordHash,
        String pendingPassword,
        boolean mustChange,
        Instant passwordUntil,
        Instant changedAt,
        boolean onRoll) {

    /** What two spellings of one user name have in common. */
    public static String key(String username) {
        return Vietnamese.clean(username).toLowerCase(Locale.ROOT);
    }

    /** Whether the right password lets its owner in. */
    public boolean isOpen(Instant now) {
        return onRoll && (passwordUntil == null || passwordUntil.isAfter(now));
    }
}
