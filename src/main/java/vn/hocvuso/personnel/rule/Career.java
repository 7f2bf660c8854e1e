package vn.hocvuso.personnel.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.Refused;

/** A person's postings: never two on one day, perhaps none on some. */
public final class Career {
    private final NavigableMap<LocalDate, Posting> postings;

    private Career(NavigableMap<LocalDate, Posting> postings) {
        this.postings = Collections.unmodifiableNavigableMap(postings);
    }

    /** @param known without two on one day, in any order */
    public static Career of(Collection<Posting> known) {
        NavigableMap<LocalDate, Posting> sorted = new TreeMap<>();
        known.forEach(posting -> sorted.put(posting.days().from(), posting));
        return new Career(sorted);
    }

    /**
     * Each posting as given, or until the next begins; the next may be a known one. A new posting that says what the one before it
     * says, with no day between them, only lengthens that one; a known one stays apart, or a file sent twice would mean another.
     */
    public Career with(Collection<Posting> more) {
        NavigableMap<LocalDate, Posting> kept = new TreeMap<>();
        cut(more).forEach((day, posting) -> {
            Posting last = kept.isEmpty() ? null : kept.lastEntry().getValue();
            boolean goesOn = last != null && last.days().until().equals(day) && last.place().equals(posting.place());
            if (goesOn && !postings.containsKey(day)) {
                kept.put(last.days().from(), new Posting(new Period(last.days().from(), posting.days().until()), last.place()));
            } else {
                kept.put(day, posting);
            }
        });
        return new Career(kept);
    }

    /** As {@link #with}, but every given posting has its own entry, by its first day. */
    NavigableMap<LocalDate, Posting> cut(Collection<Posting> more) {
        NavigableMap<LocalDate, Posting> all = new TreeMap<>(postings);
        more.forEach(posting -> all.put(posting.days().from(), posting));
        for (Map.Entry<LocalDate, Posting> entry : all.entrySet()) {
            LocalDate next = all.higherKey(entry.getKey());
            Posting posting = entry.getValue();
            if (next != null && next.isBefore(posting.days().until())) {
                entry.setValue(new Posting(new Period(entry.getKey(), next), posting.place()));
            }
        }
        return all;
    }

    /**
     * Another place from the day on, until the posting that holds then would have ended or a known one begins; off the roll, the
     * return to it.
     *
     * @throws Refused {@code posting-begins-then} when one begins on that very day (correcting it is an act of its own),
     *     {@code posting-same} when nothing would be different
     */
    public Career movedOn(LocalDate day, Posting.Place place) {
        Posting there = on(day);
        if (beginsPostingOn(day)) {
            throw new Refused(Refused.Kind.CONFLICT, "posting-begins-then", day);
        }
        if (there != null && there.place().equals(place)) {
            throw new Refused("posting-same");
        }
        return with(List.of(new Posting(new Period(day, there == null ? Period.OPEN : there.days().until()), place)));
    }

    /** Off the roll from the day on, if not before. */
    public Career endedBefore(LocalDate day) {
        NavigableMap<LocalDate, Posting> kept = new TreeMap<>(postings.headMap(day, false));
        if (!kept.isEmpty() && kept.lastEntry().getValue().days().until().isAfter(day)) {
            Posting last = kept.lastEntry().getValue();
            kept.put(last.days().from(), new Posting(new Period(last.days().from(), day), last.place()));
        }
        return new Career(kept);
    }

    /**
     * Off the roll after the day; what was to begin later never takes place.
     *
     * @throws Refused {@code not-on-roll} on the day
     */
    public Career endedAfter(LocalDate lastDay) {
        if (on(lastDay) == null) {
            throw new Refused("not-on-roll", lastDay);
        }
        return endedBefore(lastDay.plusDays(1));
    }

    /**
     * The posting that begins on the day was in truth this one, or (null) never was. Neighbours without a day between follow its
     * first and last day; of one that never was, the one before goes on.
     *
     * @throws Refused {@code no-such-posting}; {@code last-posting} when no other would be left; {@code two-units-on-one-day}
     */
    public Career corrected(LocalDate from, Posting right) {
        Posting wrong = postings.get(from);
        if (wrong == null) {
            throw new Refused("no-such-posting", from);
        }
        NavigableMap<LocalDate, Posting> all = new TreeMap<>(postings);
        all.remove(from);
        if (right == null && all.isEmpty()) {
            throw new Refused("last-posting");
        }
        Map.Entry<LocalDate, Posting> before = all.lowerEntry(from);
        if (before != null && before.getValue().days().until().equals(from)) {
            put(all, before.getKey(), right == null ? wrong.days().until() : right.days().from(), before.getValue().place());
        }
        Posting after = right == null ? null : all.remove(wrong.days().until());
        if (after != null) {
            put(all, right.days().until(), after.days().until(), after.place());
        }
        if (right != null && all.put(right.days().from(), right) != null) {
            throw new Refused("two-units-on-one-day", right.days().from());
        }
        return new Career(all).requireOneADay();
    }

    /** A neighbour that would be swallowed whole is no neighbour's move but a clash. */
    private static void put(NavigableMap<LocalDate, Posting> all, LocalDate from, LocalDate until, Posting.Place place) {
        if (!from.isBefore(until)) {
            throw new Refused("two-units-on-one-day", from.equals(Period.OPEN) ? until : from);
        }
        all.put(from, new Posting(new Period(from, until), place));
    }

    private Career requireOneADay() {
        Posting last = null;
        for (Posting posting : postings.values()) {
            if (last != null && posting.days().from().isBefore(last.days().until())) {
                throw new Refused("two-units-on-one-day", posting.days().from());
            }
            last = posting;
        }
        return this;
    }

    /** @return null when not on the roll */
    public Posting on(LocalDate day) {
        Map.Entry<LocalDate, Posting> entry = postings.floorEntry(day);
        return entry == null || !entry.getValue().days().contains(day) ? null : entry.getValue();
    }

    public boolean beginsPostingOn(LocalDate day) {
        return postings.containsKey(day);
    }

    public List<Posting> postings() {
        return new ArrayList<>(postings.values());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Career career && postings.equals(career.postings);
    }

    @Override
    public int hashCode() {
        return postings.hashCode();
    }
}
