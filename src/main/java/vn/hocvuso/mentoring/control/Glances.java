package vn.hocvuso.mentoring.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.mentoring.Glance;
import vn.hocvuso.mentoring.PairView;
import vn.hocvuso.mentoring.ProgrammeView;
import vn.hocvuso.mentoring.control.PairRepository.Row;
import vn.hocvuso.mentoring.control.PairViews.Reading;
import vn.hocvuso.mentoring.rule.SkillSums;
import vn.hocvuso.unit.UnitView;
import vn.hocvuso.unit.Units;

/** What a programme's pairs add up to. A handful of statements, however many pairs there are, about nobody but the people in them. */
@ApplicationScoped
public class Glances {
    private static final int THANKS = 10;

    private PairViews views;
    private PairRepository pairs;
    private MeanRepository means;
    private Circle circle;
    private Units units;
    private int least;

    Glances() {}

    @Inject
    public Glances(
            PairViews views, PairRepository pairs, MeanRepository means, Circle circle, Units units,
            @ConfigProperty(name = "hocvuso.learning.least-group", defaultValue = "5") int least) {
        this.views = views;
        this.pairs = pairs;
        this.means = means;
        this.circle = circle;
        this.units = units;
        this.least = least;
    }

    public Glance of(ProgrammeView programme, LocalDate today) {
        Reading read = views.read(programme, active(programme));
        List<PairView> active = views.views(programme, read, today);
        return new Glance(
                programme, count(active, PairView::quiet), count(active, PairView::reached), active.stream().mapToInt(PairView::minutes).sum(),
                loads(programme, active).stream().mapToInt(Glance.Load::free).sum(), byUnit(programme, active, today), views.quietWeeks(), skills(programme, read),
                pairs.latestThanks(programme.id(), THANKS));
    }

    private List<Row> active(ProgrammeView programme) {
        return pairs.standing(programme.id()).stream().filter(Row::isActive).toList();
    }

    private static int count(List<PairView> pairs, Predicate<PairView> which) {
        return (int) pairs.stream().filter(which).count();
    }

    /** What a programme that is being closed has come to. */
    public List<SkillSums.Mean> means(ProgrammeView programme) {
        return SkillSums.means(views.read(programme, active(programme)).sums(), least);
    }

    private List<Glance.Skill> skills(ProgrammeView programme, Reading read) {
        Map<String, SkillSums.Mean> told = means.of(programme.id());
        return SkillSums.of(read.sums(), programme.goalPercent()).stream()
                .map(sum -> {
                    SkillSums.Mean mean = told.get(sum.skill());
                    return new Glance.Skill(
                            sum.skill(), read.name(sum.skill()), sum.learners(), sum.tested(), sum.rising(), sum.reached(),
                            mean == null ? null : mean.beforePercent(), mean == null ? null : mean.nowPercent());
                })
                .toList();
    }

    private List<Glance.Unit> byUnit(ProgrammeView programme, List<PairView> active, LocalDate today) {
        Map<UUID, List<UUID>> chains = circle.chains(active.stream().map(pair -> pair.learner().unitId()).filter(Objects::nonNull).distinct().toList(), today);
        Map<UUID, List<PairView>> byTop = new HashMap<>();
        for (PairView pair : active) {
            List<UUID> chain = chains.getOrDefault(pair.learner().unitId(), List.of());
            int own = chain.indexOf(programme.unitId());
            UUID top = own < 1 ? programme.unitId() : chain.get(own - 1); // right below the programme's own unit, or that itself
            byTop.computeIfAbsent(top, anew -> new ArrayList<>()).add(pair);
        }
        List<UnitView> order = new ArrayList<>(List.of(units.view(programme.unitId(), today)));
        order.addAll(units.children(programme.unit(), today, Caller.Scope.EVERYTHING));
        return order.stream()
                .filter(unit -> byTop.containsKey(unit.id()))
                .map(unit -> line(unit, byTop.get(unit.id())))
                .toList();
    }

    private static Glance.Unit line(UnitView unit, List<PairView> pairs) {
        return new Glance.Unit(unit.code(), unit.name(), pairs.size(), count(pairs, PairView::quiet), count(pairs, PairView::reached));
    }

    /** Those with an active pair, the most loaded first. */
    public List<Glance.Load> loads(ProgrammeView programme, List<PairView> active) {
        Map<UUID, Integer> thanks = pairs.thanks(programme.id());
        Map<UUID, List<PairView>> byMentor = active.stream().collect(Collectors.groupingBy(pair -> pair.mentor().id(), LinkedHashMap::new, Collectors.toList()));
        return byMentor.values().stream()
                .map(own -> new Glance.Load(
                        own.get(0).mentor(), own.size(), Math.max(0, programme.mostLearners() - own.size()), own.stream().mapToInt(PairView::minutes).sum(),
                        count(own, PairView::quiet), count(own, PairView::reached),
                        thanks.getOrDefault(own.get(0).mentor().id(), 0)))
                .sorted(Comparator.comparingInt(Glance.Load::learners).reversed().thenComparing(load -> load.mentor().serviceNumber()))
                .toList();
    }
}
