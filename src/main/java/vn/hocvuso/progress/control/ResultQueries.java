package vn.hocvuso.progress.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.progress.ResultItem;
import vn.hocvuso.progress.ResultView;
import vn.hocvuso.progress.ResultsQuery;
import vn.hocvuso.store.Sql;

/** Reads results with the names around them, never outside the caller's scope. */
@ApplicationScoped
public class ResultQueries {
    /** Whom a result belongs to; {@code unit} is {@link Caller#WHOLE} for a person without a home unit on the day. */
    public record Owner(UUID person, String serviceNumber, UUID unit) {}

    private static final String FROM =
            """
            from result r
            join person_named n on n.id = r.person_id
            left join person_posting p on p.person_id = r.person_id and p.from_day <= ? and ? < p.until_day
            left join unit_as_of u on u.id = p.unit_id and u.from_day <= ? and ? < u.until_day
            left join course_current c on r.kind = 'course' and c.course_id = r.item_id
            left join quiz_current q on r.kind = 'quiz' and q.quiz_id = r.item_id
            where 1 = 1""";

    private static final String NAMED =
            """
            select r.*, n.service_number, n.full_name, u.code as unit_code, u.name as unit_name, coalesce(c.slug, q.slug) as item_code,
              coalesce(c.title, q.title) as item_title
            """;

    private Sql sql;

    ResultQueries() {}

    @Inject
    public ResultQueries(Sql sql) {
        this.sql = sql;
    }

    public Page<ResultView> list(ResultsQuery query, Page.Request page, Caller.Scope scope, LocalDate today) {
        List<Object> parameters = new ArrayList<>(List.of(today, today, today, today));
        String conditions = conditions(query, scope, today, parameters);
        Long total = sql.first("select count(*) " + FROM + conditions, row -> row.getLong(1), parameters.toArray())
                .orElse(0L);
        parameters.add(page.size());
        parameters.add(page.offset());
        List<ResultView> items = sql.list(
                NAMED + FROM + conditions + " order by r.recorded_at desc, r.id desc limit ? offset ?",
                ResultQueries::view,
                parameters.toArray());
        return new Page<>(items, total, page.page(), page.size());
    }

    /** @return empty when there is none in scope */
    public Optional<ResultView> view(UUID result, Caller.Scope scope, LocalDate today) {
        List<Object> parameters = new ArrayList<>(List.of(today, today, today, today));
        String conditions = conditions(new ResultsQuery(null, null, null, null, null), scope, today, parameters);
        parameters.add(result);
        return sql.first(
                NAMED + FROM + conditions + " and r.id = ?",
                ResultQueries::view,
                parameters.toArray());
    }

    /** Somebody's, revoked ones too but not what was only begun, the latest earned first; at most {@code most}. */
    public List<ResultView> of(UUID person, int most, LocalDate today) {
        return sql.list(
                NAMED + FROM + " and r.person_id = ? and r.outcome <> 'started' order by r.earned_on desc, r.recorded_at desc, r.id limit " + most,
                ResultQueries::view, today, today, today, today, person);
    }

    /** What results can be of: published courses, then tests, by title. */
    public List<ResultItem> items() {
        return sql.list(
                """
                select 'course' as kind, slug, title from course_current where withdrawn = false
                union all select 'quiz', slug, title from quiz_current order by 1, 3""",
                row -> new ResultItem(row.getString(1), row.getString(2), row.getString(3)));
    }

    public Owner owner(UUID person, LocalDate day) {
        return sql.first(
                        """
                        select n.service_number, p.unit_id from person_named n left join person_posting p
                          on p.person_id = n.id and p.from_day <= ? and ? < p.until_day
                        where n.id = ?""",
                        row -> {
                            UUID unit = Sql.id(row, "unit_id");
                            return new Owner(person, row.getString("service_number"), unit == null ? Caller.WHOLE : unit);
                        },
                        day,
                        day,
                        person)
                .orElseThrow();
    }

    /** Person and item of a result; the caller has seen {@link #view} first. */
    public Recorded recorded(UUID result) {
        return sql.first(
                        "select * from result where id = ?",
                        row -> new Recorded(
                                Sql.id(row, "person_id"),
                                row.getString("kind"),
                                Sql.id(row, "item_id"),
                                row.getString("outcome"),
                                row.getObject("earned_on", LocalDate.class),
                                row.getString("source"),
                                row.getBigDecimal("score"),
                                row.getBigDecimal("max_score"),
                                row.getString("reference")),
                        result)
                .orElseThrow();
    }

    private static String conditions(ResultsQuery query, Caller.Scope scope, LocalDate today, List<Object> parameters) {
        StringBuilder where = new StringBuilder();
        if (!scope.whole()) {
            where.append(" and p.unit_id in (select s.unit_id from unit_subtree s where s.from_day <= ? and ? < s.until_day"
                    + " and s.ancestor_id in (" + Sql.marks(scope.roots()) + "))");
            parameters.add(today);
            parameters.add(today);
            parameters.addAll(scope.roots());
        }
        if (query.unit() != null) {
            where.append(" and p.unit_id in (select s.unit_id from unit_subtree s join unit_as_of a on a.id = s.ancestor_id"
                    + " where s.from_day <= ? and ? < s.until_day and a.from_day <= ? and ? < a.until_day and a.code = ?)");
            parameters.addAll(List.of(today, today, today, today, query.unit()));
        }
        equal(where, parameters, "n.service_number", query.serviceNumber());
        for (String word : query.q() == null ? List.<String>of() : Vietnamese.searchWords(query.q())) {
            where.append(" and ' ' || n.search_key like ?");
            parameters.add("% " + word + "%");
        }
        equal(where, parameters, "r.kind", query.kind());
        equal(where, parameters, "coalesce(c.slug, q.slug)", query.code());
        equal(where, parameters, "r.outcome", query.outcome());
        return where.toString();
    }

    private static void equal(StringBuilder where, List<Object> parameters, String column, String value) {
        if (value != null) {
            where.append(" and ").append(column).append(" = ?");
            parameters.add(value);
        }
    }

    private static ResultView view(ResultSet row) throws SQLException {
        return new ResultView(
                Sql.id(row, "id"),
                row.getString("service_number"),
                row.getString("full_name"),
                row.getString("unit_code"),
                row.getString("unit_name"),
                row.getString("kind"),
                row.getString("item_code"),
                row.getString("item_title"),
                row.getString("outcome"),
                row.getObject("earned_on", LocalDate.class),
                row.getString("source"),
                row.getBigDecimal("score"),
                row.getBigDecimal("max_score"),
                row.getString("reference"),
                Sql.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                Sql.instant(row, "revoked_at"),
                row.getString("revoked_reason"),
                Sql.id(row, "corrects"));
    }
}
