package vn.hocvuso.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The clock of a demonstration. What one thread does at a moment of the past is done by every rule of that moment: so the half year
 * behind a demonstration is lived through and not written into tables. Everybody else meanwhile has the present.
 */
public final class PastClock extends Clock {
    private static final ThreadLocal<Duration> BACK = ThreadLocal.withInitial(() -> Duration.ZERO);

    private final Clock present;

    public PastClock(Clock present) {
        this.present = present;
    }

    /**
     * Time goes on from the moment until the act is done.
     *
     * @param clock  one that was made of this class, in its zone
     * @param moment not to come
     * @throws IllegalArgumentException the moment is to come
     */
    public static void at(Clock clock, LocalDateTime moment, Runnable act) {
        Duration before = BACK.get();
        Duration back = before.plus(Duration.between(moment.atZone(clock.getZone()).toInstant(), clock.instant()));
        if (back.isNegative()) {
            throw new IllegalArgumentException(moment + " is to come");
        }
        BACK.set(back);
        try {
            act.run();
        } finally {
            BACK.set(before);
        }
    }

    @Override
    public ZoneId getZone() {
        return present.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new PastClock(present.withZone(zone));
    }

    @Override
    public Instant instant() {
        return present.instant().minus(BACK.get());
    }
}
