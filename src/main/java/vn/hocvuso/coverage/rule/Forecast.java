package vn.hocvuso.coverage.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When a unit will have reached a goal if the last four weeks go on.
 *
 * <p>Extrapolated is the <em>gain</em>: people who became passed while they had to learn in the unit, less those who ceased to be
 * (expired, revoked). Who came passed or left passed is not in it, and PH stays what it is on the day: a wave of recruits is
 * neither progress nor its opposite. Everything is counted in people, never in per cent, so that a small unit does not jump.
 *
 * @param day     by when the goal is expected; null unless {@code outcome} is {@link Outcome#EXPECTED}
 * @param gain    people in the four weeks
 * @param missing people to the goal
 */
public record Forecast(Outcome outcome, LocalDate day, long gain, long missing) {
    /** Days looked back at; a campaign has to have run that long. */
    public static final int WINDOW = 28;

    /** Beyond two years nobody plans, and a gain of one in a month would promise the next century. */
    public static final int FURTHEST = 730;

    public enum Outcome {
        EXPECTED,
        /** The goal is reached already. */
        REACHED,
        /** Nobody has to learn. */
        NOBODY,
        /** The campaign has not run for four weeks. */
        TOO_EARLY,
        /** Nobody more has passed. */
        NO_PROGRESS,
        /** More have lost a pass than won one. */
        FALLING,
        /** Later than {@link #FURTHEST} days from the day. */
        TOO_FAR
    }

    /**
     * @param start    of the campaign
     * @param required PH on the day
     * @param missing  people to the goal on the day, see {@link Goal#missing}
     */
    public static Forecast of(LocalDate asOf, LocalDate start, long required, long missing, long gain) {
        if (required == 0) {
            return silent(Outcome.NOBODY, gain, missing);
        }
        if (missing == 0) {
            return silent(Outcome.REACHED, gain, missing);
        }
        if (ChronoUnit.DAYS.between(start, asOf) < WINDOW) {
            return silent(Outcome.TOO_EARLY, gain, missing);
        }
        if (gain <= 0) {
            return silent(gain == 0 ? Outcome.NO_PROGRESS : Outcome.FALLING, gain, missing);
        }
        long days = (missing * WINDOW + gain - 1) / gain;
        return days > FURTHEST ? silent(Outcome.TOO_FAR, gain, missing) : new Forecast(Outcome.EXPECTED, asOf.plusDays(days), gain, missing);
    }

    private static Forecast silent(Outcome why, long gain, long missing) {
        return new Forecast(why, null, gain, missing);
    }

    public boolean isExpected() {
        return outcome == Outcome.EXPECTED;
    }
}
