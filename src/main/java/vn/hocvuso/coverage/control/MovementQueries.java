package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.coverage.Filter;
import vn.hocvuso.coverage.Movement;
import vn.hocvuso.coverage.UnitName;
import vn.hocvuso.coverage.rule.State;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.store.Sql;

/**
 * The names behind what passed through a unit: people whose span begins (or, of those who left, ends) between the days, beside
 * their neighbouring span. Counted as the ledgers count: whoever changes the group leaves the one and comes into the other.
 */
@ApplicationScoped
public class MovementQueries {
    /** The neighbour of the same person and line. */
    private static final String BEFORE = "b.campaign_id = s.campaign_id and b.person_id = s.person_id and b.until_day = s.from_day and b.group_code = s.group_code and b.cohort = s.cohort";
    private static final String AFTER = "b.campaign_id = s.campaign_id and b.person_id = s.person_id and b.from_day = s.until_day and b.group_code = s.group_code and b.cohort = s.cohort";

    @Inject
    private Sql sql;

    public MovementQueries() {}

    public MovementQueries(Sql sql) {
        this.sql = sql;
    }

    /** @param kind one of {@link Movement#KINDS}; the total is what the flow of that name says */
    public Page<Movement> list(Asked asked, String kind, Page.Request page) {
        boolean left = kind.startsWith("left");
        String day = left ? "s.until_day" : "s.from_day";
        List<Object> values = new ArrayList<>(List.of(asked.terms().id(), asked.from(), asked.to(), asked.unit().id(), asked.unit().id()));
        StringBuilder which = new StringBuilder(" from coverage_span s join person_named n on n.id = s.person_id left join unit_as_of u on u.id = s.unit_id and "
                + (left ? "u.from_day < s.until_day and u.until_day >= s.until_day" : "u.from_day <= s.from_day and u.until_day > s.from_day")
                + " where s.campaign_id = ? and " + day + " > ? and " + day + " <= ?" + not("s", State.EXEMPT)
                + " and " + (left ? here("s", day, true) : here("s", day, false)) + neighbour(kind, left));
        Filter filter = asked.filter();
        if (filter.group() != null) {
            which.append(" and s.group_code = ?");
            values.add(filter.group());
        }
        if (filter.cohort() != null) {
            which.append(" and s.cohort = ?");
            values.add(filter.cohort().equals(Filter.WITHOUT_COHORT) ? "" : filter.cohort());
        }
        long total = sql.first("select count(*)" + which, row -> row.getLong(1), values.toArray()).orElse(0L);
        List<Movement> found = sql.list(
                "select " + day + " as on_day, n.service_number, n.full_name, n.name_key, s.group_code, u.code, u.name, u.type_name, u.tier,"
                        + " (select p.rank_name from person_posting p where p.person_id = s.person_id and p.from_day < s.until_day and p.until_day >= s.until_day) as rank_name"
                        + which + " order by on_day desc, n.name_key, n.service_number offset " + page.offset() + " rows fetch next " + page.size() + " rows only",
                MovementQueries::read,
                values.toArray());
        return new Page<>(found, total, page.page(), page.size());
    }

    /** What the span before says (of those who left: the span after). */
    private static String neighbour(String kind, boolean left) {
        String joined = left ? AFTER : BEFORE;
        String inPh = " and " + here("b", left ? "s.until_day" : "s.from_day", !left) + not("b", State.EXEMPT);
        String done = kind.endsWith("-done") ? has("s", State.PASSED) : "";
        return switch (kind) {
            case "gained" -> has("s", State.PASSED) + " and exists (select 1 from coverage_span b where " + joined + inPh + not("b", State.PASSED) + ")";
            case "lost" -> not("s", State.PASSED) + " and exists (select 1 from coverage_span b where " + joined + inPh + has("b", State.PASSED) + ")";
            default -> done + " and not exists (select 1 from coverage_span b where " + joined + inPh + ")";
        };
    }

    /** Whether the unit of a span lay below the one asked for, on a day or on the day before. */
    private static String here(String span, String day, boolean dayBefore) {
        return "exists (select 1 from unit_subtree t where t.ancestor_id = ? and t.unit_id = " + span + ".unit_id and "
                + (dayBefore ? "t.from_day < " + day + " and t.until_day >= " + day : "t.from_day <= " + day + " and t.until_day > " + day) + ")";
    }

    /** The two databases have no bit operator in common. */
    private static String has(String span, int bit) {
        return " and mod(" + span + ".state / " + bit + ", 2) = 1";
    }

    private static String not(String span, int bit) {
        return " and mod(" + span + ".state / " + bit + ", 2) = 0";
    }

    private static Movement read(ResultSet row) throws SQLException {
        return new Movement(
                Sql.day(row, "on_day"),
                row.getString("service_number"),
                row.getString("full_name"),
                row.getString("rank_name"),
                row.getString("group_code"),
                new UnitName(row.getString("code"), row.getString("name"), row.getString("type_name"), Sql.integer(row, "tier")));
    }
}
