package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.coverage.rule.State;
import vn.hocvuso.store.Sql;

/**
 * What everybody counts for in a campaign on a day, kept in memory by this node (decision 0043). Every question first asks the database
 * whose spans are others since and reads these anew, so that whoever asks after a commit sees it. What has not been asked for longest
 * is thrown away when it becomes too much.
 */
@ApplicationScoped
public class KeptStates {
    /** Beyond these, reading everybody is quicker than working them in. */
    private static final int MOST_NEWS = 20_000;

    /** All that is kept takes at most this part of the heap. */
    private static final int PART_OF_HEAP = 16;

    private Sql sql;
    private SpanRepository spans;
    private long mostBytes;

    private final PersonNumbers numbers = new PersonNumbers();
    private Renewed<Key, Kept> kept;

    KeptStates() {}

    @Inject
    public KeptStates(Sql sql, SpanRepository spans) {
        this(sql, spans, Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
    }

    KeptStates(Sql sql, SpanRepository spans, long mostBytes) {
        this.sql = sql;
        this.spans = spans;
        this.mostBytes = mostBytes;
        this.kept = new Renewed<>(mostBytes, one -> one.states().bytes());
    }

    private record Key(UUID campaign, LocalDate day) {}

    private record Kept(long seen, DayStates states) {}

    /** Whether {@link #on} has not to read everybody. */
    boolean isKept(UUID campaign, LocalDate day) {
        return kept.has(new Key(campaign, day));
    }

    DayStates on(UUID campaign, LocalDate day) {
        Key key = new Key(campaign, day);
        return kept.get(key, old -> renewed(key, old)).states();
    }

    /** Of these campaigns, the most wanted first, as many as fit beside days past. */
    void readAhead(List<UUID> campaigns, LocalDate today) {
        long left = mostBytes / 2;
        for (UUID campaign : campaigns) {
            if (left > 0) {
                left -= on(campaign, today).bytes();
            }
        }
    }

    /** What was booked is asked before the spans are read: they may be newer than said, which is read twice and never missed. */
    private Kept renewed(Key key, Kept old) {
        Bookings.News news = Bookings.ofPeople(sql).since(key.campaign(), old == null ? Bookings.NEVER : old.seen());
        if (old == null || news.everything() || news.ids().size() > MOST_NEWS) {
            DayStates all = new DayStates(numbers);
            spans.states(key.campaign(), key.day(), all::put);
            return new Kept(news.last(), all);
        }
        if (news.ids().isEmpty()) {
            return old;
        }
        DayStates states = old.states().copy();
        news.ids().forEach(person -> states.put(person, State.NOBODY));
        spans.states(key.campaign(), key.day(), news.ids(), states::put);
        return new Kept(news.last(), states);
    }
}
