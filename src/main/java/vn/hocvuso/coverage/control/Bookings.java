package vn.hocvuso.coverage.control;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.store.Sql;

/**
 * Which units' pages, or whose spans, a transaction changed, for whoever keeps them in memory. Only the worker whose turn it is books,
 * so ids come in the order in which transactions commit.
 */
final class Bookings {
    /** Nothing was read yet. */
    static final long NEVER = -1;

    /** Of each campaign: how much is booked into others does not make anybody read this one anew. */
    static final int KEPT = 500;

    private static final int ID = 2 * Long.BYTES;

    private final Sql sql;
    private final String table;
    private final String column;

    private Bookings(Sql sql, String table, String column) {
        this.sql = sql;
        this.table = table;
        this.column = column;
    }

    static Bookings ofUnits(Sql sql) {
        return new Bookings(sql, "coverage_booking", "units");
    }

    static Bookings ofPeople(Sql sql) {
        return new Bookings(sql, "coverage_person_booking", "people");
    }

    /** @param last the latest booking; {@code everything}: read all of the campaign anew, whatever {@code ids} says */
    record News(long last, boolean everything, Set<UUID> ids) {}

    void add(UUID campaign, Collection<UUID> ids) {
        ByteBuffer packed = ByteBuffer.allocate(ids.size() * ID);
        ids.forEach(id -> packed.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
        sql.update("insert into " + table + " (campaign_id, " + column + ") values (?, ?)", campaign, packed.array());
        sql.update(
                "delete from " + table + " where campaign_id = ? and id <= (select id from " + table + " where campaign_id = ?"
                        + " order by id desc offset " + KEPT + " rows fetch first 1 rows only)",
                campaign, campaign);
    }

    /** All of the campaign is other; what was booked before is of no interest any more. */
    void addAll(UUID campaign) {
        sql.update("delete from " + table + " where campaign_id = ?", campaign);
        sql.update("insert into " + table + " (campaign_id) values (?)", campaign);
    }

    /** @param seen the latest that was read; {@link #NEVER} */
    News since(UUID campaign, long seen) {
        if (seen == NEVER) {
            return new News(sql.first("select coalesce(max(id), 0) from " + table + " where campaign_id = ?", row -> row.getLong(1), campaign).orElse(0L), true, Set.of());
        }
        record Row(long id, byte[] ids) {}
        List<Row> rows = sql.list(
                "select id, " + column + " from " + table + " where campaign_id = ? and id >= ? order by id", row -> new Row(row.getLong(1), row.getBytes(2)),
                campaign, seen);
        long last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).id();
        boolean known = rows.isEmpty() ? seen == 0 : rows.get(0).id() == seen;
        Set<UUID> ids = new HashSet<>();
        boolean everything = !known;
        for (Row row : known && !rows.isEmpty() ? rows.subList(1, rows.size()) : List.<Row>of()) {
            everything |= row.ids() == null;
            ByteBuffer packed = ByteBuffer.wrap(row.ids() == null ? new byte[0] : row.ids());
            while (packed.hasRemaining()) {
                ids.add(new UUID(packed.getLong(), packed.getLong()));
            }
        }
        return new News(last, everything, ids);
    }
}
