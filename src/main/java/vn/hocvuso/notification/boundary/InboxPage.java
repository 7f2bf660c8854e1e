package vn.hocvuso.notification.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.notification.Inbox;
import vn.hocvuso.notification.Mails;
import vn.hocvuso.notification.Notice;

/** Everybody's inbox, and where they want mail besides. */
@Named("inboxPage")
@RequestScoped
public class InboxPage {
    private static final int SIZE = 20;

    @Inject
    Inbox inbox;

    @Inject
    Mails mails;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    private Page<Notice> list;
    private String address;

    /**
     * A button of a message posts {@code mark=<id>} or {@code unmark=<id>}: the id itself, because a place in the list shifts when a
     * message comes in meanwhile.
     */
    public String open(boolean unreadOnly, int page) {
        String mark = external.getRequestParameterMap().get("mark");
        String unmark = external.getRequestParameterMap().get("unmark");
        if (FacesContext.getCurrentInstance().isPostback() && (mark != null || unmark != null)) {
            inbox.mark(caller.personId(), Given.id(mark == null ? unmark : mark, "notification"), mark != null);
            return "/notification/inbox?faces-redirect=true" + (unreadOnly ? "&unread=1" : "") + (page > 0 ? "&page=" + page : "");
        }
        list = inbox.list(caller.personId(), unreadOnly, new Page.Request(page, SIZE), FacesContext.getCurrentInstance().getViewRoot().getLocale());
        if (FacesContext.getCurrentInstance().isPostback()) {
            return null; // a form comes back: what was typed stays
        }
        address = mails.isConfigured() ? mails.address(caller.personId()).orElse("") : "";
        return null;
    }

    public String markAll() {
        inbox.markAll(caller.personId());
        return "/notification/inbox?faces-redirect=true";
    }

    public String saveAddress() {
        mails.setAddress(caller.personId(), address, caller.serviceNumber());
        return "/notification/inbox?faces-redirect=true&done=address";
    }

    public Page<Notice> getList() {
        return list;
    }

    /** Whether this installation sends mail at all. */
    public boolean isMailed() {
        return mails.isConfigured();
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
