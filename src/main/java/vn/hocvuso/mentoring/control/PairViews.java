package vn.hocvuso.mentoring.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.catalog.SkillView;
import vn.hocvuso.mentoring.PairView;
import vn.hocvuso.mentoring.PairView.Person;
import vn.hocvuso.mentoring.ProgrammeView;
import vn.hocvuso.mentoring.SkillFigure;
import vn.hocvuso.mentoring.control.PairRepository.Row;
import vn.hocvuso.mentoring.rule.Mastery;
import vn.hocvuso.mentoring.rule.PairProgress;
import vn.hocvuso.mentoring.rule.SkillSums;

/** Pairs with their names, their goals and how far they have come. A handful of statements, about nobody but the people in them. */
@ApplicationScoped
public class PairViews {
    private static final Comparator<PairView> ORDER = Comparator.<PairView, Boolean>comparing(pair -> !pair.quiet())
            .thenComparing(pair -> String.valueOf(pair.mentor().unit()))
            .thenComparing(pair -> pair.mentor().serviceNumber())
            .thenComparing(pair -> pair.learner().serviceNumber());

    private PairRepository pairs;
    private Circle circle;
    private Courses courses;
    private int quietWeeks;

    PairViews() {}

    @Inject
    public PairViews(
            PairRepository pairs, Circle circle, Courses courses, @ConfigProperty(name = "hocvuso.mentoring.quiet-weeks", defaultValue = "2") int quietWeeks) {
        this.pairs = pairs;
        this.circle = circle;
        this.courses = courses;
        this.quietWeeks = quietWeeks;
    }

    /** Without an entry for so many weeks a pair is called quiet. */
    int quietWeeks() {
        return quietWeeks;
    }

    /** Pairs with their goals, what these are called, and what the later test has shown of each learner since the pair was formed. */
    record Reading(List<Row> rows, Map<UUID, List<PairRepository.Goal>> goals, Map<String, String> names, Map<UUID, Mastery> now) {
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

    Reading read(ProgrammeView programme, List<Row> rows) {
        Map<UUID, List<PairRepository.Goal>> goals = pairs.goals(rows.stream().map(Row::id).toList());
        List<String> skills = goals.values().stream().flatMap(List::stream).map(PairRepository.Goal::skill).distinct().toList();
        Map<String, String> names = courses.skills(skills).stream().collect(Collectors.toMap(SkillView::code, SkillView::name, (one, same) -> one));
        return new Reading(
                rows, goals, names,
                circle.since(programme.later(), rows.stream().filter(Row::isActive).collect(Collectors.toMap(Row::learner, Row::formedAt))));
    }

    /** Quiet ones first. */
    public List<PairView> views(ProgrammeView programme, List<Row> rows, LocalDate today) {
        return views(programme, read(programme, rows), today);
    }

    List<PairView> views(ProgrammeView programme, Reading read, LocalDate today) {
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
}
