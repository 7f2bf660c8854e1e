package vn.hocvuso.quiz.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.quiz.AttemptsRegraded.Regraded;
import vn.hocvuso.quiz.control.AttemptRepository.Slot;
import vn.hocvuso.quiz.control.RegradeRepository.Order;
import vn.hocvuso.quiz.rule.Attempt;
import vn.hocvuso.quiz.rule.Marks;
import vn.hocvuso.quiz.rule.Worth;
import vn.hocvuso.store.Sql;

/**
 * Grades papers anew, some hundred at a time. It locks each attempt as handing in does: a paper that is being graded at this very
 * moment is waited for and then seen, one that is still open will be graded by the ruling when it ends.
 */
@ApplicationScoped
public class Regrades {
    private Sql sql;
    private AttemptRepository attempts;
    private Grades grades;
    private QuizRepository quizzes;
    private RegradeRepository orders;
    private Ids ids;
    private int atOnce;

    Regrades() {}

    /** @param atOnce papers a transaction: their people wait a fraction of a second if they look just then */
    @Inject
    public Regrades(
            Sql sql, AttemptRepository attempts, Grades grades, QuizRepository quizzes, RegradeRepository orders, Ids ids,
            @ConfigProperty(name = "hocvuso.quiz.regrade-at-once", defaultValue = "500") int atOnce) {
        this.sql = sql;
        this.attempts = attempts;
        this.grades = grades;
        this.quizzes = quizzes;
        this.orders = orders;
        this.ids = ids;
        this.atOnce = atOnce;
    }

    /** @param more false: everybody has been looked at */
    public record Step(List<Regraded> changed, boolean more) {}

    /** The next papers; of a regrade that is only weighed nothing but the list of changes is written. */
    public Step next(Order order) {
        List<UUID> some = sql.list(
                "select attempt_id from attempt_slot where question_version_id = ? and attempt_id > ? order by attempt_id limit " + atOnce,
                row -> Sql.id(row, "attempt_id"), order.ruling().version(), order.reached());
        if (some.isEmpty()) {
            return new Step(List.of(), false);
        }
        List<Regraded> changed = regrade(order, ended(some, order.applying()));
        orders.write(changed.stream().map(one -> row(order.id(), one)).toList());
        int better = (int) changed.stream().filter(one -> one.was().isWorseThan(one.is())).count();
        orders.progress(order.id(), some.get(some.size() - 1), some.size(), changed.size(), better);
        return new Step(changed, true);
    }

    /** One paper, by the marks and rulings it has now; empty when it is worth what it was. */
    public List<Regraded> again(UUID attempt) {
        List<Attempt> ended = ended(List.of(attempt), true);
        return regrade(ended, true, grades::grader);
    }

    private List<Regraded> regrade(Order order, List<Attempt> ended) {
        return regrade(ended, order.applying(), asked -> order.applying() ? grades.grader(asked) : grades.grader(asked, order.ruling()));
    }

    private List<Regraded> regrade(List<Attempt> ended, boolean applying, Function<List<UUID>, Grades.Grader> graders) {
        Map<UUID, List<Slot>> papers = papers(ended.stream().map(Attempt::id).toList());
        List<UUID> asked = papers.values().stream().flatMap(List::stream).map(Slot::question).distinct().toList();
        Grades.Grader grader = graders.apply(asked);
        Map<UUID, StoredProfile> profiles = new HashMap<>();
        List<Object[]> worths = new ArrayList<>();
        List<Regraded> changed = new ArrayList<>();
        for (Attempt attempt : ended) {
            List<Slot> slots = papers.get(attempt.id());
            Map<Integer, Worth> paper = grader.grade(attempt.startedAt(), slots);
            StoredProfile profile = profiles.computeIfAbsent(attempt.versionId(), quizzes::version);
            Marks marks = Marks.counted(paper.values());
            slots.stream()
                    .filter(slot -> !slot.worth().equals(paper.get(slot.slot())))
                    .forEach(slot -> worths.add(AttemptRepository.row(attempt.id(), slot.slot(), paper.get(slot.slot()))));
            if (!marks.equals(attempt.marks())) {
                changed.add(regraded(attempt, profile, marks));
            }
        }
        if (applying) {
            attempts.write(worths);
            write(changed);
        }
        return changed;
    }

    private Regraded regraded(Attempt attempt, StoredProfile profile, Marks marks) {
        return new Regraded(
                ids.next(), attempt.id(), attempt.person(), attempt.quizId(), profile.slug(), profile.profile().title(), profile.profile().kind(),
                profile.profile().courseSlug(), attempt.finishedAt(), attempt.marks(), attempt.passed(), marks,
                marks.passes(profile.profile().passPercent()));
    }

    private void write(List<Regraded> changed) {
        sql.batch(
                "update attempt set correct = ?, total = ?, points = ?, full_points = ?, passed = ? where id = ?",
                changed.stream()
                        .map(one -> new Object[] {one.is().correct(), one.is().total(), one.is().points(), one.is().full(), one.isPassed(), one.attempt()})
                        .toList());
    }

    private List<Attempt> ended(Collection<UUID> some, boolean held) {
        return sql.list(
                        "select * from attempt where id in (" + Sql.marks(some) + ") order by id" + (held ? " for update" : ""),
                        AttemptRepository::attempt, some.toArray())
                .stream()
                .filter(attempt -> !attempt.isOpen())
                .toList();
    }

    private Map<UUID, List<Slot>> papers(Collection<UUID> some) {
        record Asked(UUID attempt, Slot slot) {}
        return sql.list(
                        "select * from attempt_slot where attempt_id in (" + Sql.marks(some) + ") order by attempt_id, slot",
                        row -> new Asked(Sql.id(row, "attempt_id"), AttemptRepository.slot(row)), some.toArray())
                .stream()
                .collect(Collectors.groupingBy(Asked::attempt, Collectors.mapping(Asked::slot, Collectors.toList())));
    }

    private static Object[] row(UUID regrade, Regraded one) {
        return new Object[] {
            one.change(), regrade, one.attempt(), one.person(), one.quizId(), one.was().points(), one.was().total(),
            one.was().full(), one.wasPassed(), one.is().points(), one.is().total(), one.is().full(), one.isPassed(), "none"
        };
    }
}
