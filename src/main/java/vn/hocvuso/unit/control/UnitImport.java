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
import vn.hocvuso.unit.UnitsChanged;
import vn.hocvuso.unit.rule.TreeChange;
import vn.hocvuso.unit.rule.UnitHistory;
import vn.hocvuso.unit.rule.UnitRow;
import vn.hocvuso.unit.rule.UnitTree;
import vn.hocvuso.unit.rule.UnitType;

/** Takes a file of units: reads all rows, settles with {@link TreeChange} what can stand, writes the difference. */
@ApplicationScoped
public class UnitImport {
    private UnitRepository units;

    UnitImport() {}

    @Inject
    public UnitImport(UnitRepository units) {
        this.units = units;
    }

    /** @param changed null when nothing changed */
    public record Result(Bulk.Report report, UnitsChanged changed) {}

    /**
     * @param occupied of units with their first day without, those where somebody is still posted
     * @throws Bulk.Rejected when something was refused and may not be skipped
     */
    public Result run(Bulk.Source source, Bulk.Options options, Bulk.Listener listener, Function<Map<UUID, LocalDate>, Set<UUID>> occupied) {
        UnitType.List types = units.types();
        UnitRepository.Stored stored = units.allForChange();
        Reading reading = new Reading(types, listener);
        source.read(reading::take);
        TreeChange change = new TreeChange(stored.histories(), reading.rows, reading.mentioned, listener);
        if (options.full()) {
            change.endAbsent(options.today());
        }
        settle(change, stored, occupied);
        Bulk.Report report = report(change, reading);
        if (!options.skip() && (reading.rejected > 0 || change.isRefused())) {
            throw new Bulk.Rejected(report);
        }
        return new Result(report, save(change, stored, types, options.keeper()));
    }

    private static final class Reading {
        private final UnitType.List types;
        private final Bulk.Listener listener;
        private final List<UnitRow> rows = new ArrayList<>();
        private final Set<String> mentioned = new HashSet<>();
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
            UnitRow.read(row, types, listener).ifPresentOrElse(rows::add, () -> rejected++);
            if (total % 1000 == 0) {
                listener.processed(total);
            }
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

    private UnitsChanged save(TreeChange change, UnitRepository.Stored stored, UnitType.List types, Bulk.Keeper keeper) {
        Map<String, UnitHistory> changed = change.changed();
        if (changed.isEmpty()) {
            return null;
        }
        Set<String> moved = new HashSet<>();
        LocalDate from = null;
        for (Map.Entry<String, UnitHistory> entry : changed.entrySet()) {
            UnitHistory known = stored.histories().get(entry.getKey());
            LocalDate day = known == null ? entry.getValue().period().from() : entry.getValue().firstDifference(known);
            from = from == null || day.isBefore(from) ? day : from;
            if (known == null || !sameChain(known, entry.getValue())) {
                moved.add(entry.getKey());
            }
        }
        Set<String> shaken = new HashSet<>(new UnitTree(change.after()).withAllBelow(moved));
        shaken.addAll(new UnitTree(stored.histories()).withAllBelow(moved));
        Set<String> touched = new HashSet<>(shaken);
        touched.addAll(changed.keySet());
        keeper.before(UnitRepository.UNIT, touched.stream().map(stored.ids()::get).filter(Objects::nonNull).toList());
        units.save(stored, changed, types);
        units.deriveAncestors(stored, change.after(), shaken);
        keeper.created(UnitRepository.UNIT, changed.keySet().stream().filter(code -> !stored.histories().containsKey(code)).map(stored.ids()::get).toList());
        return new UnitsChanged(touched.stream().map(stored.ids()::get).collect(Collectors.toSet()), from);
    }

    private static boolean sameChain(UnitHistory one, UnitHistory other) {
        return one.period().equals(other.period())
                && one.placements().stream().map(stretch -> stretch.days() + stretch.state().parentCode()).toList()
                        .equals(other.placements().stream().map(stretch -> stretch.days() + stretch.state().parentCode()).toList());
    }
}
