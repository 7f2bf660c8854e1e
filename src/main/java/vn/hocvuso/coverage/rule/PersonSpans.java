package vn.hocvuso.coverage.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import vn.hocvuso.kernel.Period;

/**
 * From when to when a person counts for what in a campaign (domain.md §4), the future included: due day, expiry and the end of
 * a status are days like any other, so nothing has to be recounted at midnight.
 */
public final class PersonSpans {
    private final Terms terms;
    private final Facts facts;
    private final DaySet excused;
    private final DaySet completed;
    private final DaySet testPassed;
    private final DaySet passed;
    private final LocalDate started;
    private final LocalDate assessed;
    private final LocalDate firstFailed;

    private PersonSpans(Facts facts, Terms terms) {
        this.terms = terms;
        this.facts = facts;
        excused = excusedDays();
        completed = terms.courses().stream().map(this::courseDays).reduce(DaySet.ALL, DaySet::and);
        testPassed = terms.quiz().map(quiz -> validDays(quiz, List.of("passed"))).orElse(DaySet.ALL);
        passed = completed.and(testPassed);
        started = firstDay(result -> terms.requires(result.item()));
        assessed = firstDay(result -> isTest(result) && !"started".equals(result.outcome()));
        firstFailed = firstDay(result -> isTest(result) && "failed".equals(result.outcome()));
    }

    /** In order of days, neighbours differing; days outside the audience are not covered. */
    public static List<Span> of(Facts facts, Terms terms) {
        return new PersonSpans(facts, terms).spans();
    }

    private List<Span> spans() {
        List<Facts.Stay> members = facts.stays().stream()
                .map(this::inAudience)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(stay -> stay.days().from()))
                .toList();
        List<Span> spans = new ArrayList<>();
        LocalDate entry = null;
        LocalDate end = null;
        for (Facts.Stay stay : members) {
            if (end == null || !end.equals(stay.days().from())) {
                entry = stay.days().from();
            }
            end = stay.days().until();
            addSpans(spans, stay, dueDay(entry));
        }
        return spans;
    }

    /** The part of the stay that the audience takes in: from the first day a unit of the path stands in it. */
    private Optional<Facts.Stay> inAudience(Facts.Stay stay) {
        if (!terms.addresses(stay.group())) {
            return Optional.empty();
        }
        return stay.path().stream()
                .filter(terms.units()::containsKey)
                .map(terms.units()::get)
                .min(Comparator.naturalOrder())
                .map(since -> DaySet.later(since, stay.days().from()))
                .filter(from -> from.isBefore(stay.days().until()))
                .map(from -> new Facts.Stay(
                        new Period(from, stay.days().until()), stay.path(), stay.group(), stay.cohort()));
    }

    /** The last day in time: later for those who entered after the start, where the campaign gives newcomers days. */
    private LocalDate dueDay(LocalDate entry) {
        if (terms.newcomerDays().isEmpty() || !entry.isAfter(terms.startsOn())) {
            return terms.dueOn();
        }
        return DaySet.later(terms.dueOn(), entry.plusDays(terms.newcomerDays().get()));
    }

    private void addSpans(List<Span> spans, Facts.Stay stay, LocalDate due) {
        TreeSet<LocalDate> turns = new TreeSet<>(List.of(started, assessed, firstFailed, due.plusDays(1)));
        List.of(excused, completed, testPassed).forEach(days -> days.addTurns(turns));
        turns.add(stay.days().until());
        LocalDate from = stay.days().from();
        for (LocalDate turn : turns.tailSet(from, false).headSet(stay.days().until(), true)) {
            append(spans, new Span(new Period(from, turn), stay.path(), stay.group(), stay.cohort(), state(from, due)));
            from = turn;
        }
    }

    private int state(LocalDate day, LocalDate due) {
        if (excused.contains(day)) {
            return State.EXEMPT;
        }
        boolean done = passed.contains(day);
        return bit(!day.isBefore(started), State.STARTED)
                | bit(completed.contains(day), State.COMPLETED)
                | bit(!day.isBefore(assessed), State.ASSESSED)
                | bit(done, State.PASSED)
                | bit(!done && day.isAfter(due), State.OVERDUE)
                | bit(!day.isBefore(firstFailed) && !testPassed.contains(day), State.FAILED);
    }

    private static int bit(boolean holds, int measure) {
        return holds ? measure : 0;
    }

    /** Joined with the one before when nothing differs. */
    private static void append(List<Span> spans, Span next) {
        Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        boolean goesOn = last != null
                && last.days().until().equals(next.days().from())
                && last.equals(new Span(last.days(), next.path(), next.group(), next.cohort(), next.state()));
        if (goesOn) {
            Period whole = new Period(last.days().from(), next.days().until());
            spans.set(spans.size() - 1, new Span(whole, next.path(), next.group(), next.cohort(), next.state()));
        } else {
            spans.add(next);
        }
    }

    private DaySet excusedDays() {
        List<Period> days = new ArrayList<>();
        facts.statuses().stream()
                .filter(status -> terms.excusing().contains(status.status()))
                .forEach(status -> days.add(status.days()));
        facts.exemptions().stream()
                .filter(exemption -> exemption.campaign().equals(terms.campaign()))
                .forEach(exemption -> days.add(exemption.days()));
        return DaySet.of(days);
    }

    /** A course result "passed" is a completion (12). */
    private DaySet courseDays(UUID course) {
        return validDays(course, List.of("completed", "passed"));
    }

    /** E ≤ day < E + months; without months for ever (11). A later result renews. */
    private DaySet validDays(UUID item, List<String> outcomes) {
        return DaySet.of(facts.results().stream()
                .filter(result -> result.item().equals(item) && outcomes.contains(result.outcome()))
                .map(Facts.Result::earnedOn)
                .map(earned -> new Period(
                        earned, terms.validityMonths().map(earned::plusMonths).orElse(Period.OPEN)))
                .toList());
    }

    private boolean isTest(Facts.Result result) {
        return terms.quiz().filter(result.item()::equals).isPresent();
    }

    private LocalDate firstDay(Predicate<Facts.Result> which) {
        return facts.results().stream()
                .filter(which)
                .map(Facts.Result::earnedOn)
                .min(Comparator.naturalOrder())
                .orElse(Period.OPEN);
    }
}
