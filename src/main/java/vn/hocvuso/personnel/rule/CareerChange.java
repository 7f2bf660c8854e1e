package vn.hocvuso.personnel.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Period;

/**
 * The file's rows of one person against what is known. A row with a later {@code posted_from} is a transfer or a change from that
 * day, one with the first day of a known posting corrects that posting; the rows are a set, their order in the file says nothing.
 */
public final class CareerChange {
    /** What becomes of an accepted row. */
    public enum Outcome {
        CREATED,
        UPDATED,
        TRANSFERRED,
        UNCHANGED
    }

    /** @param birthYear null when not known */
    public record Names(String fullName, Integer birthYear) {}

    private final Names names;
    private final Career known;
    private final Bulk.Listener listener;
    private final TreeMap<LocalDate, PersonRow> rows = new TreeMap<>();
    private int repeated;
    private int rejected;

    /** @param names null for somebody new */
    public CareerChange(Names names, Career known, List<PersonRow> rows, Map<UUID, Period> units, Bulk.Listener listener) {
        this.names = names;
        this.known = known;
        this.listener = listener;
        onePerDay(rows);
        noOverlap();
        while (rejectOutsideUnits(units)) {
            continue; // a rejected row may lengthen the one before it
        }
    }

    private void onePerDay(List<PersonRow> all) {
        Map<LocalDate, List<PersonRow>> byDay = new TreeMap<>();
        all.stream().sorted(Comparator.comparingInt(PersonRow::number)).forEach(row -> byDay.computeIfAbsent(row.from(), day -> new ArrayList<>()).add(row));
        byDay.forEach((day, same) -> {
            PersonRow first = same.get(0);
            if (same.stream().allMatch(first::repeats)) {
                rows.put(day, first);
                repeated += same.size() - 1;
                return;
            }
            for (PersonRow row : same) {
                PersonRow other = same.stream().filter(one -> !one.repeats(row)).findFirst().orElseThrow();
                boolean sameUnit = row.place().unit().equals(other.place().unit());
                reject(row, "posted_from", sameUnit ? "posting-day-twice" : "two-units-on-one-day", day.toString(), String.valueOf(other.number()));
            }
        });
    }

    /** A given last day holds: nobody may be elsewhere before it is over. */
    private void noOverlap() {
        PersonRow last = null;
        for (PersonRow row : List.copyOf(rows.values())) {
            boolean overlaps = last != null
                    && !last.until().equals(Period.OPEN)
                    && row.from().isBefore(last.until())
                    && !row.place().unit().equals(last.place().unit());
            if (overlaps) {
                rows.remove(row.from());
                reject(row, "posted_from", "two-units-on-one-day", row.from().toString(), String.valueOf(last.number()));
            } else {
                last = row;
            }
        }
    }

    private boolean rejectOutsideUnits(Map<UUID, Period> units) {
        NavigableMap<LocalDate, Posting> after = known.cut(postings());
        boolean any = false;
        for (PersonRow row : List.copyOf(rows.values())) {
            Period days = after.get(row.from()).days();
            Period stands = units.get(row.place().unit());
            if (days.from().isBefore(stands.from()) || days.until().isAfter(stands.until())) {
                rows.remove(row.from());
                String lastDay = stands.lastDay() == null ? "…" : stands.lastDay().toString();
                reject(row, "unit_code", "posting-outside-unit", stands.from().toString(), lastDay);
                any = true;
            }
        }
        return any;
    }

    private void reject(PersonRow row, String column, String code, Object... parameters) {
        rejected++;
        listener.reject(row.number(), column, code, parameters);
    }

    private List<Posting> postings() {
        return rows.values().stream().map(PersonRow::posting).toList();
    }

    public Career after() {
        return known.with(postings());
    }

    /** @return null for somebody new of whom no row could be accepted */
    public Names namesAfter() {
        if (rows.isEmpty()) {
            return names;
        }
        Integer birthYear = rows.descendingMap().values().stream()
                .map(PersonRow::birthYear)
                .filter(year -> year != null)
                .findFirst()
                .orElse(names == null ? null : names.birthYear());
        return new Names(rows.lastEntry().getValue().fullName(), birthYear);
    }

    public Map<Outcome, Integer> outcomes() {
        Map<Outcome, Integer> counts = new HashMap<>();
        NavigableMap<LocalDate, Posting> after = known.cut(postings());
        rows.values().forEach(row -> counts.merge(outcome(row, after), 1, Integer::sum));
        if (repeated > 0) {
            counts.merge(Outcome.UNCHANGED, repeated, Integer::sum);
        }
        return counts;
    }

    private Outcome outcome(PersonRow row, NavigableMap<LocalDate, Posting> after) {
        boolean latest = row == rows.lastEntry().getValue();
        if (names == null && row == rows.firstEntry().getValue()) {
            return Outcome.CREATED;
        }
        Map.Entry<LocalDate, Posting> before = after.lowerEntry(row.from());
        if (saysNothingNew(row, after, before) && (names == null || !latest || namesAfter().equals(names))) {
            return Outcome.UNCHANGED;
        }
        boolean elsewhere = before != null && !before.getValue().place().unit().equals(row.place().unit());
        return elsewhere && !known.beginsPostingOn(row.from()) && !wasThere(row) ? Outcome.TRANSFERRED : Outcome.UPDATED;
    }

    private boolean wasThere(PersonRow row) {
        Posting there = known.on(row.from());
        return there != null && there.place().unit().equals(row.place().unit());
    }

    private boolean saysNothingNew(PersonRow row, NavigableMap<LocalDate, Posting> after, Map.Entry<LocalDate, Posting> before) {
        Posting now = after.get(row.from());
        if (names == null) { // new: only the file's own earlier row can say the same
            boolean goesOn = before.getValue().days().until().equals(row.from()) && before.getValue().place().equals(row.place());
            return goesOn && (continues(now, after) || rows.get(before.getKey()).until().equals(row.until()));
        }
        Posting then = known.on(row.from());
        if (then == null || !then.place().equals(row.place())) {
            return false;
        }
        return continues(now, after) ? !then.days().until().isBefore(now.days().until()) : then.days().until().equals(now.days().until());
    }

    /** Its end is the beginning of the next, so the next row answers for it. */
    private static boolean continues(Posting now, NavigableMap<LocalDate, Posting> after) {
        return after.containsKey(now.days().until());
    }

    /** Rejected among the rows given. */
    public int rejected() {
        return rejected;
    }
}
