package vn.hocvuso.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.store.Sql;
import vn.hocvuso.unit.Handover;

/** Posts people from one unit to another from a day on: rank, group, position and cohort stay, postings that begin later go too. */
@ApplicationScoped
public class PostingMoves {
    private static final int AT_ONCE = 500;
    private static final String REST = "group_code, rank_level, rank_name, position_name, position_order, cohort";

    private Sql sql;

    PostingMoves() {}

    @Inject
    public PostingMoves(Sql sql) {
        this.sql = sql;
    }

    /** The people of a handover. */
    public record Group(Handover handover, List<UUID> persons) {}

    private record Posted(UUID person, String number, LocalDate until) {}

    /**
     * Who goes where; nothing is written.
     *
     * @throws Refused 422 for somebody named who is not posted there, or is to stay longer than the new unit stands
     */
    public List<Group> weigh(List<Handover> handovers) {
        List<Group> groups = new ArrayList<>();
        Set<String> gone = new HashSet<>();
        for (Handover handover : handovers) {
            Map<String, Posted> there = postedTo(handover);
            there.keySet().removeAll(gone);
            List<UUID> persons = new ArrayList<>();
            for (String number : handover.people() == null ? there.keySet() : handover.people()) {
                Posted posted = there.get(number);
                refuse(posted == null, "person-not-in-unit", number, handover.fromCode(), handover.on());
                refuse(posted.until().isAfter(handover.until()), "person-outlasts-unit", number, handover.toCode(), handover.until().minusDays(1));
                persons.add(posted.person());
                gone.add(number);
            }
            groups.add(new Group(handover, persons));
        }
        return groups;
    }

    private static void refuse(boolean wrong, String code, Object... parameters) {
        if (wrong) {
            throw new Refused(code, parameters);
        }
    }

    /** By service number, whoever is posted there on the day or later, with the end of the last such posting. */
    private Map<String, Posted> postedTo(Handover handover) {
        Map<String, Posted> posted = new LinkedHashMap<>();
        sql.list(
                "select o.person_id, p.service_number, max(o.until_day) as until_day from posting o join person p on p.id = o.person_id"
                        + " where o.unit_id = ? and o.until_day > ? group by o.person_id, p.service_number order by p.service_number",
                row -> posted.put(
                        row.getString("service_number"),
                        new Posted(Sql.id(row, "person_id"), row.getString("service_number"), Sql.day(row, "until_day"))),
                handover.from(), handover.on());
        return posted;
    }

    public void carryOut(List<Group> groups) {
        for (Group group : groups) {
            for (int start = 0; start < group.persons().size(); start += AT_ONCE) {
                move(group.handover(), group.persons().subList(start, Math.min(group.persons().size(), start + AT_ONCE)));
            }
        }
    }

    /** A posting that holds on the day is cut there; one that begins later only changes its unit. */
    private void move(Handover handover, List<UUID> persons) {
        // Whoever reads and then writes these people sees that they have changed.
        sql.update("update person set version = version + 1 where id in (" + Sql.marks(persons) + ")", persons.toArray());
        String cut = " where unit_id = ? and from_day < ? and until_day > ? and person_id in (" + Sql.marks(persons) + ")";
        LocalDate on = handover.on();
        sql.update(
                "insert into posting (person_id, from_day, until_day, unit_id, " + REST + ") select person_id, cast(? as date), until_day, cast(? as uuid), "
                        + REST + " from posting" + cut,
                values(persons, on, handover.to(), handover.from(), on, on));
        sql.update("update posting set until_day = ?" + cut, values(persons, on, handover.from(), on, on));
        sql.update(
                "update posting set unit_id = ? where unit_id = ? and from_day >= ? and person_id in (" + Sql.marks(persons) + ")",
                values(persons, handover.to(), handover.from(), on));
    }

    private static Object[] values(Collection<UUID> persons, Object... first) {
        List<Object> values = new ArrayList<>(List.of(first));
        values.addAll(persons);
        return values.toArray();
    }

    /** How many people are posted to these units on the day. */
    public int postedTo(Collection<UUID> units, LocalDate day) {
        List<UUID> all = List.copyOf(units);
        int people = 0;
        for (int start = 0; start < all.size(); start += AT_ONCE) {
            List<UUID> some = all.subList(start, Math.min(all.size(), start + AT_ONCE));
            people += sql.first(
                            "select count(*) from posting where from_day <= ? and until_day > ? and unit_id in (" + Sql.marks(some) + ")",
                            row -> row.getInt(1), values(some, day, day))
                    .orElse(0);
        }
        return people;
    }
}
