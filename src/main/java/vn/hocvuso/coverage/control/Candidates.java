package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.hocvuso.coverage.Filter;
import vn.hocvuso.coverage.rule.Span;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.personnel.People;
import vn.hocvuso.store.Sql;

/** Ways to those who may be wanted, commanders first, then by rank and name: all who are wanted, and others between them. */
@ApplicationScoped
public class Candidates {
    private static final String IN_ORDER = " order by coalesce(p.position_order, 999), coalesce(p.rank_level, 0) desc, n.name_key, n.service_number";

    private Sql sql;
    private SpanRepository spans;
    private KeptStates kept;
    private ListOrder roll;

    /** People on today's roll in the order of lists: of a unit's subtree or, for null, of all; of a group and cohort of today. */
    @FunctionalInterface
    public interface ListOrder {
        Iterator<UUID> of(UUID unit, Filter filter, String words);

        static ListOrder of(People people) {
            return (unit, filter, words) -> people.inListOrder(unit, filter.group(), Filter.WITHOUT_COHORT.equals(filter.cohort()) ? "" : filter.cohort(), words);
        }
    }

    Candidates() {}

    @Inject
    public Candidates(Sql sql, SpanRepository spans, KeptStates kept, People people) {
        this(sql, spans, kept, ListOrder.of(people));
    }

    public Candidates(Sql sql, SpanRepository spans, KeptStates kept, ListOrder roll) {
        this.sql = sql;
        this.spans = spans;
        this.kept = kept;
        this.roll = roll;
    }

    /** @param sure is wanted; otherwise that has to be read, and a person may come twice */
    record Candidate(UUID person, boolean sure) {
        static Candidate unsure(UUID person) {
            return new Candidate(person, false);
        }
    }

    /** Of these people those who are wanted, with what they count for. */
    Map<UUID, Span> wanted(NamesAsked asked, Collection<UUID> people) {
        Map<UUID, Span> wanted = spans.like(asked.campaign(), people, asked::takes);
        wanted.values().removeIf(span -> !span.path().contains(asked.unit()));
        return wanted;
    }

    /** All of a unit in the order of the day. */
    Iterator<Candidate> inUnit(NamesAsked asked, String words) {
        return listed(asked, words, "").stream().map(Candidate::unsure).iterator();
    }

    private List<UUID> listed(NamesAsked asked, String words, String condition, Object... parameters) {
        StringBuilder query = new StringBuilder("select n.id from unit_subtree t"
                + " join person_posting p on p.unit_id = t.unit_id join person_named n on n.id = p.person_id"
                + " where t.ancestor_id = ? and t.from_day <= ? and t.until_day > ? and p.from_day <= ? and p.until_day > ?"
                + condition);
        List<Object> values = new ArrayList<>(List.of(asked.unit(), asked.day(), asked.day(), asked.day(), asked.day()));
        values.addAll(List.of(parameters));
        for (String word : Vietnamese.searchWords(words)) {
            query.append(" and ' ' || n.search_key like ?");
            values.add("% " + word + "%");
        }
        return sql.list(query + IN_ORDER, Candidates::person, values.toArray());
    }

    /** Whether what everybody counts for on the day is in memory already. */
    boolean areKnown(NamesAsked asked) {
        return kept.isKept(asked.campaign(), asked.day());
    }

    /**
     * In the order of today's roll, by what is in memory; today all are sure. On another day somebody may have been in another unit, and
     * who was there and is no more stands last.
     *
     * @param looked so many of another day come as they are, before what everybody counted for is read into memory
     */
    Iterator<Candidate> along(NamesAsked asked, LocalDate today, String words, long looked) {
        boolean past = !asked.day().equals(today);
        Iterator<UUID> people = people(asked, today, words, () -> gone(asked, today, words));
        return new Sieve<>() {
            private long left = past ? looked : 0;
            private DayStates states;

            @Override
            Candidate nextOrNull() {
                while (people.hasNext()) {
                    UUID person = people.next();
                    if (left-- > 0) {
                        return Candidate.unsure(person);
                    }
                    states = states == null ? kept.on(asked.campaign(), asked.day()) : states;
                    if (asked.wanted().holds(states.of(person))) {
                        return new Candidate(person, !past);
                    }
                }
                return null;
            }
        };
    }

    /** On another day people may have been of another group or cohort: those who are of it today come first. */
    private Iterator<UUID> people(NamesAsked asked, LocalDate today, String words, Supplier<Iterator<UUID>> gone) {
        List<Supplier<Iterator<UUID>>> parts = new ArrayList<>();
        parts.add(() -> roll.of(asked.unit(), asked.filter(), words));
        if (!asked.day().equals(today)) {
            if (asked.filter().isOn()) {
                parts.add(() -> roll.of(asked.unit(), Filter.NONE, words));
            }
            parts.add(gone);
        }
        return new Chained<>(parts);
    }

    private Iterator<UUID> gone(NamesAsked asked, LocalDate today, String words) {
        return listed(
                        asked,
                        words,
                        " and not exists (select 1 from person_posting q join unit_subtree s on s.unit_id = q.unit_id where q.person_id = p.person_id"
                                + " and s.ancestor_id = ? and s.from_day <= ? and s.until_day > ? and q.from_day <= ? and q.until_day > ?)",
                        asked.unit(), today, today, today, today)
                .iterator();
    }

    /** On another day, in the same order: those of the wanted who have earned by then what none of them lacks. */
    Iterator<Candidate> earned(NamesAsked asked, LocalDate today, String words) {
        List<UUID> able = sql.list(
                asked.earned().stream().map(earned -> have(asked, earned)).collect(Collectors.joining(" intersect ")), Candidates::person);
        Set<UUID> left = new HashSet<>(wanted(asked, able).keySet());
        Iterator<UUID> people = people(asked, today, words, () -> others(asked, left, words));
        return new Sieve<>() {
            @Override
            Candidate nextOrNull() {
                while (people.hasNext()) {
                    UUID person = people.next();
                    if (left.remove(person)) {
                        return new Candidate(person, true);
                    }
                }
                return null;
            }
        };
    }

    /** Written out instead of given as parameters: a plan for any day would not know how few have earned it by then. */
    private static String have(NamesAsked asked, NamesAsked.Earned earned) {
        String items = earned.items().stream().map(item -> "uuid '" + item + "'").collect(Collectors.joining(", "));
        return "select r.person_id from result_earned_ever r where r.item_id in (" + items + ") and r.outcome in (" + earned.outcomes()
                + ") and r.earned_on <= date '" + asked.day() + "'";
    }

    private Iterator<UUID> others(NamesAsked asked, Set<UUID> left, String words) {
        List<UUID> others = new ArrayList<>();
        for (List<UUID> piece : Pieces.of(left)) {
            others.addAll(listed(asked, words, " and n.id in (" + Sql.marks(piece) + ")", piece.toArray()));
        }
        return others.iterator();
    }

    private static UUID person(ResultSet row) throws SQLException {
        return row.getObject(1, UUID.class);
    }
}
