package vn.hocvuso.privacy.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.privacy.DataRequest;
import vn.hocvuso.privacy.DataRequests;
import vn.hocvuso.privacy.rule.RequestState;

/** What people asked about their data, with the clock of two working days: overdue ones on top. */
@Named("requestsPage")
@RequestScoped
public class RequestsPage {
    private static final int SIZE = 50;

    @Inject
    DataRequests requests;

    @Inject
    Caller caller;

    private Page<DataRequest> queue;
    private long overdue;

    public void open(String state, int page) {
        Caller.Scope scope = caller.require(Caller.Role.ADMINISTRATOR);
        queue = requests.queue(RequestState.named(state).orElse(null), new Page.Request(page, SIZE), scope);
        overdue = requests.overdue(scope);
    }

    public boolean isWhole() {
        return caller.scopeOf(Caller.Role.ADMINISTRATOR).whole();
    }

    public Page<DataRequest> getQueue() {
        return queue;
    }

    public long getOverdue() {
        return overdue;
    }

    public List<String> getStates() {
        return Arrays.stream(RequestState.values()).map(RequestState::code).toList();
    }
}
