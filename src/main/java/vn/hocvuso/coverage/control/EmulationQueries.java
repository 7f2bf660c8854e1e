package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.coverage.EmulationView;
import vn.hocvuso.coverage.EmulationView.Contender;
import vn.hocvuso.coverage.UnitClass;
import vn.hocvuso.coverage.UnitName;
import vn.hocvuso.coverage.rule.Emulation;
import vn.hocvuso.coverage.rule.Standing;
import vn.hocvuso.kernel.Page;

/** Units of one tier and type below a unit, each with where it stands and since when. */
@ApplicationScoped
public class EmulationQueries {
    private ClassQueries classes;
    private KeptSteps history;

    EmulationQueries() {}

    @Inject
    public EmulationQueries(ClassQueries classes, KeptSteps history) {
        this.classes = classes;
        this.history = history;
    }

    /** @param type null: the class of which there are most directly below the unit */
    public EmulationView rank(Asked asked, String type, Integer tier, Page.Request page) {
        List<UnitClass> below = classes.below(asked.unit(), asked.to());
        UnitClass shown = type == null ? classes.usual(asked.unit(), asked.to(), below) : ClassQueries.one(below, type, tier);
        List<Emulation.Placed<UUID>> ranked = shown == null ? List.of() : Emulation.rank(entries(asked, shown));
        Page<Emulation.Placed<UUID>> slice = Slices.of(ranked, page, each -> each);
        Map<UUID, UnitName> names = classes.names(slice.items().stream().map(Emulation.Placed::unit).toList(), asked.to());
        return new EmulationView(
                asked.terms().code(), asked.unit().name(), asked.to(), asked.target(), asked.pending(), below, shown,
                slice.map(each -> Contender.of(each, names.get(each.unit()))));
    }

    private List<Emulation.Entry<UUID>> entries(Asked asked, UnitClass shown) {
        LocalDate start = asked.terms().startsOn().isBefore(asked.to()) ? asked.terms().startsOn() : asked.to();
        List<Emulation.Entry<UUID>> entries = new ArrayList<>();
        history.each(asked.terms().id(), classes.units(asked.unit(), shown, asked.to()), start, asked.to(), asked.filter(), (unit, latestFirst) ->
                entries.add(new Emulation.Entry<>(unit, Standing.of(latestFirst, asked.terms().targetTenths()))));
        return entries;
    }
}
