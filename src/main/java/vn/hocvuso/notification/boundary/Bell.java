package vn.hocvuso.notification.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.notification.Inbox;

/** The number beside the bell on every page: one short look into an index. */
@Named("bell")
@RequestScoped
public class Bell {
    private static final int MOST = 100;

    @Inject
    Inbox inbox;

    @Inject
    Caller caller;

    private Integer unread;

    /** 0 for a visitor. */
    public int getUnread() {
        if (unread == null) {
            unread = caller.isSignedIn() ? inbox.unread(caller.personId()) : 0;
        }
        return unread;
    }

    /** {@code 99+} from a hundred on. */
    public String getShown() {
        return getUnread() < MOST ? String.valueOf(getUnread()) : "99+";
    }
}
