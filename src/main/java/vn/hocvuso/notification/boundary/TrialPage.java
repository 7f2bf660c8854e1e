package vn.hocvuso.notification.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.notification.Trials;
import vn.hocvuso.notification.TrialView;

/** Rules that are tried out: how far it is, and who would be told what. The address can be left and opened again. */
@Named("trialPage")
@RequestScoped
public class TrialPage {
    @Inject
    Trials trials;

    @Inject
    Caller caller;

    private TrialView view;

    public void open(String trial) {
        view = trials.of(Given.id(trial, "trial"), caller.require(ADMINISTRATOR));
    }

    public TrialView getView() {
        return view;
    }

    public boolean isRunning() {
        return view.finishedAt() == null;
    }

    /** How many people would be reminded. */
    public long getReminded() {
        return view.counts().stream().mapToLong(TrialView.Count::people).sum();
    }
}
