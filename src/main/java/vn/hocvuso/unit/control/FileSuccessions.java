package vn.hocvuso.unit.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.store.Sql;
import vn.hocvuso.unit.SuccessionCell;
import vn.hocvuso.unit.UnitsChanged;

/** Who stands in whose place, where a file of units says so: our own exports do, in the column {@code succeeds}. */
final class FileSuccessions {
    /** Successions by who succeeded, as an import changes them. */
    static final Bulk.Kept SUCCESSIONS = new Bulk.Kept("successions", null, "successor_id", List.of("unit_succession"));

    private record Said(int row, String successor, SuccessionCell cell) {}

    private final List<Said> said = new ArrayList<>();

    /** @return false when the cell cannot be read; the listener has heard of it */
    boolean take(Bulk.Row row, Bulk.Listener listener) {
        String cell = row.get("succeeds");
        if (cell == null || row.get("code") == null) {
            return true;
        }
        var read = SuccessionCell.read(cell);
        read.orElse(List.of()).forEach(one -> said.add(new Said(row.number(), row.get("code"), one)));
        if (read.isEmpty()) {
            listener.reject(row.number(), "succeeds", "bad-succession", cell);
        }
        return read.isPresent();
    }

    /** Rows that name a predecessor nobody knows; the listener has heard of each. */
    Set<Integer> unknown(Set<String> known, Bulk.Listener listener) {
        Set<Integer> rows = new HashSet<>();
        for (Said one : said) {
            if (!known.contains(one.cell().predecessor()) && rows.add(one.row())) {
                listener.reject(one.row(), "succeeds", "unknown-predecessor", one.cell().predecessor());
            }
        }
        return rows;
    }

    /**
     * Writes what is not known yet, of units that are there.
     *
     * @param changed what else the file changed; null: nothing
     * @return that with the units whose people are now counted otherwise
     */
    UnitsChanged write(Sql sql, Map<String, UUID> ids, Bulk.Keeper keeper, UnitsChanged changed) {
        List<Said> there = said.stream().filter(one -> ids.containsKey(one.successor()) && ids.containsKey(one.cell().predecessor())).toList();
        keeper.before(SUCCESSIONS, there.stream().map(one -> ids.get(one.successor())).distinct().toList());
        int[] written = sql.batch(
                "insert into unit_succession (predecessor_id, successor_id, kind, on_day) values (?, ?, ?, ?) on conflict do nothing",
                there.stream()
                        .map(one -> new Object[] {ids.get(one.cell().predecessor()), ids.get(one.successor()), one.cell().kind(), one.cell().on()})
                        .toList());
        Set<UUID> units = new HashSet<>(changed == null ? Set.of() : changed.units());
        LocalDate from = changed == null ? LocalDate.MAX : changed.from();
        for (int i = 0; i < written.length; i++) {
            if (written[i] > 0) {
                units.add(ids.get(there.get(i).successor()));
                from = from.isBefore(there.get(i).cell().on()) ? from : there.get(i).cell().on();
            }
        }
        return units.isEmpty() ? changed : new UnitsChanged(units, from);
    }
}
