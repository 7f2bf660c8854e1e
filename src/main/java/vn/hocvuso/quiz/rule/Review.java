package vn.hocvuso.quiz.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a person sees of an attempt, and when. While it is open nothing is ever shown but the questions and the own answers;
 * afterwards it is the author's choice for each of three moments.
 *
 * @param after  within two minutes after the end
 * @param later  from then on, while the test can still be sat
 * @param closed once nobody can sit it any more
 */
public record Review(Set<Part> after, Set<Part> later, Set<Part> closed) {
    /** What can be shown of a question. */
    public enum Part {
        /** The own answer. */
        ANSWER,
        /** Right, partly right or wrong. */
        CORRECTNESS,
        /** How many points. */
        MARKS,
        /** The author's words on what was answered. */
        FEEDBACK,
        /** The right answer. */
        KEY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** When somebody looks. */
    public enum Moment {
        DURING,
        AFTER,
        LATER,
        CLOSED
    }

    /** As long as a page that was just handed in is "right after"; Moodle's own patience. */
    public static final Duration RIGHT_AFTER = Duration.ofMinutes(2);

    /** Checks and course tests are for learning: everything. */
    public static final Review EVERYTHING = always(EnumSet.allOf(Part.class));

    /** A final test is drawn again for others tomorrow: the key stays in. */
    public static final Review WITHOUT_KEY = always(EnumSet.complementOf(EnumSet.of(Part.KEY)));

    public Review {
        after = Set.copyOf(after);
        later = Set.copyOf(later);
        closed = Set.copyOf(closed);
    }

    /** The same at all three moments. */
    public static Review always(Set<Part> shown) {
        return new Review(shown, shown, shown);
    }

    /** In the words of profiles that knew no moments: with what is right or wrong went the points, with anything at all the answer. */
    public static Review always(boolean correctness, boolean feedback, boolean key) {
        EnumSet<Part> shown = EnumSet.noneOf(Part.class);
        if (correctness) {
            shown.addAll(EnumSet.of(Part.ANSWER, Part.CORRECTNESS, Part.MARKS));
        }
        if (feedback) {
            shown.addAll(EnumSet.of(Part.ANSWER, Part.FEEDBACK));
        }
        if (key) {
            shown.addAll(EnumSet.of(Part.ANSWER, Part.KEY));
        }
        return always(shown);
    }

    /** Whether the right answers are shown at any moment. */
    public boolean showsKey() {
        return after.contains(Part.KEY) || later.contains(Part.KEY) || closed.contains(Part.KEY);
    }

    /**
     * @param finishedAt null: it is still open
     * @param closes     null: never, or somebody may sit it still
     */
    public static Moment moment(Instant finishedAt, Instant closes, Instant now) {
        if (finishedAt == null) {
            return Moment.DURING;
        }
        if (now.isBefore(finishedAt.plus(RIGHT_AFTER))) {
            return Moment.AFTER;
        }
        return closes != null && !now.isBefore(closes) ? Moment.CLOSED : Moment.LATER;
    }

    /** During an attempt only the own answers, whatever else was chosen. */
    public Set<Part> at(Moment moment) {
        return switch (moment) {
            case DURING -> Set.of(Part.ANSWER);
            case AFTER -> after;
            case LATER -> later;
            case CLOSED -> closed;
        };
    }
}
