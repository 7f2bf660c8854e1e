package vn.hocvuso.followup.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.followup.RiskView;
import vn.hocvuso.followup.Risks;
import vn.hocvuso.followup.rule.Reason;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.PeopleSeen;

/** Who needs a word, and why. */
@Named("atRiskPage")
@RequestScoped
public class AtRiskPage {
    private static final int SIZE = 50;

    @Inject
    Asked asked;

    @Inject
    Risks risks;

    @Inject
    Event<PeopleSeen> seen;

    private RiskView view;
    private boolean large;

    public void open(int page) {
        if (!asked.look()) {
            return;
        }
        try {
            view = risks.view(asked.query().everybody(), asked.reason(), new Page.Request(page, SIZE), asked.scope());
        } catch (NotFound chosenWrongly) {
            return;
        } catch (Refused tooMany) {
            large = true;
            return;
        }
        seen.fire(PeopleSeen.list("at-risk", asked.getUnit(), view.people(), asked.getSubject(), getReason()));
    }

    /** Null: nothing to look at, or too many at once. */
    public RiskView getView() {
        return view;
    }

    /** The unit is too large to weigh at once: one below it has to be chosen. */
    public boolean isLarge() {
        return large;
    }

    public int getMost() {
        return Risks.MOST_LOOKED_AT;
    }

    public Reason[] getReasons() {
        return Reason.values();
    }

    /** Null: any. */
    public String getReason() {
        Reason reason = asked.reason();
        return reason == null ? null : reason.code();
    }

    public int count(Reason reason) {
        return view.counts().getOrDefault(reason, 0);
    }
}
