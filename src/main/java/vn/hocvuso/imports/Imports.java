package vn.hocvuso.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.imports.ImportView.ErrorGroup;
import vn.hocvuso.imports.ImportView.RowError;
import vn.hocvuso.imports.control.FilePreview;
import vn.hocvuso.imports.control.ImportContent;
import vn.hocvuso.imports.control.ImportRepository;
import vn.hocvuso.imports.control.RowApplication;
import vn.hocvuso.imports.control.RowErrors;
import vn.hocvuso.imports.control.UndoCheck;
import vn.hocvuso.imports.entity.ImportJob;
import vn.hocvuso.imports.rule.ColumnChoice;
import vn.hocvuso.imports.rule.EndingGuard;
import vn.hocvuso.imports.rule.ImportKind;
import vn.hocvuso.job.Jobs;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;

/** The door of imports for people: hand a file in, choose its columns, watch it, read its errors, take it back. */
@ApplicationScoped
@Transactional
public class Imports {
    /** Row errors a job shows by itself; all are in its error file. */
    private static final int FIRST_ERRORS = 100;

    /** How long the file of a dry run waits to be carried out, and how long the cells of bad rows are on record. */
    private static final Duration KEPT = Duration.ofHours(12);
    private static final Duration VALUES_KEPT = Duration.ofDays(30);

    @Inject
    ImportRepository jobs;

    @Inject
    Jobs queue;

    @Inject
    ImportContent content;

    @Inject
    RowErrors rowErrors;

    @Inject
    FilePreview files;

    @Inject
    UndoCheck undoCheck;

    @Inject
    RowApplication application;

    @Inject
    Caller caller;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "hocvuso.import.max-megabytes", defaultValue = "300")
    long largestMegabytes;

    @Inject
    @ConfigProperty(name = "hocvuso.import.ask-percent", defaultValue = "5")
    int askPercent;

    @Inject
    @ConfigProperty(name = "hocvuso.import.ask-least", defaultValue = "21")
    int askLeast;

    /**
     * Takes a file and queues it. Whoever administers a part of the installation hands in people, statuses, exemptions and results
     * of that part; units, and full files, which end what they lack, are for the whole.
     *
     * @throws Refused 403; 413 {@code file-too-large}; 422 {@code file-empty}, {@code full-not-possible}, {@code invalid-fields}
     */
    public UUID submit(ImportOrder order) {
        if (!caller.require(Caller.Role.ADMINISTRATOR).whole() && (order.full() || order.kind() == ImportKind.UNITS)) {
            throw new Refused(Refused.Kind.FORBIDDEN, "needs-whole-installation");
        }
        if (order.full() && !order.kind().takesFull()) {
            throw new Refused("full-not-possible", order.kind().code());
        }
        ColumnChoice.check(order.kind(), order.columns());
        ImportJob job = new ImportJob(ids.next(), order.kind().code(), order.dryRun(), order.full(), order.skip(), order.fileName(),
                order.contentType(), caller.personId(), clock.instant());
        job.choose(order.columns());
        if (order.endingConfirmed()) {
            job.confirmEnding();
        }
        if (order.held()) {
            job.hold();
        }
        jobs.add(job);
        if (!order.held()) {
            queue.add(ImportRuns.JOB, job.id());
        }
        content.dropBefore(clock.instant().minus(KEPT));
        rowErrors.forgetValuesBefore(clock.instant().minus(VALUES_KEPT));
        try {
            content.store(job.id(), order.content(), largestMegabytes * 1_000_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return job.id();
    }

    /**
     * The first rows of a file that waits for its columns, with what they probably are.
     *
     * @param rows  as they stand, the header first
     * @param guess by position, null for a cell that says nothing
     */
    public record Preview(ImportView job, List<List<String>> rows, List<String> guess) {}

    /**
     * @throws UnreadableFile the file as a whole cannot be read
     * @throws Refused 409 {@code columns-chosen}
     */
    public Preview preview(UUID id) {
        ImportJob job = held(id);
        FilePreview.First first = files.of(id, ImportKind.of(job.kind()).orElseThrow());
        return new Preview(view(job, List.of()), first.rows(), first.guess());
    }

    /**
     * Lets a file go on that waited for its columns.
     *
     * @param columns null: as its first row says
     */
    public void choose(UUID id, List<String> columns) {
        ImportJob job = held(id);
        ColumnChoice.check(ImportKind.of(job.kind()).orElseThrow(), columns);
        job.choose(columns);
        queue.add(ImportRuns.JOB, id);
    }

    private ImportJob held(UUID id) {
        ImportJob job = own(id);
        if (!job.held()) {
            throw new Refused(Refused.Kind.CONFLICT, "columns-chosen");
        }
        return job;
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
        rowErrors.store(job.id(), file.errors());
        return view(job, file.errors().subList(0, Math.min(FIRST_ERRORS, file.errors().size())));
    }

    /**
     * Does in earnest what a dry run has shown, with the very bytes it read.
     *
     * @param skip            leave the bad rows out
     * @param endingConfirmed however many end
     * @return the new job
     * @throws Refused 409 {@code dry-run-over} when the file is no longer kept or was carried out before; 422
     *     {@code ending-not-confirmed} when {@link #asksBeforeEnding} and nobody confirmed
     */
    public UUID carryOut(UUID dryRun, boolean skip, boolean endingConfirmed) {
        ImportJob tried = own(dryRun);
        if (!tried.isTried() || !content.isThere(dryRun)) {
            throw new Refused(Refused.Kind.CONFLICT, "dry-run-over");
        }
        if (asks(tried) && !endingConfirmed) {
            throw new Refused("ending-not-confirmed", tried.report().ended());
        }
        ImportJob job = tried.inEarnest(ids.next(), skip, caller.personId(), clock.instant());
        if (endingConfirmed) {
            job.confirmEnding();
        }
        jobs.add(job);
        content.move(dryRun, job.id());
        queue.add(ImportRuns.JOB, job.id());
        return job.id();
    }

    /** Whether {@link #carryOut} is still possible. */
    public boolean isWaiting(UUID dryRun) {
        return own(dryRun).isTried() && content.isThere(dryRun);
    }

    /** Whether this dry run ends so many that carrying it out needs a word more. */
    public boolean asksBeforeEnding(UUID dryRun) {
        return asks(own(dryRun));
    }

    private boolean asks(ImportJob job) {
        return job.full() && new EndingGuard(askPercent, askLeast).asks(job.report().ended(), job.standing());
    }

    /**
     * Takes the last import back: a job of its own.
     *
     * @throws Refused 409 with the reason why not
     */
    public UUID undo(UUID id) {
        ImportJob job = own(id);
        objectionToUndo(id).ifPresent(objection -> {
            throw objection;
        });
        ImportJob back = job.undoing(ids.next(), caller.personId(), clock.instant());
        jobs.add(back);
        queue.add(ImportRuns.JOB, back.id());
        return back.id();
    }

    /** Why {@link #undo} is not possible; empty when it is. */
    public Optional<Refused> objectionToUndo(UUID id) {
        ImportJob job = own(id);
        boolean underWay = jobs.isBeingUndone(id);
        return underWay ? Optional.of(new Refused(Refused.Kind.CONFLICT, "undo-done")) : undoCheck.objection(job);
    }

    /** Facts were changed by another than a running import: what touched them before cannot simply be taken back. */
    public void overtaken(Collection<UUID> keys) {
        application.overtaken(keys);
    }

    /** For administrators of the whole installation, and for whoever handed the file in. */
    public ImportView view(UUID id) {
        return view(own(id), rowErrors.of(id, null, 0, FIRST_ERRORS));
    }

    private ImportJob own(UUID id) {
        ImportJob job = jobs.find(id).orElse(null);
        if (job == null || !job.personId().equals(caller.personId())) {
            caller.requireWhole(Caller.Role.ADMINISTRATOR);
        }
        if (job == null) {
            throw new NotFound("import " + id);
        }
        return job;
    }

    /** The newest first: everybody's for administrators of the whole installation, one's own for others. */
    public Page<ImportView> list(Page.Request page) {
        UUID whose = caller.require(Caller.Role.ADMINISTRATOR).whole() ? null : caller.personId();
        List<ImportView> items = jobs.latest(whose, page.offset(), page.size()).stream().map(job -> view(job, List.of())).toList();
        return new Page<>(items, jobs.count(whose), page.page(), page.size());
    }

    /** A slice of the row errors in the order of the file; of one code, or of all when null. */
    public List<RowError> errors(UUID id, String code, int offset, int size) {
        own(id);
        return rowErrors.of(id, code, offset, size);
    }

    /** How many there are of each sort, the most frequent first. */
    public List<ErrorGroup> errorGroups(UUID id) {
        own(id);
        return rowErrors.groups(id);
    }

    private static ImportView view(ImportJob job, List<RowError> errors) {
        Bulk.Report report = job.report();
        return new ImportView(job.id(), job.kind(), job.dryRun(), job.mode(), job.fileName(), job.status(), report.total(), job.processed(),
                report.created(), report.updated(), report.transferred(), report.ended(), report.unchanged(), report.rejected(),
                job.full() ? EndingGuard.share(report.ended(), job.standing()) : null, job.failure(), job.encoding(), job.columns(),
                job.held(), job.undoOf(), job.undoneAt(), job.queuedAt(), job.finishedAt(), errors);
    }
}
