package vn.hocvuso.classroom.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import vn.hocvuso.classroom.OutsideResults;
import vn.hocvuso.classroom.OutsideView;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.PeopleSeen;

/** One batch of results from elsewhere: what it says, what it rests on, and the decision. */
@Named("outsideResultPage")
@RequestScoped
public class OutsideResultPage {
    @Inject
    OutsideResults outside;

    @Inject
    Given given;

    @Inject
    Caller caller;

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
            outside.attach(number(), file.getSubmittedFileName(), content.readNBytes(OutsideResultsResource.LARGEST + 1), scope(), by());
        }
        return here("attached");
    }

    public String confirm() {
        outside.confirm(number(), scope(), by());
        return here("confirmed");
    }

    public String reject() {
        outside.reject(number(), given.text("reason"), scope(), by());
        return here("rejected");
    }

    public String withdraw() {
        outside.withdraw(number(), given.text("reason"), scope(), by());
        return here("withdrawn");
    }

    public String revoke() {
        outside.revoke(number(), given.text("reason"), scope(), by());
        return here("revoked");
    }

    public OutsideView getView() {
        if (view == null) {
            view = outside.view(number(), scope());
            seen.fire(new PeopleSeen("outside-results", null, null, number(), view.lines().size()));
        }
        return view;
    }

    /** Whoever typed it in withdraws it; others confirm or reject it. */
    public boolean isMine() {
        return getView().batch().typedBy().equals(by());
    }

    private String here(String done) {
        return "/classroom/outside-result?faces-redirect=true&number=" + number() + "&done=" + done;
    }

    private String number() {
        return String.valueOf(given.text("number"));
    }

    private String by() {
        return caller.serviceNumber();
    }

    public Part getFile() {
        return null;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    private Caller.Scope scope() {
        return caller.require(INSTRUCTOR, COMMANDER, ADMINISTRATOR);
    }
}
