package vn.hocvuso.audit;

/**
 * What a look along the whole chain found.
 *
 * @param sealed   lines whose seals fit, from the first on
 * @param waiting  lines written just now and not sealed yet
 * @param brokenAt number of the first line that is missing or was changed; null: none
 * @param lastSeal of the last line that fits; noted somewhere else, it shows later whether the end of the trail was cut off
 */
public record TrailCheck(long sealed, long waiting, Long brokenAt, String lastSeal) {
    public boolean isWhole() {
        return brokenAt == null;
    }

    /** Enough of the seal to be written on paper and compared. */
    public String getShortSeal() {
        return lastSeal.substring(0, 16);
    }
}
