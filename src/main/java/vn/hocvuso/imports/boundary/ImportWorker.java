package vn.hocvuso.imports.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import vn.hocvuso.coverage.Coverage;
import vn.hocvuso.imports.ImportView.RowError;
import vn.hocvuso.imports.ImportRuns;
import vn.hocvuso.imports.UnreadableFile;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.People;
import vn.hocvuso.personnel.PersonView;
import vn.hocvuso.personnel.RoleGrant;
import vn.hocvuso.unit.Units;

/** Carries queued files out, one at a time on a node, started by a hand-in and by a clock that also finds what a restart left. */
@ApplicationScoped
public class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class.getName());
    private static final Duration COUNTING = Duration.ofMinutes(10);
    private static final int LOOK_SECONDS = 3;
    private static final int TRIES = 5;
    private static final Bulk.Report NOTHING = new Bulk.Report(0, 0, 0, 0, 0, 0, 0);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    ImportRuns runs;

    @Inject
    People people;

    @Inject
    Units units;

    @Inject
    Coverage coverage;

    @Inject
    Bulk.Sentences sentences;

    @Inject
    Clock clock;

    private final AtomicBoolean busy = new AtomicBoolean();

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        executor.scheduleWithFixedDelay(this::runAll, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** Something was just handed in. */
    public void look() {
        executor.execute(this::runAll);
    }

    private void runAll() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            for (Optional<ImportRuns.Work> work = next(); work.isPresent(); work = next()) {
                run(work.get());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "imports are looked for again later", e);
        } finally {
            busy.set(false);
        }
    }

    private Optional<ImportRuns.Work> next() {
        LocalDate today = LocalDate.now(clock);
        return runs.claim(person -> new ImportRuns.Submitter(
                people.byId(person, today).map(PersonView::serviceNumber).orElse("system"), scope(people.rolesOn(person, today))));
    }

    private static Caller.Scope scope(List<RoleGrant> grants) {
        Set<UUID> roots = grants.stream().filter(grant -> grant.role() == Caller.Role.ADMINISTRATOR).map(RoleGrant::unitId).collect(Collectors.toSet());
        return roots.contains(Caller.WHOLE) ? Caller.Scope.EVERYTHING : new Caller.Scope(false, roots);
    }

    private void run(ImportRuns.Work work) {
        Errors errors = new Errors(work.id());
        Path file = null;
        // Counting and long statements say nothing for minutes: the node itself shows that it lives.
        ScheduledFuture<?> beat = executor.scheduleAtFixedRate(errors::live, runs.beatSeconds(), runs.beatSeconds(), TimeUnit.SECONDS);
        try {
            file = Files.createTempFile("import-", ".rows");
            if (work.undoOf() == null) {
                runs.fetch(work, file);
                apply(work, file, errors);
            } else {
                undo(work, errors);
            }
        } catch (UnreadableFile unreadable) {
            errors.reject(unreadable.row(), unreadable.column(), unreadable.code(), unreadable.parameters());
            runs.finish(work, NOTHING, true, errors.list);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.SEVERE, "import " + work.id() + " failed", e);
            runs.fail(work.id(), String.valueOf(e.getMessage()));
        } finally {
            beat.cancel(false);
            delete(file);
        }
    }

    private void apply(ImportRuns.Work work, Path file, Errors errors) {
        Bulk.Report report;
        boolean rejected = false;
        try {
            report = applied(work, file, errors);
            awaitCounted();
        } catch (ImportRuns.DryRunOver over) {
            report = over.report();
        } catch (Bulk.Rejected bad) {
            report = bad.report();
            rejected = true;
        } catch (ImportRuns.EndsTooMany many) {
            report = many.report();
            rejected = true;
            errors.reject(0, null, "ends-too-many-" + work.kind().code(), many.percent(), report.ended());
        }
        runs.finish(work, report, rejected, runs.withValues(work, file, errors.list));
        if (!work.dryRun()) {
            runs.announce(work, report, rejected);
        }
    }

    /** Begun anew when others changed what the rows rest on; until whoever changes the tree at this moment is through. */
    private Bulk.Report applied(ImportRuns.Work work, Path file, Errors errors) {
        for (int tries = 1; tries < TRIES; tries++) {
            try {
                return runs.apply(work, file, errors);
            } catch (Bulk.Outdated outdated) {
                LOG.log(Level.INFO, "import " + work.id() + " begins anew", outdated);
                errors.list.clear();
                units.holdStill();
            }
        }
        return runs.apply(work, file, errors);
    }

    private void undo(ImportRuns.Work work, Errors errors) {
        Bulk.Report report = NOTHING;
        try {
            report = runs.undo(work);
            awaitCounted();
        } catch (Refused refused) {
            errors.reject(0, null, refused.code(), refused.parameters().toArray());
        }
        runs.finish(work, report, !errors.list.isEmpty(), errors.list);
        runs.announce(work, report, !errors.list.isEmpty());
    }

    /** Done means: its figures show. Whoever has the turn counts; this node helps. */
    private void awaitCounted() {
        Instant until = clock.instant().plus(COUNTING);
        while (coverage.isPending() && clock.instant().isBefore(until)) {
            if (coverage.count() == 0) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.log(Level.INFO, "a temporary file stays behind: " + file, e);
        }
    }

    /** Gathers row errors with their sentences, and lets progress be seen. */
    private final class Errors implements Bulk.Listener {
        private static final int MOST = 200_000;
        private final List<RowError> list = new ArrayList<>();
        private final UUID job;
        private volatile int through;
        private Instant told = Instant.EPOCH;

        Errors(UUID job) {
            this.job = job;
        }

        @Override
        public void reject(int row, String column, String code, Object... parameters) {
            if (list.size() < MOST) {
                list.add(new RowError(row, column, code, sentences.of(code, parameters)));
            }
        }

        @Override
        public void processed(int rows) {
            through = rows;
            Instant now = clock.instant();
            if (told.plusSeconds(1).isBefore(now)) {
                told = now;
                runs.progress(job, rows);
            }
        }

        private void live() {
            runs.progress(job, through);
        }
    }
}
