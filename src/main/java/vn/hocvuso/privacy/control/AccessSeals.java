package vn.hocvuso.privacy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.privacy.SealReport;
import vn.hocvuso.privacy.rule.Chain;
import vn.hocvuso.store.Sql;

/**
 * Seals the access log behind its writers: whoever looks at somebody adds a row and waits for nobody, a worker seals what has
 * gathered a few minutes later. Rows are read back from the database before they are hashed, as a check will read them.
 */
@ApplicationScoped
public class AccessSeals {
    private static final int AT_ONCE = 5_000;
    private static final String ROWS = """
            select id, at, on_day, viewer_id, what, subject_id, unit_id, filter, names, address from access_entry
            where seal = ? order by id""";

    private Sql sql;

    AccessSeals() {}

    @Inject
    public AccessSeals(Sql sql) {
        this.sql = sql;
    }

    public record Seal(long number, int rows, String hash, Instant at, boolean dropped) {
        static Seal read(ResultSet row) throws SQLException {
            return new Seal(row.getLong("number_of"), row.getInt("rows_of"), row.getString("hash"), Sql.instant(row, "sealed_at"), row.getBoolean("dropped"));
        }
    }

    public Optional<Seal> latest() {
        return sql.first("select * from access_seal order by number_of desc limit 1", Seal::read);
    }

    public int seal(Instant now) {
        boolean mine = sql.first("select name from privacy_job where name = 'sealing' for update skip locked", row -> true).isPresent();
        if (!mine) {
            return 0;
        }
        Optional<Seal> before = latest();
        Chain chain = new Chain(before.map(Seal::hash).orElse(Chain.BEGINNING));
        List<UUID> rows = new ArrayList<>();
        LocalDate[] last = {LocalDate.EPOCH};
        sql.each(ROWS + " limit " + AT_ONCE, row -> {
            add(chain, row);
            rows.add(Sql.id(row, "id"));
            LocalDate day = Sql.day(row, "on_day");
            last[0] = day.isAfter(last[0]) ? day : last[0];
        }, 0L);
        if (!rows.isEmpty()) {
            long number = before.map(Seal::number).orElse(0L) + 1;
            sql.batch("update access_entry set seal = ? where id = ?", rows.stream().map(id -> new Object[] {number, id}).toList());
            sql.insert(
                    "access_seal (number_of, rows_of, hash, sealed_at, last_day, dropped)",
                    List.<Object[]>of(new Object[] {number, rows.size(), chain.hash(), now, last[0], false}));
        }
        return rows.size();
    }

    /** The latest seals, recomputed from the first of them on; what is dropped is taken as it was sealed. */
    public SealReport check(int most) {
        List<Seal> newestFirst = sql.list("select * from access_seal order by number_of desc limit ?", Seal::read, most + 1);
        long waiting = sql.first("select count(*) from access_entry where seal = 0", row -> row.getLong(1)).orElse(0L);
        Long broken = null;
        int checked = Math.min(most, newestFirst.size());
        for (int i = checked - 1; i >= 0 && broken == null; i--) {
            Seal seal = newestFirst.get(i);
            Seal before = i + 1 < newestFirst.size() ? newestFirst.get(i + 1) : null;
            boolean gap = seal.number() != (before == null ? 0 : before.number()) + 1;
            if (gap || !seal.dropped() && !isWhole(seal, before == null ? Chain.BEGINNING : before.hash())) {
                broken = seal.number();
            }
        }
        return new SealReport(checked, newestFirst.isEmpty() ? null : newestFirst.get(0).at(), broken, waiting);
    }

    private boolean isWhole(Seal seal, String before) {
        Chain chain = new Chain(before);
        int[] rows = {0};
        sql.each(ROWS, row -> {
            add(chain, row);
            rows[0]++;
        }, seal.number());
        return rows[0] == seal.rows() && chain.hash().equals(seal.hash());
    }

    private static void add(Chain chain, ResultSet row) throws SQLException {
        chain.add(
                Sql.id(row, "id"), Sql.instant(row, "at"), Sql.day(row, "on_day"), Sql.id(row, "viewer_id"), row.getString("what"), Sql.id(row, "subject_id"),
                Sql.id(row, "unit_id"), row.getString("filter"), row.getInt("names"), row.getString("address"));
    }

    /** Rows in seals all of whose views are older than the day. */
    public int old(LocalDate before) {
        return sql.first("select coalesce(sum(rows_of), 0) from access_seal where dropped = false and last_day < ?", row -> row.getInt(1), before)
                .orElse(0);
    }

    public int drop(LocalDate before) {
        int dropped = sql.update(
                "delete from access_entry where seal in (select number_of from access_seal where dropped = false and last_day < ?)", before);
        sql.update("update access_seal set dropped = true where dropped = false and last_day < ?", before);
        return dropped;
    }
}
