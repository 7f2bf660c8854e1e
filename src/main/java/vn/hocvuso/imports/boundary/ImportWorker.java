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
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.coverage.Coverage;
import vn.hocvuso.imports.ImportView.RowError;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.imports.UnreadableFile;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.personnel.People;
import vn.hocvuso.personnel.PersonView;

/** Carries queued files out, one at a time on a node, started by a hand-in and by a clock that also finds what a restart left. */
@ApplicationScoped
public class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class.getName());
    private static final Duration COUNTING = Duration.ofMinutes(10);
    private static final int LOOK_SECONDS = 3;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Imports imports;

    @Inject
    People people;

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
            for (Optional<Imports.Work> work = next(); work.isPresent(); work = next()) {
                run(work.get());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "imports are looked for again later", e);
        } finally {
            busy.set(false);
        }
    }

    private Optional<Imports.Work> next() {
        return imports.claim(person -> people.byId(person, LocalDate.now(clock)).map(PersonView::serviceNumber).orElse("system"));
    }

    private void run(Imports.Work work) {
        Errors errors = new Errors(work.id());
        Path file = null;
        try {
            file = Files.createTempFile("import-", ".rows");
            imports.copyContent(work.id(), file);
            apply(work, file, errors);
        } catch (UnreadableFile unreadable) {
            errors.reject(unreadable.row(), unreadable.column(), unreadable.code(), unreadable.parameters());
            imports.finish(work.id(), new Bulk.Report(0, 0, 0, 0, 0, 0, 0), true, errors.list);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.SEVERE, "import " + work.id() + " failed", e);
            imports.fail(work.id(), String.valueOf(e.getMessage()));
        } finally {
            delete(file);
        }
    }

    private void apply(Imports.Work work, Path file, Errors errors) {
        Bulk.Report report;
        boolean rejected = false;
        try {
            report = imports.apply(work, file, errors);
            awaitCounted();
        } catch (Imports.DryRunOver over) {
            report = over.report();
        } catch (Bulk.Rejected bad) {
            report = bad.report();
            rejected = true;
        }
        imports.finish(work.id(), report, rejected, errors.list);
        if (!work.dryRun()) {
            imports.announce(work, report, rejected);
        }
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
            Instant now = clock.instant();
            if (told.plusSeconds(1).isBefore(now)) {
                told = now;
                imports.progress(job, rows);
            }
        }
    }
}
