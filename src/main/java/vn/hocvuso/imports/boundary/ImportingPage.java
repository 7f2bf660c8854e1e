package vn.hocvuso.imports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.imports.ImportView;
import vn.hocvuso.imports.ImportView.ErrorGroup;
import vn.hocvuso.imports.ImportView.RowError;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.imports.rule.ImportKind;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;

/** One file on its way: how far it is, what it did or would do, which rows are wrong; after a dry run, the decision. */
@Named("importingPage")
@RequestScoped
public class ImportingPage {
    private static final int SIZE = 50;

    @Inject
    Imports imports;

    @Inject
    ExternalContext external;

    private ImportView job;
    private Boolean waiting;
    private Optional<Refused> objection;
    private List<ErrorGroup> groups;
    private Page<RowError> errors;

    public String open() {
        return getJob().held() ? "/imports/columns?faces-redirect=true&id=" + uuid() : null;
    }

    public String carryOut(boolean skip) {
        UUID real = imports.carryOut(uuid(), skip, "true".equals(external.getRequestParameterMap().get("confirmed")));
        return "/imports/importing?faces-redirect=true&id=" + real;
    }

    public String undo() {
        UUID back = imports.undo(uuid());
        return "/imports/importing?faces-redirect=true&id=" + back;
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

    /** Carrying it out ends so many that a tick more is wanted. */
    public boolean isAsking() {
        return imports.asksBeforeEnding(uuid());
    }

    /** A real file that was applied and not taken back. */
    public boolean isApplied() {
        return !getJob().dryRun() && job.status().equals("done") && job.undoOf() == null && job.undoneAt() == null
                && ImportKind.of(job.kind()).isPresent();
    }

    /** Why it cannot be taken back; null when it can. */
    public Refused getObjection() {
        if (objection == null) {
            objection = imports.objectionToUndo(uuid());
        }
        return objection.orElse(null);
    }

    /** The sort of errors that is shown; null for all. */
    public String getCode() {
        return external.getRequestParameterMap().get("code");
    }

    public List<ErrorGroup> getGroups() {
        if (groups == null) {
            groups = imports.errorGroups(uuid());
        }
        return groups;
    }

    public int getAllErrors() {
        return getGroups().stream().mapToInt(ErrorGroup::count).sum();
    }

    public Page<RowError> getErrors() {
        if (errors == null) {
            Page.Request page = new Page.Request(shown(), SIZE);
            long total = getGroups().stream().filter(group -> getCode() == null || group.code().equals(getCode())).mapToLong(ErrorGroup::count).sum();
            errors = new Page<>(imports.errors(uuid(), getCode(), page.offset(), SIZE), total, page.page(), SIZE);
        }
        return errors;
    }

    private int shown() {
        String page = external.getRequestParameterMap().get("page");
        return page != null && page.matches("\\d{1,5}") ? Integer.parseInt(page) : 0;
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
