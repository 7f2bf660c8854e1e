package vn.hocvuso.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.store.Sql;

/**
 * Tells every node what its roll in memory lacks. A change is written in the transaction of whoever made it and has an id of its
 * own; a node knows which it has read. Nothing depends on the order in which transactions commit.
 */
@ApplicationScoped
public class RollChanges {
    /** A roll is read anew every day, so no node ever asks for older ones. */
    private static final Duration KEPT = Duration.ofDays(2);

    private Sql sql;
    private Ids ids;
    private Clock clock;

    RollChanges() {}

    @Inject
    public RollChanges(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param people how many; 0 for a change of units */
    record Change(UUID id, int people) {
        boolean isOfUnits() {
            return people == 0;
        }
    }

    /** Whose postings, names or statuses are others, whether on the roll today or not. */
    public void write(Set<UUID> people) {
        ByteBuffer packed = ByteBuffer.allocate(people.size() * 2 * Long.BYTES);
        people.forEach(person -> packed.putLong(person.getMostSignificantBits()).putLong(person.getLeastSignificantBits()));
        write(people.size(), packed.array());
    }

    /** Units have other names or stand elsewhere. */
    public void writeUnits() {
        write(0, new byte[0]);
    }

    private void write(int count, byte[] packed) {
        sql.insert("roll_change (id, written_at, people, packed)", List.<Object[]>of(new Object[] {ids.next(), clock.instant(), count, packed}));
    }

    /** Those that may still be news to somebody. */
    List<Change> kept() {
        return sql.list(
                "select id, people from roll_change where written_at > ?", row -> new Change(row.getObject(1, UUID.class), row.getInt(2)),
                clock.instant().minus(KEPT));
    }

    Set<UUID> people(Collection<Change> changes) {
        Set<UUID> people = new HashSet<>();
        for (Change change : changes) {
            sql.each(
                    "select packed from roll_change where id = ?",
                    row -> {
                        ByteBuffer packed = ByteBuffer.wrap(row.getBytes(1));
                        while (packed.hasRemaining()) {
                            people.add(new UUID(packed.getLong(), packed.getLong()));
                        }
                    },
                    change.id());
        }
        return people;
    }

    /** Forgets what no node asks for any more. */
    public void forgetOld() {
        Instant old = clock.instant().minus(KEPT);
        sql.update("delete from roll_change where written_at <= ?", old);
    }
}
