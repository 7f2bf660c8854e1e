package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.coverage.Filter;
import vn.hocvuso.coverage.NamesQuery;
import vn.hocvuso.coverage.PersonFigure;
import vn.hocvuso.coverage.UnitName;
import vn.hocvuso.coverage.rule.State;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.store.Sql;

/** The names behind a number: the same people the ledgers counted, commanders first, then by rank and name. */
@ApplicationScoped
public class NameQueries {
    @Inject
    private Sql sql;

    public NameQueries() {}

    public NameQueries(Sql sql) {
        this.sql = sql;
    }

    /** @param query its state is one of {@link State#NAMES} */
    public Page<PersonFigure> list(
            UUID campaign, UUID unit, LocalDate day, NamesQuery query, Page.Request request) {
        List<Object> values = new ArrayList<>(List.of(campaign, day, day, unit, day, day));
        StringBuilder which = new StringBuilder(" from coverage_span s"
                + " join person_named n on n.id = s.person_id"
                + " where s.campaign_id = ? and s.from_day <= ? and s.until_day > ?"
                + " and exists (select 1 from unit_subtree t where t.ancestor_id = ? and t.unit_id = s.unit_id"
                + " and t.from_day <= ? and t.until_day > ?)"
                + states(query.state()));
        if (query.group() != null) {
            which.append(" and s.group_code = ?");
            values.add(query.group());
        }
        if (query.cohort() != null) {
            which.append(" and s.cohort = ?");
            values.add(query.cohort().equals(Filter.WITHOUT_COHORT) ? "" : query.cohort());
        }
        for (String word : Vietnamese.searchWords(query.q() == null ? "" : query.q())) {
            which.append(" and ' ' || n.search_key like ?");
            values.add("% " + word + "%");
        }
        long total = sql.list("select count(*)" + which, row -> row.getLong(1), values.toArray()).get(0);
        return new Page<>(page(which.toString(), values, day, request), total, request.page(), request.size());
    }

    private List<PersonFigure> page(
            String which, List<Object> values, LocalDate day, Page.Request request) {
        String joined = which.replace(
                " where s.campaign_id",
                " left join person_posting p on p.person_id = s.person_id and p.from_day <= ? and p.until_day > ?"
                        + " left join unit_as_of u on u.id = s.unit_id and u.from_day <= ? and u.until_day > ?"
                        + " where s.campaign_id");
        return sql.list(
                "select n.service_number, n.full_name, p.rank_name, s.group_code, p.position_name, s.cohort, s.state,"
                        + " u.code, u.name, u.type_name, u.tier" + joined
                        + " order by coalesce(p.position_order, 999), coalesce(p.rank_level, 0) desc, n.name_key,"
                        + " n.service_number offset " + request.offset() + " rows fetch next " + request.size()
                        + " rows only",
                NameQueries::read,
                Pieces.flat(day, day, day, day, values));
    }

    /** The two databases have no bit operator in common. */
    private static String states(String name) {
        State.Wanted wanted = State.named(name);
        StringBuilder condition = new StringBuilder();
        for (int bit = 1; bit > 0; bit <<= 1) {
            if ((wanted.set() & bit) != 0 || (wanted.unset() & bit) != 0) {
                condition.append(" and mod(s.state / ").append(bit).append(", 2) = ").append((wanted.set() & bit) != 0 ? 1 : 0);
            }
        }
        return condition.toString();
    }

    private static PersonFigure read(ResultSet row) throws SQLException {
        int state = row.getInt("state");
        String cohort = row.getString("cohort");
        Integer tier = row.getObject("tier") == null ? null : row.getInt("tier");
        return new PersonFigure(
                row.getString("service_number"),
                row.getString("full_name"),
                row.getString("rank_name"),
                row.getString("group_code"),
                row.getString("position_name"),
                cohort.isEmpty() ? null : cohort,
                new UnitName(row.getString("code"), row.getString("name"), row.getString("type_name"), tier),
                (state & State.EXEMPT) != 0,
                (state & State.STARTED) != 0,
                (state & State.COMPLETED) != 0,
                (state & State.ASSESSED) != 0,
                (state & State.PASSED) != 0,
                (state & State.OVERDUE) != 0,
                (state & State.FAILED) != 0);
    }
}
