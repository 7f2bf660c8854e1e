package vn.hocvuso.quiz.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.questionbank.Guessing;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.StoredQuestion;
import vn.hocvuso.quiz.AnswerFigure;
import vn.hocvuso.quiz.control.StatisticsCounting.Answered;
import vn.hocvuso.quiz.rule.ItemFigures;
import vn.hocvuso.quiz.rule.TestFigures;
import vn.hocvuso.store.Sql;

/** The figures as they were counted last, and which are to be counted. */
@ApplicationScoped
public class StatisticsRepository {
    private Sql sql;
    private Questions questions;

    StatisticsRepository() {}

    @Inject
    public StatisticsRepository(Sql sql, Questions questions) {
        this.sql = sql;
        this.questions = questions;
    }

    /** Figures of one test. @param of {@code all} or {@code first} */
    public record Wanted(UUID quiz, String of) {}

    /** Figures as they stand. @param asOf null: never counted yet; {@code waiting}: they are being counted; {@code problem}: why they could not be */
    public record Counted(Instant asOf, boolean waiting, String problem, TestFigures figures) {}

    /**
     * To be counted.
     *
     * @param job that will count them
     * @return false: they wait already, for another
     */
    public boolean want(Wanted wanted, UUID job, Instant now) {
        sql.update("insert into quiz_statistics (quiz_id, attempts_of) values (?, ?) on conflict do nothing", wanted.quiz(), wanted.of());
        return sql.update(
                        "update quiz_statistics set wanted_at = ?, job = ? where quiz_id = ? and attempts_of = ? and wanted_at is null", now, job,
                        wanted.quiz(), wanted.of())
                == 1;
    }

    /** Tests with attempts that ended after the figures were counted, or were graded anew since. */
    public List<UUID> outdated() {
        return sql.list(
                """
                select e.quiz_id from (select quiz_id, max(finished_at) as last_one from attempt where state <> 'open' group by quiz_id) e
                left join quiz_statistics s on s.quiz_id = e.quiz_id and s.attempts_of = 'all'
                where s.quiz_id is null or s.wanted_at is null and s.problem is null
                  and (s.as_of is null or s.as_of < e.last_one or exists (select 1 from regrade_change c join regrade r on r.id = c.regrade_id
                    where c.quiz_id = e.quiz_id and r.state = 'applied' and r.ended_at > s.as_of))""",
                row -> Sql.id(row, "quiz_id"));
    }

    /** Held until the transaction ends; empty: they have been counted. */
    public Optional<Wanted> wanted(UUID job) {
        return sql.first(
                "select quiz_id, attempts_of from quiz_statistics where job = ? for update",
                row -> new Wanted(Sql.id(row, "quiz_id"), row.getString("attempts_of")), job);
    }

    public void write(Wanted of, TestFigures test, Instant now) {
        clear(of);
        sql.update(
                """
                update quiz_statistics set wanted_at = null, job = null, as_of = ?, attempts = ?, questions = ?, full_points = ?, mean = ?, median = ?, sd = ?, standard_error = ?,
                  skewness = ?, kurtosis = ?, alpha = ?, error_ratio = ?, problem = null where quiz_id = ? and attempts_of = ?""",
                now, test.attempts(), test.questions(), test.full(), test.mean(), test.median(), test.sd(), test.standardError(), test.skewness(), test.kurtosis(),
                test.alpha(), test.errorRatio(), of.quiz(), of.of());
    }

    private void clear(Wanted of) {
        for (String table : List.of("question_statistics", "answer_statistics")) {
            sql.update("delete from " + table + " where quiz_id = ? and attempts_of = ?", of.quiz(), of.of());
        }
    }

    public void fail(UUID job, String problem) {
        sql.update(
                "update quiz_statistics set wanted_at = null, job = null, problem = ? where job = ?", problem.substring(0, Math.min(400, problem.length())), job);
    }

    public void writeQuestions(Wanted of, Map<UUID, ItemFigures> items, Map<UUID, List<Answered>> answers) {
        List<Object[]> rows = new ArrayList<>();
        for (StoredQuestion question : questions.versions(items.keySet())) {
            ItemFigures item = items.get(question.version());
            rows.add(new Object[] {
                of.quiz(), of.of(), question.version(), item.slot(), item.attempts(), item.facility(), Guessing.share(question.rule()), item.sd(),
                item.intended(), item.effective(), item.discrimination(), item.efficiency(), item.isSuspicious()
            });
        }
        sql.insert(
                "question_statistics (quiz_id, attempts_of, version_id, slot, attempts, facility, guess, sd, intended, effective, discrimination, efficiency,"
                        + " suspicious)",
                rows);
        List<Object[]> parts = new ArrayList<>();
        answers.forEach((version, said) -> {
            for (Answered one : said) {
                parts.add(new Object[] {
                    of.quiz(), of.of(), version, parts.size(), one.part.of(), one.part.said(), one.part.right(), one.times, one.meanShare()
                });
            }
        });
        sql.insert("answer_statistics (quiz_id, attempts_of, version_id, ordinal, part, said, is_right, times, mean_share)", parts);
    }

    public Optional<Counted> find(Wanted of) {
        return sql.first(
                "select * from quiz_statistics where quiz_id = ? and attempts_of = ?",
                row -> new Counted(Sql.instant(row, "as_of"), Sql.instant(row, "wanted_at") != null, row.getString("problem"), test(row)), of.quiz(), of.of());
    }

    private static TestFigures test(ResultSet row) throws SQLException {
        return new TestFigures(
                row.getLong("attempts"), row.getInt("questions"), row.getDouble("full_points"), number(row, "mean"), number(row, "median"), number(row, "sd"), number(row, "skewness"),
                number(row, "kurtosis"), number(row, "alpha"), number(row, "error_ratio"), number(row, "standard_error"));
    }

    /** Of one test, over all its attempts. */
    public record Overview(long attempts, int suspicious, Instant asOf) {}

    /** By test; those never counted are absent. */
    public Map<UUID, Overview> overview() {
        Map<UUID, Overview> all = new HashMap<>();
        sql.each(
                """
                select s.quiz_id, s.attempts, s.as_of, (select count(*) from question_statistics q where q.quiz_id = s.quiz_id and q.attempts_of = 'all'
                  and q.suspicious) as doubted from quiz_statistics s where s.attempts_of = 'all' and s.as_of is not null""",
                row -> all.put(Sql.id(row, "quiz_id"), new Overview(row.getLong("attempts"), row.getInt("doubted"), Sql.instant(row, "as_of"))));
        return all;
    }

    /** Reads a question's figures. */
    @FunctionalInterface
    public interface Figure<T> {
        T of(StoredQuestion question, double guess, ItemFigures figures);
    }

    /** In the order of the paper, then by name. */
    public <T> List<T> questions(Wanted of, Figure<T> figure) {
        record Row(UUID version, double guess, ItemFigures figures) {}
        List<Row> rows = sql.list(
                "select * from question_statistics where quiz_id = ? and attempts_of = ?",
                row -> new Row(Sql.id(row, "version_id"), row.getDouble("guess"), item(row)), of.quiz(), of.of());
        List<StoredQuestion> asked = questions.versions(rows.stream().map(Row::version).toList());
        List<Map.Entry<Row, StoredQuestion>> pairs = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            pairs.add(Map.entry(rows.get(i), asked.get(i)));
        }
        pairs.sort((a, b) -> {
            int bySlot = Integer.compare(a.getKey().figures().slot(), b.getKey().figures().slot());
            int byName = a.getValue().draft().name().compareTo(b.getValue().draft().name());
            return bySlot != 0 ? bySlot : byName != 0 ? byName : Integer.compare(a.getValue().number(), b.getValue().number());
        });
        return pairs.stream().map(pair -> figure.of(pair.getValue(), pair.getKey().guess(), pair.getKey().figures())).toList();
    }

    private static ItemFigures item(ResultSet row) throws SQLException {
        return new ItemFigures(
                row.getInt("slot"), row.getLong("attempts"), row.getDouble("facility"), number(row, "sd"), number(row, "intended"),
                number(row, "effective"), number(row, "discrimination"), number(row, "efficiency"));
    }

    public List<AnswerFigure> answers(Wanted of, UUID version) {
        return sql.list(
                "select * from answer_statistics where quiz_id = ? and attempts_of = ? and version_id = ? order by ordinal",
                row -> {
                    boolean right = row.getBoolean("is_right");
                    return new AnswerFigure(
                            row.getString("part"), row.getString("said"), row.wasNull() ? null : Boolean.valueOf(right), row.getLong("times"),
                            number(row, "mean_share"));
                },
                of.quiz(), of.of(), version);
    }

    /** Of these versions, those whose key looks wrong in some test. */
    public Set<UUID> suspicious(Collection<UUID> versions) {
        return new HashSet<>(sql.list(
                "select distinct version_id from question_statistics where suspicious and version_id in (" + Sql.marks(versions) + ")",
                row -> Sql.id(row, "version_id"), versions.toArray()));
    }

    private static Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
