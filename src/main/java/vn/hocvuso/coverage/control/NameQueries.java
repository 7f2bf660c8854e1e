package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.campaign.CampaignTerms;
import vn.hocvuso.coverage.Filter;
import vn.hocvuso.coverage.NamesQuery;
import vn.hocvuso.coverage.PersonFigure;
import vn.hocvuso.coverage.UnitName;
import vn.hocvuso.coverage.control.Candidates.Candidate;
import vn.hocvuso.coverage.rule.Counts;
import vn.hocvuso.coverage.rule.Line;
import vn.hocvuso.coverage.rule.Span;
import vn.hocvuso.coverage.rule.State;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.store.Sql;

/**
 * The names behind a number: the same people the ledgers counted, commanders first, then by rank and name. A ledger knows how many
 * there are; that decides how they are found (decision 0043):
 *
 * <ul>
 *   <li>in a small unit, by reading all of it, in the order of the day asked for;
 *   <li>today, and on a day that was asked for lately, by what everybody counts for, kept in memory, along today's roll;
 *   <li>on another day, where few of many have earned what is asked for, by their results;
 *   <li>or else by looking at people along today's roll until the page is full; where that would be too many, what everybody counted
 *       for on that day is read into memory.
 * </ul>
 */
@ApplicationScoped
public class NameQueries {
    /** So many people are read and put in order at once: some ten milliseconds. */
    static final int FEW = 1_000;

    /** So many times as many are looked at one by one before reading everybody is quicker. */
    private static final int LOOKED = 12;

    /** So many times as many are found by their results. */
    private static final int EARNED = 20;

    private static final int AT_FIRST = 100;
    private static final int AT_MOST = 1_000;

    /** How many that words find are counted: where they are in memory, and where each has to be read. */
    private static final int COUNTED = 10_000;

    private static final int READ = 1_000;

    private Sql sql;
    private CoverageQueries coverage;
    private Candidates candidates;
    private KeptStates kept;
    private int few;

    NameQueries() {}

    @Inject
    public NameQueries(Sql sql, CoverageQueries coverage, Candidates candidates, KeptStates kept) {
        this(sql, coverage, candidates, kept, FEW);
    }

    /** @param few at most so many are read at once */
    public NameQueries(Sql sql, CoverageQueries coverage, Candidates candidates, KeptStates kept, int few) {
        this.sql = sql;
        this.coverage = coverage;
        this.candidates = candidates;
        this.kept = kept;
        this.few = few;
    }

    /** What today's lists of these campaigns need, those first whose due day comes last; as many as fit into memory. */
    public void readAhead(List<CampaignTerms> campaigns, LocalDate today) {
        Comparator<CampaignTerms> latest = Comparator.comparing(CampaignTerms::dueOn).reversed();
        kept.readAhead(campaigns.stream().sorted(latest).map(CampaignTerms::id).toList(), today);
    }

    /** @param query its state is one of {@link State#NAMES} or a step */
    public Page<PersonFigure> list(CampaignTerms terms, UUID unit, LocalDate day, LocalDate today, NamesQuery query, Page.Request request) {
        Filter filter = new Filter(query.group(), query.cohort());
        NamesAsked asked = new NamesAsked(terms, unit, day, filter, State.named(query.state()));
        Counts counts = coverage.counts(terms.id(), List.of(unit), day, filter).get(unit);
        boolean small = (filter.isOn() ? coverage.counts(terms.id(), List.of(unit), day, Filter.NONE).get(unit) : counts).onRoll() <= few;
        long many = State.total(query.state(), counts);
        String words = query.q() == null ? "" : query.q();
        Limits limits = Limits.of(request, words.isBlank() ? many : null, day.equals(today) || small ? COUNTED : READ);
        if (many == 0) {
            return page(asked, Collections.emptyIterator(), limits, request);
        }
        Numbers numbers = new Numbers(counts.onRoll(), many, limits.enough());
        return page(asked, small ? candidates.inUnit(asked, words) : names(asked, numbers, today, words), limits, request);
    }

    /** @param onRoll of the group and cohort asked for; {@code many} of them stand in the state, {@code enough} are to be found */
    private record Numbers(long onRoll, long many, long enough) {
        /** So many people are passed on the way, if those who are wanted stand evenly among them. */
        long passed() {
            return onRoll * Math.min(enough, many) / many;
        }
    }

    private Iterator<Candidate> names(NamesAsked asked, Numbers numbers, LocalDate today, String words) {
        long most = (long) few * LOOKED;
        boolean far = numbers.passed() > most;
        boolean known = asked.day().equals(today) || candidates.areKnown(asked);
        if (far && !known && numbers.many() <= (long) few * EARNED && !asked.earned().isEmpty()) {
            return candidates.earned(asked, today, words);
        }
        return candidates.along(asked, today, words, far || known ? 0 : most);
    }

    /**
     * @param total  null: not known, to be counted on the way
     * @param enough so many are to be found
     * @param counted how far they are counted
     */
    private record Limits(Long total, long enough, long counted) {
        static Limits of(Page.Request request, Long total, int counted) {
            long end = (long) request.offset() + request.size();
            return new Limits(total, total == null ? Math.max(end, counted + 1L) : Math.min(end, total), counted);
        }

        Long known(long found) {
            return total != null ? total : found > counted ? null : Long.valueOf(found);
        }
    }

    private Page<PersonFigure> page(NamesAsked asked, Iterator<Candidate> names, Limits limits, Page.Request request) {
        List<UUID> page = new ArrayList<>();
        Set<UUID> met = new HashSet<>();
        long found = 0;
        int atOnce = AT_FIRST;
        while (found < limits.enough() && names.hasNext()) {
            for (UUID person : wanted(asked, next(names, atOnce), met)) {
                if (found >= request.offset() && page.size() < request.size()) {
                    page.add(person);
                }
                found++;
            }
            atOnce = Math.min(AT_MOST, 2 * atOnce);
        }
        return new Page<>(figures(asked, page), limits.known(found), request.page(), request.size());
    }

    private static List<Candidate> next(Iterator<Candidate> names, int most) {
        List<Candidate> some = new ArrayList<>();
        while (some.size() < most && names.hasNext()) {
            some.add(names.next());
        }
        return some;
    }

    /** @param met who may come twice and has come already */
    private List<UUID> wanted(NamesAsked asked, List<Candidate> some, Set<UUID> met) {
        Set<UUID> looked = candidates.wanted(asked, some.stream().filter(each -> !each.sure()).map(Candidate::person).toList()).keySet();
        return some.stream()
                .filter(each -> each.sure() || looked.contains(each.person()) && met.add(each.person()))
                .map(Candidate::person)
                .toList();
    }

    /** Who has ceased to be wanted since memory was asked is left out. */
    private List<PersonFigure> figures(NamesAsked asked, List<UUID> page) {
        Map<UUID, PersonFigure> figures = new HashMap<>();
        Map<UUID, Span> spanOf = candidates.wanted(asked, page);
        LocalDate day = asked.day();
        sql.each(
                "select n.id, n.service_number, n.full_name, p.rank_name, p.group_code, p.position_name, p.cohort,"
                        + " u.code, u.name, u.type_name, u.tier from person_named n"
                        + " left join person_posting p on p.person_id = n.id and p.from_day <= ? and p.until_day > ?"
                        + " left join unit_as_of u on u.id = p.unit_id and u.from_day <= ? and u.until_day > ?"
                        + " where n.id in (" + Sql.marks(spanOf.keySet()) + ")",
                row -> {
                    UUID person = row.getObject("id", UUID.class);
                    figures.put(person, read(row, spanOf.get(person)));
                },
                Pieces.flat(day, day, day, day, spanOf.keySet()));
        return page.stream().map(figures::get).filter(Objects::nonNull).toList();
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
