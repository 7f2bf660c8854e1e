package vn.hocvuso.coverage.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import vn.hocvuso.kernel.Caller;

/**
 * What has to be counted again. Writers of facts only insert here, in their own transaction; one worker takes rows, reads the
 * facts <em>after</em> that, and deletes exactly the rows it took. Whoever commits later has a row of his own.
 */
@ApplicationScoped
public class ChangeQueue {
    private static final UUID NONE = Caller.WHOLE;
    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);
    private static final String INSERT =
            "insert into coverage_change (campaign_id, unit_id, person_id, from_day) values (?, ?, ?, ?)";

    @Resource(lookup = "java:app/jdbc/hocvuso")
    private DataSource database;

    public ChangeQueue() {}

    public ChangeQueue(DataSource database) {
        this.database = database;
    }

    /** Exactly one of campaign, unit and person is set, the others are nil. */
    public record Change(long id, UUID campaign, UUID unit, UUID person, LocalDate from) {
        boolean isOfCampaign() {
            return !NONE.equals(campaign);
        }

        boolean isOfUnit() {
            return !NONE.equals(unit);
        }
    }

    public void addPeople(Set<UUID> persons) {
        insert(persons.stream().map(person -> new Object[] {NONE, NONE, person, ALWAYS}).toList());
    }

    /** Everyone who is posted below these units on or after the day. */
    public void addUnits(Set<UUID> units, LocalDate from) {
        insert(units.stream().map(unit -> new Object[] {NONE, unit, NONE, from}).toList());
    }

    public void addCampaign(UUID campaign) {
        insert(List.<Object[]>of(new Object[] {campaign, NONE, NONE, ALWAYS}));
    }

    private void insert(Collection<Object[]> rows) {
        new Sql(database).batch(INSERT, rows);
    }

    /** Cheap, for the worker's every look. */
    public boolean isEmpty() {
        return new Sql(database)
                .list("select id from coverage_change fetch first 1 rows only", row -> row.getLong(1))
                .isEmpty();
    }

    /** Does something wait that may change this campaign's figures? */
    public boolean isPending(UUID campaign) {
        return !new Sql(database)
                .list(
                        "select id from coverage_change where campaign_id in (?, ?) fetch first 1 rows only",
                        row -> row.getLong(1),
                        NONE,
                        campaign)
                .isEmpty();
    }

    /** Takes the worker's turn until the transaction ends; false: another node has it. */
    public boolean takeTurn() {
        return !new Sql(database)
                .list(
                        "select name from coverage_worker where name = 'counting' for update skip locked",
                        row -> row.getString(1))
                .isEmpty();
    }

    /** Waits for the turn, for work that has to be done now. */
    public void awaitTurn() {
        new Sql(database)
                .list("select name from coverage_worker where name = 'counting' for update", row -> row.getString(1));
    }

    /** The oldest people and units; when only campaigns wait, all that waits for one of them. */
    public List<Change> nextTurn(int most) {
        List<Change> small = list("where campaign_id = ? order by id fetch first " + most + " rows only", NONE);
        if (!small.isEmpty()) {
            return small;
        }
        return list("order by id fetch first 1 rows only").stream()
                .findFirst()
                .map(first -> list("where campaign_id = ?", first.campaign()))
                .orElse(List.of());
    }

    private List<Change> list(String which, Object... values) {
        return new Sql(database)
                .list(
                        "select id, campaign_id, unit_id, person_id, from_day from coverage_change " + which,
                        row -> new Change(
                                row.getLong(1),
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class),
                                row.getObject(4, UUID.class),
                                row.getObject(5, LocalDate.class)),
                        values);
    }

    /**
     * Every campaign will be counted anew, so whatever waits now need not be looked at. Rows that become visible in between are
     * of transactions that have committed: the rebuilds, which read later, see their facts.
     *
     * @return how many rows gave way
     */
    public int makeWayForRebuilds(Collection<UUID> campaigns) {
        Sql sql = new Sql(database);
        long last = sql.list("select max(id) from coverage_change", row -> row.getLong(1)).get(0);
        int gone = sql.update("delete from coverage_change where id <= ?", last);
        campaigns.forEach(this::addCampaign);
        return gone;
    }

    public long size() {
        return new Sql(database)
                .list("select count(*) from coverage_change", row -> row.getLong(1))
                .get(0);
    }

    public void delete(Collection<Change> taken) {
        List<Object[]> ids = new ArrayList<>();
        taken.forEach(change -> ids.add(new Object[] {change.id()}));
        new Sql(database).batch("delete from coverage_change where id = ?", ids);
    }

    /** One row for everybody below the unit, or below a unit that succeeded it; it is the facts of now that name them. */
    public void spread(Change ofUnit) {
        Sql sql = new Sql(database);
        for (UUID unit : withSuccessors(sql, ofUnit.unit())) {
            sql.update(
                    "insert into coverage_change (campaign_id, unit_id, person_id, from_day)"
                            + " select distinct cast(? as uuid), cast(? as uuid), p.person_id, cast(? as date)"
                            + " from unit_subtree s join person_posting p on p.unit_id = s.unit_id"
                            + " where s.ancestor_id = ? and p.until_day > ?",
                    NONE,
                    NONE,
                    ALWAYS,
                    unit,
                    ofUnit.from());
        }
    }

    private static Set<UUID> withSuccessors(Sql sql, UUID unit) {
        Set<UUID> units = new LinkedHashSet<>(Set.of(unit));
        List<UUID> next = List.of(unit);
        while (!next.isEmpty()) {
            next = sql
                    .list(
                            "select successor_id from unit_succession where predecessor_id in ("
                                    + Sql.marks(next.size()) + ")",
                            row -> row.getObject(1, UUID.class),
                            next.toArray())
                    .stream()
                    .filter(units::add)
                    .toList();
        }
        return units;
    }
}
