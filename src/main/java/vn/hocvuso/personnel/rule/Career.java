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
