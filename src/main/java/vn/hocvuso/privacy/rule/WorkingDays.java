package vn.hocvuso.privacy.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Monday to Friday without holidays. The day something was asked does not count, whatever the hour. */
public record WorkingDays(Set<LocalDate> holidays) {
    /** @return the last day of so many working days after {@code day} */
    public LocalDate after(LocalDate day, int many) {
        LocalDate last = day;
        for (int left = many; left > 0; ) {
            last = last.plusDays(1);
            if (isOne(last)) {
                left--;
            }
        }
        return last;
    }

    /** Working days after {@code today} up to and with {@code due}; negative: how many have passed since. */
    public int left(LocalDate today, LocalDate due) {
        return due.isBefore(today) ? -between(due, today) : between(today, due);
    }

    private int between(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isOne).count();
    }

    private boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !holidays.contains(day);
    }
}
