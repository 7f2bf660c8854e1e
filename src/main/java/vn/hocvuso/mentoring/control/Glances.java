package vn.hocvuso.mentoring.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.catalog.SkillView;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.mentoring.Glance;
import vn.hocvuso.mentoring.PairView;
import vn.hocvuso.mentoring.PairView.Person;
import vn.hocvuso.mentoring.ProgrammeView;
import vn.hocvuso.mentoring.SkillFigure;
import vn.hocvuso.mentoring.control.PairRepository.Row;
import vn.hocvuso.mentoring.rule.Mastery;
import vn.hocvuso.mentoring.rule.PairProgress;
import vn.hocvuso.mentoring.rule.SkillSums;
import vn.hocvuso.unit.UnitView;
import vn.hocvuso.unit.Units;

/** What a programme's pairs add up to. A handful of statements, however many pairs there are. */
@ApplicationScoped
public class Glances {
    private static final Comparator<PairView> ORDER = Comparator.<PairView, Boolean>comparing(pair -> !pair.quiet())
            .thenComparing(pair -> String.valueOf(pair.mentor().unit()))
            .thenComparing(pair -> pair.mentor().serviceNumber())
            .thenComparing(pair -> pair.learner().serviceNumber());

    private static final int THANKS = 10;

    private PairRepository pairs;
    private Circle circle;
    private Courses courses;
    private Units units;
    private int quietWeeks;
    private int least;

    Glances() {}

    @Inject
    public Glances(
            PairRepository pairs, Circle circle, Courses courses, Units units,
            @ConfigProperty(name = "hocvuso.mentoring.quiet-weeks", defaultValue = "2") int quietWeeks,
            @ConfigProperty(name = "hocvuso.learning.least-group", defaultValue = "5") int least) {
        this.pairs = pairs;
        this.circle = circle;
        this.courses = courses;
        this.units = units;
        this.quietWeeks = quietWeeks;
        this.least = least;
    }

    public Glance of(ProgrammeView programme, LocalDate today) {
        List<PairView> views = views(programme, pairs.standing(programme.id()), today);
        List<PairView> active = views.stream().filter(pair -> pair.state().equals("active")).toList();
        return new Glance(
                programme, count(active, PairView::quiet), count(active, PairView::reached), active.stream().mapToInt(PairView::minutes).sum(),
                byUnit(programme, active, today), loads(programme, active), views, quietWeeks, skills(programme, active, today),
                pairs.latestThanks(programme.id(), THANKS));
    }

    private static int count(List<PairView> pairs, Predicate<PairView> which) {
        return (int) pairs.stream().filter(which).count();
    }

    /** Quiet ones first. */
    public List<PairView> views(ProgrammeView programme, List<Row> rows, LocalDate today) {
        Set<UUID> ids = new HashSet<>();
        rows.forEach(row -> ids.addAll(List.of(row.mentor(), row.learner())));
        Map<UUID, Person> people = pairs.people(ids, today);
        Map<UUID, List<PairRepository.Goal>> goals = pairs.goals(rows.stream().map(Row::id).toList());
        Map<String, String> names = names(goals.values().stream().flatMap(List::stream).map(PairRepository.Goal::skill).distinct().toList());
        Map<UUID, Mastery> now = circle.mastery(programme.later(), programme.unitId(), today);
        return rows.stream()
                .map(row -> view(programme, row, people, goals.getOrDefault(row.id(), List.of()), names, now.get(row.learner()), today))
                .sorted(ORDER)
                .toList();
    }

    private Map<String, String> names(List<String> skills) {
        return courses.skills(skills).stream().collect(Collectors.toMap(SkillView::code, SkillView::name, (one, same) -> one));
    }

    /** Where a learner stood and stands in every skill to learn: for the learner alone. */
    public List<SkillFigure> figures(ProgrammeView programme, PairView pair, LocalDate today) {
        Mastery now = circle.mastery(programme.later(), programme.unitId(), today).getOrDefault(pair.learner().id(), new Mastery(Map.of()));
        Map<String, PairView.Goal> goals = pair.goals().stream().collect(Collectors.toMap(PairView.Goal::skill, Function.identity()));
        return pairs.goals(List.of(pair.id())).getOrDefault(pair.id(), List.of()).stream()
                .map(goal -> {
                    Integer share = now.shares().get(goal.skill());
                    return new SkillFigure(
                            pair.id(), goal.skill(), goals.get(goal.skill()).name(), goals.get(goal.skill()).step(), goal.beforeTenths() / 10,
                            share == null ? null : share / 10, programme.goalPercent());
                })
                .toList();
    }

    private List<Glance.Skill> skills(ProgrammeView programme, List<PairView> active, LocalDate today) {
        Map<UUID, Mastery> now = circle.mastery(programme.later(), programme.unitId(), today);
        Map<UUID, List<PairRepository.Goal>> goals = pairs.goals(active.stream().map(PairView::id).toList());
        List<SkillSums.Goal> all = new ArrayList<>();
        for (PairView pair : active) {
            Mastery mastery = now.get(pair.learner().id());
            goals.getOrDefault(pair.id(), List.of())
                    .forEach(goal -> all.add(new SkillSums.Goal(goal.skill(), goal.beforeTenths(), mastery == null ? null : mastery.shares().get(goal.skill()))));
        }
        List<SkillSums.Sum> sums = SkillSums.of(all, programme.goalPercent(), least);
        Map<String, String> names = names(sums.stream().map(SkillSums.Sum::skill).toList());
        return sums.stream()
                .map(sum -> new Glance.Skill(
                        sum.skill(), names.getOrDefault(sum.skill(), sum.skill()), sum.learners(), sum.tested(), sum.rising(), sum.reached(), sum.beforeMean(),
                        sum.nowMean()))
                .toList();
    }

    private PairView view(
            ProgrammeView programme, Row row, Map<UUID, Person> people, List<PairRepository.Goal> goals, Map<String, String> names, Mastery now, LocalDate today) {
        List<Integer> shares = new ArrayList<>();
        List<PairView.Goal> told = new ArrayList<>();
        for (PairRepository.Goal goal : goals) {
            Integer share = now == null ? null : now.shares().get(goal.skill());
            shares.add(share);
            PairProgress.Step step = PairProgress.step(goal.beforeTenths(), share, programme.goalPercent());
            told.add(new PairView.Goal(goal.skill(), names.getOrDefault(goal.skill(), goal.skill()), step == PairProgress.Step.REACHED, step.code()));
        }
        boolean reached = row.isActive() && PairProgress.isReached(shares, programme.goalPercent());
        boolean quiet = row.isActive() && !reached && !programme.closed() && PairProgress.isQuiet(row.since(), row.lastOn(), today, quietWeeks);
        return new PairView(
                row.id(), people.get(row.mentor()), people.get(row.learner()), row.state(), row.since(), told, row.lastOn(), row.entries(), row.minutes(), quiet,
                reached);
    }

    private List<Glance.Unit> byUnit(ProgrammeView programme, List<PairView> active, LocalDate today) {
        Map<UUID, List<UUID>> chains = circle.chains(programme.unitId(), today);
        Map<UUID, List<PairView>> byTop = new HashMap<>();
        for (PairView pair : active) {
            List<UUID> chain = chains.getOrDefault(pair.learner().unitId(), List.of(programme.unitId()));
            UUID top = chain.get(Math.max(0, chain.indexOf(programme.unitId()) - 1)); // right below the programme's own unit, or that itself
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

    private List<Glance.Load> loads(ProgrammeView programme, List<PairView> active) {
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
