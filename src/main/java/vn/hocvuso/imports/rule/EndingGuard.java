package vn.hocvuso.imports.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** When a full file ends so many that somebody should say it is meant: both the share and the number have to be reached. */
public record EndingGuard(int percent, int least) {
    /**
     * @param ended    what the file lacks
     * @param standing what stood before
     */
    public boolean asks(int ended, int standing) {
        return ended >= least && ended > 0 && 100L * ended >= (long) percent * standing;
    }

    /** Rounded down to one decimal, as every share is; null of nothing. */
    public static BigDecimal share(int ended, int standing) {
        return standing == 0 ? null : BigDecimal.valueOf(100L * ended).divide(BigDecimal.valueOf(standing), 1, RoundingMode.DOWN);
    }
}
