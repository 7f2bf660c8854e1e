package vn.hocvuso.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.imports.ImportView.RowError;
import vn.hocvuso.imports.control.ImportRepository;
import vn.hocvuso.imports.control.RowApplication;
import vn.hocvuso.imports.control.RowFile;
import vn.hocvuso.imports.entity.ImportJob;
import vn.hocvuso.imports.rule.ImportKind;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;

/** The door of imports: hand a file in, watch it, read its errors; and what the worker needs to carry it out. */
@ApplicationScoped
@Transactional
public class Imports {
    /** Row errors a job shows by itself; all are in its error file. */
    private static final int FIRST_ERRORS = 100;

    /** How long the file of a dry run waits to be carried out. */
    private static final Duration KEPT = Duration.ofHours(12);

    @Inject
    ImportRepository jobs;

    @Inject
    RowApplication application;

    @Inject
    Caller caller;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "hocvuso.import.max-megabytes", defaultValue = "300")
    long largestMegabytes;

    /**
     * Takes a file and queues it. Whole-installation administrators only: a row may name any unit.
     *
     * @throws Refused 403; 413 {@code file-too-large}; 422 {@code file-empty}, {@code full-not-possible}
     */
    public UUID submit(ImportOrder order) {
        caller.requireWhole(Caller.Role.ADMINISTRATOR);
        if (order.full() && !order.kind().takesFull()) {
            throw new Refused("full-not-possible", order.kind().code());
        }
        ImportJob job = new ImportJob(ids.next(), order.kind().code(), order.dryRun(), order.full(), order.skip(), order.fileName(),
                order.contentType(), caller.personId(), clock.instant());
        jobs.add(job);
        jobs.dropContentBefore(clock.instant().minus(KEPT));
        try {
            jobs.store(job.id(), order.content(), largestMegabytes * 1_000_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return job.id();
    }

    /**
     * Keeps a file that another feature carried out on the spot, so that it is looked up like any other.
     *
     * @param kind     what it was a file of; not one of the kinds that are queued here
     * @param rejected nothing was applied
     */
    public record Finished(String kind, String fileName, String contentType, boolean dryRun, boolean rejected, Bulk.Report report, List<RowError> errors) {}

    /** Who may do this was asked by the feature that did it. */
    public ImportView record(Finished file) {
        Instant now = clock.instant();
        ImportJob job = new ImportJob(ids.next(), file.kind(), file.dryRun(), false, false, file.fileName(), file.contentType(), caller.personId(), now);
        job.begin(now);
        if (file.rejected()) {
            job.reject(file.report(), now);
        } else {
            job.done(file.report(), now);
        }
        jobs.add(job);
        jobs.storeErrors(job.id(), file.errors());
        return view(job, file.errors().subList(0, Math.min(FIRST_ERRORS, file.errors().size())));
    }

    /**
     * Does in earnest what a dry run has shown, with the very bytes it read.
     *
     * @param skip leave the bad rows out
     * @return the new job
     * @throws Refused 409 {@code dry-run-over} when the file is no longer kept or was carried out before
     */
    public UUID carryOut(UUID dryRun, boolean skip) {
        caller.requireWhole(Caller.Role.ADMINISTRATOR);
        ImportJob tried = jobs.find(dryRun).orElseThrow(() -> new NotFound("import " + dryRun));
        if (!tried.isTried() || !jobs.hasContent(dryRun)) {
            throw new Refused(Refused.Kind.CONFLICT, "dry-run-over");
        }
        ImportJob job = tried.inEarnest(ids.next(), skip, caller.personId(), clock.instant());
        jobs.add(job);
        jobs.moveContent(dryRun, job.id());
        return job.id();
    }

    /** Whether {@link #carryOut} is still possible. */
    public boolean isWaiting(UUID dryRun) {
        caller.requireWhole(Caller.Role.ADMINISTRATOR);
        return jobs.find(dryRun).filter(ImportJob::isTried).isPresent() && jobs.hasContent(dryRun);
    }

    /** For administrators of the whole installation, and for whoever handed the file in. */
    public ImportView view(UUID id) {
        ImportJob job = jobs.find(id).orElse(null);
        if (job == null || !job.personId().equals(caller.personId())) {
            caller.requireWhole(Caller.Role.ADMINISTRATOR);
        }
        if (job == null) {
            throw new NotFound("import " + id);
        }
        return view(job, jobs.errors(id, 0, FIRST_ERRORS));
    }

    public Page<ImportView> list(Page.Request page) {
        caller.requireWhole(Caller.Role.ADMINISTRATOR);
        List<ImportView> items = jobs.latest(null, page.offset(), page.size()).stream().map(job -> view(job, List.of())).toList();
        return new Page<>(items, jobs.count(null), page.page(), page.size());
    }

    /** A slice of the row errors in the order of the file. */
    public List<RowError> errors(UUID id, int offset, int size) {
        view(id);
        return jobs.errors(id, offset, size);
    }

    private static ImportView view(ImportJob job, List<RowError> errors) {
        Bulk.Report report = job.report();
        return new ImportView(job.id(), job.kind(), job.dryRun(), job.mode(), job.fileName(), job.status(), report.total(), job.processed(),
                report.created(), report.updated(), report.transferred(), report.ended(), report.unchanged(), report.rejected(), job.failure(),
                job.queuedAt(), job.finishedAt(), errors);
    }

    /** A job as the worker needs it. */
    public record Work(UUID id, ImportKind kind, boolean dryRun, Bulk.Options options) {}

    /** The next job for this node, now leased to it. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Work> claim(Function<UUID, String> serviceNumberOf) {
        return jobs.next(clock.instant()).map(job -> {
            job.begin(clock.instant());
            Bulk.Options options = new Bulk.Options(job.full(), job.skip(), LocalDate.now(clock), serviceNumberOf.apply(job.personId()));
            return new Work(job.id(), ImportKind.of(job.kind()).orElseThrow(), job.dryRun(), options);
        });
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void progress(UUID id, int rows) {
        jobs.find(id).ifPresent(job -> job.progress(rows, clock.instant()));
    }

    public void copyContent(UUID id, Path file) {
        jobs.copyTo(id, file);
    }

    /**
     * Applies the rows in one transaction.
     *
     * @throws Bulk.Rejected bad rows that may not be skipped; rolled back
     * @throws DryRunOver it was only to be seen what would happen; rolled back
     * @throws UnreadableFile the file as a whole cannot be taken
     */
    public Bulk.Report apply(Work work, Path file, Bulk.Listener listener) {
        Bulk.Report report = application.apply(work, new RowFile(file, work.kind()), listener);
        if (work.dryRun()) {
            throw new DryRunOver(report);
        }
        return report;
    }

    /** Rolls a dry run back. */
    public static final class DryRunOver extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Bulk.Report report;

        DryRunOver(Bulk.Report report) {
            super("dry run", null, false, false);
            this.report = report;
        }

        public Bulk.Report report() {
            return report;
        }
    }

    /** The rows are through: done, or with {@code rejected} nothing was applied. */
    public void finish(UUID id, Bulk.Report report, boolean rejected, List<RowError> errors) {
        ImportJob job = jobs.find(id).orElseThrow();
        jobs.storeErrors(id, errors);
        if (rejected) {
            job.reject(report, clock.instant());
        } else {
            job.done(report, clock.instant());
        }
        if (!job.isTried()) {
            jobs.dropContent(id);
        }
    }

    /** Writes the line for the audit trail, in the transaction that ends a real import. */
    public void announce(Work work, Bulk.Report report, boolean rejected) {
        Map<String, Object> details = new HashMap<>();
        details.put("import", work.id().toString());
        details.put("rejected", rejected);
        details.put("rows", report.total());
        details.put("created", report.created());
        details.put("updated", report.updated());
        details.put("transferred", report.transferred());
        details.put("ended", report.ended());
        events.fire(new ImportFinished(work.kind().code(), work.options().actor(), details));
    }

    /** The house failed, or the file could not be read at all; nothing was applied. */
    public void fail(UUID id, String reason) {
        ImportJob job = jobs.find(id).orElseThrow();
        job.fail(reason, clock.instant());
        jobs.dropContent(id);
    }
}
