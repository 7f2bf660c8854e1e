package vn.hocvuso.quiz.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.StoredQuestion;
import vn.hocvuso.quiz.RegradeChange;
import vn.hocvuso.quiz.RegradeView;
import vn.hocvuso.quiz.rule.Marks;
import vn.hocvuso.store.Sql;

/** Regrades as they are shown. Counts are of everybody; names only of those in the reader's scope. */
@ApplicationScoped
public class RegradeQueries {
    private static final String WITHIN =
            " and p.unit_id in (select s.unit_id from unit_subtree s where s.from_day <= ? and ? < s.until_day and s.ancestor_id in (%s))";

    private Sql sql;
    private Questions questions;

    RegradeQueries() {}

    @Inject
    public RegradeQueries(Sql sql, Questions questions) {
        this.sql = sql;
        this.questions = questions;
    }

    public Optional<RegradeView> find(UUID id) {
        return views("select * from regrade where id = ?", id).stream().findFirst();
    }

    /** The latest first. */
    public Page<RegradeView> list(Page.Request page) {
        long total = sql.list("select count(*) from regrade", row -> row.getLong(1)).get(0);
        return new Page<>(
                views("select * from regrade order by asked_at desc, id limit ? offset ?", page.size(), page.offset()), total, page.page(), page.size());
    }

    private List<RegradeView> views(String select, Object... parameters) {
        record Row(UUID version, Function<StoredQuestion, RegradeView> view) {}
        List<Row> rows = sql.list(select, row -> new Row(Sql.id(row, "version_id"), view(row)), parameters);
        Map<UUID, StoredQuestion> asked = questions.versions(rows.stream().map(Row::version).distinct().toList()).stream()
                .collect(Collectors.toMap(StoredQuestion::version, Function.identity()));
        return rows.stream().map(row -> row.view().apply(asked.get(row.version()))).toList();
    }

    private static Function<StoredQuestion, RegradeView> view(ResultSet row) throws SQLException {
        UUID id = Sql.id(row, "id");
        String treatment = row.getString("treatment");
        List<String> answers = RulingQueries.answers(row.getString("answers"));
        boolean protect = row.getBoolean("protect");
        String[] words = {row.getString("reason"), row.getString("state"), row.getString("asked_by"), row.getString("applied_by")};
        var askedAt = Sql.instant(row, "asked_at");
        var appliedAt = Sql.instant(row, "applied_at");
        var endedAt = Sql.instant(row, "ended_at");
        int[] counts = new int[7];
        String[] columns = {"attempts", "looked", "changed", "better", "worse", "passing", "failing"};
        for (int i = 0; i < counts.length; i++) {
            counts[i] = row.getInt(columns[i]);
        }
        return question -> new RegradeView(
                id, question.bank(), question.draft().name(), question.number(), question.label(), question.rule().type().code(), treatment,
                answers, protect, words[0], words[1], words[2], askedAt, words[3], appliedAt, counts[0], counts[1], counts[2], counts[3], counts[4],
                counts[5], counts[6], endedAt);
    }

    /**
     * @param effect {@code pass}, {@code fail}, {@code none}; null: all
     * @return by name
     */
    public Page<RegradeChange> changes(UUID regrade, String effect, Page.Request page, Caller.Scope scope, LocalDate today) {
        String from =
                """
                 from regrade_change c join attempt a on a.id = c.attempt_id join quiz q on q.id = c.quiz_id
                join quiz_version v on v.id = a.version_id join person_named n on n.id = c.person_id
                left join person_posting p on p.person_id = c.person_id and p.from_day <= ? and ? < p.until_day
                left join unit_as_of u on u.id = p.unit_id and u.from_day <= ? and ? < u.until_day
                where c.regrade_id = ?""";
        List<Object> parameters = new ArrayList<>(List.of(today, today, today, today, regrade));
        if (effect != null) {
            from += " and c.effect = ?";
            parameters.add(effect);
        }
        if (!scope.whole()) {
            from += WITHIN.formatted(Sql.marks(scope.roots()));
            parameters.addAll(List.of(today, today));
            parameters.addAll(scope.roots());
        }
        long total = sql.list("select count(*)" + from, row -> row.getLong(1), parameters.toArray()).get(0);
        parameters.addAll(List.of(page.size(), page.offset()));
        List<RegradeChange> items = sql.list(
                "select c.*, n.service_number, n.full_name, u.code as unit_code, u.name as unit_name, q.slug, v.title, a.number, a.finished_at" + from
                        + " order by n.name_key, n.service_number, q.slug, a.number limit ? offset ?",
                RegradeQueries::change, parameters.toArray());
        return new Page<>(items, total, page.page(), page.size());
    }

    private static RegradeChange change(ResultSet row) throws SQLException {
        return new RegradeChange(
                row.getString("service_number"), row.getString("full_name"), row.getString("unit_code"), row.getString("unit_name"),
                row.getString("slug"), row.getString("title"), row.getInt("number"), Sql.instant(row, "finished_at"),
                new Marks(0, row.getInt("was_total"), row.getLong("was_points"), row.getLong("was_full")).scorePercent(), row.getBoolean("was_passed"),
                new Marks(0, row.getInt("is_total"), row.getLong("is_points"), row.getLong("is_full")).scorePercent(), row.getBoolean("is_passed"), row.getString("effect"));
    }
}
