package vn.hocvuso.imports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.store.Sql;

/**
 * The way back of an import: the keys it touched and the rows as they were. Whoever owns the tables names them and says when; what
 * their columns are is read from the database, so that a new column needs no word here.
 */
@ApplicationScoped
public class KeptRows {
    private static final int AT_ONCE = 1_000;
    private static final UUID LOWEST = new UUID(0, 0);

    private Sql sql;

    KeptRows() {}

    @Inject
    public KeptRows(Sql sql) {
        this.sql = sql;
    }

    /** What a running import tells, written down in its transaction. */
    public Bulk.Keeper keeper(UUID job) {
        return new Bulk.Keeper() {
            @Override
            public void before(Bulk.Kept what, Collection<UUID> keys) {
                pieces(keys).forEach(piece -> keep(job, what, piece));
            }

            @Override
            public void created(Bulk.Kept what, Collection<UUID> keys) {
                addKeys(job, what, keys);
            }
        };
    }

    private void keep(UUID job, Bulk.Kept what, List<UUID> keys) {
        Set<UUID> fresh = new HashSet<>(keys);
        List<Object> parameters = new ArrayList<>(List.of(job, what.name()));
        parameters.addAll(keys);
        sql.each(
                "select key_id from import_kept_key where job_id = ? and what = ? and key_id in (" + Sql.marks(keys) + ")",
                row -> fresh.remove(Sql.id(row, "key_id")),
                parameters.toArray());
        if (fresh.isEmpty()) {
            return;
        }
        addKeys(job, what, fresh);
        what.parts().forEach(part -> copy(job, what, part, what.key(), fresh));
        if (what.root() != null) {
            copy(job, what, what.root(), "id", fresh);
        }
    }

    private void addKeys(UUID job, Bulk.Kept what, Collection<UUID> keys) {
        sql.insert("import_kept_key (job_id, what, key_id)", keys.stream().map(key -> new Object[] {job, what.name(), key}).toList());
    }

    private void copy(UUID job, Bulk.Kept what, String table, String key, Set<UUID> keys) {
        List<Object[]> images = sql.list(
                "select * from " + table + " where " + key + " in (" + Sql.marks(keys) + ")",
                row -> new Object[] {job, what.name(), Sql.id(row, key), table, RowImage.of(row)},
                keys.toArray());
        sql.insert("import_kept_row (job_id, what, key_id, table_name, image)", images);
    }

    /** The way back of a job. */
    public Bulk.Undo undo(UUID job) {
        return new Bulk.Undo() {
            @Override
            public void each(Bulk.Kept what, Consumer<Set<UUID>> taker) {
                eachKeys(job, what, taker);
            }

            @Override
            public void restore(Bulk.Kept what) {
                KeptRows.this.restore(job, what);
            }
        };
    }

    private void eachKeys(UUID job, Bulk.Kept what, Consumer<Set<UUID>> taker) {
        UUID last = LOWEST;
        boolean first = true;
        while (last != null) {
            List<UUID> some = sql.list(
                    "select key_id from import_kept_key where job_id = ? and what = ? and key_id " + (first ? ">=" : ">") + " ?"
                            + " order by key_id limit " + AT_ONCE,
                    row -> Sql.id(row, "key_id"), job, what.name(), last);
            first = false;
            last = some.isEmpty() ? null : some.get(some.size() - 1);
            if (last != null) {
                taker.accept(Set.copyOf(some));
            }
        }
    }

    private void restore(UUID job, Bulk.Kept what) {
        String touched = " in (select key_id from import_kept_key where job_id = ? and what = ?)";
        what.parts().forEach(part -> sql.update("delete from " + part + " where " + what.key() + touched, job, what.name()));
        if (what.root() != null) {
            sql.update(
                    "delete from " + what.root() + " where id" + touched + " and not exists (select 1 from import_kept_row r"
                            + " where r.job_id = ? and r.what = ? and r.table_name = ? and r.key_id = " + what.root() + ".id)",
                    job, what.name(), job, what.name(), what.root());
            images(job, what, what.root(), rows -> update(what.root(), rows));
        }
        for (int i = what.parts().size() - 1; i >= 0; i--) {
            String part = what.parts().get(i);
            images(job, what, part, rows -> insert(part, rows));
        }
    }

    private void images(UUID job, Bulk.Kept what, String table, Consumer<List<Map<String, Object>>> taker) {
        List<Map<String, Object>> waiting = new ArrayList<>();
        sql.each(
                "select image from import_kept_row where job_id = ? and what = ? and table_name = ?",
                row -> {
                    waiting.add(RowImage.read(row.getString("image")));
                    if (waiting.size() == AT_ONCE) {
                        taker.accept(waiting);
                        waiting.clear();
                    }
                },
                job, what.name(), table);
        taker.accept(waiting);
    }

    private void insert(String table, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            String columns = String.join(", ", rows.get(0).keySet());
            sql.insert(table + " (" + columns + ")", rows.stream().map(row -> row.values().toArray()).toList());
        }
    }

    private void update(String table, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            List<String> columns = rows.get(0).keySet().stream().filter(column -> !column.equals("id")).toList();
            String set = columns.stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
            sql.batch("update " + table + " set " + set + " where id = ?", rows.stream().map(row -> {
                List<Object> values = new ArrayList<>(columns.stream().map(row::get).toList());
                values.add(row.get("id"));
                return values.toArray();
            }).toList());
        }
    }

    /** How many keys a job has touched. */
    public int touched(UUID job) {
        return sql.first("select count(*) from import_kept_key where job_id = ?", row -> row.getInt(1), job).orElse(0);
    }

    public boolean isThere(UUID job) {
        return sql.first("select 1 from import_kept_key where job_id = ? limit 1", row -> true, job).isPresent();
    }

    /** Somebody has changed what jobs have touched. */
    public void overtake(Collection<UUID> keys) {
        pieces(keys).forEach(piece -> sql.update(
                "update import_job set overtaken = true where overtaken = false and id in"
                        + " (select job_id from import_kept_key where key_id in (" + Sql.marks(piece) + "))",
                piece.toArray()));
    }

    public void forget(UUID job) {
        sql.update("delete from import_kept_row where job_id = ?", job);
        sql.update("delete from import_kept_key where job_id = ?", job);
    }

    /** No way back any more for anything but this job. */
    public void forgetBut(UUID job) {
        sql.update("update import_job set kept = false where kept = true and id <> ?", job);
        sql.update("delete from import_kept_row where job_id <> ?", job);
        sql.update("delete from import_kept_key where job_id <> ?", job);
    }

    private static List<List<UUID>> pieces(Collection<UUID> keys) {
        List<UUID> all = List.copyOf(keys);
        List<List<UUID>> pieces = new ArrayList<>();
        for (int start = 0; start < all.size(); start += AT_ONCE) {
            pieces.add(all.subList(start, Math.min(all.size(), start + AT_ONCE)));
        }
        return pieces;
    }
}
