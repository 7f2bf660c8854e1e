package vn.hocvuso.imports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.store.Sql;
import vn.hocvuso.unit.SuccessionCell;

/** Units as rows of a file: a row for each day on which a unit's look or superior changed. All fit into memory, as everywhere. */
@ApplicationScoped
public class UnitExport {
    private Sql sql;

    UnitExport() {}

    @Inject
    public UnitExport(Sql sql) {
        this.sql = sql;
    }

    private record Look(String name, String shortName, String type, String tier, String kind, String sortOrder) {}

    private static final class Life {
        private final TreeMap<LocalDate, Look> looks = new TreeMap<>();
        /** Null: under nobody from that day on, unless the next one begins there. */
        private final TreeMap<LocalDate, UUID> superiors = new TreeMap<>();
        private LocalDate until;
        private final TreeMap<LocalDate, List<SuccessionCell>> succeeds = new TreeMap<>();

        /** What the row of a stretch says of successions within it. */
        private String succeeds(LocalDate from, LocalDate next) {
            List<SuccessionCell> some = (next == null ? succeeds.tailMap(from) : succeeds.subMap(from, next)).values().stream().flatMap(List::stream).toList();
            return some.isEmpty() ? null : SuccessionCell.written(some);
        }
    }

    void each(Caller.Scope scope, Consumer<List<String>> row) {
        Map<UUID, String> codes = new HashMap<>();
        Map<UUID, Life> lives = new HashMap<>();
        sql.each("select id, code, name, short_name, type_name, tier, kind, sort_order, from_day, dissolved_day from unit_as_of", found -> {
            UUID id = Sql.id(found, "id");
            codes.put(id, found.getString("code"));
            Life life = lives.computeIfAbsent(id, unit -> new Life());
            life.until = Sql.day(found, "dissolved_day");
            life.looks.put(Sql.day(found, "from_day"), new Look(
                    found.getString("name"), found.getString("short_name"), found.getString("type_name"), found.getString("tier"),
                    found.getString("kind"), found.getString("sort_order")));
        });
        sql.each("select unit_id, parent_id, from_day, until_day from unit_parent order by from_day", found -> {
            TreeMap<LocalDate, UUID> superiors = lives.get(Sql.id(found, "unit_id")).superiors;
            superiors.put(Sql.day(found, "from_day"), Sql.id(found, "parent_id"));
            superiors.put(Sql.day(found, "until_day"), null);
        });
        sql.each("select predecessor_id, successor_id, kind, on_day from unit_succeeded", found -> {
            LocalDate on = Sql.day(found, "on_day");
            lives.get(Sql.id(found, "successor_id")).succeeds.computeIfAbsent(on, day -> new ArrayList<>())
                    .add(new SuccessionCell(found.getString("kind"), on, codes.get(Sql.id(found, "predecessor_id"))));
        });
        if (!scope.whole()) {
            lives.keySet().retainAll(sql.list(
                    "select distinct unit_id from unit_subtree where ancestor_id in (" + Sql.marks(scope.roots()) + ")",
                    found -> Sql.id(found, "unit_id"), scope.roots().toArray()));
        }
        TreeMap<String, UUID> inOrder = new TreeMap<>();
        lives.keySet().forEach(id -> inOrder.put(codes.get(id), id));
        inOrder.forEach((code, id) -> write(code, lives.get(id), codes, row));
    }

    private static void write(String code, Life life, Map<UUID, String> codes, Consumer<List<String>> row) {
        TreeMap<LocalDate, Stretch> stretches = stretches(life, codes);
        stretches.forEach((day, stretch) -> {
            LocalDate next = stretches.higherKey(day);
            Look look = stretch.look();
            row.accept(Arrays.asList(
                    code, look.name(), look.shortName(), look.type(), look.tier(), look.kind(), stretch.parent(), look.sortOrder(), day.toString(),
                    next == null ? ExportQueries.lastDay(life.until) : null, life.succeeds(day, next)));
        });
    }

    private record Stretch(Look look, String parent) {}

    /** By the first day; what changes nothing that a file could say has no row of its own. */
    private static TreeMap<LocalDate, Stretch> stretches(Life life, Map<UUID, String> codes) {
        TreeSet<LocalDate> days = new TreeSet<>(life.looks.keySet());
        days.addAll(life.superiors.headMap(life.until, false).keySet());
        TreeMap<LocalDate, Stretch> stretches = new TreeMap<>();
        for (LocalDate day : days) {
            Map.Entry<LocalDate, UUID> superior = life.superiors.floorEntry(day);
            String parent = superior == null || superior.getValue() == null ? null : codes.get(superior.getValue());
            Stretch stretch = new Stretch(life.looks.floorEntry(day).getValue(), parent);
            if (stretches.isEmpty() || !stretches.lastEntry().getValue().equals(stretch)) {
                stretches.put(day, stretch);
            }
        }
        return stretches;
    }
}
