package vn.hocvuso.questionbank;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What the banks ask between two changes. On test day everybody's paper is drawn from the same few lists; each is read once and kept
 * for as long as no bank changes.
 */
public final class Shelf {
    /** Lists kept; a test has some five, and content changes seldom. */
    private static final int KEPT = 1_000;

    /** Where the lists come from. */
    public interface Source {
        List<DrawnQuestion> candidates(DrawSpec spec);

        List<DrawnQuestion> named(String bank, List<String> names);
    }

    private record Named(String bank, List<String> names) {}

    private final Map<String, UUID> stamps;
    private final Source source;
    private final Map<Object, List<DrawnQuestion>> lists = new ConcurrentHashMap<>();

    /** @param stamps of all banks by slug; of one that never changed, none */
    public Shelf(Map<String, UUID> stamps, Source source) {
        this.stamps = Map.copyOf(stamps);
        this.source = source;
    }

    /** Whether this is still what the banks ask. */
    public boolean stands(Map<String, UUID> now) {
        return stamps.equals(now);
    }

    /** The ready versions a line of a draw may take: never a check question or a retired one; in the order of their names. */
    public List<DrawnQuestion> candidates(DrawSpec spec) {
        return kept(spec, same -> source.candidates(spec));
    }

    /** Those of these names that the bank asks, in no order. */
    public List<DrawnQuestion> asked(String bank, List<String> names) {
        return kept(new Named(bank, List.copyOf(names)), same -> source.named(bank, names));
    }

    /** Read outside the map's locks: two may read the same list once each, nobody waits for another's query. */
    private List<DrawnQuestion> kept(Object key, Function<Object, List<DrawnQuestion>> reading) {
        List<DrawnQuestion> at = lists.get(key);
        if (at == null) {
            at = List.copyOf(reading.apply(key));
            if (lists.size() < KEPT) {
                lists.put(key, at);
            }
        }
        return at;
    }
}
