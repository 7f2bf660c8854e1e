package vn.hocvuso.progress.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.personnel.PeopleSeen;
import vn.hocvuso.progress.Progress;
import vn.hocvuso.progress.ResultItem;
import vn.hocvuso.progress.ResultView;
import vn.hocvuso.progress.ResultsQuery;

/** What the people in an instructor's care have done. */
@Named("resultsPage")
@RequestScoped
public class ResultsPage {
    private static final int SIZE = 50;
    private static final List<String> OUTCOMES = List.of("started", "completed", "passed", "failed");

    @Inject
    Progress progress;

    @Inject
    Caller caller;

    @Inject
    Event<PeopleSeen> seen;

    private Page<ResultView> results;
    private List<ResultItem> items;

    /** @param person a service number; {@code code}: slug of a course or test */
    public void open(String unit, String person, String q, String code, String outcome, int page) {
        Caller.Scope scope = caller.require(INSTRUCTOR, ADMINISTRATOR);
        ResultsQuery query = new ResultsQuery(unit, person, null, code, outcome, q);
        results = progress.results(query, new Page.Request(page, SIZE), scope);
        seen.fire(ResultsSeen.of(query, results));
        items = progress.items();
    }

    public Page<ResultView> getResults() {
        return results;
    }

    public List<ResultItem> getItems() {
        return items;
    }

    public List<String> getOutcomes() {
        return OUTCOMES;
    }
}
