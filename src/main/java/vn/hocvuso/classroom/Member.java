package vn.hocvuso.classroom;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.kernel.Period;

/**
 * Somebody of a class, with rank and unit of today.
 *
 * @param days when they belong or belonged to it, one stretch after the other
 */
public record Member(UUID id, String serviceNumber, String fullName, String rank, String unitName, List<Period> days) {

    public boolean on(LocalDate day) {
        return days.stream().anyMatch(period -> period.contains(day));
    }

    public LocalDate from() {
        return days.get(0).from();
    }

    /** The last day; null while open. */
    public LocalDate lastDay() {
        return days.get(days.size() - 1).lastDay();
    }
}
