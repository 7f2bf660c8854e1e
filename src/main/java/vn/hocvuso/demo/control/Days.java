package vn.hocvuso.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import vn.hocvuso.demo.PastClock;

/** Days before the demonstration was made. */
@ApplicationScoped
public class Days {
    private static final LocalTime EVENING = LocalTime.of(21, 5);

    @Inject
    Clock clock;

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** @param ago days, at least 1 */
    public void evening(int ago, Runnable act) {
        evening(today().minusDays(ago), act);
    }

    public void evening(LocalDate day, Runnable act) {
        PastClock.at(clock, day.atTime(EVENING), act);
    }
}
