package vn.hocvuso.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.store.Sql;

/** For whom a sheet of passwords is made, in which order, within the scope. */
@ApplicationScoped
public class SheetQueries {
    private static final String PEOPLE = """
            select p.id, p.service_number, p.full_name, o.rank_name, o.unit_id, a.username
            from person_named p left join person_posting o on o.person_id = p.id and o.from_day <= ? and o.until_day > ?
            left join account a on a.person_id = p.id where 1 = 1""";
    private static final String WITHIN = " and o.unit_id in (select s.unit_id from unit_subtree s where s.ancestor_id in (%s) and s.from_day <= ? and s.until_day > ?)";
    private static final String LIST_ORDER = " order by o.position_order, o.rank_level desc, p.name_key, p.service_number limit ";
    private static final int CHUNK = 1_000; // values of one condition

    private Sql sql;

    SheetQueries() {}

    @Inject
    public SheetQueries(Sql sql) {
        this.sql = sql;
    }

    /** @param unitId {@link Caller#WHOLE} for who was never posted; {@code username} null: no account yet */
    public record Recipient(UUID personId, String serviceNumber, String fullName, String rank, UUID unitId, String username) {}

    /** A unit of a sheet. */
    public record Place(UUID id, String code, String name, UUID parent, boolean agency, int order) {}

    /** People on the roll of the unit who have no account, in the order of lists. */
    public List<Recipient> withoutAccount(UUID unit, boolean subtree, int most, LocalDate today) {
        List<Object> values = new ArrayList<>(List.of(today, today, unit));
        if (subtree) {
            values.addAll(List.of(today, today));
        }
        String where = (subtree ? WITHIN.formatted("?") : " and o.unit_id = ?") + " and a.person_id is null";
        return sql.list(PEOPLE + where + LIST_ORDER + most, SheetQueries::recipient, values.toArray());
    }

    /**
     * Those of the numbers who are on the roll within the scope, in the order of lists; for the whole installation also who was
     * never posted (the first administrator).
     */
    public List<Recipient> named(Collection<String> serviceNumbers, Caller.Scope scope, LocalDate today) {
        List<Object> values = new ArrayList<>(List.of(today, today));
        values.addAll(serviceNumbers);
        String where = " and p.service_number in (" + Sql.marks(serviceNumbers) + ")";
        if (scope.whole()) {
            where += " and (o.person_id is not null or not exists (select 1 from person_posting x where x.person_id = p.id))";
        } else {
            where += WITHIN.formatted(Sql.marks(scope.roots()));
            values.addAll(scope.roots());
            values.addAll(List.of(today, today));
        }
        return sql.list(PEOPLE + where + LIST_ORDER + serviceNumbers.size(), SheetQueries::recipient, values.toArray());
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        UUID unit = Sql.id(row, "unit_id");
        return new Recipient(
                Sql.id(row, "id"), row.getString("service_number"), row.getString("full_name"), row.getString("rank_name"),
                unit == null ? Caller.WHOLE : unit, row.getString("username"));
    }

    /** These units in the order of the tree: from the root down, agencies before troops, as their superior ordered them. */
    public List<Place> inTreeOrder(Set<UUID> units, LocalDate today) {
        Map<UUID, List<Place>> children = new HashMap<>();
        for (Place place : withSuperiors(units, today)) {
            children.computeIfAbsent(place.parent(), parent -> new ArrayList<>()).add(place);
        }
        Comparator<Place> siblings = Comparator.comparing(Place::agency).reversed().thenComparing(Place::order).thenComparing(Place::code);
        List<Place> ordered = new ArrayList<>();
        walk(null, children, siblings, ordered);
        return ordered.stream().filter(place -> units.contains(place.id())).toList();
    }

    private static void walk(UUID from, Map<UUID, List<Place>> children, Comparator<Place> siblings, List<Place> ordered) {
        children.getOrDefault(from, List.of()).stream().sorted(siblings).forEach(place -> {
            ordered.add(place);
            walk(place.id(), children, siblings, ordered);
        });
    }

    private Set<Place> withSuperiors(Set<UUID> units, LocalDate today) {
        String query = """
                select distinct u.id, u.code, u.name, h.parent_id, u.kind, u.sort_order
                from unit_subtree s
                join unit_as_of u on u.id = s.ancestor_id and u.from_day <= ? and u.until_day > ?
                left join unit_parent h on h.unit_id = u.id and h.from_day <= ? and h.until_day > ?
                where s.from_day <= ? and s.until_day > ? and s.unit_id in (%s)""";
        Set<Place> places = new LinkedHashSet<>();
        List<UUID> all = List.copyOf(units);
        for (int start = 0; start < all.size(); start += CHUNK) {
            List<UUID> some = all.subList(start, Math.min(start + CHUNK, all.size()));
            List<Object> values = new ArrayList<>(List.of(today, today, today, today, today, today));
            values.addAll(some);
            sql.each(
                    query.formatted(Sql.marks(some)),
                    row -> places.add(new Place(
                            Sql.id(row, "id"), row.getString("code"), row.getString("name"), Sql.id(row, "parent_id"), "co_quan".equals(row.getString("kind")),
                            row.getInt("sort_order"))),
                    values.toArray());
        }
        return places;
    }

    /** Which of these accounts hold exactly this sealed password now: the others were not opened, their name belongs to somebody else. */
    public Set<UUID> holding(List<AccountRepository.Opening> openings) {
        Map<UUID, String> wanted = new HashMap<>();
        openings.forEach(one -> wanted.put(one.personId(), one.sealed()));
        Set<UUID> holding = new LinkedHashSet<>();
        List<UUID> all = List.copyOf(wanted.keySet());
        for (int start = 0; start < all.size(); start += CHUNK) {
            List<UUID> some = all.subList(start, Math.min(start + CHUNK, all.size()));
            sql.each("select person_id, pending_password from account where person_id in (" + Sql.marks(some) + ")", row -> {
                if (wanted.get(Sql.id(row, "person_id")).equals(row.getString("pending_password"))) {
                    holding.add(Sql.id(row, "person_id"));
                }
            }, some.toArray());
        }
        return holding;
    }
}
