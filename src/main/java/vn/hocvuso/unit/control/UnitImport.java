package vn.hocvuso.unit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.store.Sql;
import vn.hocvuso.unit.UnitDirectory;
import vn.hocvuso.unit.UnitsChanged;
import vn.hocvuso.unit.rule.RosterIndex;
import vn.hocvuso.unit.rule.RosterParents;
import vn.hocvuso.unit.rule.TreeChange;
import vn.hocvuso.unit.rule.UnitRow;
import vn.hocvuso.unit.rule.UnitType;

/** Takes a file of units: reads all rows, settles with {@link TreeChange} what can stand, writes the difference. */
@ApplicationScoped
public class UnitImport {
    private UnitRepository units;
    private TreeWriting writing;
    private TreeTurns turns;
    private Sql sql;

    UnitImport() {}

    @Inject
    public UnitImport(UnitRepository units, TreeWriting writing, TreeTurns turns, Sql sql) {
        this.units = units;
        this.writing = writing;
        this.turns = turns;
        this.sql = sql;
    }

    /** All units by code, and by where they stand; what answers the latter is read at the first such question. */
    public UnitDirectory directory() {
        RosterIndex[] index = new RosterIndex[1];
        return new UnitDirectory(units.ids(), (text, day) -> {
            if (index[0] == null && RosterIndex.isForm(text)) {
                index[0] = new RosterIndex(units.all().histories(), units.types());
            }
            return index[0] == null ? List.of() : index[0].at(text, day);
        });
    }

    /** @param changed null when nothing changed */
    public record Result(Bulk.Report report, UnitsChanged changed) {}

    /**
     * @param occupied of units with their first day without, those where somebody is still posted
     * @throws Bulk.Rejected when something was refused and may not be skipped
     */
    public Result run(Bulk.Source source, Bulk.Options options, Bulk.Listener listener, Function<Map<UUID, LocalDate>, Set<UUID>> occupied) {
        turns.takeAll();
        UnitType.List types = units.types();
        UnitRepository.Stored stored = units.all();
        Reading reading = new Reading(types, listener);
        source.read(reading::take);
        reading.leaveOut(reading.successions.unknown(known(stored, reading), listener));
        List<UnitRow> rows = new RosterParents(stored.histories(), reading.mentioned, types).resolved(reading.rows, listener);
        reading.rejected += reading.rows.size() - rows.size();
        TreeChange change = new TreeChange(stored.histories(), rows, reading.mentioned, listener);
        if (options.full()) {
            change.endAbsent(options.today());
        }
        settle(change, stored, occupied);
        Bulk.Report report = report(change, reading);
        if (!options.skip() && (reading.rejected > 0 || change.isRefused())) {
            throw new Bulk.Rejected(report);
        }
        UnitsChanged changed = writing.write(stored, change.changed(), change.after(), types, options.keeper());
        return new Result(report, reading.successions.write(sql, stored.ids(), options.keeper(), changed));
    }

    /** Before the units go that they name. */
    public void undoSuccessions(Bulk.Undo undo) {
        undo.restore(FileSuccessions.SUCCESSIONS);
    }

    private static Set<String> known(UnitRepository.Stored stored, Reading reading) {
        Set<String> codes = new HashSet<>(stored.ids().keySet());
        codes.addAll(reading.mentioned);
        return codes;
    }

    private static final class Reading {
        private final UnitType.List types;
        private final Bulk.Listener listener;
        private final List<UnitRow> rows = new ArrayList<>();
        private final Set<String> mentioned = new HashSet<>();
        private final FileSuccessions successions = new FileSuccessions();
        private int total;
        private int rejected;

        private Reading(UnitType.List types, Bulk.Listener listener) {
            this.types = types;
            this.listener = listener;
        }

        private void take(Bulk.Row row) {
            total++;
            if (row.get("code") != null) {
                mentioned.add(row.get("code"));
            }
            boolean readable = successions.take(row, listener);
            UnitRow.read(row, types, listener).filter(read -> readable).ifPresentOrElse(rows::add, () -> rejected++);
            if (total % 1000 == 0) {
                listener.processed(total);
            }
        }

        private void leaveOut(Set<Integer> wrong) {
            int before = rows.size();
            rows.removeIf(row -> wrong.contains(row.number()));
            rejected += before - rows.size();
        }
    }

    private static void settle(TreeChange change, UnitRepository.Stored stored, Function<Map<UUID, LocalDate>, Set<UUID>> occupied) {
        boolean again = true;
        while (again) {
            change.settle();
            Map<UUID, String> codes = new HashMap<>();
            Map<UUID, LocalDate> ends = new HashMap<>();
            change.ends().forEach((code, day) -> {
                codes.put(stored.ids().get(code), code);
                ends.put(stored.ids().get(code), day);
            });
            Map<String, String> reasons = new TreeMap<>();
            if (!ends.isEmpty()) {
                occupied.apply(ends).forEach(unit -> reasons.put(codes.get(unit), ends.get(unit).toString()));
            }
            again = change.refuseEnds(reasons, "unit-holds-people");
        }
    }

    private static Bulk.Report report(TreeChange change, Reading reading) {
        Map<TreeChange.Outcome, Integer> outcomes = change.outcomes();
        return new Bulk.Report(
                reading.total,
                outcomes.getOrDefault(TreeChange.Outcome.CREATED, 0),
                outcomes.getOrDefault(TreeChange.Outcome.UPDATED, 0),
                0,
                change.ended(),
                outcomes.getOrDefault(TreeChange.Outcome.UNCHANGED, 0),
                reading.rejected + change.rejected());
    }
}
