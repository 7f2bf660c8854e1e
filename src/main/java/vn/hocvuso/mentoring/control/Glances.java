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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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

/** What a programme's pairs add up to. A handful of statements, however many pairs there are, about nobody but the people in them. */
@ApplicationScoped
public class Glances {
    private static final Comparator<PairView> ORDER = Comparator.<PairView, Boolean>comparing(pair -> !pair.quiet())
            .thenComparing(pair -> String.valueOf(pair.mentor().unit()))
            .thenComparing(pair -> pair.mentor().serviceNumber())
            .thenComparing(pair -> pair.learner().serviceNumber());

    private static final int THANKS = 10;

    private PairRepository pairs;
    private MeanRepository means;
    private Circle circle;
    private Courses courses;
    private Units units;
    private int quietWeeks;
    private int least;

    Glances() {}

    @Inject
    public Glances(
            PairRepository pairs, MeanRepository means, Circle circle, Courses courses, Units units,
            @ConfigProperty(name = "hocvuso.mentoring.quiet-weeks", defaultValue = "2") int quietWeeks,
            @ConfigProperty(name = "hocvuso.learning.least-group", defaultValue = "5") int least) {
        this.pairs = pairs;
        this.means = means;
        this.circle = circle;
        this.courses = courses;
        this.units = units;
        this.quietWeeks = quietWeeks;
        this.least = least;
    }

    /** Pairs with their goals, what these are called, and what the later test has shown of each learner since the pair was formed. */
    private record Reading(List<Row> rows, Map<UUID, List<PairRepository.Goal>> goals, Map<String, String> names, Map<UUID, Mastery> now) {
        List<PairRepository.Goal> goals(Row row) {
            return goals.getOrDefault(row.id(), List.of());
        }

        String name(String skill) {
            return names.getOrDefault(skill, skill);
        }

        /** Null: not sat since, or the skill was not asked. */
        Integer share(Row row, PairRepository.Goal goal) {
            Mastery mastery = row.isActive() ? now.get(row.learner()) : null;
            return mastery == null ? null : mastery.shares().get(goal.skill());
        }

        List<SkillSums.Goal> sums() {
            return rows.stream()
                    .flatMap(row -> goals(row).stream().map(goal -> new SkillSums.Goal(goal.skill(), goal.beforeTenths(), share(row, goal))))
                    .toList();
        }
    }

    private Reading read(ProgrammeView programme, List<Row> rows) {
        Map<UUID, List<PairRepository.Goal>> goals = pairs.goals(rows.stream().map(Row::id).toList());
        List<String> skills = goals.values().stream().flatMap(List::stream).map(PairRepository.Goal::skill).distinct().toList();
        Map<String, String> names = courses.skills(skills).stream().collect(Collectors.toMap(SkillView::code, SkillView::name, (one, same) -> one));
        return new Reading(
                rows, goals, names,
                circle.since(programme.later(), rows.stream().filter(Row::isActive).collect(Collectors.toMap(Row::learner, Row::formedAt))));
    }

    public Glance of(ProgrammeView programme, LocalDate today) {
        Reading read = read(programme, active(programme));
        List<PairView> views = views(programme, read, today);
        return new Glance(
                programme, count(views, PairView::quiet), count(views, PairView::reached), views.stream().mapToInt(PairView::minutes).sum(),
                loads(programme, views).stream().mapToInt(Glance.Load::free).sum(), byUnit(programme, views, today), quietWeeks, skills(programme, read),
                pairs.latestThanks(programme.id(), THANKS));
    }

    private List<Row> active(ProgrammeView programme) {
        return pairs.standing(programme.id()).stream().filter(Row::isActive).toList();
    }

    private static int count(List<PairView> pairs, Predicate<PairView> which) {
        return (int) pairs.stream().filter(which).count();
    }

    /** Quiet ones first. */
    public List<PairView> views(ProgrammeView programme, List<Row> rows, LocalDate today) {
        return views(programme, read(programme, rows), today);
    }

    private List<PairView> views(ProgrammeView programme, Reading read, LocalDate today) {
        Set<UUID> ids = new HashSet<>();
        read.rows().forEach(row -> ids.addAll(List.of(row.mentor(), row.learner())));
        Map<UUID, Person> people = pairs.people(ids, today);
        return read.rows().stream().map(row -> view(programme, row, people, read, today)).sorted(ORDER).toList();
    }

    /** Where a learner stood and stands in every skill to learn: for the learner alone. */
    public List<SkillFigure> figures(ProgrammeView programme, Row row) {
        Reading read = read(programme, List.of(row));
        return read.goals(row).stream()
                .map(goal -> {
                    Integer share = read.share(row, goal);
                    return new SkillFigure(
                            row.id(), goal.skill(), read.name(goal.skill()), PairProgress.step(goal.beforeTenths(), share, programme.goalPercent()).code(),
                            goal.beforeTenths() / 10, share == null ? null : share / 10, programme.goalPercent());
                })
                .toList();
    }

    /** What a programme that is being closed has come to. */
    public List<SkillSums.Mean> means(ProgrammeView programme) {
        return SkillSums.means(read(programme, active(programme)).sums(), least);
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

    private PairView view(ProgrammeView programme, Row row, Map<UUID, Person> people, Reading read, LocalDate today) {
        List<Integer> shares = new ArrayList<>();
        List<PairView.Goal> told = new ArrayList<>();
        for (PairRepository.Goal goal : read.goals(row)) {
            Integer share = read.share(row, goal);
            shares.add(share);
            PairProgress.Step step = PairProgress.step(goal.beforeTenths(), share, programme.goalPercent());
            told.add(new PairView.Goal(goal.skill(), read.name(goal.skill()), step == PairProgress.Step.REACHED, step.code()));
        }
        boolean reached = row.isActive() && PairProgress.isReached(shares, programme.goalPercent());
        boolean quiet = row.isActive() && !reached && !programme.closed() && PairProgress.isQuiet(row.since(), row.lastOn(), today, quietWeeks);
        return new PairView(
                row.id(), people.get(row.mentor()), people.get(row.learner()), row.state(), row.since(), told, row.lastOn(), row.entries(), row.minutes(), quiet,
                reached);
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
