package vn.hocvuso.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import vn.hocvuso.imports.ImportView;
import vn.hocvuso.imports.ImportView.RowError;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.control.ContentFiles;
import vn.hocvuso.publishing.control.ContentPublisher;
import vn.hocvuso.publishing.control.QuestionExchange;
import vn.hocvuso.publishing.control.SkillMaps;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.StoreReport;

/** Content in, all of it or nothing; question files in and out. */
@ApplicationScoped
@Transactional
public class Publishing {
    private ContentPublisher publisher;
    private QuestionExchange exchange;
    private SkillMaps skillMaps;
    private Questions questions;
    private Imports imports;
    private Caller caller;
    private Event<DomainEvent> events;

    Publishing() {}

    @Inject
    public Publishing(
            ContentPublisher publisher,
            QuestionExchange exchange,
            SkillMaps skillMaps,
            Questions questions,
            Imports imports,
            Caller caller,
            Event<DomainEvent> events) {
        this.publisher = publisher;
        this.exchange = exchange;
        this.skillMaps = skillMaps;
        this.questions = questions;
        this.imports = imports;
        this.caller = caller;
        this.events = events;
    }

    /**
     * Publishes a content tree from a folder, at first start and by the demonstration; nobody has to be signed in.
     *
     * @param by who stands in the versions' history
     * @throws ContentRejected with every finding, when anything is wrong; nothing was taken
     */
    public ContentReport publishDirectory(Path root, String by) {
        return published(publisher.publish(ContentFiles.ofDirectory(root), by), by);
    }

    /**
     * Publishes an uploaded zip of a content tree, for administrators of the whole installation.
     *
     * @throws ContentRejected with every finding, when anything is wrong or it was a dry run; nothing was taken
     * @throws Refused 403; 400 {@code zip-unreadable}; 413 {@code content-too-large}; 422 {@code zip-path},
     *                 {@code zip-file-twice}, {@code zip-empty}
     */
    public ContentReport publishZip(InputStream zip, boolean dryRun) {
        caller.requireWhole(Caller.Role.ADMINISTRATOR);
        String by = caller.serviceNumber();
        ContentReport report = published(publisher.publish(ContentFiles.ofZip(zip), by), by);
        if (dryRun) {
            throw new ContentRejected(report);
        }
        return report;
    }

    /** Every framework with the lessons and questions for each of its skills; content is open to everyone on the roll. */
    public List<SkillMap> skillMaps() {
        return skillMaps.all();
    }

    private ContentReport published(ContentReport report, String by) {
        if (!report.isAccepted()) {
            throw new ContentRejected(report);
        }
        if (report.created() + report.updated() + report.retired() > 0) {
            events.fire(new ContentImported(by, report.created(), report.updated(), report.retired()));
        }
        return report;
    }

    /**
     * Keeps what became of an upload, taken or not, for {@code /imports/{id}}; in a transaction of its own, for that of a
     * refused upload is gone.
     */
    public ImportView recorded(ContentReport report, boolean dryRun) {
        caller.requireWhole(Caller.Role.ADMINISTRATOR);
        List<RowError> errors = report.errors().stream()
                .map(finding -> new RowError(
                        finding.line(), null, finding.code(), shortened(finding.file() + ": " + finding.message())))
                .toList();
        int taken = report.created() + report.updated() + report.unchanged();
        Bulk.Report counts = new Bulk.Report(
                taken + errors.size(),
                report.created(),
                report.updated(),
                0,
                report.retired(),
                report.unchanged(),
                errors.size());
        return imports.record(new Imports.Finished(
                "content", "content.zip", "application/zip", dryRun, !report.isAccepted(), counts, errors));
    }

    /**
     * Opens a bank or renames it.
     *
     * @return whether it is new
     * @throws Refused 403; 422 {@code invalid-fields}
     */
    public boolean defineBank(String slug, String title) {
        requireAuthor();
        return questions.define(slug, title);
    }

    /**
     * Reads a file of questions into a bank: all of them or none.
     *
     * @param format {@code gift}
     * @return status {@code done}, or {@code rejected} with the errors; kept for {@code /imports/{id}}
     * @throws NotFound when there is no such bank
     * @throws Refused 403; 413 {@code question-file-too-large}; 422 {@code unsupported-format}
     */
    public ImportView importQuestions(String bank, String format, InputStream file, boolean dryRun) {
        requireAuthor();
        exchange.requireFormat(format);
        questions.requireBank(bank);
        QuestionExchange.Reading reading = exchange.read(bytes(file));
        StoreReport stored = new StoreReport(0, 0, 0, 0);
        if (!reading.blocked() && dryRun) {
            stored = questions.compare(bank, reading.drafts());
        } else if (!reading.blocked()) {
            stored = questions.store(bank, reading.drafts(), Questions.Missing.KEEP);
            events.fire(new QuestionsImported(bank, format, stored));
        }
        Bulk.Report counts = new Bulk.Report(
                reading.total(), stored.created(), stored.updated(), 0, stored.retired(), stored.unchanged(), reading.rejected());
        return imports.record(new Imports.Finished(
                "questions", bank + "." + format, "text/plain", dryRun, reading.blocked(), counts, reading.errors()));
    }

    /**
     * The bank as a file, with its keys.
     *
     * @throws NotFound when there is no such bank
     * @throws Refused 403; 422 {@code unsupported-format}
     */
    public QuestionFile exportQuestions(String bank, String format) {
        requireAuthor();
        exchange.requireFormat(format);
        return exchange.write(bank);
    }

    /** Banks belong to no unit: an instructor of any, or an administrator of the whole installation. */
    private void requireAuthor() {
        if (caller.scopeOf(Caller.Role.INSTRUCTOR).isEmpty()) {
            caller.requireWhole(Caller.Role.ADMINISTRATOR);
        }
    }

    /** As long as a row error's message is kept. */
    private static String shortened(String message) {
        return message.substring(0, Math.min(600, message.length()));
    }

    private static byte[] bytes(InputStream file) {
        try {
            byte[] bytes = file.readNBytes(QuestionExchange.LARGEST + 1);
            if (bytes.length > QuestionExchange.LARGEST) {
                throw new Refused(Refused.Kind.TOO_LARGE, "question-file-too-large", QuestionExchange.LARGEST / 1_000_000);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
