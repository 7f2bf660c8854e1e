package vn.hocvuso.imports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import vn.hocvuso.imports.ImportView;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.imports.rule.ImportKind;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;

/** One file on its way: how far it is, what it did or would do, which rows are wrong; after a dry run, the decision. */
@Named("importingPage")
@RequestScoped
public class ImportingPage {
    @Inject
    Imports imports;

    @Inject
    ImportWorker worker;

    @Inject
    Caller caller;

    private String id;
    private ImportView job;
    private boolean waiting;

    /** Posts pass here first, too. */
    public void open() {
        caller.requireWhole(Caller.Role.ADMINISTRATOR);
        job = imports.view(uuid());
        waiting = imports.isWaiting(job.id());
    }

    public String carryOut(boolean skip) {
        UUID real = imports.carryOut(uuid(), skip);
        worker.look();
        return "/imports/importing?faces-redirect=true&id=" + real;
    }

    private UUID uuid() {
        try {
            return UUID.fromString(String.valueOf(id));
        } catch (IllegalArgumentException e) {
            throw new NotFound("import " + id);
        }
    }

    public boolean isRunning() {
        return job.status().equals("queued") || job.status().equals("running");
    }

    /** The file of this dry run can still be carried out. */
    public boolean isWaiting() {
        return waiting;
    }

    public int getGood() {
        return job.total() - job.rejected();
    }

    public boolean isTransferring() {
        return ImportKind.PEOPLE.code().equals(job.kind());
    }

    public ImportView getJob() {
        return job;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
