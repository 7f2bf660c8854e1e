package vn.hocvuso.notification.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.notification.TrialPerson;
import vn.hocvuso.notification.TrialView;
import vn.hocvuso.notification.Trials;
import vn.hocvuso.personnel.PeopleSeen;

/** The names behind one count of a trial. */
@Named("trialPeoplePage")
@RequestScoped
public class TrialPeoplePage {
    private static final int SIZE = 50;

    @Inject
    Trials trials;

    @Inject
    Caller caller;

    @Inject
    Event<PeopleSeen> seen;

    private TrialView view;
    private TrialView.Count count;
    private Page<TrialPerson> people;

    public void open(String trial, String kind, String stage, int page) {
        UUID id = Given.id(trial, "trial");
        Caller.Scope scope = caller.require(ADMINISTRATOR);
        view = trials.of(id, scope);
        count = view.counts().stream()
                .filter(each -> each.kind().equals(kind) && String.valueOf(each.stage()).equals(stage))
                .findFirst()
                .orElseThrow(() -> new NotFound(kind + " " + stage + " of trial " + trial));
        people = trials.people(id, kind, count.stage(), new Page.Request(page, SIZE), scope, FacesContext.getCurrentInstance().getViewRoot().getLocale());
        seen.fire(PeopleSeen.list("reminder-preview", null, people, view.campaign(), kind));
    }

    public TrialView getView() {
        return view;
    }

    public TrialView.Count getCount() {
        return count;
    }

    public Page<TrialPerson> getPeople() {
        return people;
    }
}
