package vn.hocvuso.coverage.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A piece of a unit's ledger: the balance before its first day and the changes from there to the next page. A unit of twenty
 * has one page for all its history; a page that grows past {@link #LARGEST} entries is split at a day, as a leaf of a B-tree.
 */
public final class LedgerPage {
    /** Entries, about a dozen bytes each: one page reads in microseconds. */
    public static final int LARGEST = 256;

    /** The first page of a unit begins before every day there is. */
    static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private final LocalDate from;
    private final TreeMap<Line, Counts> opening;
    private final TreeMap<LocalDate, TreeMap<Line, Counts>> changes;

    LedgerPage(
            LocalDate from, TreeMap<Line, Counts> opening, TreeMap<LocalDate, TreeMap<Line, Counts>> changes) {
        this.from = from;
        this.opening = opening;
        this.changes = changes;
    }

    public static LedgerPage first() {
        return new LedgerPage(FIRST_DAY, new TreeMap<>(), new TreeMap<>());
    }

    public LocalDate from() {
        return from;
    }

    SortedMap<Line, Counts> opening() {
        return opening;
    }

    public SortedMap<LocalDate, TreeMap<Line, Counts>> changes() {
        return changes;
    }

    /** The counts as they stood on the day, which must not lie before the page. */
    public SortedMap<Line, Counts> balance(LocalDate day) {
        TreeMap<Line, Counts> balance = new TreeMap<>(opening);
        changes.headMap(day, true).values().forEach(lines -> addAll(balance, lines));
        return balance;
    }

    /**
     * Books changes into pages of one unit.
     *
     * @param pages all from the one that holds the first changed day to the last, in order; empty: the unit has none yet
     * @return the same stretch of pages afterwards, large ones split
     */
    public static List<LedgerPage> booked(List<LedgerPage> pages, Changes news) {
        List<LedgerPage> before = pages.isEmpty() ? List.of(first()) : pages;
        List<LedgerPage> after = new ArrayList<>();
        TreeMap<Line, Counts> carried = new TreeMap<>();
        for (int i = 0; i < before.size(); i++) {
            LedgerPage page = before.get(i).copy();
            addAll(page.opening, carried);
            LocalDate end = i + 1 < before.size() ? before.get(i + 1).from : LocalDate.MAX;
            news.byDay().subMap(page.from, end).forEach((day, lines) -> {
                addAll(page.changes.computeIfAbsent(day, anew -> new TreeMap<>()), lines);
                page.changes.computeIfPresent(day, (same, now) -> now.isEmpty() ? null : now);
                addAll(carried, lines);
            });
            page.split(after);
        }
        return after;
    }

    private void split(List<LedgerPage> into) {
        TreeMap<Line, Counts> balance = new TreeMap<>(opening);
        LedgerPage page = new LedgerPage(from, opening, new TreeMap<>());
        boolean mayStay = entries() <= LARGEST;
        int entries = 0;
        for (Map.Entry<LocalDate, TreeMap<Line, Counts>> day : changes.entrySet()) {
            if (!mayStay && entries > 0 && entries + day.getValue().size() > LARGEST / 2) {
                into.add(page);
                page = new LedgerPage(day.getKey(), new TreeMap<>(balance), new TreeMap<>());
                entries = 0;
            }
            page.changes.put(day.getKey(), day.getValue());
            entries += day.getValue().size();
            addAll(balance, day.getValue());
        }
        into.add(page);
    }

    private int entries() {
        return changes.values().stream().mapToInt(Map::size).sum();
    }

    private LedgerPage copy() {
        TreeMap<LocalDate, TreeMap<Line, Counts>> copies = new TreeMap<>();
        changes.forEach((day, lines) -> copies.put(day, new TreeMap<>(lines)));
        return new LedgerPage(from, new TreeMap<>(opening), copies);
    }

    private static void addAll(Map<Line, Counts> into, Map<Line, Counts> lines) {
        lines.forEach((line, counts) -> {
            Counts sum = into.getOrDefault(line, Counts.ZERO).plus(counts);
            if (Counts.ZERO.equals(sum)) {
                into.remove(line);
            } else {
                into.put(line, sum);
            }
        });
    }
}
