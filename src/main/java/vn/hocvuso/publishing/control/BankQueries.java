package vn.hocvuso.publishing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.publishing.BankLine;
import vn.hocvuso.publishing.BankQuery;
import vn.hocvuso.store.Sql;

/** Looks through a bank, a page at a time. */
@ApplicationScoped
public class BankQueries {
    private static final String USED =
            "exists (select 1 from question_of_version o join question_version_used u on u.version_id = o.version_id where o.question_id = n.question_id)";

    private Sql sql;

    BankQueries() {}

    @Inject
    public BankQueries(Sql sql) {
        this.sql = sql;
    }

    /** By title, then name. */
    public Page<BankLine> list(BankQuery query, Page.Request page) {
        List<Object> parameters = new ArrayList<>(List.of(query.bank()));
        String which = " from question_newest n where n.bank = ?" + which(query, parameters);
        long total = sql.list("select count(*)" + which, row -> row.getLong(1), parameters.toArray()).get(0);
        parameters.addAll(List.of(page.size(), page.offset()));
        List<BankLine> items = sql.list(
                "select n.*, " + USED + " as used" + which + " order by coalesce(n.title, n.name), n.name limit ? offset ?",
                BankQueries::line, parameters.toArray());
        return new Page<>(items, total, page.page(), page.size());
    }

    private static String which(BankQuery query, List<Object> parameters) {
        StringBuilder which = new StringBuilder();
        for (String word : query.q() == null ? List.<String>of() : Vietnamese.searchWords(query.q())) {
            which.append(" and ' ' || n.search_key like ?");
            parameters.add("% " + word + "%");
        }
        tagged(which, parameters, query.tag(), false);
        tagged(which, parameters, query.skill(), true);
        if (query.difficulty() != null) {
            which.append(" and n.difficulty = ?");
            parameters.add(query.difficulty());
        }
        if (query.state() != null) {
            which.append(" and n.state = ?");
            parameters.add(query.state());
        }
        if (query.used() != null) {
            which.append(query.used() ? " and " : " and not ").append(USED);
        }
        if (query.dueBy() != null) {
            which.append(" and n.state <> 'retired' and n.review_on <= ?");
            parameters.add(query.dueBy());
        }
        return which.toString();
    }

    private static void tagged(StringBuilder which, List<Object> parameters, String tag, boolean skill) {
        if (tag != null) {
            which.append(" and exists (select 1 from question_label t where t.version_id = n.version_id and t.tag = ? and t.skill = " + skill + ")");
            parameters.add(tag);
        }
    }

    /** The newest versions of these questions, retired ones aside; true: it is ready. */
    public Map<UUID, Boolean> newest(String bank, Collection<String> names) {
        List<Object> parameters = new ArrayList<>(List.of(bank));
        parameters.addAll(names);
        Map<UUID, Boolean> newest = new HashMap<>();
        sql.each(
                "select version_id, state from question_newest where bank = ? and state <> 'retired' and name in (" + Sql.marks(names) + ")",
                row -> newest.put(Sql.id(row, "version_id"), row.getString("state").equals("ready")),
                parameters.toArray());
        return newest;
    }

    /** Tags (or skill codes) that questions of the bank carry, the most frequent first, at most 200. */
    public List<String> tags(String bank, boolean skills) {
        return sql.list(
                "select t.tag, count(*) as times from question_newest n join question_label t on t.version_id = n.version_id"
                        + " where n.bank = ? and n.state <> 'retired' and t.skill = " + skills + " group by t.tag order by times desc, t.tag limit 200",
                row -> row.getString("tag"), bank);
    }

    /** By bank, how many questions are to be looked at again by this day; banks without any are absent. */
    public Map<String, Integer> due(LocalDate by) {
        Map<String, Integer> due = new HashMap<>();
        sql.each(
                "select bank, count(*) as times from question_newest where state <> 'retired' and review_on <= ? group by bank",
                row -> due.put(row.getString("bank"), row.getInt("times")), by);
        return due;
    }

    /** How often each version was asked, the versions by their ids. */
    public Map<UUID, Long> asked(Collection<UUID> versions) {
        Map<UUID, Long> asked = new HashMap<>();
        sql.each(
                "select version_id, count(*) as times from question_version_used where version_id in (" + Sql.marks(versions) + ") group by version_id",
                row -> asked.put(Sql.id(row, "version_id"), row.getLong("times")), versions.toArray());
        return asked;
    }

    private static BankLine line(ResultSet row) throws SQLException {
        return new BankLine(
                Sql.id(row, "version_id"), row.getString("bank"), row.getString("name"), row.getString("title"), row.getString("type"),
                row.getInt("number"), row.getString("state"), Sql.integer(row, "asked_number"), row.getInt("difficulty"), row.getString("source"),
                Sql.day(row, "review_on"), row.getBoolean("used"), false);
    }
}
