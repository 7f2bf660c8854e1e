package vn.hocvuso.progress.boundary;

import vn.hocvuso.kernel.Page;
import vn.hocvuso.personnel.PeopleSeen;
import vn.hocvuso.progress.ResultView;
import vn.hocvuso.progress.ResultsQuery;

/** A list of results as the access log names it: of one person when it was asked for one and shows something of them. */
final class ResultsSeen {
    private ResultsSeen() {}

    static PeopleSeen of(ResultsQuery query, Page<ResultView> shown) {
        return query.serviceNumber() != null && !shown.items().isEmpty()
                ? PeopleSeen.one("results", query.serviceNumber())
                : PeopleSeen.list("results-list", query.unit(), shown, query.code(), query.outcome(), query.q());
    }
}
