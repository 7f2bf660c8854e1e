package vn.hocvuso.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.hocvuso.imports.control.CsvTable;
import vn.hocvuso.imports.control.ErrorBook;
import vn.hocvuso.imports.control.ExportQueries;
import vn.hocvuso.imports.control.ImportRepository;
import vn.hocvuso.imports.control.Table;
import vn.hocvuso.imports.control.TemplateBook;
import vn.hocvuso.imports.control.XlsxBook;
import vn.hocvuso.imports.entity.ImportJob;
import vn.hocvuso.imports.rule.ImportKind;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;

/**
 * The door of the files we hand out: templates, row errors, and everything there is as the files it could have come in. All these
 * imported into an empty installation make the same one, but for passwords and for what results rest on: lessons and answers.
 */
@ApplicationScoped
@Transactional
public class Exports {
    @Inject
    ExportQueries rows;

    @Inject
    ImportRepository jobs;

    @Inject
    ErrorBook errors;

    @Inject
    Caller caller;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** A file about to be written, limited to where the caller administers. */
    public record Ticket(ImportKind kind, boolean xlsx, Caller.Scope scope) {}

    /**
     * Asks whether it may be, and leaves a line in the trail.
     *
     * @throws Refused 403; 422 {@code too-many-rows-for-xlsx}
     */
    public Ticket begin(ImportKind kind, boolean xlsx) {
        Caller.Scope scope = caller.require(Caller.Role.ADMINISTRATOR);
        if (xlsx && rows.count(kind, scope, LocalDate.now(clock)) >= XlsxBook.MOST_ROWS) {
            throw new Refused("too-many-rows-for-xlsx", XlsxBook.MOST_ROWS - 1);
        }
        events.fire(new Exported(kind.code(), xlsx ? "xlsx" : "csv"));
        return new Ticket(kind, xlsx, scope);
    }

    /** Row by row, whatever their number. */
    public void write(Ticket ticket, OutputStream out) throws IOException {
        if (!ticket.xlsx()) {
            try (Table table = new CsvTable(out)) {
                write(ticket, table);
            }
            return;
        }
        try (XlsxBook book = new XlsxBook(out); Table table = book.sheet(ticket.kind().code())) {
            write(ticket, table);
        }
    }

    /** The row errors of a job; who may see it was asked by {@link Imports#view}. */
    public void writeErrors(UUID job, boolean xlsx, OutputStream out) throws IOException {
        ImportJob found = jobs.find(job).orElseThrow(() -> new NotFound("import " + job));
        if (xlsx) {
            errors.writeXlsx(found, out);
        } else {
            errors.writeCsv(found, out);
        }
    }

    /** An empty file of a kind; as XLSX with every column explained. */
    public void writeTemplate(ImportKind kind, boolean xlsx, OutputStream out) throws IOException {
        if (xlsx) {
            TemplateBook.write(kind, out);
            return;
        }
        try (Table table = new CsvTable(out)) {
            table.row(kind.columns());
        }
    }

    private void write(Ticket ticket, Table table) throws IOException {
        table.row(ExportQueries.columns(ticket.kind()));
        try {
            rows.each(ticket.kind(), ticket.scope(), LocalDate.now(clock), cells -> {
                try {
                    table.row(cells);
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }
}
