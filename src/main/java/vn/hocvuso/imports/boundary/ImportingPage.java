package vn.hocvuso.imports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import vn.hocvuso.imports.ImportView;
import vn.hocvuso.imports.Imports;
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

    @Inject
    ExternalContext external;

    private ImportView job;
    private Boolean waiting;

    public void open() {
        caller.requireWhole(Caller.Role.ADMINISTRATOR);
        getJob();
    }

    public String carryOut(boolean skip) {
        UUID real = imports.carryOut(uuid(), skip);
        worker.look();
        return "/imports/importing?faces-redirect=true&id=" + real;
    }

    private UUID uuid() {
        try {
            return UUID.fromString(String.valueOf(getId()));
        } catch (IllegalArgumentException e) {
            throw new NotFound("import " + getId());
        }
    }

    public boolean isRunning() {
        return getJob().status().equals("queued") || job.status().equals("running");
    }

    /** The file of this dry run can still be carried out. */
    public boolean isWaiting() {
        if (waiting == null) {
            waiting = imports.isWaiting(uuid());
        }
        return waiting;
    }

    public int getGood() {
        return getJob().total() - job.rejected();
    }

    /** Read at first need: a post asks before its action runs. The door asks who may. */
    public ImportView getJob() {
        if (job == null) {
            job = imports.view(uuid());
        }
        return job;
    }

    /** From the address, or from the form that came back. */
    public String getId() {
        return external.getRequestParameterMap().get("id");
    }
}
