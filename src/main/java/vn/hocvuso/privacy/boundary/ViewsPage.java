package vn.hocvuso.privacy.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.privacy.AccessLog;
import vn.hocvuso.privacy.AccessQuery;
import vn.hocvuso.privacy.AccessView;
import vn.hocvuso.privacy.SealReport;

/** Who looked at whom, for administrators; for those of the whole installation also whether the seals hold. */
@Named("viewsPage")
@RequestScoped
public class ViewsPage {
    private static final int SIZE = 50;
    /** A page looks at the latest; the API checks all. */
    private static final int SEALS = 50;

    @Inject
    AccessLog log;

    @Inject
    Caller caller;

    private Page<AccessView> views;
    private SealReport seals;

    public void open(String viewer, String subject, LocalDate from, LocalDate to, int page) {
        Caller.Scope scope = caller.require(Caller.Role.ADMINISTRATOR);
        views = log.list(new AccessQuery(viewer, subject, from, to), new Page.Request(page, SIZE), scope);
        seals = scope.whole() ? log.check(SEALS) : null;
    }

    public Page<AccessView> getViews() {
        return views;
    }

    /** Null for administrators of units. */
    public SealReport getSeals() {
        return seals;
    }

    public int getKeptMonths() {
        return log.keptMonths();
    }
}
