package vn.hocvuso.classroom.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.classroom.OutsideBatch;
import vn.hocvuso.classroom.OutsideResults;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;

/** Batches of results from elsewhere: what waits for a second pair of eyes stands first. */
@Named("outsideResultsPage")
@RequestScoped
public class OutsideResultsPage {
    private static final int SIZE = 20;

    @Inject
    OutsideResults outside;

    @Inject
    Given given;

    @Inject
    Caller caller;

    private Page<OutsideBatch> list;

    public void open() {
        getList();
    }

    public Page<OutsideBatch> getList() {
        if (list == null) {
            list = outside.list(caller.require(INSTRUCTOR, COMMANDER, ADMINISTRATOR), new Page.Request(given.page(), SIZE));
        }
        return list;
    }
}
