package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.coverage.StrengthVersion;
import vn.hocvuso.coverage.StrengthWish;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.personnel.People;
import vn.hocvuso.store.Sql;

/** Confirmed strengths, and the roster they are held against. */
@ApplicationScoped
public class StrengthRepository {
    private static final String COLUMNS = """
            select c.id, c.unit_id, c.on_day, c.version, c.total, c.note, n.service_number, n.full_name, c.confirmed_as, c.confirmed_at
            from strength_confirmation c join person_named n on n.id = c.confirmed_by""";
    private static final Comparator<StrengthVersion.Group> IN_ORDER = Comparator.comparingInt(group -> StrengthWish.GROUPS.indexOf(group.group()));

    private Sql sql;
    private Counted counted;

    /** People by report group, of each unit with its subtree on its day. */
    @FunctionalInterface
    public interface Counted {
        Map<UUID, Map<String, Long>> of(Map<UUID, LocalDate> dayOf);
    }

    StrengthRepository() {}

    @Inject
    public StrengthRepository(Sql sql, People people) {
        this(sql, people::strengths);
    }

    public StrengthRepository(Sql sql, Counted counted) {
        this.sql = sql;
        this.counted = counted;
    }

    /** People by report group. */
    public record Roster(Map<String, Long> groups) {
        public static final Roster EMPTY = new Roster(Map.of());

        public long total() {
            return groups.values().stream().mapToLong(Long::longValue).sum();
        }

        public long of(String group) {
            return groups.getOrDefault(group, 0L);
        }
    }

    /** A confirmation with the unit it was given for. */
    public record Confirmation(UUID id, UUID unit, StrengthVersion version) {}

    /** Of each unit the last one for a day up to {@code asOf}, in its newest version; units without any are absent. */
    public Map<UUID, Confirmation> latest(Collection<UUID> units, LocalDate asOf) {
        String query = COLUMNS + " where c.unit_id in (" + Sql.marks(units) + ") and c.on_day <= ? and not exists (select 1 from strength_confirmation l"
                + " where l.unit_id = c.unit_id and l.on_day <= ? and (l.on_day > c.on_day or l.on_day = c.on_day and l.version > c.version))";
        Map<UUID, Confirmation> found = new HashMap<>();
        withGroups(sql.list(query, StrengthRepository::confirmation, Pieces.flat(units, asOf, asOf)))
                .forEach(confirmation -> found.put(confirmation.unit(), confirmation));
        return found;
    }

    /** Of one unit, latest day and newest version first. */
    public Page<StrengthVersion> history(UUID unit, Page.Request page) {
        long total = sql.first("select count(*) from strength_confirmation where unit_id = ?", row -> row.getLong(1), unit).orElse(0L);
        List<Confirmation> found = sql.list(
                COLUMNS + " where c.unit_id = ? order by c.on_day desc, c.version desc limit ? offset ?",
                StrengthRepository::confirmation, unit, page.size(), page.offset());
        return new Page<>(withGroups(found).stream().map(Confirmation::version).toList(), total, page.page(), page.size());
    }

    /** The roster of each unit on its day, with its subtree: as known now, so that late corrections of the roster close the gap they close in truth. */
    public Map<UUID, Roster> rosters(Map<UUID, LocalDate> dayOf) {
        Map<UUID, Roster> rosters = new HashMap<>();
        counted.of(dayOf).forEach((unit, groups) -> rosters.put(unit, new Roster(groups)));
        return rosters;
    }

    /** @return the new version's number; 0 when somebody else confirmed in the same moment */
    public int add(UUID id, UUID unit, StrengthWish wish, StrengthWish.Signer signer, Instant at) {
        int added = sql.update("""
                insert into strength_confirmation (id, unit_id, on_day, version, total, note, confirmed_by, confirmed_as, confirmed_at)
                select cast(? as uuid), cast(? as uuid), cast(? as date), coalesce(max(version), 0) + 1, cast(? as integer), cast(? as varchar(400)),
                       cast(? as uuid), cast(? as varchar(20)), cast(? as timestamp with time zone)
                from strength_confirmation where unit_id = ? and on_day = ?
                on conflict do nothing""",
                id, unit, wish.on(), wish.total(), wish.note(), signer.person(), signer.as(), at, unit, wish.on());
        if (added == 0) {
            return 0;
        }
        List<Object[]> groups = new ArrayList<>();
        wish.groups().forEach((group, number) -> groups.add(new Object[] {id, group, number.intValue()}));
        sql.insert("strength_group (confirmation_id, group_code, number_of)", groups);
        return sql.first("select version from strength_confirmation where id = ?", row -> row.getInt(1), id).orElseThrow();
    }

    private List<Confirmation> withGroups(List<Confirmation> plain) {
        Map<UUID, List<StrengthVersion.Group>> groups = new HashMap<>();
        List<UUID> ids = plain.stream().map(Confirmation::id).toList();
        sql.each(
                "select confirmation_id, group_code, number_of from strength_group where confirmation_id in (" + Sql.marks(ids) + ")",
                row -> groups.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(new StrengthVersion.Group(row.getString(2), row.getLong(3))),
                ids.toArray());
        return plain.stream().map(one -> new Confirmation(one.id(), one.unit(), with(one.version(), groups.getOrDefault(one.id(), List.of())))).toList();
    }

    private static StrengthVersion with(StrengthVersion v, List<StrengthVersion.Group> groups) {
        return new StrengthVersion(
                v.on(), v.version(), v.total(), groups.stream().sorted(IN_ORDER).toList(), v.note(), v.confirmedBy(), v.fullName(), v.confirmedAs(), v.confirmedAt());
    }

    private static Confirmation confirmation(ResultSet row) throws SQLException {
        StrengthVersion version = new StrengthVersion(
                Sql.day(row, "on_day"), row.getInt("version"), row.getLong("total"), List.of(), row.getString("note"), row.getString("service_number"),
                row.getString("full_name"), row.getString("confirmed_as"), Sql.instant(row, "confirmed_at"));
        return new Confirmation(Sql.id(row, "id"), Sql.id(row, "unit_id"), version);
    }
}
