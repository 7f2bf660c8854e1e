package vn.hocvuso.catalog.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.hocvuso.catalog.ActivityCondition;
import vn.hocvuso.catalog.Condition;
import vn.hocvuso.catalog.CourseContent;
import vn.hocvuso.catalog.DayCondition;
import vn.hocvuso.catalog.JointCondition;
import vn.hocvuso.catalog.PeopleCondition;

/**
 * Whether every activity can ever be opened by somebody: each condition is taken apart into the ways it can be met, ways that
 * contradict themselves are dropped, and what needs only what can be opened can be opened.
 */
public final class Openings {
    /** Ways of one condition; who writes more than these is believed. */
    private static final int MOST_WAYS = 2_000;

    private final Map<String, Condition> conditions;
    private final LocalDate today;
    private final Map<String, List<List<Condition>>> ways = new LinkedHashMap<>();
    private final Set<String> reachable = new HashSet<>();

    /** @param conditions of activities by name; only those that have one */
    public Openings(Map<String, Condition> conditions, LocalDate today) {
        this.conditions = conditions;
        this.today = today;
        conditions.forEach((name, condition) -> ways.put(
                name, ways(condition.plain()).stream().filter(this::fits).toList()));
        int before;
        do {
            before = reachable.size();
            conditions.keySet().stream().filter(this::opens).forEach(reachable::add);
        } while (reachable.size() > before);
    }

    private boolean opens(String name) {
        return ways.get(name).stream().anyMatch(way -> needed(way).allMatch(one -> !conditions.containsKey(one) || reachable.contains(one)));
    }

    /** No way of meeting the condition is free of contradiction, or all lie in the past. */
    public boolean never(String name) {
        return ways.get(name).isEmpty();
    }

    /** Nobody can open it. */
    public boolean shut(String name) {
        return conditions.containsKey(name) && !reachable.contains(name);
    }

    /** Activities that wait for one another, beginning and ending with this one; empty when it only waits for such. */
    public List<String> cycle(String name) {
        return path(name, name, new LinkedHashSet<>());
    }

    private List<String> path(String from, String to, Set<String> passed) {
        for (String next : blocking(from)) {
            if (next.equals(to)) {
                return Stream.concat(Stream.concat(Stream.of(to), passed.stream()), Stream.of(to)).toList();
            }
            if (passed.add(next)) {
                List<String> found = path(next, to, passed);
                if (!found.isEmpty()) {
                    return found;
                }
                passed.remove(next);
            }
        }
        return List.of();
    }

    /** What it waits for that nobody can open. */
    public Set<String> blocking(String name) {
        Set<String> blocking = new LinkedHashSet<>();
        ways.getOrDefault(name, List.of()).forEach(way -> needed(way).filter(this::shut).forEach(blocking::add));
        return blocking;
    }

    /** Whoever is in the wrong group or unit, or comes too late, never opens it, whatever they do. */
    public boolean shutsOut(String name) {
        return ways.getOrDefault(name, List.of()).stream().allMatch(way -> way.stream().anyMatch(Openings::isGiven));
    }

    private static boolean isGiven(Condition one) {
        Condition single = one instanceof JointCondition.Not not ? not.part() : one;
        return single instanceof PeopleCondition.InGroup || single instanceof PeopleCondition.InUnit || single instanceof DayCondition.Until;
    }

    private static Stream<String> needed(List<Condition> way) {
        return way.stream()
                .filter(one -> one instanceof ActivityCondition.After || one instanceof ActivityCondition.Passed || one instanceof ActivityCondition.Viewed)
                .map(Condition::activity);
    }

    /** Each a list of single things that together are enough. */
    private static List<List<Condition>> ways(Condition plain) {
        if (plain instanceof JointCondition.Any any) {
            return any.parts().stream().flatMap(part -> ways(part).stream()).limit(MOST_WAYS).toList();
        }
        if (!(plain instanceof JointCondition.All all)) {
            return List.of(List.of(plain));
        }
        List<List<Condition>> joined = List.of(List.of());
        for (Condition part : all.parts()) {
            List<List<Condition>> next = new ArrayList<>();
            for (List<Condition> one : joined) {
                ways(part).forEach(other -> next.add(Stream.concat(one.stream(), other.stream()).toList()));
            }
            joined = next.subList(0, Math.min(MOST_WAYS, next.size()));
        }
        return joined;
    }

    private boolean fits(List<Condition> way) {
        return fitsInTime(way) && fitsGroups(way) && way.stream().noneMatch(one -> way.stream().anyMatch(other -> contradict(one, other)));
    }

    private boolean fitsInTime(List<Condition> way) {
        LocalDate from = today;
        LocalDate until = LocalDate.MAX;
        for (Condition one : way) {
            if (one instanceof DayCondition.From begins && begins.day().isAfter(from)) {
                from = begins.day();
            } else if (one instanceof DayCondition.Until ends && ends.day().isBefore(until)) {
                until = ends.day();
            }
        }
        return !from.isAfter(until);
    }

    private static boolean fitsGroups(List<Condition> way) {
        Set<String> left = new HashSet<>(CourseContent.GROUPS);
        for (Condition one : way) {
            if (one instanceof PeopleCondition.InGroup group) {
                left.retainAll(group.groups());
            } else if (one instanceof JointCondition.Not not && not.part() instanceof PeopleCondition.InGroup group) {
                left.removeAll(group.groups());
            }
        }
        return !left.isEmpty();
    }

    /** One is asked for, the other forbidden. */
    private static boolean contradict(Condition one, Condition other) {
        if (one instanceof ActivityCondition.After after) {
            return other instanceof ActivityCondition.Before before && before.activity().equals(after.activity());
        }
        if (!(other instanceof JointCondition.Not not)) {
            return false;
        }
        if (one instanceof ActivityCondition.Passed asked && not.part() instanceof ActivityCondition.Passed barred && asked.activity().equals(barred.activity())) {
            return barred.percent() == asked.percent() || barred.percent() > 0 && barred.percent() < asked.percent();
        }
        if (one instanceof ActivityCondition.Viewed asked && not.part() instanceof ActivityCondition.Viewed barred && asked.activity().equals(barred.activity())) {
            return barred.minutes() <= asked.minutes();
        }
        return one instanceof PeopleCondition.InUnit asked && not.part() instanceof PeopleCondition.InUnit barred && barred.units().containsAll(asked.units());
    }
}
