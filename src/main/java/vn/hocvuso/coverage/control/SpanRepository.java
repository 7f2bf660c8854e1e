package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import vn.hocvuso.coverage.rule.Span;
import vn.hocvuso.coverage.rule.SpanBytes;
import vn.hocvuso.coverage.rule.State;
import vn.hocvuso.store.Sql;

/** Who counts for what from when to when, as it was booked last: a row a person and campaign. */
@ApplicationScoped
public class SpanRepository {
    private static final String SPANS = "select person_id, spans from coverage_person where campaign_id = ?";

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
                    SPANS + " and person_id in (" + Sql.marks(piece) + ")",
                    row -> new Row(person(row), row.getBytes(2)),
                    Pieces.flat(campaign, piece))));
        }
        return spans;
    }

    /** The next people in the order of their ids; those without spans are absent. */
    public Map<UUID, List<Span>> after(UUID campaign, UUID last, int most) {
        return read(sql.list(
                SPANS + " and person_id > ? order by person_id fetch first " + most + " rows only",
                row -> new Row(person(row), row.getBytes(2)),
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

    /**
     * Of each of these people the span that is looked for; whoever has none is absent.
     *
     * @param like judges a span whose path is not read yet: it is, of those that are like this
     */
    public Map<UUID, Span> like(UUID campaign, Collection<UUID> persons, Predicate<Span> like) {
        Map<UUID, SpanBytes.Numbered> found = new LinkedHashMap<>();
        for (List<UUID> piece : Pieces.of(persons)) {
            sql.each(
                    SPANS + " and person_id in (" + Sql.marks(piece) + ")",
                    row -> {
                        UUID person = person(row);
                        SpanBytes.read(row.getBytes(2)).stream()
                                .filter(span -> like.test(span.along(List.of())))
                                .findFirst()
                                .ifPresent(span -> found.put(person, span));
                    },
                    Pieces.flat(campaign, piece));
        }
        Map<Long, List<UUID>> units = chains.units(found.values().stream().map(SpanBytes.Numbered::chain).collect(Collectors.toSet()));
        Map<UUID, Span> spans = new LinkedHashMap<>();
        found.forEach((person, span) -> spans.put(person, span.along(units.get(span.chain()))));
        return spans;
    }

    /** What everybody counts for on a day, in no order, {@link State#NOBODY} included. */
    void states(UUID campaign, LocalDate day, ObjIntConsumer<UUID> taker) {
        sql.each(SPANS, row -> taker.accept(person(row), SpanBytes.state(row.getBytes(2), day)), campaign);
    }

    /** The same of these people; those without spans are absent. */
    void states(UUID campaign, LocalDate day, Collection<UUID> persons, ObjIntConsumer<UUID> taker) {
        for (List<UUID> piece : Pieces.of(persons)) {
            sql.each(
                    SPANS + " and person_id in (" + Sql.marks(piece) + ")",
                    row -> taker.accept(person(row), SpanBytes.state(row.getBytes(2), day)),
                    Pieces.flat(campaign, piece));
        }
    }

    private static UUID person(ResultSet row) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    /** These people's spans stand in the place of whatever they had; nobody's spans are no row. */
    public void replace(UUID campaign, Map<UUID, List<Span>> spans) {
        if (spans.isEmpty()) {
            return;
        }
        for (List<UUID> piece : Pieces.of(spans.keySet())) {
            sql.update(
                    "delete from coverage_person where campaign_id = ? and person_id in (" + Sql.marks(piece) + ")",
                    Pieces.flat(campaign, piece));
        }
        add(campaign, spans, chains.numbers(paths(spans)));
        Bookings.ofPeople(sql).add(campaign, spans.keySet());
    }

    static List<List<UUID>> paths(Map<UUID, List<Span>> spans) {
        return spans.values().stream().flatMap(List::stream).map(Span::path).distinct().toList();
    }

    /**
     * In a campaign that {@link #deleteAll} emptied.
     *
     * @param chainNumbers knows the chain of every span
     */
    public void add(UUID campaign, Map<UUID, List<Span>> spans, ToLongFunction<List<UUID>> chainNumbers) {
        List<Object[]> rows = new ArrayList<>();
        spans.forEach((person, list) -> {
            if (!list.isEmpty()) {
                rows.add(new Object[] {campaign, person, SpanBytes.write(list, chainNumbers)});
            }
        });
        sql.insert("coverage_person (campaign_id, person_id, spans)", rows);
    }

    /** Everybody's are to be written anew. */
    public void deleteAll(UUID campaign) {
        sql.update("delete from coverage_person where campaign_id = ?", campaign);
        Bookings.ofPeople(sql).addAll(campaign);
    }
}
