package vn.hocvuso.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.personnel.PersonView;
import vn.hocvuso.personnel.PostingView;
import vn.hocvuso.personnel.StatusView;
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

    private Sql sql;

    PeopleQueries() {}

    @Inject
    public PeopleQueries(Sql sql) {
        this.sql = sql;
    }

    /** @param unit with its subtree, null for all; {@code words} folded prefixes; {@code status} null for all */
    public record Filter(UUID unit, List<String> words, String group, Status status) {}

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

    public Page<PersonView> list(Filter filter, Page.Request page, LocalDate day, Caller.Scope scope) {
        Conditions where = new Conditions();
        where.within(scope, day);
        if (filter.unit() != null) {
            where.below(List.of(filter.unit()), day);
        }
        filter.words().forEach(where::word);
        if (filter.group() != null) {
            where.and(" and o.group_code = ?", filter.group());
        }
        if (filter.status() != null) {
            where.in(filter.status(), day);
        }
        Long total = count(where, day);
        // The page is found by ids first: names of units and statuses are looked up for its people only.
        String found = "select p.id" + POSTED + where + " order by o.position_order, o.rank_level desc, p.name_key, p.service_number"
                + " limit " + page.size() + " offset " + page.offset();
        List<UUID> ids = sql.list(found, row -> row.getObject(1, UUID.class), where.values(day, day));
        return new Page<>(views(ids, day), total, page.page(), page.size());
    }

    private Long count(Conditions where, LocalDate day) {
        String counted = "select count(*) from (select 1 as one" + POSTED + where + " limit " + (COUNTED + 1) + ") as found";
        long total = sql.first(counted, row -> row.getLong(1), where.values(day, day)).orElse(0L);
        return total > COUNTED ? null : Long.valueOf(total);
    }

    private List<PersonView> views(List<UUID> ids, LocalDate day) {
        List<Object> values = new ArrayList<>(List.of(day, day, day, day, day, day));
        values.addAll(ids);
        List<PersonView> views = new ArrayList<>(
                sql.list(COLUMNS + POSTED + NAMED_UNIT + " where p.id in (" + Sql.marks(ids) + ")", PeopleQueries::view, values.toArray()));
        views.sort((one, other) -> Integer.compare(ids.indexOf(one.id()), ids.indexOf(other.id())));
        return views;
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

    /** Conditions and their values grow together. */
    private static final class Conditions {
        private final StringBuilder text = new StringBuilder(" where 1 = 1");
        private final List<Object> values = new ArrayList<>();

        private void and(String condition, Object... more) {
            text.append(condition);
            values.addAll(Arrays.asList(more));
        }

        private void within(Caller.Scope scope, LocalDate day) {
            if (!scope.whole()) {
                below(scope.roots(), day);
            }
        }

        private void below(Collection<UUID> roots, LocalDate day) {
            and(" and o.unit_id in (select s.unit_id from unit_subtree s where s.ancestor_id in (" + Sql.marks(roots)
                    + ") and s.from_day <= ? and s.until_day > ?)");
            values.addAll(roots);
            values.add(day);
            values.add(day);
        }

        /** A word of the name or of the service number begins like this; the range lets the index serve under any collation. */
        private void word(String prefix) {
            String end = Vietnamese.fold(prefix).equals(prefix) ? prefixEnd(prefix) : null;
            if (end == null) {
                and(" and p.id in (select w.person_id from person_word w where w.word >= ? and w.word like ?)", prefix, prefix + "%");
            } else {
                and(" and p.id in (select w.person_id from person_word w where w.word >= ? and w.word < ? and w.word like ?)", prefix, end, prefix + "%");
            }
        }

        private void in(Status status, LocalDate day) {
            String held = " exists (select 1 from person_status s where s.person_id = p.id and s.from_day <= ? and s.until_day > ?";
            if (status == Status.ACTIVE) {
                and(" and not" + held + " and s.status <> ?)", day, day, status.code());
            } else {
                and(" and" + held + " and s.status = ?)", day, day, status.code());
            }
        }

        private Object[] values(Object... before) {
            List<Object> all = new ArrayList<>(Arrays.asList(before));
            all.addAll(values);
            return all.toArray();
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    /** The smallest text after all that begin with the prefix, for digits and small letters; null when there is none. */
    static String prefixEnd(String prefix) {
        for (int last = prefix.length() - 1; last >= 0; last--) {
            char c = prefix.charAt(last);
            if (c == '9') {
                return prefix.substring(0, last) + 'a';
            }
            if ((c >= '0' && c < '9') || (c >= 'a' && c < 'z')) {
                return prefix.substring(0, last) + (char) (c + 1);
            }
            if (c != 'z') {
                return null;
            }
        }
        return null;
    }
}
