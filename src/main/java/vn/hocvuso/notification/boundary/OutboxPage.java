package vn.hocvuso.notification.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.notification.Mails;
import vn.hocvuso.notification.QueuedMail;

/** Mails that wait or could not be delivered, and addresses an administrator sets. */
@Named("outboxPage")
@RequestScoped
public class OutboxPage {
    static final List<String> STATES = List.of("parked", "waiting", "sent", "dropped");
    private static final int SIZE = 50;

    @Inject
    Mails mails;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    private String state;
    private Page<QueuedMail> list;
    private Map<String, Long> counts;
    private String number;
    private String address;

    /** A button of a mail posts {@code again=<id>} or {@code drop=<id>}. */
    public String open(String wanted, int page) {
        caller.requireWhole(ADMINISTRATOR);
        String again = external.getRequestParameterMap().get("again");
        String drop = external.getRequestParameterMap().get("drop");
        if (FacesContext.getCurrentInstance().isPostback() && (again != null || drop != null)) {
            UUID mail = Given.id(again == null ? drop : again, "mail");
            if (again != null) {
                mails.again(mail);
            } else {
                mails.drop(mail);
            }
            return "/notification/outbox?faces-redirect=true&done=" + (again == null ? "dropped" : "again");
        }
        state = wanted != null && STATES.contains(wanted) ? wanted : STATES.get(0);
        list = mails.outbox(state, new Page.Request(page, SIZE));
        counts = mails.counts();
        return null;
    }

    public String saveAddress() {
        mails.setAddressOf(number == null ? "" : number.strip(), address, caller.require(ADMINISTRATOR), caller.serviceNumber());
        return "/notification/outbox?faces-redirect=true&done=address";
    }

    public boolean isConfigured() {
        return mails.isConfigured();
    }

    public List<String> getStates() {
        return STATES;
    }

    public long count(String name) {
        return counts.getOrDefault(name, 0L);
    }

    public String getState() {
        return state;
    }

    public Page<QueuedMail> getList() {
        return list;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
