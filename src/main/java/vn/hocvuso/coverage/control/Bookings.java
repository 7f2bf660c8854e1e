package vn.hocvuso.coverage.control;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.store.Sql;

/**
 * Which units' pages a transaction changed, for whoever keeps steps in memory. Only the worker whose turn it is books, so ids come in
 * the order in which transactions commit.
 */
final class Bookings {
    /** Nothing was read yet. */
    static final long NEVER = -1;

    /** Of each campaign: how much is booked into others does not make anybody read this one anew. */
    static final int KEPT = 500;

    private static final int ID = 2 * Long.BYTES;

    private final Sql sql;

    Bookings(Sql sql) {
        this.sql = sql;
    }

    /** @param last the latest booking; {@code everything}: read all pages anew, whatever {@code units} says */
    record News(long last, boolean everything, Set<UUID> units) {}

    void add(UUID campaign, Collection<UUID> units) {
        ByteBuffer packed = ByteBuffer.allocate(units.size() * ID);
        units.forEach(unit -> packed.putLong(unit.getMostSignificantBits()).putLong(unit.getLeastSignificantBits()));
        sql.update("insert into coverage_booking (campaign_id, units) values (?, ?)", campaign, packed.array());
        sql.update(
                "delete from coverage_booking where campaign_id = ? and id <= (select id from coverage_booking where campaign_id = ?"
                        + " order by id desc offset " + KEPT + " rows fetch first 1 rows only)",
                campaign, campaign);
    }

    /** All pages of the campaign are others; what was booked before is of no interest any more. */
    void addAll(UUID campaign) {
        sql.update("delete from coverage_booking where campaign_id = ?", campaign);
        sql.update("insert into coverage_booking (campaign_id) values (?)", campaign);
    }

    /** @param seen the latest that was read; {@link #NEVER} */
    News since(UUID campaign, long seen) {
        if (seen == NEVER) {
            return new News(sql.first("select coalesce(max(id), 0) from coverage_booking where campaign_id = ?", row -> row.getLong(1), campaign).orElse(0L), true, Set.of());
        }
        record Row(long id, byte[] units) {}
        List<Row> rows = sql.list(
                "select id, units from coverage_booking where campaign_id = ? and id >= ? order by id", row -> new Row(row.getLong(1), row.getBytes(2)),
                campaign, seen);
        long last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).id();
        boolean known = rows.isEmpty() ? seen == 0 : rows.get(0).id() == seen;
        Set<UUID> units = new HashSet<>();
        boolean everything = !known;
        for (Row row : known && !rows.isEmpty() ? rows.subList(1, rows.size()) : List.<Row>of()) {
            everything |= row.units() == null;
            ByteBuffer packed = ByteBuffer.wrap(row.units() == null ? new byte[0] : row.units());
            while (packed.hasRemaining()) {
                units.add(new UUID(packed.getLong(), packed.getLong()));
            }
        }
        return new News(last, everything, units);
    }
}
