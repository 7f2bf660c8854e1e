package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.campaign.CampaignTerms;
import vn.hocvuso.coverage.Filter;
import vn.hocvuso.coverage.NamesQuery;
import vn.hocvuso.coverage.PersonFigure;
import vn.hocvuso.coverage.UnitName;
import vn.hocvuso.coverage.control.Candidates.Named;
import vn.hocvuso.coverage.rule.Counts;
import vn.hocvuso.coverage.rule.Line;
import vn.hocvuso.coverage.rule.Span;
import vn.hocvuso.coverage.rule.State;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.store.Sql;

/**
 * The names behind a number: the same people the ledgers counted, commanders first, then by rank and name. A ledger knows how many
 * there are; that decides how they are found:
 *
 * <ul>
 *   <li>in a unit of some thousand, by reading all of it, in the order of the day asked for;
 *   <li>where many of many are wanted, by walking today's roll until the page is full;
 *   <li>where few of many are wanted today, by the state that stands beside everybody's spans;
 *   <li>where few of many are wanted on another day, by the results they must have had by then, or else by looking at everybody's
 *       spans.
 * </ul>
 */
@ApplicationScoped
public class NameQueries {
    /** So many people are read and put in order at once: some ten milliseconds. */
    private static final int FEW = 4_000;

    /** So many times as many may be walked along before looking at everybody is quicker. */
    private static final int SWEEP = 25;

    /** So many times as many are put in order where the database finds them alone. */
    private static final int SORTED = 5;

    private static final int AT_ONCE = 500;

    /** How many words find is counted on the way; further costs more than it tells. */
    private static final int COUNTED = 2_000;

    private Sql sql;
    private SpanRepository spans;
    private CoverageQueries coverage;
    private Candidates candidates;
    private int few;

    NameQueries() {}

    @Inject
    public NameQueries(Sql sql, SpanRepository spans, CoverageQueries coverage, Candidates candidates) {
        this(sql, spans, coverage, candidates, FEW);
    }

    /** @param few at most so many are read at once */
    public NameQueries(Sql sql, SpanRepository spans, CoverageQueries coverage, Candidates candidates, int few) {
        this.sql = sql;
        this.spans = spans;
        this.coverage = coverage;
        this.candidates = candidates;
        this.few = few;
    }

    private record Met(Named named, Span span) {}

    /** @param sieved nearly all of them are wanted: no more need be looked at than are missing */
    private record Way(Iterator<Named> names, boolean sieved) {}

    /** @param query its state is one of {@link State#NAMES} or a step */
    public Page<PersonFigure> list(CampaignTerms terms, UUID unit, LocalDate day, LocalDate today, NamesQuery query, Page.Request request) {
        Filter filter = new Filter(query.group(), query.cohort());
        NamesAsked asked = new NamesAsked(terms, unit, day, filter, State.named(query.state()));
        Counts counts = coverage.counts(terms.id(), List.of(unit), day, filter).get(unit);
        String words = query.q() == null ? "" : query.q();
        Long total = words.isBlank() ? State.total(query.state(), counts) : null;
        long end = (long) request.offset() + request.size();
        long onRoll = filter.equals(Filter.NONE) ? counts.onRoll() : coverage.counts(terms.id(), List.of(unit), day, Filter.NONE).get(unit).onRoll();
        return page(asked, way(asked, onRoll, total, end, today, words), total, request);
    }

    /** @param end so many of {@code total} have to be found; null: as many as there are, among those whom the words name */
    private Way way(NamesAsked asked, long onRoll, Long total, long end, LocalDate today, String words) {
        if (onRoll <= few) {
            return new Way(candidates.inUnit(asked, words), false);
        }
        long walked = total == null || total == 0 ? 0 : onRoll * Math.min(end, total) / total;
        if (walked > few && asked.day().equals(today) && candidates.areFewer(asked, walked)) {
            return new Way(candidates.rare(asked), true);
        }
        Optional<NamesAsked.Earned> earned = walked > few && !asked.day().equals(today) ? asked.earned() : Optional.empty();
        if (earned.isPresent() && (onRoll <= few * SORTED || candidates.haveFewerEarned(asked, earned.get(), few * SORTED))) {
            return new Way(candidates.earned(asked, earned.get()), false);
        }
        if (walked > few * SWEEP && !asked.day().equals(today) && total <= few) {
            return new Way(candidates.sweep(asked), true);
        }
        return new Way(candidates.walk(asked, today, words), asked.day().equals(today) && total != null);
    }

    /** @param total null: not known, to be counted on the way */
    private Page<PersonFigure> page(NamesAsked asked, Way way, Long total, Page.Request request) {
        List<Met> page = new ArrayList<>();
        long found = 0;
        long end = (long) request.offset() + request.size();
        long enough = total == null ? Math.max(end, COUNTED + 1L) : Math.min(end, total);
        while (found < enough && way.names().hasNext()) {
            for (Met met : met(asked, way.names(), way.sieved() ? (int) Math.min(AT_ONCE, enough - found) : AT_ONCE)) {
                if (found >= request.offset() && page.size() < request.size()) {
                    page.add(met);
                }
                found++;
            }
        }
        Long known = total != null ? total : found > COUNTED ? null : Long.valueOf(found);
        return new Page<>(figures(asked.day(), page), known, request.page(), request.size());
    }

    private List<Met> met(NamesAsked asked, Iterator<Named> names, int most) {
        List<Named> some = new ArrayList<>();
        while (some.size() < most && names.hasNext()) {
            some.add(names.next());
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
