package vn.hocvuso.imports.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.kernel.Bulk;

/**
 * One file on its way: queued with its bytes, running on one node, then done, rejected for its rows, or failed. When a node dies
 * another begins anew: the rows are applied in one transaction, so nothing is half.
 */
@Entity
@Table(name = "import_job")
public class ImportJob {
    public static final UUID READS_A_FILE = new UUID(0, 0);

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

    @Column(name = "columns_given")
    private String columnsGiven;

    private boolean held;
    private String encoding;
    private int standing;

    @Column(name = "ending_confirmed")
    private boolean endingConfirmed;

    /** Nil for a job that reads a file: a null would not be read back from every database. */
    @Column(name = "undo_of")
    private UUID undoOf = READS_A_FILE;

    @Column(name = "undone_at")
    private Instant undoneAt;

    private boolean kept;
    private boolean overtaken;

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

    /** Its columns are still being chosen; no node takes it up until they are. */
    public void hold() {
        held = true;
    }

    /** @param columns by position, null for a cell that is none; null altogether: as the first row says */
    public void choose(List<String> columns) {
        columnsGiven = columns == null ? null : columns.stream().map(column -> column == null ? "" : column).collect(Collectors.joining(","));
        held = false;
    }

    /** @return null when nobody chose */
    public List<String> columns() {
        return columnsGiven == null ? null : Stream.of(columnsGiven.split(",", -1)).map(column -> column.isEmpty() ? null : column).toList();
    }

    /** Whoever handed it in knows that many will end. */
    public void confirmEnding() {
        endingConfirmed = true;
    }

    /** Takes a finished job back instead of applying a file. */
    public ImportJob undoing(UUID newId, UUID person, Instant now) {
        ImportJob job = new ImportJob(newId, kind, false, full(), skip(), fileName, contentType, person, now);
        job.undoOf = id;
        return job;
    }

    public void undone(Instant now) {
        undoneAt = now;
        kept = false;
    }

    public void readAs(String encodingLabel) {
        encoding = encodingLabel;
    }

    public void stoodBefore(int many) {
        standing = many;
    }

    /** The rows as they were before are on record. */
    public void keptRows() {
        kept = true;
    }

    /** Waiting, or begun by a node that died. */
    public boolean isOpen() {
        return status.equals("queued") && !held || status.equals("running");
    }

    /** A dry run that is through: its file waits for a decision. */
    public boolean isTried() {
        return dryRun && (status.equals("done") || status.equals("rejected"));
    }

    /** The same file again, and this time it counts. */
    public ImportJob inEarnest(UUID newId, boolean skip, UUID person, Instant now) {
        ImportJob job = new ImportJob(newId, kind, false, mode.equals("full"), skip, fileName, contentType, person, now);
        job.columnsGiven = columnsGiven;
        return job;
    }

    public void begin(Instant now) {
        status = "running";
        startedAt = startedAt == null ? now : startedAt;
        processed = 0;
    }

    public void progress(int rows) {
        processed = rows;
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

    public boolean held() {
        return held;
    }

    public String encoding() {
        return encoding;
    }

    public int standing() {
        return standing;
    }

    public boolean endingConfirmed() {
        return endingConfirmed;
    }

    /** The job this one takes back; null for one that reads a file. */
    public UUID undoOf() {
        return undoOf.equals(READS_A_FILE) ? null : undoOf;
    }

    public Instant undoneAt() {
        return undoneAt;
    }

    /** Applied, changed something, and not changed since by anybody but later files. */
    public boolean isBackOpen() {
        return kept && !overtaken && status.equals("done") && undoneAt == null;
    }

    public boolean overtaken() {
        return overtaken;
    }

    public int processed() {
        return processed;
    }

    public Bulk.Report report() {
        return new Bulk.Report(total, created, updated, transferred, ended, unchanged, rejected);
    }
}
