package vn.hocvuso.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.notification.rule.QuietHours;

/** When messages go out: the quiet hours of the installation and the day of the weekly digest. */
@ApplicationScoped
public class Calendar {
    private QuietHours quiet;
    private DayOfWeek digestDay;

    Calendar() {}

    /** @param days English names of days, comma separated; empty: none */
    @Inject
    public Calendar(
            @ConfigProperty(name = "hocvuso.notification.quiet-from", defaultValue = "21:00") String from,
            @ConfigProperty(name = "hocvuso.notification.quiet-until", defaultValue = "06:00") String until,
            @ConfigProperty(name = "hocvuso.notification.quiet-days") Optional<String> days,
            @ConfigProperty(name = "hocvuso.notification.digest-day", defaultValue = "MONDAY") String digestDay) {
        Set<DayOfWeek> never = Arrays.stream(days.orElse("").split(","))
                .map(String::strip)
                .filter(day -> !day.isEmpty())
                .map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        quiet = new QuietHours(LocalTime.parse(from), LocalTime.parse(until), never);
        this.digestDay = DayOfWeek.valueOf(digestDay.strip().toUpperCase(Locale.ROOT));
    }

    public boolean isQuiet(LocalDateTime moment) {
        return quiet.holds(moment);
    }

    public QuietHours quiet() {
        return quiet;
    }

    /** The day whose digest is the latest due: one that was missed goes out on the next day on which something may. */
    public LocalDate week(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(digestDay));
    }
}
