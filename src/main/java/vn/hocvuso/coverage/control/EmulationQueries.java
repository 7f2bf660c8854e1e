package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.hocvuso.coverage.EmulationView;
import vn.hocvuso.coverage.EmulationView.Contender;
import vn.hocvuso.coverage.EmulationView.UnitClass;
import vn.hocvuso.coverage.UnitName;
import vn.hocvuso.coverage.control.UnitQueries.Below;
import vn.hocvuso.coverage.control.UnitQueries.Unit;
import vn.hocvuso.coverage.rule.Emulation;
import vn.hocvuso.coverage.rule.Standing;
import vn.hocvuso.coverage.rule.Step;
import vn.hocvuso.kernel.Page;

/** Units of one tier and type below a unit, each with where it stands and since when. */
@ApplicationScoped
public class EmulationQueries {
    private static final int AT_ONCE = 500;
    private static final Comparator<UnitClass> IN_ORDER =
            Comparator.comparing(UnitClass::tier, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(UnitClass::type);

    @Inject
    private UnitQueries units;

    @Inject
    private HistoryQueries history;

    public EmulationQueries() {}

    public EmulationQueries(UnitQueries units, HistoryQueries history) {
        this.units = units;
        this.history = history;
    }

    /** @param type null: the class of which there are most directly below the unit */
    public EmulationView rank(Asked asked, String type, Integer tier, Page.Request page) {
        List<Below> below = units.subtree(asked.unit(), asked.to()).stream().filter(unit -> unit.parent() != null).toList();
        List<UnitClass> classes = classes(below);
        UnitClass shown = type == null ? usual(asked, below) : classes.stream().filter(each -> is(each, type, tier)).findFirst().orElse(new UnitClass(type, tier, 0));
        List<Emulation.Placed<UnitName>> ranked = shown == null ? List.of() : Emulation.rank(entries(asked, below, shown));
        return new EmulationView(
                asked.terms().code(), asked.unit().name(), asked.to(), asked.target(), asked.pending(), classes, shown,
                Slices.of(ranked, page, Contender::of));
    }

    private static List<UnitClass> classes(List<Below> below) {
        Map<UnitClass, Long> many = new LinkedHashMap<>();
        below.forEach(unit -> many.merge(new UnitClass(unit.unit().name().type(), unit.unit().name().tier(), 0), 1L, Long::sum));
        return many.entrySet().stream().map(each -> new UnitClass(each.getKey().type(), each.getKey().tier(), each.getValue())).sorted(IN_ORDER).toList();
    }

    /** Null: nothing stands below the unit. */
    private static UnitClass usual(Asked asked, List<Below> below) {
        List<UnitClass> direct = classes(below.stream().filter(unit -> unit.parent().equals(asked.unit().id())).toList());
        return direct.stream()
                .max(Comparator.comparingLong(UnitClass::many))
                .flatMap(most -> classes(below).stream().filter(each -> is(each, most.type(), most.tier())).findFirst())
                .orElse(null);
    }

    private static boolean is(UnitClass one, String type, Integer tier) {
        return one.type().equals(type) && Objects.equals(one.tier(), tier);
    }

    private List<Emulation.Entry<UnitName>> entries(Asked asked, List<Below> below, UnitClass shown) {
        List<Unit> alike = below.stream().map(Below::unit).filter(unit -> is(shown, unit.name().type(), unit.name().tier())).toList();
        LocalDate start = asked.terms().startsOn().isBefore(asked.to()) ? asked.terms().startsOn() : asked.to();
        List<Emulation.Entry<UnitName>> entries = new ArrayList<>();
        for (int from = 0; from < alike.size(); from += AT_ONCE) {
            List<Unit> piece = alike.subList(from, Math.min(alike.size(), from + AT_ONCE));
            Map<UUID, List<Step>> steps = history.steps(asked.terms().id(), piece.stream().map(Unit::id).toList(), start, asked.to(), asked.filter());
            piece.forEach(unit -> entries.add(new Emulation.Entry<>(unit.name(), Standing.of(steps.get(unit.id()), asked.terms().targetTenths()))));
        }
        return entries;
    }
}
