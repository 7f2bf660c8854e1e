package vn.hocvuso.coverage.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    private static final String DONE = "'completed', 'passed'";
    private static final String PASSED = "'passed'";
    private static final String FAILED = "'failed'";
    private static final String ANY = "'started', 'completed', 'passed', 'failed'";

    /**
     * A result on one of these items that everybody wanted has had by the day.
     *
     * @param outcomes as SQL lists them: an index tells all of it only where each is named
     */
    record Earned(Set<UUID> items, String outcomes) {}

    UUID campaign() {
        return terms.id();
    }

    /** Whether it is what is asked for, wherever that is. */
    boolean takes(Span span) {
        return span.days().contains(day) && wanted.holds(span.state()) && filter.takes(Line.of(span));
    }

    /** Results that nobody wanted lacks, though who has them all need not be wanted; empty where the state does not come from results. */
    List<Earned> earned() {
        List<Earned> earned = new ArrayList<>();
        int set = wanted.set();
        if ((set & (State.PASSED | State.EXPIRING | State.COMPLETED)) != 0) {
            terms.steps().forEach(step -> earned.add(new Earned(step, DONE)));
        }
        if ((set & (State.PASSED | State.EXPIRING)) != 0) {
            terms.quiz().ifPresent(quiz -> earned.add(new Earned(Set.of(quiz), PASSED)));
        }
        if ((set & (State.FAILED | State.FAILED_TWICE)) != 0) {
            terms.quiz().ifPresent(quiz -> earned.add(new Earned(Set.of(quiz), FAILED)));
        }
        if ((set & State.ASSESSED) != 0) {
            terms.quiz().ifPresent(quiz -> earned.add(new Earned(Set.of(quiz), ANY)));
        }
        if ((set & State.STARTED) != 0) {
            Set<UUID> items = terms.steps().stream().flatMap(Set::stream).collect(Collectors.toSet());
            terms.quiz().ifPresent(items::add);
            earned.add(new Earned(items, ANY));
        }
        if (wanted.step() >= 0 && wanted.step() < terms.steps().size()) {
            earned.add(new Earned(terms.steps().get(wanted.step()), DONE));
        } else if (wanted.step() == terms.steps().size()) {
            terms.quiz().ifPresent(quiz -> earned.add(new Earned(Set.of(quiz), PASSED)));
        }
        return earned;
    }
}
