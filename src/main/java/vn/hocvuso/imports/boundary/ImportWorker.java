package vn.hocvuso.imports.boundary;

import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import vn.hocvuso.coverage.Coverage;
import vn.hocvuso.imports.ImportView.RowError;
import vn.hocvuso.imports.ImportRuns;
import vn.hocvuso.imports.UnreadableFile;
import vn.hocvuso.job.Hold;
import vn.hocvuso.job.Worker;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.People;
import vn.hocvuso.personnel.PersonView;
import vn.hocvuso.personnel.RoleGrant;
import vn.hocvuso.unit.Units;

/** Carries queued files out. */
@ApplicationScoped
public class ImportWorker implements Worker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class.getName());
    private static final Duration COUNTING = Duration.ofMinutes(10);
    private static final int TRIES = 5;
    private static final Bulk.Report NOTHING = new Bulk.Report(0, 0, 0, 0, 0, 0, 0);

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

    @Override
    public String kind() {
        return ImportRuns.JOB;
    }

    @Override
    public void work(UUID job, Hold hold) {
        LocalDate today = LocalDate.now(clock);
        Optional<ImportRuns.Work> work = runs.begin(job, person -> new ImportRuns.Submitter(
                people.byId(person, today).map(PersonView::serviceNumber).orElse("system"), scope(people.rolesOn(person, today))));
        if (work.isPresent()) {
            run(work.get(), hold);
        } else {
            hold.end();
        }
    }

    private static Caller.Scope scope(List<RoleGrant> grants) {
        Set<UUID> roots = grants.stream().filter(grant -> grant.role() == Caller.Role.ADMINISTRATOR).map(RoleGrant::unitId).collect(Collectors.toSet());
        return roots.contains(Caller.WHOLE) ? Caller.Scope.EVERYTHING : new Caller.Scope(false, roots);
    }

    private void run(ImportRuns.Work work, Hold hold) {
        Errors errors = new Errors(work.id(), hold);
        Path file = null;
        try {
            file = Files.createTempFile("import-", ".rows");
            if (work.undoOf() == null) {
                runs.fetch(work, file);
                apply(work, file, errors);
            } else {
                undo(work, errors);
            }
        } catch (Hold.Lost taken) {
            throw taken;
        } catch (UnreadableFile unreadable) {
            errors.reject(unreadable.row(), unreadable.column(), unreadable.code(), unreadable.parameters());
            runs.finish(work, NOTHING, true, errors.list, hold);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.SEVERE, "import " + work.id() + " failed", e);
            runs.fail(work.id(), String.valueOf(e.getMessage()), hold);
        } finally {
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
        runs.finish(work, report, rejected, runs.withValues(work, file, errors.list), errors.hold);
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
        runs.finish(work, report, !errors.list.isEmpty(), errors.list, errors.hold);
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
        private final Hold hold;
        private Instant told = Instant.EPOCH;

        Errors(UUID job, Hold hold) {
            this.job = job;
            this.hold = hold;
        }

        @Override
        public void reject(int row, String column, String code, Object... parameters) {
            if (list.size() < MOST) {
                list.add(new RowError(row, column, code, sentences.of(code, parameters)));
            }
        }

        @Override
        public void processed(int rows) {
            hold.progress(rows, 0);
            Instant now = clock.instant();
            if (told.plusSeconds(1).isBefore(now)) {
                told = now;
                runs.progress(job, rows);
            }
        }
    }
}
