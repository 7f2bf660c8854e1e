package vn.hocvuso.coverage.control;

import java.time.LocalDate;
import java.util.UUID;
import vn.hocvuso.coverage.Filter;
import vn.hocvuso.coverage.rule.Line;
import vn.hocvuso.coverage.rule.Span;
import vn.hocvuso.coverage.rule.State;

/** Who of a unit is wanted on a day. */
record NamesAsked(UUID campaign, UUID unit, LocalDate day, Filter filter, State.Wanted wanted) {
    boolean takes(Span span) {
        return span.days().contains(day) && wanted.holds(span.state()) && filter.takes(Line.of(span)) && span.path().contains(unit);
    }
}
