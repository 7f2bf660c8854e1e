package vn.hocvuso.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import vn.hocvuso.imports.ImportView;
import vn.hocvuso.imports.ImportView.RowError;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.control.ContentFiles;
import vn.hocvuso.publishing.control.ContentPublisher;
import vn.hocvuso.publishing.control.SkillMaps;

/** Content in, all of it or nothing. */
@ApplicationScoped
@Transactional
public class Publishing {
    private ContentPublisher publisher;
    private SkillMaps skillMaps;
    private Imports imports;
    private Caller caller;
    private Event<DomainEvent> events;

    Publishing() {}

    @Inject
    public Publishing(
            ContentPublisher publisher,
            SkillMaps skillMaps,
            Imports imports,
            Caller caller,
            Event<DomainEvent> events) {
        this.publisher = publisher;
        this.skillMaps = skillMaps;
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

    /** As long as a row error's message is kept. */
    private static String shortened(String message) {
        return message.substring(0, Math.min(600, message.length()));
    }
}
