package vn.hocvuso.notification.rule;

import java.time.Duration;
import java.util.List;

/** How long a mail waits after it could not be delivered; in the end somebody has to look at it. */
public final class Patience {
    private static final List<Integer> MINUTES = List.of(1, 5, 15, 60, 180, 360, 720);

    private Patience() {}

    /** @param tries how often it was tried, from 1 */
    public static Duration after(int tries) {
        return Duration.ofMinutes(MINUTES.get(Math.min(tries, MINUTES.size()) - 1));
    }

    public static boolean isOver(int tries) {
        return tries > MINUTES.size();
    }
}
