package vn.hocvuso.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.imports.ImportView.RowError;
import vn.hocvuso.imports.control.ImportContent;
import vn.hocvuso.imports.control.ImportRepository;
import vn.hocvuso.imports.control.KeptRows;
import vn.hocvuso.imports.control.RowApplication;
import vn.hocvuso.imports.control.RowErrors;
import vn.hocvuso.imports.control.RowFile;
import vn.hocvuso.imports.control.Standing;
import vn.hocvuso.imports.control.UndoCheck;
import vn.hocvuso.imports.entity.ImportJob;
import vn.hocvuso.imports.rule.Encoding;
import vn.hocvuso.imports.rule.EndingGuard;
import vn.hocvuso.imports.rule.ImportKind;
import vn.hocvuso.job.Hold;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Refused;

/** The door of imports for the worker that carries them out. The rows are applied in one transaction, progress is told in others. */
@ApplicationScoped
@Transactional
public class ImportRuns {
    /** Kind of its jobs. */
    public static final String JOB = "import";

    @Inject
    ImportRepository jobs;

    @Inject
    ImportContent content;

    @Inject
    RowErrors rowErrors;

    @Inject
    RowApplication application;

    @Inject
    Standing standing;

    @Inject
    UndoCheck undoCheck;

    @Inject
    KeptRows kept;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "hocvuso.import.guard-percent", defaultValue = "30")
    int guardPercent;

    @Inject
    @ConfigProperty(name = "hocvuso.import.guard-least", defaultValue = "200")
    int guardLeast;

    /** Who handed a file in, and what of it they may touch today. */
    public record Submitter(String serviceNumber, Caller.Scope scope) {}

    /**
     * A job as the worker needs it.
     *
     * @param undoOf the job to be taken back instead of a file to be read
     */
    public record Work(
            UUID id, ImportKind kind, boolean dryRun, Bulk.Options options, List<String> columns, Caller.Scope scope, int standing,
            boolean endingConfirmed, UUID undoOf) {}

    /** Empty: it was carried out already, and whoever did it died before saying so. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Work> begin(UUID id, Function<UUID, Submitter> submitterOf) {
        return jobs.find(id).filter(ImportJob::isOpen).map(job -> {
            job.begin(clock.instant());
            Submitter submitter = submitterOf.apply(job.personId());
            ImportKind kind = ImportKind.of(job.kind()).orElseThrow();
            LocalDate today = LocalDate.now(clock);
            if (job.full() && job.undoOf() == null) {
                job.stoodBefore(standing.of(kind, today));
            }
            Bulk.Keeper keeper = job.dryRun() ? Bulk.Keeper.NONE : kept.keeper(job.id());
            Bulk.Options options = new Bulk.Options(job.full(), job.skip(), today, submitter.serviceNumber(), keeper, job.fileName());
            return new Work(job.id(), kind, job.dryRun(), options, job.columns(), submitter.scope(), job.standing(), job.endingConfirmed(), job.undoOf());
        });
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void progress(UUID id, int rows) {
        jobs.find(id).ifPresent(job -> job.progress(rows));
    }

    /**
     * Brings the file to this node, and notes what it is written in.
     *
     * @throws UnreadableFile when that cannot be told
     */
    public void fetch(Work work, Path file) {
        content.copyTo(work.id(), file);
        Encoding encoding = new RowFile(file, work.kind(), work.columns()).encoding();
        if (encoding != null && encoding != Encoding.UTF_8) {
            jobs.find(work.id()).orElseThrow().readAs(encoding.label());
        }
    }

    /**
     * Applies the rows in one transaction.
     *
     * @throws Bulk.Rejected bad rows that may not be skipped; rolled back
     * @throws DryRunOver it was only to be seen what would happen; rolled back
     * @throws EndsTooMany a full file that ends more than anybody confirmed; rolled back
     * @throws UnreadableFile the file as a whole cannot be taken
     */
    public Bulk.Report apply(Work work, Path file, Bulk.Listener listener) {
        Bulk.Report report = application.apply(work, new RowFile(file, work.kind(), work.columns()), listener);
        if (work.dryRun()) {
            throw new DryRunOver(report);
        }
        boolean asks = work.options().full() && new EndingGuard(guardPercent, guardLeast).asks(report.ended(), work.standing());
        if (asks && !work.endingConfirmed()) {
            throw new EndsTooMany(report, String.valueOf(EndingGuard.share(report.ended(), work.standing()).intValue()));
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

    /** Rolls back what would have ended too many. */
    public static final class EndsTooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Bulk.Report report;
        private final String percent;

        EndsTooMany(Bulk.Report report, String percent) {
            super("ends " + report.ended() + " of " + percent + "%", null, false, false);
            this.report = report;
            this.percent = percent;
        }

        public Bulk.Report report() {
            return report;
        }

        /** Whole, rounded down. */
        public String percent() {
            return percent;
        }
    }

    /**
     * Takes a job back in one transaction.
     *
     * @throws Refused 409 with the reason why not; rolled back
     */
    public Bulk.Report undo(Work work) {
        ImportJob job = jobs.find(work.undoOf()).orElseThrow();
        undoCheck.objection(job).ifPresent(objection -> {
            throw objection;
        });
        int touched = kept.touched(job.id());
        try {
            application.undo(work.kind(), kept.undo(job.id()));
        } catch (IllegalStateException e) {
            throw UndoCheck.builtUpon(e);
        }
        kept.forget(job.id());
        job.undone(clock.instant());
        return new Bulk.Report(touched, 0, touched, 0, 0, 0, 0);
    }

    /** Says of each error what stands in its cell, for whoever mends the file. */
    public List<RowError> withValues(Work work, Path file, List<RowError> errors) {
        return errors.isEmpty() ? errors : RowErrors.withValues(new RowFile(file, work.kind(), work.columns()), errors);
    }

    /** The rows are through: done, or with {@code rejected} nothing was applied. */
    public void finish(Work work, Bulk.Report report, boolean rejected, List<RowError> errors, Hold hold) {
        ImportJob job = jobs.find(work.id()).orElseThrow();
        rowErrors.store(job.id(), errors);
        if (rejected) {
            job.reject(report, clock.instant());
        } else {
            job.done(report, clock.instant());
        }
        if (kept.isThere(job.id())) {
            job.keptRows();
            kept.forgetBut(job.id());
        }
        if (!job.isTried()) {
            content.drop(job.id());
        }
        hold.end();
    }

    /** Writes the line for the audit trail, in the transaction that ends a real import. */
    public void announce(Work work, Bulk.Report report, boolean rejected) {
        Map<String, Object> details = new HashMap<>();
        details.put("import", work.id().toString());
        details.put("file", work.options().file());
        details.put("rejected", rejected);
        details.put("rows", report.total());
        details.put("created", report.created());
        details.put("updated", report.updated());
        details.put("transferred", report.transferred());
        details.put("ended", report.ended());
        if (work.undoOf() != null) {
            details.put("undoOf", work.undoOf().toString());
        }
        events.fire(new ImportFinished(work.kind().code(), work.options().actor(), details));
    }

    /** The house failed; nothing was applied. */
    public void fail(UUID id, String reason, Hold hold) {
        ImportJob job = jobs.find(id).orElseThrow();
        job.fail(reason, clock.instant());
        content.drop(id);
        hold.end();
    }
}
