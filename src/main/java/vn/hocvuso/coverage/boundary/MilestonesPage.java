package vn.hocvuso.coverage.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.coverage.Coverage;
import vn.hocvuso.coverage.CoverageHistory;
import vn.hocvuso.coverage.MilestonesView;
import vn.hocvuso.coverage.UnitClass;
import vn.hocvuso.kernel.Page;

/** Units of the whole subtree that reached a goal between two days, and those that fell back. */
@Named("milestonesPage")
@RequestScoped
public class MilestonesPage {
    private static final int SIZE = 50;

    @Inject
    Sight sight;

    @Inject
    Coverage coverage;

    @Inject
    CoverageHistory history;

    private MilestonesView view;
    private boolean target;
    private List<String> cohorts;

    /**
     * @param goal {@code target}: of the campaign; anything else: a hundred per cent
     * @param type with {@code tier} the class of units looked at; null: all, where there are not too many
     */
    public void open(String goal, String type, String tier, int page) {
        if (sight.look()) {
            target = "target".equals(goal);
            String campaign = sight.getCampaign().code();
            Page.Request slice = new Page.Request(page, SIZE);
            view = history.milestones(
                    campaign, sight.getUnit(), sight.getFrom(), sight.getDay(), !target, type, Sight.tier(tier), sight.getFilter(), slice, sight.scope());
            cohorts = coverage.cohorts(campaign, sight.getUnit(), sight.getDay(), sight.scope());
        }
    }

    /** Null without campaigns or units. */
    public MilestonesView getView() {
        return view;
    }

    public boolean isTarget() {
        return target;
    }

    public boolean isShown(UnitClass each) {
        return each.equals(view.shown());
    }

    /** Whether all units below can be looked at together. */
    public boolean isFewEnough() {
        return MilestonesView.isFewEnough(view.classes());
    }

    public List<String> getCohorts() {
        return cohorts;
    }
}
