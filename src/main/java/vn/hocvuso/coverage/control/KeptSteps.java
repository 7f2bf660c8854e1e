package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import vn.hocvuso.coverage.Filter;
import vn.hocvuso.coverage.rule.Step;
import vn.hocvuso.coverage.rule.StepBytes;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.store.Sql;

/**
 * How PH and Đạt of many units went (decision 0037). Few units are read from their pages. For many this node keeps the steps of all units
 * of the campaign in memory, some megabytes; every question first asks the database which units were booked since and reads these anew,
 * so that whoever asks after a commit sees it. What has not been asked for longest is thrown away when it becomes too much.
 */
@ApplicationScoped
public class KeptSteps {
    private static final int FEW = 500;

    /** Beyond these, reading everybody is quicker than working them in. */
    private static final int MOST_NEWS = 10_000;

    /** All that is kept takes at most this part of the heap. */
    private static final int PART_OF_HEAP = 8;

    /** What an array weighs beside its content. */
    private static final int ARRAY = 24;

    private static final int REFERENCE = 8;

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    private Sql sql;
    private HistoryQueries history;
    private int few;

    private final Map<UUID, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger nextNumber = new AtomicInteger();
    private Renewed<Key, Kept> kept;

    KeptSteps() {}

    @Inject
    public KeptSteps(Sql sql, HistoryQueries history) {
        this(sql, history, FEW, Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
    }

    /** @param few up to so many units are read from their pages */
    KeptSteps(Sql sql, HistoryQueries history, int few, long mostBytes) {
        this.sql = sql;
        this.history = history;
        this.few = few;
        this.kept = new Renewed<>(mostBytes, Kept::bytes);
    }

    private record Key(UUID campaign, Filter filter) {}

    /** @param steps by number of unit, as {@link StepBytes}; null: the unit never had anybody */
    private record Kept(long seen, byte[][] steps, long bytes) {
        static Kept of(long seen, byte[][] steps) {
            return new Kept(seen, steps, Arrays.stream(steps).mapToLong(one -> REFERENCE + (one == null ? 0 : one.length + ARRAY)).sum());
        }
    }

    /** Of each unit, in the order given, its steps the latest first: from the one that holds on {@code to} to the one that holds on {@code from}. */
    public void each(UUID campaign, Collection<UUID> units, LocalDate from, LocalDate to, Filter filter, BiConsumer<UUID, Iterator<Step>> taker) {
        if (units.size() <= few) {
            history.each(campaign, units, from, to, filter, (unit, steps) -> taker.accept(unit, Step.latestFirst(steps)));
            return;
        }
        Key key = new Key(campaign, filter);
        byte[][] steps = kept.get(key, old -> renewed(key, old)).steps();
        for (UUID unit : units) {
            Integer number = numbers.get(unit);
            byte[] own = number == null || number >= steps.length ? null : steps[number];
            taker.accept(unit, own == null ? List.of(new Step(from, 0, 0)).iterator() : StepBytes.latestFirst(own, from, to));
        }
    }

    /** What was booked is asked before the pages are read: they may be newer than said, which is read twice and never missed. */
    private Kept renewed(Key key, Kept old) {
        Bookings.News news = Bookings.ofUnits(sql).since(key.campaign(), old == null ? Bookings.NEVER : old.seen());
        if (old == null || news.everything() || news.ids().size() > MOST_NEWS) {
            List<UUID> all = sql.list("select distinct unit_id from coverage_page where campaign_id = ?", row -> row.getObject(1, UUID.class), key.campaign());
            return Kept.of(news.last(), read(key, all, new byte[0][]));
        }
        return news.ids().isEmpty() ? old : Kept.of(news.last(), read(key, news.ids(), old.steps()));
    }

    private byte[][] read(Key key, Collection<UUID> units, byte[][] before) {
        units.forEach(unit -> numbers.computeIfAbsent(unit, anew -> nextNumber.getAndIncrement()));
        byte[][] steps = Arrays.copyOf(before, Math.max(before.length, nextNumber.get()));
        history.each(key.campaign(), units, FIRST, Period.OPEN, key.filter(), (unit, all) ->
                steps[numbers.get(unit)] = all.size() == 1 && all.get(0).required() == 0 ? null : StepBytes.write(all));
        return steps;
    }
}
