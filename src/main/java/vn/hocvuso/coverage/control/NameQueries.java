package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hocvuso.coverage.Filter;
import vn.hocvuso.coverage.NamesQuery;
import vn.hocvuso.coverage.PersonFigure;
import vn.hocvuso.coverage.UnitName;
import vn.hocvuso.coverage.rule.Counts;
import vn.hocvuso.coverage.rule.Line;
import vn.hocvuso.coverage.rule.Span;
import vn.hocvuso.coverage.rule.State;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.personnel.People;
import vn.hocvuso.store.Sql;

/**
 * The names behind a number: the same people the ledgers counted, commanders first, then by rank and name. A ledger knows how many
 * there are; that decides how they are found:
 *
 * <ul>
 *   <li>in a unit of some thousand, by reading all of it, in the order of the day asked for;
 *   <li>where many of many are wanted, by walking today's roll until the page is full;
 *   <li>where few of many are wanted today, by the state that stands beside everybody's spans.
 * </ul>
 */
@ApplicationScoped
public class NameQueries {
    /** So many people are read and put in order at once: some ten milliseconds. */
    private static final int FEW = 4_000;

    private static final int AT_ONCE = 500;

    /** Counting further costs more than it tells (contract: people). */
    private static final int COUNTED = 10_000;

    private static final String IN_ORDER = " order by coalesce(p.position_order, 999), coalesce(p.rank_level, 0) desc, n.name_key, n.service_number";

    private Sql sql;
    private SpanRepository spans;
    private CoverageQueries coverage;
    private ListOrder roll;
    private int few;

    /** Service numbers of today's roll in the order of lists: of a unit's subtree or, for null, of all. */
    @FunctionalInterface
    public interface ListOrder {
        Iterator<String> of(UUID unit, String words);
    }

    NameQueries() {}

    @Inject
    public NameQueries(Sql sql, SpanRepository spans, CoverageQueries coverage, People people) {
        this(sql, spans, coverage, people::inListOrder, FEW);
    }

    /** @param few at most so many are read at once */
    public NameQueries(Sql sql, SpanRepository spans, CoverageQueries coverage, ListOrder roll, int few) {
        this.sql = sql;
        this.spans = spans;
        this.coverage = coverage;
        this.roll = roll;
        this.few = few;
    }

    private record Named(UUID person, String number) {}

    private record Met(Named named, Span span) {}

    /** Who of a unit is wanted on a day. */
    private record Asked(UUID campaign, UUID unit, LocalDate day, Filter filter, State.Wanted wanted) {
        boolean takes(Span span) {
            return span.days().contains(day) && wanted.holds(span.state()) && filter.takes(Line.of(span)) && span.path().contains(unit);
        }
    }

    /** @param query its state is one of {@link State#NAMES} or a step */
    public Page<PersonFigure> list(UUID campaign, UUID unit, LocalDate day, LocalDate today, NamesQuery query, Page.Request request) {
        Filter filter = new Filter(query.group(), query.cohort());
        Asked asked = new Asked(campaign, unit, day, filter, State.named(query.state()));
        Counts counts = coverage.counts(campaign, List.of(unit), day, filter).get(unit);
        String words = query.q() == null ? "" : query.q();
        Long total = words.isBlank() ? State.total(query.state(), counts) : null;
        if (counts.onRoll() <= few) {
            return page(asked, inUnit(asked, words), total, request);
        }
        long end = (long) request.offset() + request.size();
        boolean walk = total == null || !day.equals(today) || counts.onRoll() * Math.min(end, total) <= total * few;
        return page(asked, walk ? walk(asked, today, words) : rare(asked), total, request);
    }

    private Iterator<Named> inUnit(Asked asked, String words) {
        StringBuilder query = new StringBuilder("select n.id, n.service_number from unit_subtree t"
                + " join person_posting p on p.unit_id = t.unit_id join person_named n on n.id = p.person_id"
                + " where t.ancestor_id = ? and t.from_day <= ? and t.until_day > ? and p.from_day <= ? and p.until_day > ?");
        List<Object> values = new ArrayList<>(List.of(asked.unit(), asked.day(), asked.day(), asked.day(), asked.day()));
        for (String word : Vietnamese.searchWords(words)) {
            query.append(" and ' ' || n.search_key like ?");
            values.add("% " + word + "%");
        }
        return sql.list(query + IN_ORDER, NameQueries::named, values.toArray()).iterator();
    }

    /** In today's order; on a past day everybody who is still there may have been of the unit, and who has left stands last. */
    private Iterator<Named> walk(Asked asked, LocalDate today, String words) {
        boolean past = !asked.day().equals(today);
        Iterator<String> numbers = roll.of(past ? null : asked.unit(), words);
        return new Iterator<>() {
            private Iterator<Named> now = Collections.emptyIterator();
            private boolean left = past;

            @Override
            public boolean hasNext() {
                while (!now.hasNext() && numbers.hasNext()) {
                    now = byNumber(numbers);
                }
                if (!now.hasNext() && left) {
                    left = false;
                    now = gone(asked, today, words);
                }
                return now.hasNext();
            }

            @Override
            public Named next() {
                return now.next();
            }
        };
    }

    private Iterator<Named> byNumber(Iterator<String> numbers) {
        List<String> some = new ArrayList<>();
        while (some.size() < AT_ONCE && numbers.hasNext()) {
            some.add(numbers.next());
        }
        Map<String, Named> found = new HashMap<>();
        sql.each(
                "select id, service_number from person_named where service_number in (" + Sql.marks(some) + ")",
                row -> found.put(row.getString(2), named(row)),
                some.toArray());
        return some.stream().map(found::get).filter(Objects::nonNull).iterator();
    }

    private Iterator<Named> gone(Asked asked, LocalDate today, String words) {
        StringBuilder query = new StringBuilder("select n.id, n.service_number from person_posting p join person_named n on n.id = p.person_id"
                + " where p.from_day <= ? and p.until_day > ? and not exists"
                + " (select 1 from person_posting q where q.person_id = p.person_id and q.from_day <= ? and q.until_day > ?)");
        List<Object> values = new ArrayList<>(List.of(asked.day(), asked.day(), today, today));
        for (String word : Vietnamese.searchWords(words)) {
            query.append(" and ' ' || n.search_key like ?");
            values.add("% " + word + "%");
        }
        return sql.list(query + IN_ORDER, NameQueries::named, values.toArray()).iterator();
    }

    private Iterator<Named> rare(Asked asked) {
        String states = IntStream.range(0, SpanRepository.STATES)
                .filter(asked.wanted()::mayHold)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
        return sql.list(
                        "select n.id, n.service_number from coverage_person c join person_named n on n.id = c.person_id"
                                + " join person_posting p on p.person_id = c.person_id and p.from_day <= ? and p.until_day > ?"
                                + " where c.campaign_id = ? and (c.state in (" + states + ") or c.state_until <= ?)"
                                + " and exists (select 1 from unit_subtree t where t.ancestor_id = ? and t.unit_id = p.unit_id"
                                + " and t.from_day <= ? and t.until_day > ?)" + IN_ORDER,
                        NameQueries::named,
                        asked.day(), asked.day(), asked.campaign(), asked.day(), asked.unit(), asked.day(), asked.day())
                .iterator();
    }

    private static Named named(ResultSet row) throws SQLException {
        return new Named(row.getObject(1, UUID.class), row.getString(2));
    }

    /** @param total null: not known, to be counted on the way */
    private Page<PersonFigure> page(Asked asked, Iterator<Named> inOrder, Long total, Page.Request request) {
        List<Met> page = new ArrayList<>();
        long found = 0;
        long end = (long) request.offset() + request.size();
        long enough = total == null ? Math.max(end, COUNTED + 1L) : Math.min(end, total);
        while (found < enough && inOrder.hasNext()) {
            for (Met met : met(asked, inOrder)) {
                if (found >= request.offset() && page.size() < request.size()) {
                    page.add(met);
                }
                found++;
            }
        }
        Long known = total != null ? total : found > COUNTED ? null : Long.valueOf(found);
        return new Page<>(figures(asked.day(), page), known, request.page(), request.size());
    }

    private List<Met> met(Asked asked, Iterator<Named> inOrder) {
        List<Named> some = new ArrayList<>();
        while (some.size() < AT_ONCE && inOrder.hasNext()) {
            some.add(inOrder.next());
        }
        Map<UUID, List<Span>> stories = spans.of(asked.campaign(), some.stream().map(Named::person).toList());
        List<Met> met = new ArrayList<>();
        for (Named named : some) {
            stories.getOrDefault(named.person(), List.of()).stream()
                    .filter(asked::takes)
                    .findFirst()
                    .ifPresent(span -> met.add(new Met(named, span)));
        }
        return met;
    }

    private List<PersonFigure> figures(LocalDate day, List<Met> page) {
        Map<UUID, PersonFigure> figures = new HashMap<>();
        Map<UUID, Span> spanOf = page.stream().collect(Collectors.toMap(met -> met.named().person(), Met::span));
        sql.each(
                "select n.id, n.service_number, n.full_name, p.rank_name, p.group_code, p.position_name, p.cohort,"
                        + " u.code, u.name, u.type_name, u.tier from person_named n"
                        + " left join person_posting p on p.person_id = n.id and p.from_day <= ? and p.until_day > ?"
                        + " left join unit_as_of u on u.id = p.unit_id and u.from_day <= ? and u.until_day > ?"
                        + " where n.id in (" + Sql.marks(page) + ")",
                row -> {
                    UUID person = row.getObject("id", UUID.class);
                    figures.put(person, read(row, spanOf.get(person)));
                },
                Pieces.flat(day, day, day, day, page.stream().map(met -> met.named().person()).toList()));
        return page.stream().map(met -> figures.get(met.named().person())).toList();
    }

    private static PersonFigure read(ResultSet row, Span span) throws SQLException {
        int state = span.state();
        Integer tier = row.getObject("tier") == null ? null : row.getInt("tier");
        return new PersonFigure(
                row.getString("service_number"),
                row.getString("full_name"),
                row.getString("rank_name"),
                span.group(),
                row.getString("position_name"),
                Line.of(span).cohort().isEmpty() ? null : span.cohort(),
                new UnitName(row.getString("code"), row.getString("name"), row.getString("type_name"), tier),
                (state & State.EXEMPT) != 0,
                (state & State.STARTED) != 0,
                (state & State.COMPLETED) != 0,
                (state & State.ASSESSED) != 0,
                (state & State.PASSED) != 0,
                (state & State.OVERDUE) != 0,
                (state & State.FAILED) != 0);
    }
}
