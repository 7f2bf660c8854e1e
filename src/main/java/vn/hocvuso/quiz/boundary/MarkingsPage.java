package vn.hocvuso.quiz.boundary;

import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.personnel.PeopleSeen;
import vn.hocvuso.quiz.Marking;
import vn.hocvuso.quiz.MarkingLine;

/** Essays that wait for somebody to read them. */
@Named("markingsPage")
@RequestScoped
public class MarkingsPage {
    private static final int SHOWN = 50;

    @Inject
    Marking marking;

    @Inject
    Caller caller;

    @Inject
    Event<PeopleSeen> seen;

    private Page<MarkingLine> waiting;

    public void open(int page) {
        waiting = marking.queue(new Page.Request(page, SHOWN), caller.require(INSTRUCTOR));
        seen.fire(PeopleSeen.list("essays", null, waiting));
    }

    public Page<MarkingLine> getWaiting() {
        return waiting;
    }
}
