package vn.hocvuso.coverage.control;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.campaign.CampaignTerms;
import vn.hocvuso.coverage.Filter;
import vn.hocvuso.coverage.rule.Line;
import vn.hocvuso.coverage.rule.Span;
import vn.hocvuso.coverage.rule.State;

/** Who of a unit is wanted on a day. */
record NamesAsked(CampaignTerms terms, UUID unit, LocalDate day, Filter filter, State.Wanted wanted) {
    private static final int TESTED = State.PASSED | State.FAILED | State.FAILED_TWICE;
    private static final int NOT_EARNED = State.EXEMPT | State.OVERDUE;

    /**
     * A result on one of these that everybody wanted has.
     *
     * @param outcome null: any
     */
    record Earned(Set<UUID> items, String outcome) {}

    UUID campaign() {
        return terms.id();
    }

    boolean takes(Span span) {
        return span.days().contains(day) && wanted.holds(span.state()) && filter.takes(Line.of(span)) && span.path().contains(unit);
    }

    /** Empty where the state does not come from a result. */
    Optional<Earned> earned() {
        if ((wanted.set() & TESTED) != 0 && terms.quiz().isPresent()) {
            return Optional.of(new Earned(Set.of(terms.quiz().get()), (wanted.set() & State.PASSED) != 0 ? "passed" : "failed"));
        }
        if (terms.steps().isEmpty() || (wanted.set() & ~NOT_EARNED) == 0) {
            return Optional.empty(); // whoever has no steps to do has completed them
        }
        Set<UUID> items = terms.steps().stream().flatMap(Set::stream).collect(Collectors.toSet());
        terms.quiz().ifPresent(items::add);
        return Optional.of(new Earned(items, null));
    }
}
