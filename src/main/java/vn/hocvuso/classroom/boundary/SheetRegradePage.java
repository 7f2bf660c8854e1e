package vn.hocvuso.classroom.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.hocvuso.classroom.SheetChange;
import vn.hocvuso.classroom.SheetRegradeView;
import vn.hocvuso.classroom.SheetRegrades;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.personnel.PeopleSeen;
import vn.hocvuso.quiz.RegradeView;
import vn.hocvuso.quiz.Regrading;

/** What a regrade does to sheets of paper: how many change, whose, and how many results are sums nobody can grade anew. */
@Named("sheetRegradePage")
@RequestScoped
public class SheetRegradePage {
    private static final int SHOWN = 50;

    @Inject
    Regrading regrading;

    @Inject
    SheetRegrades sheets;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    @Inject
    Event<PeopleSeen> seen;

    @Inject
    Clock clock;

    private RegradeView regrade;
    private SheetRegradeView counted;
    private Page<SheetChange> changes;

    public void open(int page) {
        Caller.Scope scope = caller.require(INSTRUCTOR, ADMINISTRATOR);
        if (getCounted().state().equals("counted")) {
            changes = sheets.changes(getRegrade().id(), new Page.Request(page, SHOWN), scope, LocalDate.now(clock));
            seen.fire(PeopleSeen.list("regraded", null, changes));
        }
    }

    public String resume() {
        caller.requireWhole(INSTRUCTOR, ADMINISTRATOR);
        sheets.resume(getRegrade().id());
        return "/classroom/sheet-regrade?faces-redirect=true&id=" + regrade.id();
    }

    /** Read at first need: a post asks before its action runs. */
    public RegradeView getRegrade() {
        if (regrade == null) {
            caller.require(INSTRUCTOR, ADMINISTRATOR);
            regrade = regrading.view(id());
        }
        return regrade;
    }

    public SheetRegradeView getCounted() {
        if (counted == null) {
            counted = sheets.view(getRegrade().id());
        }
        return counted;
    }

    /** Null while they are being counted. */
    public Page<SheetChange> getChanges() {
        return changes;
    }

    /** Whether the reader answers for everybody it reaches. */
    public boolean isMayApply() {
        return caller.scopeOf(INSTRUCTOR, ADMINISTRATOR).whole();
    }

    private UUID id() {
        String id = String.valueOf(external.getRequestParameterMap().get("id"));
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFound("regrade " + id);
        }
    }
}
