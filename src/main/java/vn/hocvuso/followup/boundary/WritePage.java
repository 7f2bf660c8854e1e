package vn.hocvuso.followup.boundary;

import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.followup.Addressees;
import vn.hocvuso.followup.Matrix;
import vn.hocvuso.followup.MatrixView.Member;
import vn.hocvuso.followup.Subject;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.notification.Letter;
import vn.hocvuso.notification.Messages;
import vn.hocvuso.personnel.PeopleSeen;

/** Writing to "those who …" of a matrix or of the list of people at risk, after seeing how many and who they are. */
@Named("followupWritePage")
@RequestScoped
public class WritePage {
    private static final int SHOWN = 12;

    @Inject
    Asked asked;

    @Inject
    Addressees addressees;

    @Inject
    Matrix matrix;

    @Inject
    Caller caller;

    @Inject
    Event<PeopleSeen> seen;

    @Inject
    Ids ids;

    private List<Member> people;
    private Subject subject;
    private String title;
    private String body;

    /** On the way in, and when a form comes back with something wrong. */
    public void open() {
        look();
        seen.fire(new PeopleSeen("message-recipients", null, asked.getUnit(), asked.getSubject(), getShown().size()));
    }

    /** At first need: a form that comes back asks whether its fields are there before its action runs. */
    private void look() {
        if (people == null) {
            if (!asked.look()) {
                throw new NotFound("subject");
            }
            Caller.Scope scope = scope();
            subject = matrix.subject(asked.query(), scope);
            people = addressees.of(asked.choice(), scope);
        }
    }

    /** Whoever only administers reads the lists and writes to nobody. */
    private Caller.Scope scope() {
        return caller.require(COMMANDER, INSTRUCTOR);
    }

    public String send() {
        look();
        addressees.write(asked.choice(), new Letter(id(), asked.getUnit(), title, body), caller.personId(), scope());
        String here = asked.to("/followup/write", "sent", "1");
        return here.substring(here.indexOf("/followup")).replace("?", "?faces-redirect=true&");
    }

    private UUID id() {
        try {
            return UUID.fromString(String.valueOf(asked.text("id")));
        } catch (IllegalArgumentException e) {
            throw new NotFound("message " + asked.text("id"));
        }
    }

    /** Kept when the form comes back, so that a repeat stays a repeat. */
    public String getId() {
        return asked.text("id") == null ? ids.next().toString() : asked.text("id");
    }

    public Subject getSubject() {
        look();
        return subject;
    }

    public int getTotal() {
        look();
        return people.size();
    }

    public boolean isTooMany() {
        return getTotal() > Messages.MOST_RECIPIENTS;
    }

    public List<Member> getShown() {
        look();
        return people.subList(0, Math.min(SHOWN, people.size()));
    }

    /** Null: chosen by a reason, or everybody. */
    public String getActivity() {
        look();
        String key = asked.choice().query().activity();
        return key == null ? null : subject.activity(key).map(one -> one.title()).orElse(key);
    }

    /** Null: chosen by a condition. */
    public String getReason() {
        return asked.reason() == null ? null : asked.reason().code();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
