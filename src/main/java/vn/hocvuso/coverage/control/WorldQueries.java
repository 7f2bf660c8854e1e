package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.coverage.rule.Recount;
import vn.hocvuso.store.Sql;

/** The facts as the recount by hand wants them: rows as they are, nothing reckoned. */
@ApplicationScoped
public class WorldQueries {
    @Inject
    private Sql sql;

    public WorldQueries() {}

    public WorldQueries(Sql sql) {
        this.sql = sql;
    }

    /** The tree without anybody in it. */
    public Recount.World tree() {
        return new Recount.World(
                sql.list(
                        "select unit_id, parent_id, from_day, until_day from unit_parent",
                        row -> new Recount.Placed(id(row, 1), id(row, 2), day(row, 3), day(row, 4))),
                sql.list(
                        "select distinct id, founded_day, dissolved_day from unit_as_of",
                        row -> new Recount.Stood(id(row, 1), day(row, 2), day(row, 3))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                sql.list(
                        "select predecessor_id, successor_id, on_day from unit_succession",
                        row -> new Recount.Succeeded(id(row, 1), id(row, 2), day(row, 3))));
    }

    /** The next people in the order of their ids who belonged below the unit on the day. */
    public List<UUID> peopleBelow(UUID unit, LocalDate day, UUID after, int most) {
        return sql.list(
                "select p.person_id from unit_subtree t join person_posting p on p.unit_id = t.unit_id"
                        + " where t.ancestor_id = ? and t.from_day <= ? and t.until_day > ? and p.from_day <= ? and p.until_day > ?"
                        + " and p.person_id > ? order by p.person_id fetch first " + most + " rows only",
                row -> id(row, 1), unit, day, day, day, day, after);
    }

    public int countBelow(UUID unit, LocalDate day) {
        return sql.list(
                        "select count(*) from unit_subtree t join person_posting p on p.unit_id = t.unit_id"
                                + " where t.ancestor_id = ? and t.from_day <= ? and t.until_day > ? and p.from_day <= ? and p.until_day > ?",
                        row -> row.getInt(1), unit, day, day, day, day)
                .get(0);
    }

    /** Units below, itself among them. */
    public List<UUID> unitsBelow(UUID unit, LocalDate day) {
        return sql.list(
                "select unit_id from unit_subtree where ancestor_id = ? and from_day <= ? and until_day > ?", row -> id(row, 1), unit, day, day);
    }

    public Recount.World with(Recount.World tree, List<UUID> people) {
        Object[] values = people.toArray();
        String among = " where person_id in (" + Sql.marks(people) + ")";
        return new Recount.World(
                tree.placements(),
                tree.units(),
                sql.list(
                        "select person_id, unit_id, group_code, cohort, from_day, until_day from person_posting" + among,
                        row -> new Recount.Posted(id(row, 1), id(row, 2), row.getString(3), row.getString(4), day(row, 5), day(row, 6)),
                        values),
                sql.list(
                        "select person_id, status, from_day, until_day from person_status_days" + among,
                        row -> new Recount.InStatus(id(row, 1), row.getString(2), day(row, 3), day(row, 4)), values),
                sql.list(
                        "select person_id, campaign_id, from_day, until_day from exemption_days" + among,
                        row -> new Recount.LetOff(id(row, 1), id(row, 2), day(row, 3), day(row, 4)), values),
                sql.list(
                        "select person_id, item_id, outcome, earned_on from result_fact" + among,
                        row -> new Recount.Earned(id(row, 1), id(row, 2), row.getString(3), day(row, 4)), values),
                tree.successions());
    }

    private static UUID id(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
