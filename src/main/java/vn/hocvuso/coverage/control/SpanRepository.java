package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import vn.hocvuso.coverage.rule.Span;
import vn.hocvuso.coverage.rule.SpanBytes;
import vn.hocvuso.coverage.rule.State;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.store.Sql;

/**
 * Who counts for what from when to when, as it was booked last: a row a person and campaign, with the state of the day it was
 * written on beside it, and until when that holds.
 */
@ApplicationScoped
public class SpanRepository {
    /** What stands beside the spans is one of so many: the steps are not in it. */
    static final int STATES = State.MEASURES;

    /** The state of somebody who does not count on the day. */
    static final int NOBODY = -1;

    private Sql sql;
    private ChainRepository chains;

    SpanRepository() {}

    @Inject
    public SpanRepository(Sql sql, ChainRepository chains) {
        this.sql = sql;
        this.chains = chains;
    }

    private record Row(UUID person, byte[] spans) {}

    /** In order of days; people without spans are absent. */
    public Map<UUID, List<Span>> of(UUID campaign, Collection<UUID> persons) {
        Map<UUID, List<Span>> spans = new LinkedHashMap<>();
        for (List<UUID> piece : Pieces.of(persons)) {
            spans.putAll(read(sql.list(
                    "select person_id, spans from coverage_person where campaign_id = ? and person_id in (" + Sql.marks(piece) + ")",
                    row -> new Row(row.getObject(1, UUID.class), row.getBytes(2)),
                    Pieces.flat(campaign, piece))));
        }
        return spans;
    }

    /** The next people in the order of their ids; those without spans are absent. */
    public Map<UUID, List<Span>> after(UUID campaign, UUID last, int most) {
        return read(sql.list(
                "select person_id, spans from coverage_person where campaign_id = ? and person_id > ? order by person_id fetch first "
                        + most + " rows only",
                row -> new Row(row.getObject(1, UUID.class), row.getBytes(2)),
                campaign,
                last));
    }

    private Map<UUID, List<Span>> read(List<Row> rows) {
        List<List<SpanBytes.Numbered>> numbered = rows.stream().map(row -> SpanBytes.read(row.spans())).toList();
        Map<Long, List<UUID>> units =
                chains.units(numbered.stream().flatMap(List::stream).map(SpanBytes.Numbered::chain).collect(Collectors.toSet()));
        Map<UUID, List<Span>> spans = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            spans.put(rows.get(i).person(), numbered.get(i).stream().map(span -> span.along(units.get(span.chain()))).toList());
        }
        return spans;
    }

    /** These people's spans stand in the place of whatever they had; nobody's spans are no row. */
    public void replace(UUID campaign, Map<UUID, List<Span>> spans, LocalDate today) {
        for (List<UUID> piece : Pieces.of(spans.keySet())) {
            sql.update(
                    "delete from coverage_person where campaign_id = ? and person_id in (" + Sql.marks(piece) + ")",
                    Pieces.flat(campaign, piece));
        }
        add(campaign, spans, today, chains.numbers(paths(spans)));
    }

    static List<List<UUID>> paths(Map<UUID, List<Span>> spans) {
        return spans.values().stream().flatMap(List::stream).map(Span::path).distinct().toList();
    }

    /** @param chainNumbers knows the chain of every span */
    public void add(UUID campaign, Map<UUID, List<Span>> spans, LocalDate today, ToLongFunction<List<UUID>> chainNumbers) {
        List<Object[]> rows = new ArrayList<>();
        spans.forEach((person, list) -> {
            if (!list.isEmpty()) {
                Now now = Now.of(list, today);
                rows.add(new Object[] {campaign, person, SpanBytes.write(list, chainNumbers), now.state(), now.until()});
            }
        });
        sql.insert("coverage_person (campaign_id, person_id, spans, state, state_until)", rows);
    }

    /** What somebody counts for today, and from which day on for something else. */
    private record Now(int state, LocalDate until) {
        static Now of(List<Span> spans, LocalDate today) {
            for (Span span : spans) {
                if (span.days().contains(today)) {
                    return new Now(State.measures(span.state()), span.days().until());
                }
                if (span.days().from().isAfter(today)) {
                    return new Now(NOBODY, span.days().from());
                }
            }
            return new Now(NOBODY, Period.OPEN);
        }
    }

    /**
     * Brings the state of the day up to today for some of those for whom a day has turned.
     *
     * @return how many; fewer than {@code most}: they were the last
     */
    public int turn(LocalDate today, int most) {
        Map<UUID, List<Row>> turned = new HashMap<>();
        sql.each(
                "select campaign_id, person_id, spans from coverage_person where state_until <= ? fetch first " + most + " rows only",
                row -> turned.computeIfAbsent(row.getObject(1, UUID.class), anew -> new ArrayList<>())
                        .add(new Row(row.getObject(2, UUID.class), row.getBytes(3))),
                today);
        List<Object[]> updates = new ArrayList<>();
        turned.forEach((campaign, rows) -> read(rows).forEach((person, spans) -> {
            Now now = Now.of(spans, today);
            updates.add(new Object[] {now.state(), now.until(), campaign, person});
        }));
        sql.batch("update coverage_person set state = ?, state_until = ? where campaign_id = ? and person_id = ?", updates);
        return updates.size();
    }

    public void deleteAll(UUID campaign) {
        sql.update("delete from coverage_person where campaign_id = ?", campaign);
    }
}
