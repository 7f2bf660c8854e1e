package vn.hocvuso.coverage.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.hocvuso.coverage.CutoffCheck;
import vn.hocvuso.coverage.CutoffDifference;
import vn.hocvuso.coverage.CutoffView;
import vn.hocvuso.coverage.Cutoffs;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;

/** One cut-off with its table, its hash, and what a correction changed. */
@Named("cutoffPage")
@RequestScoped
public class CutoffPage {
    private static final int DIFFERENCES_SHOWN = 60;

    @Inject
    Cutoffs cutoffs;

    @Inject
    Signing signing;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    private CutoffView view;
    private CutoffCheck check;
    private String note;

    /** Read at first need: a post asks before its action runs. */
    public CutoffView getView() {
        if (view == null) {
            String version = parameter("version");
            view = cutoffs.view(number(), version != null && version.matches("\\d{1,4}") ? Integer.valueOf(version) : null, scope());
        }
        return view;
    }

    public void open(boolean checked) {
        getView();
        if (checked) {
            check = cutoffs.check(view.number(), view.version(), scope());
        }
    }

    private String number() {
        String number = parameter("number");
        if (number == null || number.isBlank()) {
            throw new NotFound("cutoff");
        }
        return number;
    }

    private String parameter(String name) {
        return external.getRequestParameterMap().get(name);
    }

    private Caller.Scope scope() {
        return caller.require(COMMANDER, INSTRUCTOR, ADMINISTRATOR);
    }

    public String correct() {
        String unit = getView().unit().code();
        String number = view.number();
        cutoffs.correct(number, note, signing.signer(unit), signing.scope());
        return "/coverage/cutoff?faces-redirect=true&done=corrected&number=" + URLEncoder.encode(number, StandardCharsets.UTF_8);
    }

    public boolean isSigned() {
        return signing.maySign(getView().unit().code());
    }

    public boolean isNewest() {
        return getView().version() == getView().versions().get(0).version();
    }

    /** Null unless it was asked for. */
    public CutoffCheck getCheck() {
        return check;
    }

    public List<CutoffDifference> getDifferences() {
        List<CutoffDifference> all = getView().differences();
        return all.subList(0, Math.min(all.size(), DIFFERENCES_SHOWN));
    }

    public int getMoreDifferences() {
        return Math.max(0, getView().differences().size() - DIFFERENCES_SHOWN);
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
