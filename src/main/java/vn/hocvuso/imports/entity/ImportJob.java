package vn.hocvuso.imports.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import vn.hocvuso.kernel.Bulk;

/**
 * One file on its way: queued with its bytes, running under a lease of one node, then done, rejected for its rows, or failed. A
 * node that dies lets its lease run out and another begins anew: the rows are applied in one transaction, so nothing is half.
 */
@Entity
@Table(name = "import_job")
public class ImportJob {
    private static final Duration LEASE = Duration.ofMinutes(3);

    @Id
    private UUID id;

    private String kind;

    @Column(name = "dry_run")
    private boolean dryRun;

    private String mode;

    @Column(name = "on_error")
    private String onError;

    private String status;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "content_type")
    private String contentType;

    private int total;
    private int processed;
    private int created;
    private int updated;
    private int transferred;
    private int ended;
    private int unchanged;
    private int rejected;
    private String failure;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "queued_at")
    private Instant queuedAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "worker_until")
    private Instant workerUntil;

    ImportJob() {}

    public ImportJob(UUID id, String kind, boolean dryRun, boolean full, boolean skip, String fileName, String contentType, UUID personId, Instant now) {
        this.id = id;
        this.kind = kind;
        this.dryRun = dryRun;
        this.mode = full ? "full" : "delta";
        this.onError = skip ? "skip" : "reject";
        this.status = "queued";
        this.fileName = fileName;
        this.contentType = contentType;
        this.personId = personId;
        this.queuedAt = now;
    }

    /** Waiting, or left behind by a node that died. */
    public boolean isFree(Instant now) {
        return status.equals("queued") || (status.equals("running") && workerUntil.isBefore(now));
    }

    /** A dry run that is through: its file waits for a decision. */
    public boolean isTried() {
        return dryRun && (status.equals("done") || status.equals("rejected"));
    }

    /** The same file again, and this time it counts. */
    public ImportJob inEarnest(UUID newId, boolean skip, UUID person, Instant now) {
        return new ImportJob(newId, kind, false, mode.equals("full"), skip, fileName, contentType, person, now);
    }

    /** Takes the job for this node. */
    public void begin(Instant now) {
        status = "running";
        startedAt = startedAt == null ? now : startedAt;
        processed = 0;
        workerUntil = now.plus(LEASE);
    }

    /** Still alive, so far through. */
    public void progress(int rows, Instant now) {
        processed = rows;
        workerUntil = now.plus(LEASE);
    }

    public void done(Bulk.Report report, Instant now) {
        finish("done", report, now);
    }

    /** Bad rows, and nothing was applied. */
    public void reject(Bulk.Report report, Instant now) {
        finish("rejected", report, now);
    }

    /** The file or the house failed; nothing was applied. */
    public void fail(String reason, Instant now) {
        status = "failed";
        failure = reason.substring(0, Math.min(reason.length(), 400));
        finishedAt = now;
        workerUntil = null;
    }

    private void finish(String end, Bulk.Report report, Instant now) {
        status = end;
        total = report.total();
        processed = report.total();
        created = report.created();
        updated = report.updated();
        transferred = report.transferred();
        ended = report.ended();
        unchanged = report.unchanged();
        rejected = report.rejected();
        finishedAt = now;
        workerUntil = null;
    }

    public UUID id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public boolean dryRun() {
        return dryRun;
    }

    public String mode() {
        return mode;
    }

    public boolean full() {
        return "full".equals(mode);
    }

    public boolean skip() {
        return "skip".equals(onError);
    }

    public String status() {
        return status;
    }

    public String fileName() {
        return fileName;
    }

    public String failure() {
        return failure;
    }

    public UUID personId() {
        return personId;
    }

    public Instant queuedAt() {
        return queuedAt;
    }

    public Instant finishedAt() {
        return finishedAt;
    }

    public int processed() {
        return processed;
    }

    public Bulk.Report report() {
        return new Bulk.Report(total, created, updated, transferred, ended, unchanged, rejected);
    }
}
