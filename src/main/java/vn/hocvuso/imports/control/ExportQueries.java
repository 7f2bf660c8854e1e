package vn.hocvuso.imports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import vn.hocvuso.imports.rule.ImportKind;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.store.Sql;
import vn.hocvuso.unit.UnitSpan;
import vn.hocvuso.unit.Units;

/** The facts of the installation as rows of the files they could have come in, one at a time, in the order of the template's columns. */
@ApplicationScoped
public class ExportQueries {
    private static final Map<ImportKind, String> OF_PEOPLE = Map.of(
            ImportKind.PEOPLE, """
                    select n.service_number, n.full_name, n.birth_year, p.rank_name, p.group_code, p.position_name, p.unit_id, p.from_day,
                      p.until_day, p.cohort, a.username
                    from person_named n join person_posting p on p.person_id = n.id left join account_name a on a.person_id = n.id""",
            ImportKind.STATUSES, """
                    select n.service_number, p.status, p.from_day, p.until_day
                    from person_named n join person_status_days p on p.person_id = n.id""",
            ImportKind.EXEMPTIONS, """
                    select n.service_number, p.campaign_code, p.reason, p.from_day, p.until_day
                    from person_named n join exemption_given p on p.person_id = n.id""",
            ImportKind.RESULTS, """
                    select n.service_number, p.kind, coalesce(c.slug, q.slug) as slug, p.earned_on, p.outcome, p.score, p.max_score, p.source, p.reference, p.recorded_at
                    from person_named n join result_as_given p on p.person_id = n.id
                      left join course_current c on p.kind = 'course' and c.course_id = p.item_id
                      left join quiz_current q on p.kind = 'quiz' and q.quiz_id = p.item_id""");

    private static final String IN_SCOPE = """
            where exists (select 1 from person_posting h join unit_subtree s on s.unit_id = h.unit_id
               where h.person_id = n.id and h.from_day <= ? and ? < h.until_day and s.from_day <= ? and ? < s.until_day and s.ancestor_id in (%s))""";

    private Sql sql;
    private Units units;
    private UnitExport unitRows;

    ExportQueries() {}

    @Inject
    public ExportQueries(Sql sql, Units units, UnitExport unitRows) {
        this.sql = sql;
        this.units = units;
        this.unitRows = unitRows;
    }

    /** The columns of an export: all that can be read again, without the password, which nobody gets to see again. */
    public static List<String> columns(ImportKind kind) {
        return kind.readable().stream().filter(column -> !column.equals("initial_password")).toList();
    }

    /** @param today decides who is within the scope: whose home unit lies there now */
    public void each(ImportKind kind, Caller.Scope scope, LocalDate today, Consumer<List<String>> row) {
        if (kind == ImportKind.UNITS) {
            unitRows.each(scope, row);
            return;
        }
        Map<UUID, String> codes = new HashMap<>();
        if (kind == ImportKind.PEOPLE) {
            units.spans().forEach((UnitSpan span) -> codes.put(span.id(), span.code()));
        }
        String order = kind == ImportKind.RESULTS ? "p.earned_on, p.kind, 3, p.outcome, p.source" : "p.from_day, 2, 3";
        sql.each(select(kind, scope) + " order by n.service_number, " + order, found -> row.accept(cells(kind, found, codes)), parameters(scope, today));
    }

    /** How many rows {@link #each} would give; of people, which alone can be more than a sheet holds. */
    public long count(ImportKind kind, Caller.Scope scope, LocalDate today) {
        return kind == ImportKind.UNITS ? 0
                : sql.first("select count(*) from (" + select(kind, scope) + ") x", row -> row.getLong(1), parameters(scope, today)).orElse(0L);
    }

    private static String select(ImportKind kind, Caller.Scope scope) {
        return OF_PEOPLE.get(kind) + (scope.whole() ? "" : " " + IN_SCOPE.formatted(Sql.marks(scope.roots())));
    }

    private static Object[] parameters(Caller.Scope scope, LocalDate today) {
        List<Object> parameters = new ArrayList<>();
        if (!scope.whole()) {
            parameters.addAll(List.of(today, today, today, today));
            parameters.addAll(scope.roots());
        }
        return parameters.toArray();
    }

    private static List<String> cells(ImportKind kind, ResultSet row, Map<UUID, String> codes) throws SQLException {
        return switch (kind) {
            case PEOPLE -> Arrays.asList(
                    row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6),
                    codes.get(Sql.id(row, "unit_id")), from(row), to(row), row.getString("cohort"), row.getString("username"));
            case STATUSES -> Arrays.asList(row.getString(1), row.getString(2), from(row), to(row));
            case EXEMPTIONS -> Arrays.asList(row.getString(1), row.getString(2), row.getString(3), from(row), to(row));
            case RESULTS -> Arrays.asList(
                    row.getString(1), row.getString(2), row.getString(3), Sql.day(row, "earned_on").toString(), row.getString("outcome"),
                    number(row, "score"), number(row, "max_score"), row.getString("source"), row.getString("reference"),
                    row.getObject("recorded_at") == null ? null : Sql.instant(row, "recorded_at").toString());
            case UNITS -> throw new IllegalArgumentException("units are not of people");
        };
    }

    private static String from(ResultSet row) throws SQLException {
        return Sql.day(row, "from_day").toString();
    }

    private static String to(ResultSet row) throws SQLException {
        return lastDay(Sql.day(row, "until_day"));
    }

    /** Inclusive, empty when open. */
    static String lastDay(LocalDate until) {
        return until.equals(Period.OPEN) ? null : until.minusDays(1).toString();
    }

    private static String number(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column) == null ? null : row.getBigDecimal(column).stripTrailingZeros().toPlainString();
    }
}
