package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.hocvuso.coverage.UnitClass;
import vn.hocvuso.coverage.UnitName;
import vn.hocvuso.coverage.control.UnitQueries.Unit;
import vn.hocvuso.store.Sql;

/** Units below a unit by type and tier; which they are is known in memory, names are read of those that are shown. */
@ApplicationScoped
public class ClassQueries {
    private static final Comparator<UnitClass> IN_ORDER =
            Comparator.comparing(UnitClass::tier, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(UnitClass::type);

    private Sql sql;
    private KeptTree trees;

    ClassQueries() {}

    @Inject
    public ClassQueries(Sql sql, KeptTree trees) {
        this.sql = sql;
        this.trees = trees;
    }

    /** Higher tiers first. */
    public List<UnitClass> below(Unit top, LocalDate day) {
        return trees.on(day).below(top.id()).stream().sorted(IN_ORDER).toList();
    }

    /** The class of which there are most directly below the unit, with how many of it stand below at any depth. @return null: nothing stands below */
    public UnitClass usual(Unit top, LocalDate day, List<UnitClass> below) {
        return trees.on(day).directlyBelow(top.id()).stream()
                .sorted(IN_ORDER)
                .max(Comparator.comparingLong(UnitClass::many))
                .map(most -> one(below, most.type(), most.tier()))
                .orElse(null);
    }

    /** Of the classes the one asked for; one nothing belongs to when it is not there. */
    static UnitClass one(List<UnitClass> classes, String type, Integer tier) {
        return classes.stream()
                .filter(each -> each.type().equals(type) && Objects.equals(each.tier(), tier))
                .findFirst()
                .orElse(new UnitClass(type, tier, 0));
    }

    /** By code, which is what they have in common over the years. @param of null: all, whatever they are */
    public List<UUID> units(Unit top, UnitClass of, LocalDate day) {
        return trees.on(day).units(top.id(), of);
    }

    /** As they were called on the day. */
    public Map<UUID, UnitName> names(Collection<UUID> units, LocalDate day) {
        Map<UUID, UnitName> names = new HashMap<>();
        for (List<UUID> piece : Pieces.of(units)) {
            sql.each(
                    "select u.id, u.code, u.name, u.type_name, u.tier from unit_as_of u where u.id in (" + Sql.marks(piece) + ") and u.from_day <= ? and u.until_day > ?",
                    row -> names.put(row.getObject(1, UUID.class), Unit.read(row).name()),
                    Pieces.flat(piece, day, day));
        }
        return names;
    }
}
