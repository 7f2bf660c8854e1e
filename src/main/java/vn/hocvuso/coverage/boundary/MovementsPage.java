package vn.hocvuso.coverage.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.coverage.Comparison;
import vn.hocvuso.coverage.CoverageHistory;
import vn.hocvuso.coverage.Movement;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.personnel.PeopleSeen;

/** Who came, left, became passed or ceased to be between two days. */
@Named("movementsPage")
@RequestScoped
public class MovementsPage {
    private static final int SIZE = 50;

    @Inject
    Sight sight;

    @Inject
    CoverageHistory history;

    @Inject
    Event<PeopleSeen> seen;

    private String kind;
    private Comparison view;
    private Page<Movement> people;

    /** Missing or unknown: those who became passed. */
    public void open(String wanted, int page) {
        if (!sight.look()) {
            return;
        }
        kind = wanted != null && Movement.KINDS.contains(wanted) ? wanted : Movement.KINDS.get(0);
        String campaign = sight.getCampaign().code();
        view = history.compare(campaign, sight.getUnit(), sight.getFrom(), sight.getDay(), sight.getFilter(), sight.scope());
        Page.Request slice = new Page.Request(page, SIZE);
        people = history.movements(campaign, sight.getUnit(), sight.getFrom(), sight.getDay(), kind, sight.getFilter(), slice, sight.scope());
        seen.fire(PeopleSeen.list("coverage-movements", sight.getUnit(), people, campaign, kind, sight.getFilter().group()));
    }

    public String getKind() {
        return kind;
    }

    /** Null without campaigns or units. */
    public Comparison getView() {
        return view;
    }

    public List<String> getKinds() {
        return Movement.KINDS;
    }

    public Page<Movement> getPeople() {
        return people;
    }
}
