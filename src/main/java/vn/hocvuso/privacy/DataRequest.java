package vn.hocvuso.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody's request about the data kept of them.
 *
 * @param kind       {@code correction} or {@code deletion}
 * @param field      which data: a name of {@link RequestWish#FIELDS}
 * @param dueOn      last day of the two working days
 * @param daysLeft   working days until then; negative: so many too late; null once settled
 * @param overdue    still waiting after {@code dueOn}
 * @param state      {@code open, forwarded, done, refused}
 * @param askedBy    service number of an administrator who took it on paper; null: the person
 * @param answer     the reason, or what was done; null while nobody has answered
 */
public record DataRequest(
        UUID id,
        String serviceNumber,
        String fullName,
        String unit,
        String kind,
        String field,
        String wish,
        Instant askedAt,
        String askedBy,
        LocalDate dueOn,
        Integer daysLeft,
        boolean overdue,
        String state,
        String answer,
        String answeredBy,
        Instant answeredAt,
        int version) {}
