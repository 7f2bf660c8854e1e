package vn.hocvuso.quiz.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.store.Sql;

/** The rulings in force. Read at every grading and never kept: one that was just made must not miss a paper handed in now. */
@ApplicationScoped
public class RulingQueries {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final int AT_ONCE = 500;

    private Sql sql;

    RulingQueries() {}

    @Inject
    public RulingQueries(Sql sql) {
        this.sql = sql;
    }

    /** In the order they were made, by version; versions without any are absent. */
    public Map<UUID, List<Ruling>> of(Collection<UUID> versions) {
        Map<UUID, List<Ruling>> found = new HashMap<>();
        List<UUID> asked = List.copyOf(new LinkedHashSet<>(versions));
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            List<UUID> some = asked.subList(from, Math.min(asked.size(), from + AT_ONCE));
            sql.each(
                    "select ruling, version_id, treatment, answers, protect, applied_at from regrade where ruling is not null and version_id in ("
                            + Sql.marks(some) + ") order by ruling",
                    row -> found.computeIfAbsent(Sql.id(row, "version_id"), id -> new ArrayList<>()).add(new Ruling(
                            row.getInt("ruling"), Sql.id(row, "version_id"), row.getString("treatment"), answers(row.getString("answers")), row.getBoolean("protect"),
                            Sql.instant(row, "applied_at"))),
                    some.toArray());
        }
        return found;
    }

    /** Versions that were dropped or give full marks to everybody: they tell nothing of anybody. */
    public List<UUID> worthless() {
        return sql.list(
                """
                select r.version_id from regrade r where r.treatment in ('drop', 'full') and r.ruling is not null
                  and not exists (select 1 from regrade l where l.version_id = r.version_id and l.ruling > r.ruling)""",
                row -> Sql.id(row, "version_id"));
    }

    static List<String> answers(String array) {
        try (var reader = JSON.createReader(new StringReader(array))) {
            return reader.readArray().stream().map(JsonValue::toString).toList();
        }
    }
}
