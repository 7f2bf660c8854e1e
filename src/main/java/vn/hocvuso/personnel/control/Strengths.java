package vn.hocvuso.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.personnel.rule.ReportGroup;
import vn.hocvuso.store.Sql;

/**
 * How many people units had on a day, each with its subtree: the roll of today counted in memory, put right by the postings and
 * placements that began or ended since. So a day of last week costs what has moved in a week, not a count of the whole army. Of a
 * unit with few below it the people of a day past are counted where they stand, not among all who have moved in the army.
 */
@ApplicationScoped
public class Strengths {
    /** Units below, itself among them. */
    private static final int FEW = 300;

    private static final String THERE = """
            select s.ancestor_id, p.group_code, count(*) from unit_subtree s join posting p on p.unit_id = s.unit_id
            where s.ancestor_id in (%s) and s.from_day <= ? and s.until_day > ? and p.from_day <= ? and p.until_day > ?
            group by s.ancestor_id, p.group_code""";
    private static final String MOVED_TREE = """
            select ancestor_id, unit_id, from_day, until_day from unit_subtree
            where ancestor_id in (%s) and (from_day > ? and from_day <= ? and until_day > ? or until_day > ? and until_day <= ?)""";
    private static final String MOVED_PEOPLE = """
            select unit_id, group_code, from_day, until_day, count(*) from posting where from_day > ? and from_day <= ? and until_day > ?
            group by unit_id, group_code, from_day, until_day
            union all
            select unit_id, group_code, from_day, until_day, count(*) from posting where until_day > ? and until_day <= ?
            group by unit_id, group_code, from_day, until_day""";

    private Sql sql;
    private RollKeeper rolls;
    private int few;

    Strengths() {}

    @Inject
    public Strengths(Sql sql, RollKeeper rolls) {
        this(sql, rolls, FEW);
    }

    /** @param few units with so many below are counted where they stand */
    public Strengths(Sql sql, RollKeeper rolls, int few) {
        this.sql = sql;
        this.rolls = rolls;
        this.few = few;
    }

    /**
     * @param dayOf the day of each unit, none after {@code today}
     * @return people by the code of their report group, of every unit asked for; groups with nobody are absent
     */
    public Map<UUID, Map<String, Long>> of(Map<UUID, LocalDate> dayOf, LocalDate today) {
        if (dayOf.isEmpty()) {
            return Map.of();
        }
        RollKeeper.Kept kept = rolls.on(today);
        Map<UUID, Asked> asked = new HashMap<>();
        Map<LocalDate, List<UUID>> small = new HashMap<>();
        dayOf.forEach((unit, day) -> {
            Asked one = new Asked(day, kept.units(), kept.units().below(List.of(unit)));
            if (day.isBefore(today) && one.isOfAtMost(few)) {
                small.computeIfAbsent(day, anew -> new ArrayList<>()).add(unit);
            } else {
                asked.put(unit, one);
            }
        });
        Map<UUID, Map<String, Long>> found = new HashMap<>();
        small.forEach((day, units) -> count(units, day, found));
        if (!asked.isEmpty()) {
            add(kept, asked, today);
        }
        asked.forEach((unit, one) -> {
            one.groups.values().removeIf(number -> number == 0);
            found.put(unit, one.groups);
        });
        return found;
    }

    private void count(List<UUID> units, LocalDate day, Map<UUID, Map<String, Long>> found) {
        units.forEach(unit -> found.put(unit, new HashMap<>()));
        List<Object> values = new ArrayList<>(units);
        values.addAll(Collections.nCopies(4, day));
        sql.each(
                THERE.formatted(Sql.marks(units)),
                row -> found.get(Sql.id(row, "ancestor_id")).put(row.getString("group_code"), row.getLong(3)),
                values.toArray());
    }

    private void add(RollKeeper.Kept kept, Map<UUID, Asked> asked, LocalDate today) {
        int[][] present = kept.roll().strengths(kept.units().size(), ReportGroup.values().length);
        LocalDate first = asked.values().stream().map(one -> one.day).min(LocalDate::compareTo).orElseThrow();
        if (first.isBefore(today)) {
            moveTree(asked, first, today);
        }
        asked.values().forEach(one -> one.add(present));
        if (first.isBefore(today)) {
            movePeople(asked, first, today);
        }
    }

    private void moveTree(Map<UUID, Asked> asked, LocalDate first, LocalDate today) {
        List<Object> values = new ArrayList<>(asked.keySet());
        values.addAll(List.of(first, today, today, first, today));
        sql.each(
                MOVED_TREE.formatted(Sql.marks(asked.keySet())),
                row -> asked.get(Sql.id(row, "ancestor_id")).move(Sql.id(row, "unit_id"), new Period(Sql.day(row, "from_day"), Sql.day(row, "until_day")), today),
                values.toArray());
    }

    private void movePeople(Map<UUID, Asked> asked, LocalDate first, LocalDate today) {
        sql.each(
                MOVED_PEOPLE,
                row -> {
                    UUID unit = Sql.id(row, "unit_id");
                    Period posted = new Period(Sql.day(row, "from_day"), Sql.day(row, "until_day"));
                    for (Asked one : asked.values()) {
                        one.post(unit, row.getString("group_code"), posted, row.getLong(5), today);
                    }
                },
                first, today, today, first, today);
    }

    /** A unit on its day: what lay below it then, as a difference to today. */
    private static final class Asked {
        private final LocalDate day;
        private final RollUnits units;
        private final boolean[] today;
        private final Set<UUID> cameLater = new HashSet<>();
        private final Set<UUID> wentAway = new HashSet<>();
        private final Map<String, Long> groups = new HashMap<>();

        private Asked(LocalDate day, RollUnits units, boolean[] today) {
            this.day = day;
            this.units = units;
            this.today = today;
        }

        private boolean isOfAtMost(int many) {
            int below = 0;
            for (int i = 0; i < today.length && below <= many; i++) {
                below += today[i] ? 1 : 0;
            }
            return below <= many;
        }

        private void move(UUID unit, Period below, LocalDate now) {
            if (below.contains(now)) {
                if (!below.contains(day)) {
                    cameLater.add(unit);
                }
            } else if (below.contains(day)) {
                wentAway.add(unit);
            }
        }

        private boolean has(UUID unit) {
            return wentAway.contains(unit) || today[units.indexOf(unit)] && !cameLater.contains(unit);
        }

        private void add(int[][] present) {
            for (int i = 0; i < today.length; i++) {
                add(present[i], today[i] ? 1 : 0);
            }
            cameLater.forEach(unit -> add(present[units.indexOf(unit)], -1));
            wentAway.forEach(unit -> add(present[units.indexOf(unit)], 1));
        }

        private void add(int[] byGroup, int times) {
            for (int group = 0; times != 0 && group < byGroup.length; group++) {
                groups.merge(ReportGroup.values()[group].code(), (long) times * byGroup[group], Long::sum);
            }
        }

        private void post(UUID unit, String group, Period posted, long number, LocalDate now) {
            int times = (posted.contains(day) ? 1 : 0) - (posted.contains(now) ? 1 : 0);
            if (times != 0 && has(unit)) {
                groups.merge(group, times * number, Long::sum);
            }
        }
    }
}
