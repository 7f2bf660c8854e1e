package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.store.Sql;

/**
 * What has to be counted again. Writers of facts only insert here, in their own transaction; one worker takes rows, reads the
 * facts <em>after</em> that, and deletes exactly the rows it took. Whoever commits later has a row of his own.
 */
@ApplicationScoped
public class ChangeQueue {
    private static final UUID NONE = Caller.WHOLE;
    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    @Inject
    private Sql sql;

    public ChangeQueue() {}

    public ChangeQueue(Sql sql) {
        this.sql = sql;
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
        turnTree();
    }

    /** The tree, or what its units are called or are, is another: whoever keeps it in memory reads it anew. */
    public void turnTree() {
        sql.update("insert into coverage_tree_turn default values");
    }

    public void addCampaign(UUID campaign) {
        insert(List.<Object[]>of(new Object[] {campaign, NONE, NONE, ALWAYS}));
    }

    private void insert(List<Object[]> rows) {
        sql.insert("coverage_change (campaign_id, unit_id, person_id, from_day)", rows);
    }

    /** Cheap, for the worker's every look. */
    public boolean isEmpty() {
        return sql.list("select id from coverage_change fetch first 1 rows only", row -> row.getLong(1))
                .isEmpty();
    }

    /** Does something wait that may change this campaign's figures? */
    public boolean isPending(UUID campaign) {
        return !sql.list(
                        "select id from coverage_change where campaign_id in (?, ?) fetch first 1 rows only",
                        row -> row.getLong(1),
                        NONE,
                        campaign)
                .isEmpty();
    }

    /** The latest that waits now; 0: none does. What comes later has a higher one. */
    public long latest() {
        return sql.list("select coalesce(max(id), 0) from coverage_change", row -> row.getLong(1)).get(0);
    }

    /** Of what came no later: does something wait that may change this campaign's figures? */
    boolean isPending(UUID campaign, long latest) {
        return anyUpTo(latest, "campaign_id in (?, ?)", NONE, campaign);
    }

    /** Of what came no later: does all of the campaign wait, or the people of units, of whom there may be any number? */
    boolean isMoreThanPeople(UUID campaign, long latest) {
        return anyUpTo(latest, "(campaign_id = ? or unit_id <> ?)", campaign, NONE);
    }

    /** Of what came no later: do more than so many wait? */
    boolean isLongerThan(int many, long latest) {
        String some = "select id from coverage_change where id <= ? fetch first " + (many + 1) + " rows only";
        return sql.list("select count(*) from (" + some + ") few", row -> row.getLong(1), latest).get(0) > many;
    }

    private boolean anyUpTo(long latest, String which, UUID one, UUID other) {
        return !sql.list("select id from coverage_change where id <= ? and " + which + " fetch first 1 rows only", row -> row.getLong(1), latest, one, other)
                .isEmpty();
    }

    /** Takes the worker's turn until the transaction ends; false: another node has it. */
    public boolean takeTurn() {
        return !sql.list(
                        "select name from coverage_worker where name = 'counting' for update skip locked",
                        row -> row.getString(1))
                .isEmpty();
    }

    /** Waits for the turn, for work that has to be done now. */
    public void awaitTurn() {
        sql.list("select name from coverage_worker where name = 'counting' for update", row -> row.getString(1));
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
        return sql.list(
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
        long last = sql.list("select max(id) from coverage_change", row -> row.getLong(1)).get(0);
        int gone = sql.update("delete from coverage_change where id <= ?", last);
        campaigns.forEach(this::addCampaign);
        return gone;
    }

    public long size() {
        return sql.list("select count(*) from coverage_change", row -> row.getLong(1))
                .get(0);
    }

    public void delete(Collection<Change> taken) {
        List<Object[]> ids = new ArrayList<>();
        taken.forEach(change -> ids.add(new Object[] {change.id()}));
        sql.batch("delete from coverage_change where id = ?", ids);
    }

    /** A row for everybody below the units, or below units that succeeded them; it is the facts of now that name them. */
    public void spread(Collection<Change> ofUnits) {
        LocalDate from = ofUnits.stream().map(Change::from).min(LocalDate::compareTo).orElse(ALWAYS);
        Set<UUID> units = new LinkedHashSet<>();
        ofUnits.forEach(change -> units.add(change.unit()));
        for (List<UUID> piece : Pieces.of(withSuccessors(units))) {
            sql.update(
                    "insert into coverage_change (campaign_id, unit_id, person_id, from_day)"
                            + " select distinct cast(? as uuid), cast(? as uuid), p.person_id, cast(? as date)"
                            + " from unit_subtree s join person_posting p on p.unit_id = s.unit_id"
                            + " where p.until_day > ? and s.ancestor_id in (" + Sql.marks(piece) + ")",
                    Pieces.flat(NONE, NONE, ALWAYS, from, piece));
        }
    }

    private Set<UUID> withSuccessors(Set<UUID> named) {
        Map<UUID, List<UUID>> successors = new HashMap<>();
        sql.each(
                "select predecessor_id, successor_id from unit_succession",
                row -> successors
                        .computeIfAbsent(row.getObject(1, UUID.class), anew -> new ArrayList<>())
                        .add(row.getObject(2, UUID.class)));
        Set<UUID> units = new LinkedHashSet<>(named);
        Deque<UUID> open = new ArrayDeque<>(named);
        while (!open.isEmpty()) {
            successors.getOrDefault(open.pop(), List.of()).stream().filter(units::add).forEach(open::push);
        }
        return units;
    }
}
