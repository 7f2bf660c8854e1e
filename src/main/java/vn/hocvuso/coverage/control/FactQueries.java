package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.hocvuso.coverage.rule.Facts;
import vn.hocvuso.coverage.rule.UnitPaths;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.store.Sql;

/** The facts about people that bear on coverage, by the views their owners publish. */
@ApplicationScoped
public class FactQueries {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int AT_ONCE = 5_000;
    private static final String ABOVE = "select unit_id, ancestor_id, depth, from_day, until_day from unit_subtree";

    @Inject
    private Sql sql;

    public FactQueries() {}

    public FactQueries(Sql sql) {
        this.sql = sql;
    }

    /** Which results. */
    private record Only(String condition, Set<UUID> items) {
        private static final Only ALL = new Only("", Set.of());
    }

    private record Posting(UUID person, UUID unit, Period days, String group, String cohort) {}

    /** People who are or were on the roll, in the order of their ids, after {@code last}; null: from the first. */
    public List<UUID> peopleAfter(UUID last, int most) {
        return sql.list(
                        "select distinct person_id from person_posting where person_id > ? order by person_id fetch first "
                                + most + " rows only",
                        row -> row.getObject(1, UUID.class),
                        last == null ? BEFORE_ALL : last);
    }

    public long peopleInAll() {
        return sql.list("select count(*) from person_named", row -> row.getLong(1)).get(0);
    }

    /** An entry for each, also for those of whom nothing is known. */
    public Map<UUID, Facts> of(Collection<UUID> persons) {
        Map<UUID, Facts> facts = new LinkedHashMap<>();
        for (List<UUID> piece : Pieces.of(persons)) {
            facts.putAll(read(piece, " where person_id in (" + Sql.marks(piece) + ")", piece.toArray(), Only.ALL, this::paths));
        }
        return facts;
    }

    private record Piece(UUID last, Map<UUID, Facts> facts) {}

    /**
     * Everybody who is or was on the roll, some thousand at a time in the order of their ids; the tree is read once. While some are
     * looked at, the next are read: what is committed then.
     *
     * @param items of others no results are read
     */
    public void everybody(Set<UUID> items, Consumer<Map<UUID, Facts>> taker) {
        Map<UUID, UnitPaths> tree = tree();
        Only only = new Only(" and item_id in (" + Sql.marks(items) + ")", items);
        Piece piece = after(null, only, tree);
        while (piece.last() != null) {
            UUID last = piece.last();
            Supplier<Piece> next = sql.meanwhile(() -> after(last, only, tree));
            taker.accept(piece.facts());
            piece = next.get();
        }
    }

    private Piece after(UUID last, Only only, Map<UUID, UnitPaths> tree) {
        List<UUID> persons = peopleAfter(last, AT_ONCE);
        if (persons.isEmpty()) {
            return new Piece(null, Map.of());
        }
        UUID end = persons.get(persons.size() - 1);
        Object[] ends = {persons.get(0), end};
        return new Piece(end, read(persons, " where person_id >= ? and person_id <= ?", ends, only, units -> tree));
    }

    private Map<UUID, Facts> read(
            List<UUID> persons, String which, Object[] values, Only results, Function<Set<UUID>, Map<UUID, UnitPaths>> tree) {
        Map<UUID, Facts> facts = new LinkedHashMap<>();
        persons.forEach(person -> facts.put(
                person, new Facts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>())));
        List<Posting> postings = sql.list(
                "select person_id, from_day, until_day, unit_id, group_code, cohort from person_posting" + which,
                row -> new Posting(
                        person(row),
                        row.getObject("unit_id", UUID.class),
                        days(row),
                        row.getString("group_code"),
                        row.getString("cohort") == null ? "" : row.getString("cohort")),
                values);
        Map<UUID, UnitPaths> paths = tree.apply(postings.stream().map(Posting::unit).collect(Collectors.toSet()));
        postings.forEach(posting -> known(facts, posting.person()).stays().addAll(stays(posting, paths)));
        sql.each(
                "select person_id, from_day, until_day, status from person_status_days" + which,
                row -> known(facts, person(row)).statuses().add(new Facts.Status(row.getString("status"), days(row))),
                values);
        sql.each(
                "select person_id, from_day, until_day, campaign_id from exemption_days" + which,
                row -> known(facts, person(row))
                        .exemptions()
                        .add(new Facts.Exemption(row.getObject("campaign_id", UUID.class), days(row))),
                values);
        sql.each(
                "select person_id, item_id, outcome, earned_on from result_fact" + which + results.condition(),
                row -> known(facts, person(row))
                        .results()
                        .add(new Facts.Result(
                                row.getObject("item_id", UUID.class),
                                row.getString("outcome"),
                                row.getObject("earned_on", LocalDate.class))),
                Pieces.flat(List.of(values), results.items()));
        return facts;
    }

    /** Of somebody who was never on the roll nothing is asked, though results may be there. */
    private static Facts known(Map<UUID, Facts> facts, UUID person) {
        Facts known = facts.get(person);
        return known == null ? new Facts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()) : known;
    }

    /** A posting on days when its unit does not stand in the tree is below nothing and counts nowhere. */
    private static List<Facts.Stay> stays(Posting posting, Map<UUID, UnitPaths> paths) {
        List<Facts.Stay> stays = new ArrayList<>();
        UnitPaths path = paths.getOrDefault(posting.unit(), new UnitPaths(List.of()));
        for (UnitPaths.Stretch stretch : path.stretches()) {
            if (stretch.days().overlaps(posting.days())) {
                LocalDate from = posting.days().contains(stretch.days().from())
                        ? stretch.days().from()
                        : posting.days().from();
                LocalDate until = stretch.days().until().isBefore(posting.days().until())
                        ? stretch.days().until()
                        : posting.days().until();
                stays.add(new Facts.Stay(new Period(from, until), stretch.path(), posting.group(), posting.cohort()));
            }
        }
        return stays;
    }

    private Map<UUID, UnitPaths> paths(Set<UUID> units) {
        Map<UUID, UnitPaths> paths = new HashMap<>();
        for (List<UUID> piece : Pieces.of(units)) {
            readTree(paths, ABOVE + " where unit_id in (" + Sql.marks(piece) + ") order by unit_id", piece.toArray());
        }
        return paths;
    }

    private Map<UUID, UnitPaths> tree() {
        Map<UUID, UnitPaths> tree = new HashMap<>();
        readTree(tree, ABOVE + " order by unit_id");
        return tree;
    }

    private void readTree(Map<UUID, UnitPaths> into, String query, Object... values) {
        Map<UUID, UUID> shared = new HashMap<>();
        List<UnitPaths.Above> rows = new ArrayList<>();
        UUID[] unit = {null};
        sql.each(
                query,
                row -> {
                    UUID next = row.getObject(1, UUID.class);
                    if (!next.equals(unit[0]) && unit[0] != null) {
                        into.put(unit[0], UnitPaths.of(rows));
                        rows.clear();
                    }
                    unit[0] = next;
                    UUID above = row.getObject(2, UUID.class);
                    rows.add(new UnitPaths.Above(shared.computeIfAbsent(above, same -> same), row.getInt(3), days(row)));
                },
                values);
        if (unit[0] != null) {
            into.put(unit[0], UnitPaths.of(rows));
        }
    }

    private static UUID person(ResultSet row) throws SQLException {
        return row.getObject("person_id", UUID.class);
    }

    private static Period days(ResultSet row) throws SQLException {
        return new Period(row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class));
    }
}
