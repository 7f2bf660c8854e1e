package vn.hocvuso.coverage.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.coverage.Coverage;
import vn.hocvuso.coverage.CoverageHistory;
import vn.hocvuso.coverage.EmulationView;
import vn.hocvuso.coverage.UnitClass;
import vn.hocvuso.kernel.Page;

/** Like with like: who is ahead among units of one tier and type, and who is to be proposed for reward. */
@Named("emulationPage")
@RequestScoped
public class EmulationPage {
    private static final int SIZE = 50;

    @Inject
    Sight sight;

    @Inject
    Coverage coverage;

    @Inject
    CoverageHistory history;

    private EmulationView view;
    private List<String> cohorts;

    /** @param type null: the class most units directly below belong to; {@code tier} unreadable: none */
    public void open(String type, String tier, int page) {
        if (sight.look()) {
            String campaign = sight.getCampaign().code();
            Page.Request slice = new Page.Request(page, SIZE);
            view = history.emulation(campaign, sight.getUnit(), sight.getDay(), type, Sight.tier(tier), sight.getFilter(), slice, sight.scope());
            cohorts = coverage.cohorts(campaign, sight.getUnit(), sight.getDay(), sight.scope());
        }
    }

    /** Null without campaigns or units. */
    public EmulationView getView() {
        return view;
    }

    public boolean isShown(UnitClass each) {
        return each.equals(view.shown());
    }

    public List<String> getCohorts() {
        return cohorts;
    }
}
