package vn.hocvuso.coverage.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.coverage.Comparison;
import vn.hocvuso.coverage.Coverage;
import vn.hocvuso.coverage.CoverageHistory;

/** Two days side by side, and what led from the one to the other. */
@Named("changesPage")
@RequestScoped
public class ChangesPage {
    @Inject
    Sight sight;

    @Inject
    Coverage coverage;

    @Inject
    CoverageHistory history;

    private Comparison view;
    private List<String> cohorts;

    public void open() {
        if (sight.look()) {
            String campaign = sight.getCampaign().code();
            view = history.compare(campaign, sight.getUnit(), sight.getFrom(), sight.getDay(), sight.getFilter(), sight.scope());
            cohorts = coverage.cohorts(campaign, sight.getUnit(), sight.getDay(), sight.scope());
        }
    }

    /** Null without campaigns or units. */
    public Comparison getView() {
        return view;
    }

    public List<String> getCohorts() {
        return cohorts;
    }
}
