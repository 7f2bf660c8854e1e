package vn.hocvuso.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.store.Sql;

/**
 * Keeps this node's roll of today in memory (decision 0013). Every question first asks the database what has changed since the
 * roll was read: a few people are worked in, a large import or a new day is read anew. Whoever asks after a commit sees it.
 */
@ApplicationScoped
public class RollKeeper {
    private static final int FIRST_GUESS = 1000;

    /** Beyond these, reading everybody is quicker than working them in. */
    private static final int MOST = 10_000;

    private Sql sql;
    private RollChanges changes;
    private volatile Kept kept;

    RollKeeper() {}

    @Inject
    public RollKeeper(Sql sql, RollChanges changes) {
        this.sql = sql;
        this.changes = changes;
    }

    /** @param read ids of the changes that are in it; more than those may be, which does no harm */
    record Kept(LocalDate day, Roll roll, RollUnits units, Set<UUID> read) {
        private boolean isFresh(LocalDate asked, List<RollChanges.Change> all) {
            return day.equals(asked) && all.stream().allMatch(change -> read.contains(change.id()));
        }
    }

    Kept on(LocalDate day) {
        Kept now = kept;
        return now != null && now.isFresh(day, changes.kept()) ? now : renewed(day);
    }

    private synchronized Kept renewed(LocalDate day) {
        List<RollChanges.Change> all = changes.kept(); // before the facts: what commits in between is read twice, never missed
        if (kept == null || !kept.isFresh(day, all)) {
            kept = renewed(kept, day, all);
        }
        return kept;
    }

    private Kept renewed(Kept old, LocalDate day, List<RollChanges.Change> all) {
        Set<UUID> read = all.stream().map(RollChanges.Change::id).collect(Collectors.toSet());
        List<RollChanges.Change> news = old == null ? all : all.stream().filter(change -> !old.read().contains(change.id())).toList();
        boolean anew = old == null || !old.day().equals(day) || news.stream().mapToInt(RollChanges.Change::people).sum() > MOST;
        if (anew) {
            int expected = old == null ? FIRST_GUESS : old.roll().size();
            kept = null; // two of them need not fit into memory
            RollUnits units = RollUnits.read(sql, day, null);
            return new Kept(day, new RollReader(sql, day, units, new RollNames(), expected).everybody(), units, read);
        }
        boolean moved = news.stream().anyMatch(RollChanges.Change::isOfUnits);
        RollUnits units = moved ? RollUnits.read(sql, day, old.units()) : old.units();
        Set<UUID> people = changes.people(news);
        Roll roll = people.isEmpty() ? old.roll() : with(old.roll(), day, units, people);
        return new Kept(day, roll, units, read);
    }

    private Roll with(Roll roll, LocalDate day, RollUnits units, Set<UUID> people) {
        RollReader reader = new RollReader(sql, day, units, new RollNames(roll.names()), people.size());
        return roll.with(reader.numbers(people), reader.some(people));
    }
}
