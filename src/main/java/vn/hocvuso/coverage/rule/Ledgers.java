package vn.hocvuso.coverage.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Everybody's turns, gathered in eight bytes each under the home unit's chain, and from them the ledger of every unit: children
 * are summed into their parents from below, so that no more than one branch of the tree is held. Gives what {@link Changes#book}
 * gives, for a million people in the memory that it would take for some ten thousand.
 */
public final class Ledgers {
    private static final int DELTA_BITS = 28;
    private static final long DELTA_MASK = (1L << DELTA_BITS) - 1;

    private final Map<List<UUID>, Chain> chains = new HashMap<>();
    private final Map<List<UUID>, Chain> known = new IdentityHashMap<>();
    private final Map<Line, Integer> lineNumbers = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<Counts, Integer> deltaNumbers = new HashMap<>();
    private final List<Counts> deltas = new ArrayList<>();
    private final Map<Long, Integer> turnDeltas = new HashMap<>();

    /** A unit on days with the same chain above it; one that was moved has several. */
    private static final class Chain {
        private final UUID unit;
        private final List<Chain> below = new ArrayList<>();
        private final Events booked = new Events();
        /** Of this unit alone, not of those above. */
        private final Events alone = new Events();

        private Chain(UUID unit) {
            this.unit = unit;
        }
    }

    private static final class Events {
        private static final long[] NONE = {};
        private long[] packed = NONE;
        private int size;

        private void add(long event) {
            if (size == packed.length) {
                packed = Arrays.copyOf(packed, size < 8 ? 8 : size + (size >> 1));
            }
            packed[size++] = event;
        }
    }

    /** @param spans of one person, in order of days */
    public void add(List<Span> spans) {
        Turn.of(spans).forEach(this::add);
    }

    private void add(Turn turn) {
        if (turn.isOfOneLine()) {
            Line line = Line.of(turn.after());
            List<UUID> before = turn.before().path();
            List<UUID> after = turn.after().path();
            if (before.equals(after)) {
                chain(after).booked.add(event(turn.day(), line, stays(turn)));
                return;
            }
            goesAndComes(turn);
            correctCommon(turn, line, before, after);
            return;
        }
        goesAndComes(turn);
    }

    private void goesAndComes(Turn turn) {
        if (turn.before() != null) {
            chain(turn.before().path()).booked.add(event(turn.day(), Line.of(turn.before()), delta(turn.before().state(), null)));
        }
        if (turn.after() != null) {
            chain(turn.after().path()).booked.add(event(turn.day(), Line.of(turn.after()), delta(null, turn.after().state())));
        }
    }

    /** For units above both places nobody came or went. Most stand at the end of both chains and share one entry. */
    private void correctCommon(Turn turn, Line line, List<UUID> before, List<UUID> after) {
        Counts goneAndCome = deltas.get(delta(turn.before().state(), null)).plus(deltas.get(delta(null, turn.after().state())));
        long event = event(turn.day(), line, number(deltas.get(stays(turn)).minus(goneAndCome)));
        int common = 0;
        while (common < Math.min(before.size(), after.size())
                && before.get(before.size() - 1 - common).equals(after.get(after.size() - 1 - common))) {
            common++;
        }
        if (common > 0) {
            part(after.subList(after.size() - common, after.size())).booked.add(event);
        }
        for (int i = 0; i < after.size() - common; i++) {
            if (before.contains(after.get(i))) {
                part(after.subList(i, after.size())).alone.add(event);
            }
        }
    }

    private int stays(Turn turn) {
        return delta(turn.before().state(), turn.after().state());
    }

    private int delta(Integer before, Integer after) {
        long key = (before == null ? -1L : before) << Integer.SIZE | (after == null ? -1 : after) & 0xFFFFFFFFL;
        return turnDeltas.computeIfAbsent(key, anew -> number(Counts.ofTurn(before, after)));
    }

    private int number(Counts counts) {
        Integer number = deltaNumbers.putIfAbsent(counts, deltas.size());
        if (number == null) {
            deltas.add(counts);
        }
        return number == null ? deltas.size() - 1 : number;
    }

    private int number(Line line) {
        Integer number = lineNumbers.putIfAbsent(line, lines.size());
        if (number == null) {
            lines.add(line);
        }
        return number == null ? lines.size() - 1 : number;
    }

    private long event(LocalDate day, Line line, int delta) {
        if (delta > DELTA_MASK) {
            throw new IllegalStateException("more kinds of changes than a ledger can tell apart");
        }
        return Entries.key(day, number(line)) << DELTA_BITS | delta;
    }

    /** People share the lists of their units: looking at the list itself is quicker than at what is in it. */
    private Chain chain(List<UUID> path) {
        return known.computeIfAbsent(path, this::part);
    }

    private Chain part(List<UUID> path) {
        Chain chain = chains.get(path);
        if (chain == null) {
            List<UUID> own = List.copyOf(path);
            chain = new Chain(own.get(0));
            chains.put(own, chain);
        }
        return chain;
    }

    /** Takes one page of a unit's ledger. */
    @FunctionalInterface
    public interface PageTaker {
        void take(UUID unit, LocalDate from, byte[] content);
    }

    /** All pages of a unit one after the other, unit by unit; nothing may be added afterwards. */
    public void each(PageTaker taker) {
        known.clear();
        List<Chain> tops = link();
        Map<UUID, Integer> pieces = new HashMap<>();
        chains.values().forEach(chain -> pieces.merge(chain.unit, 1, Integer::sum));
        Map<UUID, List<Entries>> unfinished = new HashMap<>();
        for (Chain top : tops) {
            summed(top, (unit, entries) -> {
                List<Entries> parts = unfinished.computeIfAbsent(unit, anew -> new ArrayList<>());
                parts.add(entries);
                if (pieces.merge(unit, -1, Integer::sum) == 0) {
                    unfinished.remove(unit);
                    Entries whole = parts.size() == 1 ? parts.get(0) : Entries.sum(parts);
                    LedgerBytes.write(whole, lines, (from, content) -> taker.take(unit, from, content));
                }
            });
        }
    }

    /** Hangs each chain under the one above it, making those above that have nobody of their own. */
    private List<Chain> link() {
        List<Chain> tops = new ArrayList<>();
        List<List<UUID>> open = new ArrayList<>(chains.keySet());
        for (int i = 0; i < open.size(); i++) {
            List<UUID> path = open.get(i);
            Chain chain = chains.get(path);
            if (path.size() == 1) {
                tops.add(chain);
                continue;
            }
            List<UUID> above = path.subList(1, path.size());
            if (!chains.containsKey(above)) {
                open.add(List.copyOf(above));
            }
            part(above).below.add(chain);
        }
        return tops;
    }

    private Entries summed(Chain chain, BiConsumer<UUID, Entries> taker) {
        List<Entries> parts = new ArrayList<>();
        parts.add(entries(chain.booked));
        for (Chain below : chain.below) {
            parts.add(summed(below, taker));
        }
        chain.below.clear();
        Entries sum = Entries.sum(parts);
        taker.accept(chain.unit, chain.alone.size == 0 ? sum : Entries.sum(List.of(sum, entries(chain.alone))));
        return sum;
    }

    private Entries entries(Events events) {
        Entries entries = new Entries(events.size);
        for (int i = 0; i < events.size; i++) {
            entries.add(events.packed[i] >>> DELTA_BITS, deltas.get((int) (events.packed[i] & DELTA_MASK)));
        }
        events.packed = Events.NONE;
        return entries;
    }
}
