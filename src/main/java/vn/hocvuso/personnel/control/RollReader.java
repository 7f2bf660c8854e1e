package vn.hocvuso.personnel.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.personnel.rule.PeopleSearch;
import vn.hocvuso.personnel.rule.ReportGroup;
import vn.hocvuso.personnel.rule.Status;
import vn.hocvuso.store.Sql;

/** Reads rolls from the tables: a whole one, or some people of one. */
final class RollReader {
    private static final int AT_ONCE = 1000;
    private static final String PEOPLE = """
            select p.id, p.service_number, p.full_name, p.name_key, o.unit_id, o.group_code, o.position_order, o.rank_level, o.cohort
            from posting o join person p on p.id = o.person_id
            where o.from_day <= ? and o.until_day > ?""";
    private static final String STATUSES = "select s.person_id, s.status from person_status s where s.from_day <= ? and s.until_day > ?";

    private final Sql sql;
    private final LocalDate day;
    private final RollUnits units;
    private final RollNames names;
    private final RollBuilder builder;
    private final Map<String, Integer> known = new HashMap<>();
    private final Map<UUID, Short> statuses = new HashMap<>();

    RollReader(Sql sql, LocalDate day, RollUnits units, RollNames names, int expected) {
        this.sql = sql;
        this.day = day;
        this.units = units;
        this.names = names;
        builder = new RollBuilder(names, expected);
    }

    Roll everybody() {
        sql.each(STATUSES, this::takeStatus, day, day);
        sql.each(PEOPLE, this::take, day, day);
        return builder.sorted();
    }

    Roll some(Collection<UUID> people) {
        for (List<UUID> piece : pieces(people)) {
            List<Object> values = new ArrayList<>(List.of(day, day));
            values.addAll(piece);
            sql.each(STATUSES + " and s.person_id in (" + Sql.marks(piece) + ")", this::takeStatus, values.toArray());
            sql.each(PEOPLE + " and o.person_id in (" + Sql.marks(piece) + ")", this::take, values.toArray());
        }
        return builder.sorted();
    }

    /** Service numbers of these people, on the roll or not. */
    Set<String> numbers(Collection<UUID> people) {
        Set<String> numbers = new HashSet<>();
        for (List<UUID> piece : pieces(people)) {
            numbers.addAll(sql.list(
                    "select service_number from person where id in (" + Sql.marks(piece) + ")", row -> row.getString(1), piece.toArray()));
        }
        return numbers;
    }

    private static List<List<UUID>> pieces(Collection<UUID> people) {
        List<UUID> all = List.copyOf(people);
        List<List<UUID>> pieces = new ArrayList<>();
        for (int start = 0; start < all.size(); start += AT_ONCE) {
            pieces.add(all.subList(start, Math.min(all.size(), start + AT_ONCE)));
        }
        return pieces;
    }

    /** A bit a status: they may overlap. */
    static short bit(Status status) {
        return (short) (1 << status.ordinal());
    }

    private void takeStatus(ResultSet row) throws SQLException {
        short bit = bit(Status.named(row.getString(2)).orElseThrow());
        statuses.merge(row.getObject(1, UUID.class), bit, (one, other) -> (short) (one | other));
    }

    private void take(ResultSet row) throws SQLException {
        UUID person = row.getObject(1, UUID.class);
        String number = row.getString(2);
        byte group = (byte) ReportGroup.named(row.getString(6)).orElseThrow().ordinal();
        short held = statuses.getOrDefault(person, (short) 0);
        int name = name(row.getString(3), row.getString(4), number);
        short cohort = names.addCohort(row.getString(9));
        builder.add(person, Roll.place(row.getInt(7), row.getInt(8)), name, units.indexOf(row.getObject(5, UUID.class)), group, cohort, held);
        builder.addNumber(number);
    }

    private int name(String fullName, String nameKey, String number) {
        Set<String> letters = PeopleSearch.lettersOf("", number);
        return known.computeIfAbsent(fullName + letters, anew -> names.add(nameKey, PeopleSearch.lettersOf(fullName, number)));
    }
}
