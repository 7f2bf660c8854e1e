package vn.hocvuso.kernel;

import java.util.Map;
import java.util.UUID;

/** Something that happened, past tense, ids and values only. Fired inside the transaction; the audit trail writes it down. */
public interface DomainEvent {

    /** Kebab-case, for example {@code role-granted}. */
    String action();

    /** What it happened to, in words an administrator recognises: a service number, a code. */
    String subject();

    /** The unit whose administrators may read it; {@link Caller#WHOLE} for the whole installation. */
    default UUID unit() {
        return Caller.WHOLE;
    }

    /** Who did it, where the asking {@link Caller} is not the answer (a refused sign-in, a job); null: the caller. */
    default String actor() {
        return null;
    }

    /** Values worth keeping; never a password, a token or an answer key. */
    default Map<String, ?> details() {
        return Map.of();
    }
}
