package vn.hocvuso.classroom;

import java.time.LocalDate;

/**
 * When and how a session is to take place.
 *
 * @param startsAt   {@code HH:mm}
 * @param kind       {@code screen} (everybody at one screen) or {@code hall}; null is {@code hall}
 * @param instructor service number; null: whoever plans it
 */
public record SessionPlan(LocalDate heldOn, String startsAt, String venue, String kind, String instructor) {}
