package vn.hocvuso.coverage.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.kernel.Period;

/**
 * A day on which a person begins to count for something else, somewhere else, or no more.
 *
 * @param before null: did not count
 * @param after  null: counts no more
 */
public record Turn(LocalDate day, Span before, Span after) {

    /** Takes what one unit sees of a turn. */
    @FunctionalInterface
    public interface Taker {
        void take(UUID unit, Line line, Counts counts);
    }

    /** @param spans of one person, in order of days */
    public static List<Turn> of(List<Span> spans) {
        List<Turn> turns = new ArrayList<>();
        Span last = null;
        for (Span span : spans) {
            boolean follows = last != null && last.days().until().equals(span.days().from());
            if (last != null && !follows) {
                turns.add(new Turn(last.days().until(), last, null));
            }
            turns.add(new Turn(span.days().from(), follows ? last : null, span));
            last = span;
        }
        if (last != null && !last.days().until().equals(Period.OPEN)) {
            turns.add(new Turn(last.days().until(), last, null));
        }
        return turns;
    }

    /** Whoever changes the line (group, cohort) leaves the one and comes into the other, in every unit. */
    boolean isOfOneLine() {
        return before != null && after != null && Line.of(before).equals(Line.of(after));
    }

    void seen(Taker taker) {
        if (isOfOneLine()) {
            Line line = Line.of(after);
            Counts stays = Counts.ofTurn(before.state(), after.state());
            after.path().forEach(unit -> taker.take(unit, line, before.path().contains(unit) ? stays : Counts.ofTurn(null, after.state())));
            before.path().stream()
                    .filter(unit -> !after.path().contains(unit))
                    .forEach(unit -> taker.take(unit, line, Counts.ofTurn(before.state(), null)));
            return;
        }
        if (before != null) {
            before.path().forEach(unit -> taker.take(unit, Line.of(before), Counts.ofTurn(before.state(), null)));
        }
        if (after != null) {
            after.path().forEach(unit -> taker.take(unit, Line.of(after), Counts.ofTurn(null, after.state())));
        }
    }
}
