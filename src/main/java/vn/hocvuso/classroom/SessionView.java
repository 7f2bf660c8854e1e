package vn.hocvuso.classroom;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * A session of a class.
 *
 * @param calledOff the reason; null: it takes place
 * @param marked    people with something written down
 * @param there     of them those who came
 */
public record SessionView(
        UUID id,
        String number,
        String className,
        String unitName,
        LocalDate heldOn,
        String startsAt,
        String venue,
        String kind,
        String instructor,
        String instructorName,
        String calledOff,
        int marked,
        int there) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    public boolean takesPlace() {
        return calledOff == null;
    }

    /** {@code 24/11/2026 19:30}: names its column in files and on paper. */
    public String heading() {
        return DAY.format(heldOn) + " " + startsAt;
    }
}
