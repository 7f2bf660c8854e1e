package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import vn.hocvuso.coverage.rule.Span;
import vn.hocvuso.store.Sql;

/** Chains of units from a home unit to its root by number: written once, never changed. */
@ApplicationScoped
public class ChainRepository {
    private final Map<Long, List<UUID>> read = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> shared = new ConcurrentHashMap<>();

    @Inject
    private Sql sql;

    public ChainRepository() {}

    public ChainRepository(Sql sql) {
        this.sql = sql;
    }

    /** The units of each chain; what was read once is kept, since a number never stands for another chain. */
    Map<Long, List<UUID>> units(Set<Long> numbers) {
        List<Long> unknown = numbers.stream().filter(number -> !read.containsKey(number)).toList();
        for (List<Long> piece : Pieces.of(unknown)) {
            sql.each(
                    "select id, units from coverage_chain where id in (" + Sql.marks(piece) + ")",
                    row -> read.put(row.getLong(1), units(row.getString(2))),
                    piece.toArray());
        }
        return read;
    }

    private List<UUID> units(String text) {
        return Arrays.stream(text.split(",")).map(UUID::fromString).map(unit -> shared.computeIfAbsent(unit, same -> same)).toList();
    }

    /** Numbers for these chains; new ones get one. Only the one worker adds chains, so looking first and inserting then is safe. */
    ToLongFunction<List<UUID>> numbers(Collection<List<UUID>> paths) {
        Map<String, List<UUID>> byKey = new LinkedHashMap<>();
        paths.forEach(path -> byKey.put(key(text(path)), path));
        Map<String, Long> known = known(byKey.keySet());
        List<Object[]> missing = byKey.keySet().stream()
                .filter(key -> !known.containsKey(key))
                .map(key -> new Object[] {key, text(byKey.get(key))})
                .toList();
        sql.insert("coverage_chain (path_key, units)", missing);
        known.putAll(known(missing.stream().map(row -> (String) row[0]).toList()));
        Map<List<UUID>, Long> numbers = new HashMap<>();
        byKey.forEach((key, path) -> numbers.put(path, known.get(key)));
        return numbers::get;
    }

    /** Adds the numbers of chains that a long run has not met yet; the lists themselves are the keys, people share them. */
    void number(Map<List<UUID>, Long> met, Collection<List<Span>> stories) {
        Map<List<UUID>, List<List<UUID>>> unmet = new LinkedHashMap<>();
        for (List<Span> spans : stories) {
            for (Span span : spans) {
                if (!met.containsKey(span.path())) {
                    unmet.computeIfAbsent(span.path(), anew -> new ArrayList<>()).add(span.path());
                }
            }
        }
        ToLongFunction<List<UUID>> numbers = numbers(unmet.keySet());
        unmet.forEach((path, same) -> same.forEach(list -> met.put(list, numbers.applyAsLong(path))));
    }

    private Map<String, Long> known(Collection<String> keys) {
        Map<String, Long> known = new HashMap<>();
        for (List<String> piece : Pieces.of(keys)) {
            sql.each(
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
