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
import java.util.stream.Collectors;
import vn.hocvuso.coverage.rule.Facts;
import vn.hocvuso.coverage.rule.UnitPaths;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.store.Sql;

/** The facts about people that bear on coverage, by the views their owners publish. */
@ApplicationScoped
public class FactQueries {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @Inject
    private Sql sql;

    public FactQueries() {}

    public FactQueries(Sql sql) {
        this.sql = sql;
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
            facts.putAll(ofPiece(piece));
        }
        return facts;
    }

    private Map<UUID, Facts> ofPiece(List<UUID> persons) {
        String among = " where person_id in (" + Sql.marks(persons) + ")";
        List<Posting> postings = sql.list(
                "select person_id, from_day, until_day, unit_id, group_code, cohort from person_posting" + among,
                row -> new Posting(
                        person(row),
                        row.getObject("unit_id", UUID.class),
                        days(row),
                        row.getString("group_code"),
                        row.getString("cohort") == null ? "" : row.getString("cohort")),
                persons.toArray());
        Map<UUID, Facts> facts = new LinkedHashMap<>();
        persons.forEach(person -> facts.put(
                person, new Facts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>())));
        Map<UUID, UnitPaths> paths =
                paths(postings.stream().map(Posting::unit).collect(Collectors.toSet()));
        postings.forEach(posting -> facts.get(posting.person()).stays().addAll(stays(posting, paths)));
        sql.list(
                "select person_id, from_day, until_day, status from person_status_days" + among,
                row -> facts.get(person(row)).statuses().add(new Facts.Status(row.getString("status"), days(row))),
                persons.toArray());
        sql.list(
                "select person_id, from_day, until_day, campaign_id from exemption_days" + among,
                row -> facts.get(person(row))
                        .exemptions()
                        .add(new Facts.Exemption(row.getObject("campaign_id", UUID.class), days(row))),
                persons.toArray());
        sql.list(
                "select person_id, item_id, outcome, earned_on from result_fact" + among,
                row -> facts.get(person(row))
                        .results()
                        .add(new Facts.Result(
                                row.getObject("item_id", UUID.class),
                                row.getString("outcome"),
                                row.getObject("earned_on", LocalDate.class))),
                persons.toArray());
        return facts;
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
        Map<UUID, List<UnitPaths.Above>> rows = new HashMap<>();
        for (List<UUID> piece : Pieces.of(units)) {
            sql.list(
                            "select unit_id, ancestor_id, depth, from_day, until_day from unit_subtree where unit_id in ("
                                    + Sql.marks(piece) + ")",
                            row -> rows.computeIfAbsent(row.getObject(1, UUID.class), anew -> new ArrayList<>())
                                    .add(new UnitPaths.Above(
                                            row.getObject(2, UUID.class), row.getInt(3), days(row))),
                            piece.toArray());
        }
        Map<UUID, UnitPaths> paths = new HashMap<>();
        rows.forEach((unit, above) -> paths.put(unit, UnitPaths.of(above)));
        return paths;
    }

    private static UUID person(ResultSet row) throws SQLException {
        return row.getObject("person_id", UUID.class);
    }

    private static Period days(ResultSet row) throws SQLException {
        return new Period(row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class));
    }
}
