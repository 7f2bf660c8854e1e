package vn.hocvuso.notification.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * Who is told in a week's digest about units with people overdue in one campaign. A unit goes up at most one level a week; a level
 * at which nobody answers for the unit is passed over.
 */
public final class DigestPlan {
    private final Map<UUID, Integer> levels = new TreeMap<>();
    private final Map<UUID, Long> below = new HashMap<>();
    private final Map<List<UUID>, Line> lines = new HashMap<>();
    private final Function<UUID, List<UUID>> chains;
    private final Recipients recipients;
    private final ReminderDays days;

    private DigestPlan(Function<UUID, List<UUID>> chains, Recipients recipients, ReminderDays days) {
        this.chains = chains;
        this.recipients = recipients;
        this.days = days;
    }

    /** @param days since the longest of them is overdue */
    public record Overdue(long people, long days) {}

    /**
     * @param unit    the recipient's own, or one right below it
     * @param level   the highest level told with this line
     * @param units   home units newly told of
     * @param overdue everybody overdue in {@code unit} and below: what the link shows
     */
    public record Line(UUID recipient, UUID unit, int level, int units, long overdue) {}

    /** @param levels how far up each unit with people overdue has been told of now; −1: not yet */
    public record Result(Map<UUID, Integer> levels, List<Line> lines) {}

    /** Who answers for a unit; {@code own}: for their own people, else for units below. */
    @FunctionalInterface
    public interface Recipients {
        List<UUID> at(UUID unit, boolean own);
    }

    /**
     * @param told   highest level told of a unit before; absent: none
     * @param chains a unit's superiors, the unit itself first
     */
    public static Result of(
            Map<UUID, Overdue> overdue, Map<UUID, Integer> told, Function<UUID, List<UUID>> chains, Recipients recipients, ReminderDays days) {
        DigestPlan plan = new DigestPlan(chains, recipients, days);
        overdue.forEach((unit, people) -> chains.apply(unit).forEach(above -> plan.below.merge(above, people.people(), Long::sum)));
        overdue.forEach((unit, people) -> plan.goUp(unit, people.days(), told.getOrDefault(unit, -1)));
        List<Line> lines = new ArrayList<>(plan.lines.values());
        lines.sort(Comparator.comparing(Line::recipient).thenComparing(Line::unit));
        return new Result(plan.levels, lines);
    }

    private void goUp(UUID unit, long daysOverdue, int told) {
        List<UUID> chain = chains.apply(unit);
        int level = told;
        boolean heard = false;
        while (!heard) {
            int next = days.level(level, daysOverdue);
            if (next == level || next >= chain.size()) {
                break;
            }
            level = next;
            heard = tell(chain, level);
        }
        levels.put(unit, level);
    }

    private boolean tell(List<UUID> chain, int level) {
        UUID shown = chain.get(Math.max(0, level - 1));
        List<UUID> people = recipients.at(chain.get(level), level == 0);
        for (UUID person : people) {
            lines.merge(List.of(person, shown), new Line(person, shown, level, 1, below.get(shown)), DigestPlan::both);
        }
        return !people.isEmpty();
    }

    private static Line both(Line one, Line other) {
        return new Line(one.recipient(), one.unit(), Math.max(one.level(), other.level()), one.units() + other.units(), one.overdue());
    }
}
