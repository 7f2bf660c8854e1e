package vn.hocvuso.classroom.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import vn.hocvuso.classroom.OutsideResults;
import vn.hocvuso.classroom.OutsideView;
import vn.hocvuso.classroom.Reversal;
import vn.hocvuso.classroom.Reversals;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.PeopleSeen;

/** One batch of results from elsewhere: what it says, what it rests on, and the decision. */
@Named("outsideResultPage")
@RequestScoped
public class OutsideResultPage {
    @Inject
    OutsideResults outside;

    @Inject
    Reversals reversals;

    @Inject
    Given given;

    @Inject
    InCharge inCharge;

    @Inject
    Event<PeopleSeen> seen;

    private OutsideView view;
    private Part file;

    public void open() {
        getView();
    }

    public String attach() throws IOException {
        if (file == null || file.getSize() == 0) {
            throw new Refused("evidence-kind");
        }
        try (InputStream content = file.getInputStream()) {
            outside.attach(inCharge.number(), file.getSubmittedFileName(), content.readNBytes(OutsideResultsResource.LARGEST + 1), inCharge.scope(), inCharge.by());
        }
        return here("attached");
    }

    public String confirm() {
        outside.confirm(inCharge.number(), inCharge.scope(), inCharge.by());
        return here("confirmed");
    }

    public String reject() {
        outside.reject(inCharge.number(), given.text("reason"), inCharge.scope(), inCharge.by());
        return here("rejected");
    }

    public String withdraw() {
        outside.withdraw(inCharge.number(), given.text("reason"), inCharge.scope(), inCharge.by());
        return here("withdrawn");
    }

    public String ask() {
        reversals.ask(inCharge.number(), given.text("whose"), given.text("reason"), inCharge.scope(), inCharge.by());
        return here("revocation-asked");
    }

    public String agree() {
        reversals.agree(inCharge.number(), asked(), inCharge.scope(), inCharge.by());
        return here("revoked");
    }

    public String drop() {
        reversals.drop(inCharge.number(), asked(), given.text("reason"), inCharge.scope(), inCharge.by());
        return here("revocation-dropped");
    }

    private UUID asked() {
        return OutsideResultsResource.id(given.text("asked"));
    }

    /** Whoever asked for it does not agree to it. */
    public boolean askedByMe(Reversal one) {
        return one.askedBy().equals(inCharge.by());
    }

    public OutsideView getView() {
        if (view == null) {
            view = outside.view(inCharge.number(), inCharge.scope());
            seen.fire(new PeopleSeen("outside-results", null, null, inCharge.number(), view.lines().size() + view.lineless().size()));
        }
        return view;
    }

    /** Whoever typed it in withdraws it; others confirm or reject it. */
    public boolean isMine() {
        return getView().batch().typedBy().equals(inCharge.by());
    }

    private String here(String done) {
        return "/classroom/outside-result?faces-redirect=true&number=" + inCharge.number() + "&done=" + done;
    }

    public Part getFile() {
        return null;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
