package vn.hocvuso.coverage.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The recount by hand: one person and one day at a time, straight from domain.md §4, slow and meant to be read. It shares no
 * arithmetic with {@link PersonSpans}; where the two differ, this one is right until the text says otherwise.
 */
public final class Recount {
    /** Everything on record; days are half-open. */
    public record World(
            List<Placed> placements,
            List<Stood> units,
            List<Posted> postings,
            List<InStatus> statuses,
            List<LetOff> exemptions,
            List<Earned> results,
            List<Succeeded> successions) {}

    public record Stood(UUID unit, LocalDate from, LocalDate until) {}

    public record Placed(UUID unit, UUID parent, LocalDate from, LocalDate until) {}

    /** @param cohort null: none */
    public record Posted(UUID person, UUID unit, String group, String cohort, LocalDate from, LocalDate until) {}

    public record InStatus(UUID person, String status, LocalDate from, LocalDate until) {}

    public record LetOff(UUID person, UUID campaign, LocalDate from, LocalDate until) {}

    public record Earned(UUID person, UUID item, String outcome, LocalDate on) {}

    /** A unit was merged into another, or that one was split off from it. */
    public record Succeeded(UUID predecessor, UUID successor, LocalDate on) {}

    /** What the campaign says, with the units as they are named in it. */
    public record Asks(
            UUID campaign,
            Set<UUID> units,
            Set<UUID> except,
            Set<String> groups,
            Set<String> cohorts,
            List<Set<UUID>> steps,
            Optional<UUID> quiz,
            LocalDate startsOn,
            LocalDate dueOn,
            Optional<Integer> newcomerDays,
            boolean newcomerFromEnlistment,
            Set<String> excusing,
            Optional<Integer> validityMonths,
            Optional<Integer> renewalDays) {}

    private final Asks asks;
    private final World world;
    private final Map<UUID, List<Posted>> postings;
    private final Map<UUID, List<InStatus>> statuses;
    private final Map<UUID, List<LetOff>> exemptions;
    private final Map<UUID, List<Earned>> results;
    private final Map<UUID, List<Placed>> placements;
    private final Map<UUID, List<Stood>> standing;

    public Recount(World world, Asks asks) {
        this.world = world;
        this.asks = asks;
        postings = world.postings().stream().collect(Collectors.groupingBy(Posted::person));
        statuses = world.statuses().stream().collect(Collectors.groupingBy(InStatus::person));
        exemptions = world.exemptions().stream().collect(Collectors.groupingBy(LetOff::person));
        results = world.results().stream().collect(Collectors.groupingBy(Earned::person));
        placements = world.placements().stream().collect(Collectors.groupingBy(Placed::unit));
        standing = world.units().stream().collect(Collectors.groupingBy(Stood::unit));
    }

    /** The figures of a unit with its whole subtree on a day. */
    public Counts count(UUID unit, LocalDate day) {
        Counts counts = Counts.ZERO;
        for (UUID person : postings.keySet()) {
            if (inAudience(person, day) && isBelow(home(person, day).orElseThrow().unit(), unit, day)) {
                counts = counts.plus(one(person, day));
            }
        }
        return counts;
    }

    /** The figures of all units in which somebody counts: every person's, in the home unit and in each one above it. */
    public Map<UUID, Counts> countAll(LocalDate day) {
        Map<UUID, Counts> all = new HashMap<>();
        for (UUID person : postings.keySet()) {
            if (inAudience(person, day)) {
                Counts counts = one(person, day);
                UUID here = home(person, day).orElseThrow().unit();
                while (here != null && stands(here, day)) {
                    all.merge(here, counts, Counts::plus);
                    here = parent(here, day);
                }
            }
        }
        return all;
    }

    private Counts one(UUID person, LocalDate day) {
        if (isExempt(person, day)) {
            return Counts.of(1, 1);
        }
        boolean passed = hasPassed(person, day);
        long failures = holdsTheTest(person, day) ? 0 : failures(person, day);
        List<Long> measures = new ArrayList<>(List.of(
                1L,
                0L,
                hasStarted(person, day) ? 1L : 0,
                hasCompleted(person, day) ? 1L : 0,
                wasAssessed(person, day) ? 1L : 0,
                passed ? 1L : 0,
                !passed && dueDay(person, day).isBefore(day) ? 1L : 0,
                failures >= 1 ? 1L : 0,
                failures >= 2 ? 1L : 0,
                passed && isExpiring(person, day) ? 1L : 0,
                0L, 0L, 0L, 0L, 0L, 0L)); // what passed through is not known from one day
        for (Set<UUID> step : asks.steps()) {
            measures.add(holdsAny(person, step, day) ? 1L : 0);
        }
        asks.quiz().ifPresent(test -> measures.add(holdsTheTest(person, day) ? 1L : 0));
        return Counts.of(measures.stream().mapToLong(Long::longValue).toArray());
    }

    private Optional<Posted> home(UUID person, LocalDate day) {
        return postings.get(person).stream()
                .filter(posting -> holds(posting.from(), posting.until(), day))
                .findFirst();
    }

    private boolean inAudience(UUID person, LocalDate day) {
        Optional<Posted> home = home(person, day);
        return home.isPresent()
                && (asks.groups().isEmpty() || asks.groups().contains(home.get().group()))
                && (asks.cohorts().isEmpty() || asks.cohorts().stream().anyMatch(cohort -> cohort.equals(home.get().cohort())))
                && standing(asks.units(), day).stream().anyMatch(unit -> isBelow(home.get().unit(), unit, day))
                && standing(asks.except(), day).stream().noneMatch(unit -> isBelow(home.get().unit(), unit, day));
    }

    /** Named, or successor of one that stood there: from that day on. */
    private Set<UUID> standing(Set<UUID> named, LocalDate day) {
        Set<UUID> units = new HashSet<>(named);
        int before;
        do {
            before = units.size();
            for (Succeeded step : world.successions()) {
                if (units.contains(step.predecessor()) && !step.on().isAfter(day)) {
                    units.add(step.successor());
                }
            }
        } while (units.size() > before);
        return units;
    }

    private boolean isBelow(UUID unit, UUID above, LocalDate day) {
        UUID here = unit;
        while (here != null && stands(here, day)) {
            if (here.equals(above)) {
                return true;
            }
            here = parent(here, day);
        }
        return false;
    }

    private boolean stands(UUID unit, LocalDate day) {
        return standing.getOrDefault(unit, List.of()).stream().anyMatch(row -> holds(row.from(), row.until(), day));
    }

    private UUID parent(UUID unit, LocalDate day) {
        return placements.getOrDefault(unit, List.of()).stream()
                .filter(row -> holds(row.from(), row.until(), day))
                .map(Placed::parent)
                .findFirst()
                .orElse(null);
    }

    private boolean isExempt(UUID person, LocalDate day) {
        boolean granted = exemptions.getOrDefault(person, List.of()).stream()
                .anyMatch(row -> row.campaign().equals(asks.campaign()) && holds(row.from(), row.until(), day));
        boolean excused = statuses.getOrDefault(person, List.of()).stream()
                .anyMatch(row -> asks.excusing().contains(row.status()) && holds(row.from(), row.until(), day));
        return granted || excused;
    }

    private boolean hasStarted(UUID person, LocalDate day) {
        return earnedBy(person, day).stream()
                .anyMatch(row -> isTheTest(row) || asks.steps().stream().anyMatch(step -> step.contains(row.item())));
    }

    private boolean hasCompleted(UUID person, LocalDate day) {
        return asks.steps().stream().allMatch(step -> holdsAny(person, step, day));
    }

    private boolean holdsAny(UUID person, Set<UUID> courses, LocalDate day) {
        return completions(person, courses, day).stream().anyMatch(row -> isValid(row, day));
    }

    private List<Earned> completions(UUID person, Set<UUID> courses, LocalDate day) {
        return earnedBy(person, day).stream()
                .filter(row -> courses.contains(row.item()))
                .filter(row -> row.outcome().equals("completed") || row.outcome().equals("passed"))
                .toList();
    }

    /** With nothing more than what was earned up to the day, the pass would be gone after the window. */
    private boolean isExpiring(UUID person, LocalDate day) {
        if (asks.validityMonths().isEmpty() || asks.renewalDays().isEmpty()) {
            return false;
        }
        LocalDate then = day.plusDays(asks.renewalDays().get());
        boolean coursesStay = asks.steps().stream()
                .allMatch(step -> completions(person, step, day).stream().anyMatch(row -> isValid(row, then)));
        boolean testStays = asks.quiz().isEmpty()
                || earnedBy(person, day).stream()
                        .anyMatch(row -> isTheTest(row) && row.outcome().equals("passed") && isValid(row, then));
        return !coursesStay || !testStays;
    }

    private boolean wasAssessed(UUID person, LocalDate day) {
        return earnedBy(person, day).stream()
                .anyMatch(row -> isTheTest(row) && !row.outcome().equals("started"));
    }

    private long failures(UUID person, LocalDate day) {
        return earnedBy(person, day).stream()
                .filter(row -> isTheTest(row) && row.outcome().equals("failed"))
                .count();
    }

    private boolean holdsTheTest(UUID person, LocalDate day) {
        return earnedBy(person, day).stream()
                .anyMatch(row -> isTheTest(row) && row.outcome().equals("passed") && isValid(row, day));
    }

    private boolean hasPassed(UUID person, LocalDate day) {
        return hasCompleted(person, day) && (asks.quiz().isEmpty() || holdsTheTest(person, day));
    }

    private List<Earned> earnedBy(UUID person, LocalDate day) {
        return results.getOrDefault(person, List.of()).stream()
                .filter(row -> !row.on().isAfter(day))
                .toList();
    }

    private boolean isTheTest(Earned row) {
        return asks.quiz().isPresent() && asks.quiz().get().equals(row.item());
    }

    private boolean isValid(Earned row, LocalDate day) {
        return asks.validityMonths().isEmpty()
                || day.isBefore(row.on().plusMonths(asks.validityMonths().get()));
    }

    /** Walks back to the day the person came in; who was in on the day of the start came in time for the common day. */
    private LocalDate dueDay(UUID person, LocalDate day) {
        LocalDate entry = day;
        while (entry.isAfter(asks.startsOn()) && inAudience(person, entry.minusDays(1))) {
            entry = entry.minusDays(1);
        }
        if (asks.newcomerFromEnlistment()) {
            entry = firstDayOnRoll(person);
        }
        if (asks.newcomerDays().isEmpty() || !entry.isAfter(asks.startsOn())) {
            return asks.dueOn();
        }
        LocalDate own = entry.plusDays(asks.newcomerDays().get());
        return own.isAfter(asks.dueOn()) ? own : asks.dueOn();
    }

    private LocalDate firstDayOnRoll(UUID person) {
        LocalDate first = LocalDate.MAX;
        for (Posted posting : postings.get(person)) {
            for (Stood stood : standing.getOrDefault(posting.unit(), List.of())) {
                LocalDate from = posting.from().isAfter(stood.from()) ? posting.from() : stood.from();
                if (from.isBefore(posting.until()) && from.isBefore(stood.until()) && from.isBefore(first)) {
                    first = from;
                }
            }
        }
        return first;
    }

    private static boolean holds(LocalDate from, LocalDate until, LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
