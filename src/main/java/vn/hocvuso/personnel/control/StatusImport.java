package vn.hocvuso.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.personnel.rule.StatusRow;

/** Takes a file of statuses, in two passes like {@link PeopleImport}. Statuses may overlap and may lie outside the roll. */
@ApplicationScoped
public class StatusImport {
    private static final int CHUNK = 1000;
    private static final UUID LOWEST = new UUID(0, 0);

    private StatusRepository statuses;
    private Ids ids;
    private Clock clock;

    StatusImport() {}

    @Inject
    public StatusImport(StatusRepository statuses, Ids ids, Clock clock) {
        this.statuses = statuses;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param changed hears of people whose statuses changed, at most a thousand at a time
     * @throws Bulk.Rejected when a row was refused and may not be skipped
     */
    public Bulk.Report run(Bulk.Source source, Bulk.Options options, Bulk.Listener listener, Consumer<Set<UUID>> changed) {
        Run run = new Run(options, listener, changed);
        source.read(run::take);
        run.stage();
        statuses.inChunks(run.id, CHUNK, run::merge);
        if (options.full()) {
            run.endAbsent();
        }
        statuses.clear(run.id);
        Bulk.Report report = new Bulk.Report(run.total, run.created, run.updated, 0, run.ended, run.unchanged, run.rejected);
        if (report.rejected() > 0 && !options.skip()) {
            throw new Bulk.Rejected(report);
        }
        return report;
    }

    private final class Run {
        private final UUID id = ids.next();
        private final Bulk.Options options;
        private final ActRepository.Importing importing;
        private final Bulk.Listener listener;
        private final Consumer<Set<UUID>> changed;
        private final List<StatusRow> waiting = new ArrayList<>();
        private int total;
        private int processed;
        private int created;
        private int updated;
        private int ended;
        private int unchanged;
        private int rejected;

        private Run(Bulk.Options options, Bulk.Listener listener, Consumer<Set<UUID>> changed) {
            this.options = options;
            this.importing = new ActRepository.Importing(id, options, clock.instant());
            this.listener = listener;
            this.changed = changed;
        }

        private void take(Bulk.Row row) {
            total++;
            StatusRow.read(row, listener).ifPresentOrElse(waiting::add, () -> {
                rejected++;
                processed++;
                if (row.get("service_number") != null && options.full()) {
                    statuses.stageNamed(id, row.get("service_number"), row.number());
                }
            });
            if (waiting.size() == CHUNK) {
                stage();
            }
        }

        private void stage() {
            statuses.stage(id, waiting);
            waiting.clear();
        }

        private void merge(List<StatusRow> rows) {
            Map<String, UUID> people = statuses.people(rows.stream().map(StatusRow::serviceNumber).collect(Collectors.toSet()));
            Map<StatusRepository.Key, List<StatusRow>> byKey = new LinkedHashMap<>();
            for (StatusRow row : rows) {
                UUID person = people.get(row.serviceNumber());
                if (person == null) {
                    reject(row, "service_number", "no-such-person", row.serviceNumber());
                } else {
                    byKey.computeIfAbsent(new StatusRepository.Key(person, row.status(), row.days().from()), key -> new ArrayList<>()).add(row);
                }
            }
            Map<StatusRepository.Key, LocalDate> known = statuses.known(people.values());
            Map<StatusRepository.Key, LocalDate> fresh = new LinkedHashMap<>();
            Map<StatusRepository.Key, LocalDate> other = new LinkedHashMap<>();
            byKey.forEach((key, same) -> weigh(key, same, known.get(key), fresh, other));
            if (mayWrite()) {
                Set<UUID> touched = new HashSet<>();
                fresh.keySet().forEach(key -> touched.add(key.person()));
                other.keySet().forEach(key -> touched.add(key.person()));
                options.keeper().before(StatusRepository.STATUSES, touched);
                statuses.add(fresh, importing.at());
                statuses.changeImported(other, importing, firstRows(byKey));
                announce(touched);
            }
            processed += rows.size();
            listener.processed(processed);
        }

        private static Map<UUID, Integer> firstRows(Map<StatusRepository.Key, List<StatusRow>> byKey) {
            Map<UUID, Integer> first = new HashMap<>();
            byKey.forEach((key, same) -> same.forEach(row -> first.merge(key.person(), row.number(), Math::min)));
            return first;
        }

        private void weigh(
                StatusRepository.Key key,
                List<StatusRow> same,
                LocalDate known,
                Map<StatusRepository.Key, LocalDate> fresh,
                Map<StatusRepository.Key, LocalDate> other) {
            LocalDate until = same.get(0).days().until();
            if (same.stream().anyMatch(row -> !row.days().until().equals(until))) {
                same.forEach(row -> reject(row, "to", "status-day-twice", row.status().code(), key.from().toString()));
                return;
            }
            unchanged += same.size() - 1;
            if (known == null) {
                created++;
                fresh.put(key, until);
            } else if (known.equals(until)) {
                unchanged++;
            } else {
                updated++;
                other.put(key, until);
            }
        }

        private void reject(StatusRow row, String column, String code, Object... parameters) {
            rejected++;
            listener.reject(row.number(), column, code, parameters);
        }

        private void endAbsent() {
            List<StatusRepository.Key> some = statuses.absent(id, options.today(), LOWEST, CHUNK);
            while (!some.isEmpty()) {
                ended += some.size();
                if (mayWrite()) {
                    Set<UUID> touched = some.stream().map(StatusRepository.Key::person).collect(Collectors.toSet());
                    options.keeper().before(StatusRepository.STATUSES, touched);
                    statuses.endImported(some, importing);
                    announce(touched);
                }
                some = statuses.absent(id, options.today(), some.get(some.size() - 1).person(), CHUNK);
            }
        }

        private void announce(Set<UUID> touched) {
            if (!touched.isEmpty()) {
                changed.accept(touched);
            }
        }

        private boolean mayWrite() {
            return rejected == 0 || options.skip();
        }
    }
}
