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
import vn.hocvuso.coverage.rule.Span;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.personnel.People;
import vn.hocvuso.store.Sql;

/** Ways to those who may be wanted, commanders first, then by rank and name: all who are wanted, and others between them. */
@ApplicationScoped
public class Candidates {
    private static final int AT_FIRST = 500;
    private static final int AT_MOST = 4_000;
    private static final int SWEPT_AT_ONCE = 5_000;

    /** A day has turned for somebody, and the state beside the spans is not brought up to it yet. */
    private static final int TURNED = -2;

    private static final String IN_ORDER = " order by coalesce(p.position_order, 999), coalesce(p.rank_level, 0) desc, n.name_key, n.service_number";

    private Sql sql;
    private SpanRepository spans;
    private ListOrder roll;

    /** Service numbers of today's roll in the order of lists: of a unit's subtree or, for null, of all. */
    @FunctionalInterface
    public interface ListOrder {
        Iterator<String> of(UUID unit, String words);
    }

    Candidates() {}

    @Inject
    public Candidates(Sql sql, SpanRepository spans, People people) {
        this(sql, spans, people::inListOrder);
    }

    public Candidates(Sql sql, SpanRepository spans, ListOrder roll) {
        this.sql = sql;
        this.spans = spans;
        this.roll = roll;
    }

    record Named(UUID person, String number) {}

    /** All of a unit in the order of the day. */
    Iterator<Named> inUnit(NamesAsked asked, String words) {
        return inUnit(asked, words, "");
    }

    private Iterator<Named> inUnit(NamesAsked asked, String words, String condition, Object... parameters) {
        StringBuilder query = new StringBuilder("select n.id, n.service_number from unit_subtree t"
                + " join person_posting p on p.unit_id = t.unit_id join person_named n on n.id = p.person_id"
                + " where t.ancestor_id = ? and t.from_day <= ? and t.until_day > ? and p.from_day <= ? and p.until_day > ?"
                + condition);
        List<Object> values = new ArrayList<>(List.of(asked.unit(), asked.day(), asked.day(), asked.day(), asked.day()));
        values.addAll(List.of(parameters));
        for (String word : Vietnamese.searchWords(words)) {
            query.append(" and ' ' || n.search_key like ?");
            values.add("% " + word + "%");
        }
        return sql.list(query + IN_ORDER, Candidates::named, values.toArray()).iterator();
    }

    /**
     * In the order of the unit's roll of today; who was there on another day and is no more stands last. Looked at in pieces that
     * grow: the first page is there at once, and who walks far takes few steps.
     */
    Iterator<Named> walk(NamesAsked asked, LocalDate today, String words) {
        boolean past = !asked.day().equals(today);
        Iterator<String> numbers = roll.of(asked.unit(), words);
        return new Iterator<>() {
            private Iterator<Named> now = Collections.emptyIterator();
            private boolean left = past;
            private int size = AT_FIRST;

            @Override
            public boolean hasNext() {
                while (!now.hasNext() && numbers.hasNext()) {
                    now = byNumber(asked, past, numbers, size);
                    size = Math.min(AT_MOST, 2 * size);
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

    /** Of today's people those alone who may be in the state, as it stands beside their spans: asked for one by one, by its key. */
    private Iterator<Named> byNumber(NamesAsked asked, boolean past, Iterator<String> numbers, int most) {
        List<String> some = new ArrayList<>();
        while (some.size() < most && numbers.hasNext()) {
            some.add(numbers.next());
        }
        Map<String, Named> found = new HashMap<>();
        sql.each(
                "select n.id, n.service_number, (select case when c.state_until > ? then c.state else " + TURNED + " end from coverage_person c"
                        + " where c.campaign_id = ? and c.person_id = n.id) as state from person_named n where n.service_number in ("
                        + Sql.marks(some) + ")",
                row -> {
                    Integer state = Sql.integer(row, "state");
                    if (past || state != null && (state == TURNED || state >= 0 && asked.wanted().mayHold(state))) {
                        found.put(row.getString(2), named(row));
                    }
                },
                Pieces.flat(asked.day(), asked.campaign(), some));
        return some.stream().map(found::get).filter(Objects::nonNull).iterator();
    }

    private Iterator<Named> gone(NamesAsked asked, LocalDate today, String words) {
        return inUnit(
                asked,
                words,
                " and not exists (select 1 from person_posting q join unit_subtree s on s.unit_id = q.unit_id where q.person_id = p.person_id"
                        + " and s.ancestor_id = ? and s.from_day <= ? and s.until_day > ? and q.from_day <= ? and q.until_day > ?)",
                asked.unit(), today, today, today, today);
    }

    /** Whether no more than so many of the whole campaign stand in such a state today. */
    boolean areFewer(NamesAsked asked, long most) {
        return sql.list("select 1 from coverage_person c where " + inState(asked) + " fetch first " + (most + 1) + " rows only", row -> 1)
                        .size()
                <= most;
    }

    /** Today, by the state that stands beside everybody's spans. */
    Iterator<Named> rare(NamesAsked asked) {
        return sql.list(
                        "select n.id, n.service_number from coverage_person c join person_named n on n.id = c.person_id"
                                + " join person_posting p on p.person_id = c.person_id and p.from_day <= " + day(asked) + " and p.until_day > "
                                + day(asked) + " where " + inState(asked) + IN_ORDER,
                        Candidates::named)
                .iterator();
    }

    /** Whether no more than so many of the whole army have earned it by the day. */
    boolean haveFewerEarned(NamesAsked asked, NamesAsked.Earned earned, long most) {
        return sql.list("select 1 from result_fact r where " + isEarned(asked, earned) + " fetch first " + (most + 1) + " rows only", row -> 1).size() <= most;
    }

    /** Those of a unit who have earned it by the day, in the order of the day. */
    Iterator<Named> earned(NamesAsked asked, NamesAsked.Earned earned) {
        String on = " <= " + day(asked) + " and ";
        String until = "until_day > " + day(asked);
        return sql.list(
                        "select n.id, n.service_number from unit_subtree t join person_posting p on p.unit_id = t.unit_id"
                                + " join person_named n on n.id = p.person_id where t.ancestor_id = uuid '" + asked.unit() + "' and t.from_day" + on + "t."
                                + until + " and p.from_day" + on + "p." + until + " and p.person_id in (select r.person_id from result_fact r where "
                                + isEarned(asked, earned) + ")" + IN_ORDER,
                        Candidates::named)
                .iterator();
    }

    private static String isEarned(NamesAsked asked, NamesAsked.Earned earned) {
        String items = earned.items().stream().map(item -> "uuid '" + item + "'").collect(Collectors.joining(", "));
        return "r.item_id in (" + items + ") and r.earned_on <= " + day(asked) + (earned.outcome() == null ? "" : " and r.outcome = '" + earned.outcome() + "'");
    }

    /** On any day, by looking at everybody's spans once; only where few are wanted, since they are put in order afterwards. */
    Iterator<Named> sweep(NamesAsked asked) {
        List<UUID> wanted = new ArrayList<>();
        UUID last = new UUID(0, 0);
        Map<UUID, List<Span>> some = spans.after(asked.campaign(), last, SWEPT_AT_ONCE);
        while (!some.isEmpty()) {
            for (Map.Entry<UUID, List<Span>> story : some.entrySet()) {
                last = story.getKey();
                if (story.getValue().stream().anyMatch(asked::takes)) {
                    wanted.add(last);
                }
            }
            some = spans.after(asked.campaign(), last, SWEPT_AT_ONCE);
        }
        return sql.list(
                        "select n.id, n.service_number from person_named n join person_posting p on p.person_id = n.id and p.from_day <= ?"
                                + " and p.until_day > ? where n.id in (" + Sql.marks(wanted) + ")" + IN_ORDER,
                        Candidates::named,
                        Pieces.flat(asked.day(), asked.day(), wanted))
                .iterator();
    }

    /**
     * Written out instead of given as parameters: a plan for any campaign and any day would not know that a state is rare, and
     * PostgreSQL makes such a plan from the sixth time on.
     */
    private static String inState(NamesAsked asked) {
        String states = IntStream.range(0, SpanRepository.STATES)
                .filter(asked.wanted()::mayHold)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
        return "c.campaign_id = uuid '" + asked.campaign() + "' and (c.state in (" + states + ") or c.state_until <= " + day(asked) + ")";
    }

    private static String day(NamesAsked asked) {
        return "date '" + asked.day() + "'";
    }

    private static Named named(ResultSet row) throws SQLException {
        return new Named(row.getObject(1, UUID.class), row.getString(2));
    }
}
