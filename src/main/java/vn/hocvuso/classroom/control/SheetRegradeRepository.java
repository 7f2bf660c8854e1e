package vn.hocvuso.classroom.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.classroom.SheetChange;
import vn.hocvuso.classroom.SheetRegradeView;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.progress.PaperResult;
import vn.hocvuso.quiz.RegradeCounted;
import vn.hocvuso.quiz.SheetGrade;
import vn.hocvuso.store.Sql;

/** How far sheets have followed a regrade, and what becomes of them. */
@ApplicationScoped
public class SheetRegradeRepository {
    private Sql sql;

    SheetRegradeRepository() {}

    @Inject
    public SheetRegradeRepository(Sql sql) {
        this.sql = sql;
    }

    /** One as it stands. @param reached paper tests up to here are done */
    public record Order(UUID regrade, UUID version, boolean applying, String reason, UUID reached) {}

    /** A paper test whose sheets are looked at. @param profile version of the test's profile */
    public record Paper(UUID id, String number, UUID quiz, UUID profile, LocalDate heldOn, long seed) {
        public PaperResult result(Kept sheet) {
            return new PaperResult(sheet.person(), quiz, sheet.passed(), heldOn, sheet.points(), sheet.full(), "paper " + number);
        }

        public PaperResult result(UUID person, SheetGrade grade) {
            return new PaperResult(person, quiz, grade.passed(), heldOn, grade.points(), grade.full(), "paper " + number);
        }
    }

    /** A sheet as it was typed, and what it is worth. */
    public record Kept(UUID person, int variant, String answers, int correct, int total, long points, long full, boolean passed) {
        public boolean isWorth(SheetGrade grade) {
            return correct == grade.correct() && total == grade.total() && points == grade.points() && full == grade.full() && passed == grade.passed();
        }
    }

    public record Change(UUID id, Kept was, SheetGrade is) {
        /** A greater share of the points than before. */
        boolean better() {
            return is.points() * was.full() > was.points() * is.full();
        }
    }

    /** From the beginning: what was weighed is weighed anew when it is carried out. */
    public void begin(RegradeCounted counted, UUID job) {
        sql.update("delete from sheet_regrade_change where regrade_id = ?", counted.regrade());
        sql.update("delete from sheet_regrade where regrade_id = ?", counted.regrade());
        sql.update(
                """
                insert into sheet_regrade (regrade_id, version_id, job, applying, state, reason, reached, looked, changed, better, passing, failing, settled)
                values (?, ?, ?, ?, 'counting', ?, ?, 0, 0, 0, 0, 0, 0)""",
                counted.regrade(), counted.version(), job, counted.applying(), counted.reason(), Caller.WHOLE);
    }

    /** Held until the transaction ends; empty: it is done, or was begun anew by another job. */
    public Optional<Order> take(UUID job) {
        return sql.first(
                "select * from sheet_regrade where job = ? and state = 'counting' for update",
                row -> new Order(
                        Sql.id(row, "regrade_id"), Sql.id(row, "version_id"), row.getBoolean("applying"), row.getString("reason"),
                        Sql.id(row, "reached")),
                job);
    }

    /** The next paper test with the question on it, held: who is typing sheets in is waited for and then seen. */
    public Optional<Paper> next(Order order) {
        return sql.first(
                """
                select t.* from paper_test t where t.id > ?
                  and exists (select 1 from paper_question k where k.paper_id = t.id and k.question_version_id = ?) order by t.id limit 1 for update""",
                row -> new Paper(
                        Sql.id(row, "id"), row.getString("number"), Sql.id(row, "quiz_id"), Sql.id(row, "version_id"), Sql.day(row, "held_on"),
                        row.getLong("seed")),
                order.reached(), order.version());
    }

    /** Its sheets of the variants the question is on; one whose answers were taken away keeps its points. */
    public List<Kept> kept(Order order, Paper paper) {
        return sql.list(
                """
                select s.* from paper_sheet s join paper_question k on k.paper_id = s.paper_id and k.variant = s.variant
                where s.paper_id = ? and k.question_version_id = ? and s.answers is not null order by s.variant, s.person_id""",
                row -> new Kept(
                        Sql.id(row, "person_id"), row.getInt("variant"), row.getString("answers"), row.getInt("correct"), row.getInt("total"),
                        row.getLong("points"), row.getLong("full_points"), row.getBoolean("passed")),
                paper.id(), order.version());
    }

    public void grade(Paper paper, List<Change> changed) {
        sql.batch(
                "update paper_sheet set correct = ?, total = ?, points = ?, full_points = ?, passed = ? where paper_id = ? and person_id = ?",
                changed.stream()
                        .map(one -> new Object[] {
                            one.is().correct(), one.is().total(), one.is().points(), one.is().full(), one.is().passed(), paper.id(), one.was().person()
                        })
                        .toList());
    }

    /** @param looked sheets; {@code settled}: of the changed ones */
    public void write(Order order, Paper paper, int looked, List<Change> changed, int settled) {
        sql.insert(
                "sheet_regrade_change (id, regrade_id, paper_id, person_id, was_points, was_total, was_full, was_passed, is_points, is_total, is_full, is_passed)",
                changed.stream()
                        .map(one -> new Object[] {
                            one.id(), order.regrade(), paper.id(), one.was().person(), one.was().points(), one.was().total(), one.was().full(), one.was().passed(),
                            one.is().points(), one.is().total(), one.is().full(), one.is().passed()
                        })
                        .toList());
        int better = (int) changed.stream().filter(Change::better).count();
        int passing = (int) changed.stream().filter(one -> one.is().passed() && !one.was().passed()).count();
        int failing = (int) changed.stream().filter(one -> !one.is().passed() && one.was().passed()).count();
        sql.update(
                """
                update sheet_regrade set reached = ?, looked = looked + ?, changed = changed + ?, better = better + ?, passing = passing + ?,
                  failing = failing + ?, settled = settled + ? where regrade_id = ?""",
                paper.id(), looked, changed.size(), better, passing, failing, settled, order.regrade());
    }

    public void finish(Order order) {
        sql.update("update sheet_regrade set state = 'counted' where regrade_id = ?", order.regrade());
    }

    public void fail(UUID job) {
        sql.update("update sheet_regrade set state = 'failed' where job = ? and state = 'counting'", job);
    }

    /** @return false: it has not stopped */
    public boolean resume(UUID regrade, UUID job) {
        return sql.update("update sheet_regrade set state = 'counting', job = ? where regrade_id = ? and state = 'failed'", job, regrade) == 1;
    }

    public SheetRegradeView view(UUID regrade) {
        return sql.first(
                        "select * from sheet_regrade where regrade_id = ?",
                        row -> new SheetRegradeView(
                                regrade, row.getBoolean("applying"), row.getString("state"), row.getInt("looked"), row.getInt("changed"), row.getInt("better"), row.getInt("passing"),
                                row.getInt("failing"), row.getInt("settled"), sums(Sql.id(row, "version_id"))),
                        regrade)
                .orElse(new SheetRegradeView(regrade, false, "none", 0, 0, 0, 0, 0, 0, 0));
    }

    /** Results of tests that were printed with the question, which came as points without answers: nobody knows what was ticked. */
    private int sums(UUID version) {
        return sql.first(
                        """
                        select count(*) from result_fact r where r.kind = 'quiz' and r.source <> 'platform'
                          and r.item_id in (select t.quiz_id from paper_test t join paper_question k on k.paper_id = t.id and k.question_version_id = ?)
                          and not exists (select 1 from paper_sheet s join paper_test t on t.id = s.paper_id
                            where s.person_id = r.person_id and t.quiz_id = r.item_id and t.held_on = r.earned_on)""",
                        row -> row.getInt(1), version)
                .orElseThrow();
    }

    /** By name. */
    public Page<SheetChange> changes(UUID regrade, Page.Request page, Caller.Scope scope, LocalDate today) {
        List<Object> parameters = new ArrayList<>(List.of(regrade));
        String from = " from sheet_regrade_change c join paper_test t on t.id = c.paper_id where c.regrade_id = ?" + WithinScope.and("t.unit_id", scope, today, parameters);
        long total = sql.first("select count(*)" + from, row -> row.getLong(1), parameters.toArray()).orElseThrow();
        parameters.addAll(List.of(page.size(), page.offset()));
        List<SheetChange> items = sql.list(
                "select c.*, n.service_number, n.full_name, q.title from (select c.*, t.number, t.quiz_id, t.held_on" + from
                        + ") c join person_named n on n.id = c.person_id join quiz_current q on q.quiz_id = c.quiz_id"
                        + " order by n.name_key, n.service_number, c.number limit ? offset ?",
                SheetRegradeRepository::change, parameters.toArray());
        return new Page<>(items, total, page.page(), page.size());
    }

    private static SheetChange change(ResultSet row) throws SQLException {
        return new SheetChange(
                row.getString("service_number"), row.getString("full_name"), row.getString("number"), row.getString("title"), Sql.day(row, "held_on"),
                SheetGrade.percent(row.getLong("was_points"), row.getLong("was_full")), row.getBoolean("was_passed"),
                SheetGrade.percent(row.getLong("is_points"), row.getLong("is_full")), row.getBoolean("is_passed"));
    }
}
