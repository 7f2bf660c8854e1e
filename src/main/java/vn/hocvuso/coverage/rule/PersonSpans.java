package vn.hocvuso.coverage.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final LocalDate failedAgain;
    private final LocalDate enlisted;
    private final List<Set<UUID>> items;
    private final List<DaySet> held;

    private PersonSpans(Facts facts, Terms terms) {
        this.terms = terms;
        this.facts = facts;
        excused = excusedDays();
        items = terms.items();
        held = items.stream().map(this::heldDays).toList();
        int courses = terms.steps().size();
        completed = held.stream().limit(courses).reduce(DaySet.ALL, DaySet::and);
        testPassed = held.stream().skip(courses).findFirst().orElse(DaySet.ALL);
        passed = completed.and(testPassed);
        started = day(0, result -> terms.requires(result.item()));
        assessed = day(0, result -> terms.isTest(result.item()) && !"started".equals(result.outcome()));
        firstFailed = day(0, this::isFailure);
        failedAgain = day(1, this::isFailure);
        enlisted = facts.stays().stream().map(stay -> stay.days().from()).min(Comparator.naturalOrder()).orElse(Period.OPEN);
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
        if (!terms.addresses(stay)) {
            return Optional.empty();
        }
        LocalDate until = DaySet.earlier(stay.days().until(), since(terms.except(), stay).orElse(Period.OPEN));
        return since(terms.units(), stay)
                .map(since -> DaySet.later(since, stay.days().from()))
                .filter(from -> from.isBefore(until))
                .map(from -> new Facts.Stay(new Period(from, until), stay.path(), stay.group(), stay.cohort()));
    }

    private static Optional<LocalDate> since(Map<UUID, LocalDate> units, Facts.Stay stay) {
        LocalDate first = null;
        for (UUID unit : stay.path()) {
            LocalDate since = units.get(unit);
            first = since == null || first != null && first.isBefore(since) ? first : since;
        }
        return Optional.ofNullable(first);
    }

    /** The last day in time: later for those who came after the start, where the campaign gives newcomers days. */
    private LocalDate dueDay(LocalDate entry) {
        LocalDate came = terms.newcomerFromEnlistment() ? enlisted : entry;
        if (terms.newcomerDays().isEmpty() || !came.isAfter(terms.startsOn())) {
            return terms.dueOn();
        }
        return DaySet.later(terms.dueOn(), came.plusDays(terms.newcomerDays().get()));
    }

    private void addSpans(List<Span> spans, Facts.Stay stay, LocalDate due) {
        TreeSet<LocalDate> turns = new TreeSet<>(List.of(started, assessed, firstFailed, failedAgain, due.plusDays(1)));
        excused.addTurns(turns);
        held.forEach(days -> days.addTurns(turns));
        addWarnings(turns);
        turns.add(stay.days().until());
        LocalDate from = stay.days().from();
        for (LocalDate turn : turns.tailSet(from, false).headSet(stay.days().until(), true)) {
            append(spans, new Span(new Period(from, turn), stay.path(), stay.group(), stay.cohort(), state(from, due)));
            from = turn;
        }
    }

    /** Days on which the renewal window of a result opens, and days on which a later result may close it. */
    private void addWarnings(TreeSet<LocalDate> turns) {
        if (terms.validityMonths().isPresent() && terms.renewalDays().isPresent()) {
            facts.results().stream().filter(result -> terms.requires(result.item())).forEach(result -> {
                turns.add(result.earnedOn());
                turns.add(expiry(result).minusDays(terms.renewalDays().get()));
            });
        }
    }

    private int state(LocalDate day, LocalDate due) {
        if (excused.contains(day)) {
            return State.EXEMPT;
        }
        boolean done = passed.contains(day);
        int state = bit(!day.isBefore(started), State.STARTED)
                | bit(completed.contains(day), State.COMPLETED)
                | bit(!day.isBefore(assessed), State.ASSESSED)
                | bit(done, State.PASSED)
                | bit(!done && day.isAfter(due), State.OVERDUE)
                | bit(!day.isBefore(firstFailed) && !testPassed.contains(day), State.FAILED)
                | bit(!day.isBefore(failedAgain) && !testPassed.contains(day), State.FAILED_TWICE)
                | bit(done && isExpiring(day), State.EXPIRING);
        for (int i = 0; i < items.size(); i++) {
            state |= bit(held.get(i).contains(day), State.item(i));
        }
        return state;
    }

    /** With what was earned up to the day, some step ends within the window; a renewal to come is not known yet. */
    private boolean isExpiring(LocalDate day) {
        return terms.validityMonths().isPresent()
                && terms.renewalDays().isPresent()
                && items.stream().anyMatch(item -> endsBy(item, day, day.plusDays(terms.renewalDays().get())));
    }

    private boolean endsBy(Set<UUID> item, LocalDate known, LocalDate last) {
        return facts.results().stream()
                .filter(result -> !result.earnedOn().isAfter(known) && isHeldBy(item, result))
                .noneMatch(result -> expiry(result).isAfter(last));
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

    /** E ≤ day < E + months; without months for ever (11). A later result renews. */
    private DaySet heldDays(Set<UUID> item) {
        List<Period> days = new ArrayList<>();
        for (Facts.Result result : facts.results()) {
            if (isHeldBy(item, result)) {
                days.add(new Period(result.earnedOn(), expiry(result)));
            }
        }
        return DaySet.of(days);
    }

    /** A course result "passed" is a completion, a test is held by passing alone (12). */
    private boolean isHeldBy(Set<UUID> item, Facts.Result result) {
        return item.contains(result.item())
                && ("passed".equals(result.outcome()) || "completed".equals(result.outcome()) && !terms.isTest(result.item()));
    }

    private LocalDate expiry(Facts.Result result) {
        return terms.validityMonths().map(result.earnedOn()::plusMonths).orElse(Period.OPEN);
    }

    private boolean isFailure(Facts.Result result) {
        return terms.isTest(result.item()) && "failed".equals(result.outcome());
    }

    /** @param skipped how many such results come before */
    private LocalDate day(int skipped, Predicate<Facts.Result> which) {
        List<LocalDate> days = new ArrayList<>();
        for (Facts.Result result : facts.results()) {
            if (which.test(result)) {
                days.add(result.earnedOn());
            }
        }
        days.sort(null);
        return days.size() > skipped ? days.get(skipped) : Period.OPEN;
    }
}
