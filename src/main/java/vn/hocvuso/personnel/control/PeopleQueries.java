package vn.hocvuso.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.personnel.PersonView;
import vn.hocvuso.personnel.PostingView;
import vn.hocvuso.personnel.StatusView;
import vn.hocvuso.personnel.rule.PeopleSearch;
import vn.hocvuso.personnel.rule.ReportGroup;
import vn.hocvuso.personnel.rule.Status;
import vn.hocvuso.store.Sql;

/** Reads people as of a day, never beyond the scope. */
@ApplicationScoped
public class PeopleQueries {
    /** Counting further costs more than it tells (contract). */
    private static final int COUNTED = 10_000;

    private static final String COLUMNS = """
            select p.id, p.service_number, p.full_name, p.birth_year, o.rank_name, o.group_code, o.position_name, o.unit_id, u.code, u.name,
                   o.cohort, o.from_day, o.until_day,
                   (select s.status from person_status s where s.person_id = p.id and s.from_day <= ? and s.until_day > ?
                    order by s.from_day desc, s.status limit 1)""";
    private static final String NAMED_UNIT = """

            left join unit_as_of u on u.id = o.unit_id and u.from_day <= ? and u.until_day > ?""";
    private static final String POSTED = """

            from person p
            join posting o on o.person_id = p.id and o.from_day <= ? and o.until_day > ?""";
    private static final String KNOWN = """

            from person p
            left join posting o on o.person_id = p.id and o.from_day <= ? and o.until_day > ?""";

    private static final int ANY_OTHER_STATUS = 0xFFFF & ~RollReader.bit(Status.ACTIVE);

    private Sql sql;
    private RollKeeper rolls;

    PeopleQueries() {}

    @Inject
    public PeopleQueries(Sql sql, RollKeeper rolls) {
        this.sql = sql;
        this.rolls = rolls;
    }

    /** @param unit with its subtree, null for all; {@code group} and {@code status} null for all */
    public record Filter(UUID unit, PeopleSearch search, ReportGroup group, Status status) {}

    public Optional<UUID> idOf(String serviceNumber) {
        return sql.first("select id from person where service_number = ?", row -> row.getObject(1, UUID.class), serviceNumber);
    }

    public Optional<PersonView> byId(UUID person, LocalDate day) {
        return sql.first(COLUMNS + KNOWN + NAMED_UNIT + " where p.id = ?", PeopleQueries::view, day, day, day, day, day, day, person);
    }

    /** Of the day; off the roll that of the last posting before, else of one to come; empty when there is no posting at all. */
    public Optional<UUID> lastUnit(UUID person, LocalDate day) {
        return sql.first(
                "select unit_id from posting where person_id = ? order by case when from_day <= ? then 0 else 1 end, from_day desc limit 1",
                row -> row.getObject(1, UUID.class), person, day);
    }

    public boolean onRoll(UUID person, LocalDate day) {
        return sql.first("select 1 from posting where person_id = ? and from_day <= ? and until_day > ?", row -> true, person, day, day)
                .isPresent();
    }

    /** The latest first; a unit by the name it bore when the posting began. */
    public List<PostingView> postings(UUID person) {
        String query = """
                select o.from_day, o.until_day, u.code, u.name, o.rank_name, o.group_code, o.position_name, o.cohort
                from posting o left join unit_as_of u on u.id = o.unit_id and u.from_day <= o.from_day and u.until_day > o.from_day
                where o.person_id = ? order by o.from_day desc""";
        return sql.list(query, PeopleQueries::posting, person);
    }

    static PostingView posting(ResultSet row) throws SQLException {
        return new PostingView(
                row.getObject(1, LocalDate.class), lastDay(row.getObject(2, LocalDate.class)), row.getString(3), row.getString(4), row.getString(5),
                row.getString(6), row.getString(7), row.getString(8));
    }

    public List<StatusView> statuses(UUID person) {
        return sql.list(
                "select status, from_day, until_day from person_status where person_id = ? order by from_day desc, status", PeopleQueries::status, person);
    }

    static StatusView status(ResultSet row) throws SQLException {
        return new StatusView(row.getString(1), row.getObject(2, LocalDate.class), lastDay(row.getObject(3, LocalDate.class)));
    }

    private static LocalDate lastDay(LocalDate until) {
        return until.equals(Period.OPEN) ? null : until.minusDays(1);
    }

    /** Found in the roll in memory; what is shown of the page's people is read from the tables. */
    public Page<PersonView> list(Filter filter, Page.Request page, LocalDate day, Caller.Scope scope) {
        RollKeeper.Kept kept = rolls.on(day);
        int held = filter.status() == null || filter.status() == Status.ACTIVE ? 0 : RollReader.bit(filter.status());
        int free = filter.status() == Status.ACTIVE ? ANY_OTHER_STATUS : 0;
        int group = filter.group() == null ? -1 : filter.group().ordinal();
        var wanted = new Roll.Wanted(filter.search(), kept.units().met(filter.search()), units(kept.units(), filter.unit(), scope), group, -1, held, free);
        Roll.Found found = kept.roll().find(wanted, page.offset(), page.size(), COUNTED);
        return new Page<>(views(found.serviceNumbers(), day), found.total(), page.page(), page.size());
    }

    /** @param group null: all; {@code cohort} null: all, empty: those without one */
    public Iterator<UUID> inListOrder(UUID unit, String group, String cohort, PeopleSearch search, LocalDate day) {
        RollKeeper.Kept kept = rolls.on(day);
        boolean[] units = unit == null ? null : kept.units().below(List.of(unit));
        int ofGroup = group == null ? -1 : ReportGroup.named(group).orElseThrow().ordinal();
        int ofCohort = cohort == null ? -1 : kept.roll().names().cohort(cohort);
        return kept.roll().all(new Roll.Wanted(search, kept.units().met(search), units, ofGroup, ofCohort, 0, 0));
    }

    /** Makes sure that the first question after a start or at midnight finds the roll read. */
    public void refresh(LocalDate day) {
        rolls.on(day);
    }

    private static boolean[] units(RollUnits units, UUID chosen, Caller.Scope scope) {
        boolean[] within = scope.whole() ? null : units.below(scope.roots());
        boolean[] below = chosen == null ? null : units.below(List.of(chosen));
        if (within == null || below == null) {
            return within == null ? below : within;
        }
        for (int i = 0; i < below.length; i++) {
            below[i] &= within[i];
        }
        return below;
    }

    private List<PersonView> views(List<String> serviceNumbers, LocalDate day) {
        if (serviceNumbers.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(List.of(day, day, day, day, day, day));
        values.addAll(serviceNumbers);
        Map<String, PersonView> views = new HashMap<>();
        sql.list(
                COLUMNS + POSTED + NAMED_UNIT + " where p.service_number in (" + Sql.marks(serviceNumbers) + ")",
                row -> views.put(row.getString(2), view(row)), values.toArray());
        return serviceNumbers.stream().map(views::get).filter(Objects::nonNull).toList();
    }

    private static PersonView view(ResultSet row) throws SQLException {
        LocalDate until = row.getObject(13, LocalDate.class);
        String status = row.getString(14);
        return new PersonView(
                row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getObject(4) == null ? null : row.getInt(4), row.getString(5),
                row.getString(6), row.getString(7), row.getObject(8, UUID.class), row.getString(9), row.getString(10), row.getString(11),
                until == null ? null : status == null ? Status.ACTIVE.code() : status, row.getObject(12, LocalDate.class),
                until == null || until.equals(Period.OPEN) ? null : until.minusDays(1));
    }
}
