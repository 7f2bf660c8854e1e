package vn.hocvuso.personnel.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hocvuso.personnel.rule.PeopleSearch;

/**
 * Everybody on the roll of one day in the order of lists, a column an array: about sixty megabytes for a million people. Any
 * search is one walk along the columns, which ends when the page is full and enough are counted. Never changes once made.
 */
final class Roll {
    static final int RANKS = 32;

    private final RollNames names;
    private final long[] ids;
    private final short[] places;
    private final int[] nameOf;
    private final int[] unitOf;
    private final byte[] groups;
    private final short[] cohorts;
    private final short[] statuses;
    private final TextPool numbers;

    /** @param ids two numbers each; {@code places} position and rank in one number, see {@link #place}; {@code statuses} a bit for every status held */
    Roll(RollNames names, long[] ids, short[] places, int[] nameOf, int[] unitOf, byte[] groups, short[] cohorts, short[] statuses, TextPool numbers) {
        this.names = names;
        this.ids = ids;
        this.places = places;
        this.nameOf = nameOf;
        this.unitOf = unitOf;
        this.groups = groups;
        this.cohorts = cohorts;
        this.statuses = statuses;
        this.numbers = numbers;
    }

    /** The smaller the earlier: commanders first, then rank high to low. */
    static short place(int positionOrder, int rankLevel) {
        return (short) (positionOrder * RANKS + RANKS - 1 - rankLevel);
    }

    int size() {
        return places.length;
    }

    RollNames names() {
        return names;
    }

    /**
     * @param search what was typed, with what units meet of it
     * @param units  true where somebody may be found; null for everywhere
     * @param group  index, negative for all
     * @param cohort as {@link RollNames} numbers them, negative for all
     * @param held   one of these statuses; 0 for all
     * @param free   none of these statuses
     */
    record Wanted(PeopleSearch search, long[] metByUnits, boolean[] units, int group, int cohort, int held, int free) {}

    /** @param serviceNumbers of the page, in its order; {@code total} null when more than were to be counted */
    record Found(List<String> serviceNumbers, Long total) {}

    Found find(Wanted wanted, int offset, int size, int counted) {
        List<String> page = new ArrayList<>();
        if (wanted.search().isImpossible()) {
            return new Found(page, 0L);
        }
        Matching matching = new Matching(wanted);
        long enough = Math.max((long) offset + size, counted + 1L);
        long found = 0;
        for (int i = 0; i < places.length && found < enough; i++) {
            if (matching.holds(i)) {
                if (found >= offset && page.size() < size) {
                    page.add(numbers.get(i));
                }
                found++;
            }
        }
        return new Found(page, found > counted ? null : Long.valueOf(found));
    }

    /** How many there are of each unit and group, by their numbers. */
    int[][] strengths(int units, int kinds) {
        int[][] strengths = new int[units][kinds];
        for (int i = 0; i < places.length; i++) {
            strengths[unitOf[i]][groups[i]]++;
        }
        return strengths;
    }

    /** In order, found as they are taken. */
    Iterator<UUID> all(Wanted wanted) {
        if (wanted.search().isImpossible()) {
            return Collections.emptyIterator();
        }
        return IntStream.range(0, places.length).filter(new Matching(wanted)::holds).mapToObj(this::person).iterator();
    }

    private UUID person(int i) {
        return new UUID(ids[2 * i], ids[2 * i + 1]);
    }

    private final class Matching {
        private final Wanted wanted;
        private final long all;
        private final long metByDigits;
        private final List<TextPool.Beginning> withDigits;
        private final long[] metByName;
        private final long[] metByRank = new long[RANKS];

        private Matching(Wanted wanted) {
            this.wanted = wanted;
            all = wanted.search().all();
            metByDigits = wanted.search().metByDigits();
            // "c5" begins no number where no number has the letter c before its digits.
            withDigits = wanted.search().withDigits().stream()
                    .filter(digits -> PeopleSearch.beforeDigit(digits).isEmpty() || names.hasWord(PeopleSearch.beforeDigit(digits)))
                    .map(TextPool.Beginning::of)
                    .toList();
            metByName = all == 0 ? null : names.met(wanted.search());
            Arrays.setAll(metByRank, level -> wanted.search().metByRank(level));
        }

        private boolean holds(int i) {
            return (wanted.units() == null || wanted.units()[unitOf[i]])
                    && (wanted.group() < 0 || groups[i] == wanted.group())
                    && (wanted.cohort() < 0 || cohorts[i] == wanted.cohort())
                    && (wanted.held() == 0 || (statuses[i] & wanted.held()) != 0)
                    && (statuses[i] & wanted.free()) == 0
                    && (all == 0 || isMet(i));
        }

        private boolean isMet(int i) {
            int rank = RANKS - 1 - places[i] % RANKS;
            long missing = all & ~(metByName[nameOf[i]] | wanted.metByUnits()[unitOf[i]] | metByRank[rank]);
            return missing == 0 || ((missing & ~metByDigits) == 0 && mayBegin(i) && (missing & ~wanted.search().metByNumber(numbers.get(i))) == 0);
        }

        private boolean mayBegin(int i) {
            for (TextPool.Beginning digits : withDigits) {
                if (numbers.mayBegin(i, digits)) {
                    return true;
                }
            }
            return false;
        }
    }

    private int compare(int one, Roll other, int index) {
        int byPlace = Short.compare(places[one], other.places[index]);
        int byName = byPlace != 0 ? byPlace : other.names.compare(nameOf[one], other.nameOf[index]);
        return byName != 0 ? byName : numbers.compare(one, other.numbers, index);
    }

    /**
     * The same without some people, and with those of another roll whose names go on from these.
     *
     * @param gone service numbers; nobody of {@code more} is here otherwise
     */
    Roll with(Set<String> gone, Roll more) {
        Set<Integer> hashes = gone.stream().map(Roll::hash).collect(Collectors.toCollection(HashSet::new));
        RollBuilder merged = new RollBuilder(more.names, size() + more.size());
        int next = 0;
        for (int i = 0; i < size(); i++) {
            if (hashes.contains(numbers.hash(i)) && gone.contains(numbers.get(i))) {
                continue;
            }
            while (next < more.size() && compare(i, more, next) > 0) {
                more.copy(next++, merged);
            }
            copy(i, merged);
        }
        while (next < more.size()) {
            more.copy(next++, merged);
        }
        return merged.inThisOrder();
    }

    private static int hash(String text) {
        TextPool pool = new TextPool();
        pool.add(text);
        return pool.hash(0);
    }

    void copy(int i, RollBuilder to) {
        to.add(person(i), places[i], nameOf[i], unitOf[i], groups[i], cohorts[i], statuses[i]);
        to.addNumber(numbers, i);
    }
}
