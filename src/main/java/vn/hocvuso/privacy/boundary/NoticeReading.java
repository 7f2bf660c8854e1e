package vn.hocvuso.privacy.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.privacy.AccessLog;
import vn.hocvuso.privacy.Notice;
import vn.hocvuso.privacy.Retention;

/** Whether the reader still has to be told what the data are for, and the button that says it was read. */
@Named("noticeReading")
@RequestScoped
public class NoticeReading {
    @Inject
    Notice notice;

    @Inject
    AccessLog log;

    @Inject
    Retention retention;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    private Boolean due;

    public boolean isDue() {
        if (due == null) {
            due = caller.isSignedIn() && !notice.isRead(caller.personId());
        }
        return due;
    }

    /** How long traces stay after somebody has left. */
    public int getKeepMonths() {
        return retention.keepMonths();
    }

    /** How long views are kept. */
    public int getAccessMonths() {
        return log.keptMonths();
    }

    public void acknowledge() throws IOException {
        notice.acknowledge(caller.personId());
        external.redirect(external.getRequestContextPath() + "/");
    }
}
