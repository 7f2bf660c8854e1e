package vn.hocvuso.quiz.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The terms one person sits a test by. What is granted to the person beats what is granted to the unit, the nearer unit beats the
 * farther one, and each beats the test itself, term by term.
 *
 * @param opens        null: at any time
 * @param closes       null: never
 * @param minutes      null: no time limit
 * @param attempts     null: as many as one likes
 * @param delayMinutes to wait after an attempt before the next
 */
public record Terms(Instant opens, Instant closes, Integer minutes, Integer attempts, int delayMinutes) {
    /** What is granted beside them. Null leaves a term as it is; nought minutes or attempts take the limit away. */
    public record Granted(Instant opens, Instant closes, Integer minutes, Integer attempts) {
        public static final Granted NOTHING = new Granted(null, null, null, null);

        /** What is granted nearer to the person stands, the rest is taken from here. */
        public Granted beatenBy(Granted nearer) {
            return new Granted(
                    nearer.opens() == null ? opens : nearer.opens(),
                    nearer.closes() == null ? closes : nearer.closes(),
                    nearer.minutes() == null ? minutes : nearer.minutes(),
                    nearer.attempts() == null ? attempts : nearer.attempts());
        }
    }

    /** Why nobody may start, with the moment or number its sentence needs. */
    public record Obstacle(String code, Object value) {
        private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

        /** The value as people read it. */
        public Object said(ZoneId zone) {
            return value instanceof Instant at ? MINUTE.withZone(zone).format(at) : value;
        }
    }

    public Terms with(Granted granted) {
        return new Terms(
                granted.opens() == null ? opens : granted.opens(),
                granted.closes() == null ? closes : granted.closes(),
                limit(granted.minutes(), minutes),
                limit(granted.attempts(), attempts),
                delayMinutes);
    }

    private static Integer limit(Integer granted, Integer otherwise) {
        return granted == null ? otherwise : granted == 0 ? null : granted;
    }

    /**
     * When time is over for who started then: the minutes or the closing, whichever comes first, and the seconds given on top.
     *
     * @return null: never
     */
    public Instant deadline(Instant startedAt, int extraSeconds) {
        Instant byMinutes = minutes == null ? null : startedAt.plus(Duration.ofMinutes(minutes));
        Instant first = byMinutes == null ? closes : closes == null || byMinutes.isBefore(closes) ? byMinutes : closes;
        return first == null ? null : first.plusSeconds(extraSeconds);
    }

    /** The same for an attempt that is under way: terms that change take back no time that has already been worked in. */
    public Instant deadlineUnderWay(Instant startedAt, int extraSeconds, Instant now) {
        Instant deadline = deadline(startedAt, extraSeconds);
        return deadline != null && deadline.isBefore(now) ? now : deadline;
    }

    /**
     * What keeps somebody from a new attempt at this moment.
     *
     * @param used         attempts begun
     * @param lastFinished end of the last one; null: there was none
     */
    public Optional<Obstacle> obstacle(int used, Instant lastFinished, Instant now) {
        if (attempts != null && used >= attempts) {
            return Optional.of(new Obstacle("no-attempts-left", attempts));
        }
        if (opens != null && now.isBefore(opens)) {
            return Optional.of(new Obstacle("test-not-open-yet", opens));
        }
        if (closes != null && !now.isBefore(closes)) {
            return Optional.of(new Obstacle("test-closed", closes));
        }
        Instant next = lastFinished == null ? null : lastFinished.plus(Duration.ofMinutes(delayMinutes));
        return next != null && now.isBefore(next) ? Optional.of(new Obstacle("attempt-too-soon", next)) : Optional.empty();
    }
}
