package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.coverage.rule.Span;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.store.Sql;

/** Who counts for what from when to when, as it was booked last. */
@ApplicationScoped
public class SpanRepository {
    @Inject
    private Sql sql;

    public SpanRepository() {}

    public SpanRepository(Sql sql) {
        this.sql = sql;
    }

    private record Row(UUID person, long chain, Period days, String group, String cohort, int state) {}

    /** In order of days; people without spans are absent. */
    public Map<UUID, List<Span>> of(UUID campaign, Collection<UUID> persons) {
        List<Row> rows = new ArrayList<>();
        for (List<UUID> piece : Pieces.of(persons)) {
            rows.addAll(sql.list(
                            "select person_id, chain_id, from_day, until_day, group_code, cohort, state from coverage_span"
                                    + " where campaign_id = ? and person_id in (" + Sql.marks(piece)
                                    + ") order by person_id, from_day",
                            row -> new Row(
                                    row.getObject(1, UUID.class),
                                    row.getLong(2),
                                    new Period(row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)),
                                    row.getString(5),
                                    row.getString(6),
                                    row.getInt(7)),
                            Pieces.flat(campaign, piece)));
        }
        Map<Long, List<UUID>> chains = chains(rows.stream().map(Row::chain).distinct().toList());
        Map<UUID, List<Span>> spans = new LinkedHashMap<>();
        rows.forEach(row -> spans.computeIfAbsent(row.person(), anew -> new ArrayList<>())
                .add(new Span(row.days(), chains.get(row.chain()), row.group(), row.cohort(), row.state())));
        return spans;
    }

    /** These people's spans stand in the place of whatever they had. */
    public void replace(UUID campaign, Map<UUID, List<Span>> spans) {
        sql.batch(
                        "delete from coverage_span where campaign_id = ? and person_id = ?",
                        spans.keySet().stream().map(person -> new Object[] {campaign, person}).toList());
        add(campaign, spans);
    }

    public void add(UUID campaign, Map<UUID, List<Span>> spans) {
        Map<List<UUID>, Long> chains = chainIds(spans.values().stream()
                .flatMap(List::stream)
                .map(Span::path)
                .distinct()
                .toList());
        List<Object[]> rows = new ArrayList<>();
        spans.forEach((person, list) -> list.forEach(span -> rows.add(new Object[] {
            campaign,
            person,
            span.days().from(),
            span.days().until(),
            chains.get(span.path()),
            span.path().get(0),
            span.group(),
            span.cohort(),
            span.state()
        })));
        sql.batch(
                "insert into coverage_span (campaign_id, person_id, from_day, until_day, chain_id, unit_id, group_code, cohort,"
                        + " state) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    public void deleteAll(UUID campaign) {
        sql.update("delete from coverage_span where campaign_id = ?", campaign);
    }

    private Map<Long, List<UUID>> chains(List<Long> ids) {
        Map<Long, List<UUID>> chains = new HashMap<>();
        for (List<Long> piece : Pieces.of(ids)) {
            sql.list(
                            "select id, units from coverage_chain where id in (" + Sql.marks(piece) + ")",
                            row -> chains.put(
                                    row.getLong(1),
                                    Arrays.stream(row.getString(2).split(","))
                                            .map(UUID::fromString)
                                            .toList()),
                            piece.toArray());
        }
        return chains;
    }

    /** Only the one worker adds chains, so looking first and inserting then is safe. */
    private Map<List<UUID>, Long> chainIds(List<List<UUID>> paths) {
        Map<String, List<UUID>> byKey = new LinkedHashMap<>();
        paths.forEach(path -> byKey.put(key(text(path)), path));
        Map<String, Long> known = knownChains(byKey.keySet());
        List<Object[]> missing = byKey.keySet().stream()
                .filter(key -> !known.containsKey(key))
                .map(key -> new Object[] {key, text(byKey.get(key))})
                .toList();
        sql.batch("insert into coverage_chain (path_key, units) values (?, ?)", missing);
        known.putAll(knownChains(missing.stream().map(row -> (String) row[0]).toList()));
        Map<List<UUID>, Long> ids = new HashMap<>();
        byKey.forEach((key, path) -> ids.put(path, known.get(key)));
        return ids;
    }

    private Map<String, Long> knownChains(Collection<String> keys) {
        Map<String, Long> known = new HashMap<>();
        for (List<String> piece : Pieces.of(keys)) {
            sql.list(
                            "select path_key, id from coverage_chain where path_key in (" + Sql.marks(piece) + ")",
                            row -> known.put(row.getString(1), row.getLong(2)),
                            piece.toArray());
        }
        return known;
    }

    private static String text(List<UUID> path) {
        return path.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private static String key(String units) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(units.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
