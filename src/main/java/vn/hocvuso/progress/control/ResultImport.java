package vn.hocvuso.progress.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.progress.rule.ResultRow;
import vn.hocvuso.store.Sql;

/**
 * Takes a file of results in one pass, a thousand rows at a time, so that a million need no million objects. The same row
 * again, in this file or another, is unchanged; to mend a wrong result revoke it and import the right one.
 */
@ApplicationScoped
public class ResultImport {
    private static final int CHUNK = 1000;

    private Sql sql;
    private ResultRepository results;

    ResultImport() {}

    @Inject
    public ResultImport(Sql sql, ResultRepository results) {
        this.sql = sql;
        this.results = results;
    }

    /**
     * @param changed hears of people with new results, at most a thousand at a time
     * @return what became of every row; the caller decides what bad rows mean
     */
    public Bulk.Report run(
            Bulk.Source source, Bulk.Options options, Bulk.Listener listener, Instant now, Consumer<Set<UUID>> changed) {
        Run run = new Run(options, listener, now, changed);
        source.read(run::take);
        run.flush();
        return new Bulk.Report(run.total, run.created, 0, 0, 0, run.unchanged, run.rejected);
    }

    private final class Run {
        private final Bulk.Options options;
        private final Bulk.Listener listener;
        private final Instant now;
        private final Consumer<Set<UUID>> changed;
        private final Map<String, Map<String, UUID>> items = Map.of("course", items("course"), "quiz", items("quiz"));
        private final List<ResultRow> waiting = new ArrayList<>();
        private int total;
        private int created;
        private int unchanged;
        private int rejected;

        private Run(Bulk.Options options, Bulk.Listener listener, Instant now, Consumer<Set<UUID>> changed) {
            this.options = options;
            this.listener = listener;
            this.now = now;
            this.changed = changed;
        }

        private void take(Bulk.Row row) {
            total++;
            Optional<ResultRow> read = ResultRow.read(row, options.today(), listener);
            if (read.isEmpty()) {
                rejected++;
            } else if (!items.get(read.get().kind()).containsKey(read.get().code())) {
                reject(read.get(), "code", "unknown-code", read.get().code());
            } else {
                waiting.add(read.get());
            }
            if (waiting.size() == CHUNK) {
                flush();
            }
        }

        private void flush() {
            Map<String, UUID> people = people(waiting);
            List<Recorded> known = new ArrayList<>();
            for (ResultRow row : waiting) {
                UUID person = people.get(row.serviceNumber());
                if (person == null) {
                    reject(row, "service_number", "unknown-person", row.serviceNumber());
                } else {
                    known.add(recorded(row, person));
                }
            }
            waiting.clear();
            write(known);
            listener.processed(total);
        }

        private void write(List<Recorded> known) {
            if (known.isEmpty()) {
                return;
            }
            Set<UUID> touched = new HashSet<>();
            UUID[] added = results.addAll(known, now, options.actor());
            options.keeper().created(ResultRepository.RESULT, Stream.of(added).filter(Objects::nonNull).toList());
            for (int i = 0; i < added.length; i++) {
                if (added[i] != null) {
                    created++;
                    touched.add(known.get(i).person());
                } else {
                    unchanged++;
                }
            }
            if (!touched.isEmpty()) {
                changed.accept(touched);
            }
        }

        private void reject(ResultRow row, String column, String code, Object... parameters) {
            rejected++;
            listener.reject(row.number(), column, code, parameters);
        }

        private Recorded recorded(ResultRow row, UUID person) {
            return new Recorded(
                    person,
                    row.kind(),
                    items.get(row.kind()).get(row.code()),
                    row.outcome(),
                    row.earnedOn(),
                    row.source(),
                    row.score(),
                    row.maxScore(),
                    row.reference(),
                    row.recordedAt());
        }
    }

    /** Courses and tests are few: all of a kind by their slugs, withdrawn ones too, for old results still come in. */
    private Map<String, UUID> items(String kind) {
        Map<String, UUID> items = new HashMap<>();
        String query = kind.equals("course")
                ? "select slug, course_id as id from course_current"
                : "select slug, quiz_id as id from quiz_current";
        sql.list(query, row -> items.put(row.getString("slug"), Sql.id(row, "id")));
        return items;
    }

    private Map<String, UUID> people(List<ResultRow> rows) {
        Map<String, UUID> people = new HashMap<>();
        Set<String> numbers = new HashSet<>();
        rows.forEach(row -> numbers.add(row.serviceNumber()));
        sql.each(
                "select service_number, id from person_named where service_number in (" + Sql.marks(numbers) + ")",
                row -> people.put(row.getString("service_number"), Sql.id(row, "id")),
                numbers.toArray());
        return people;
    }
}
