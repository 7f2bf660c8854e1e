package vn.hocvuso.privacy.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.privacy.AccessLog;
import vn.hocvuso.privacy.AccessView;
import vn.hocvuso.privacy.DataRequest;
import vn.hocvuso.privacy.DataRequests;
import vn.hocvuso.privacy.PersonalData;
import vn.hocvuso.privacy.RequestWish;
import vn.hocvuso.privacy.Section;

/** What is kept of me, who looked at it, and what I ask to be done with it. */
@Named("myDataPage")
@RequestScoped
public class MyDataPage {
    private static final int VIEWS = 20;

    @Inject
    PersonalData data;

    @Inject
    AccessLog log;

    @Inject
    DataRequests requests;

    @Inject
    Caller caller;

    private List<Section> sections;
    private Page<AccessView> views;
    private List<AccessView> lists;
    private List<DataRequest> asked;
    private String kind;
    private String field;
    private String wish;

    public String ask() {
        requests.ask(caller.personId(), new RequestWish(kind, field, wish));
        return "/privacy/my-data?faces-redirect=true&done=1";
    }

    public List<Section> getSections() {
        if (sections == null) {
            sections = data.of(caller.personId());
        }
        return sections;
    }

    /** @param page of the views, the latest first */
    public Page<AccessView> views(int page) {
        if (views == null) {
            views = log.of(caller.personId(), new Page.Request(page, VIEWS));
        }
        return views;
    }

    public List<AccessView> getLists() {
        if (lists == null) {
            lists = log.listsWith(caller.personId());
        }
        return lists;
    }

    public List<DataRequest> getAsked() {
        if (asked == null) {
            asked = requests.of(caller.personId(), new Page.Request(0, VIEWS)).items();
        }
        return asked;
    }

    public List<String> getKinds() {
        return RequestWish.KINDS;
    }

    public List<String> getFields() {
        return RequestWish.FIELDS;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field;
    }

    public String getWish() {
        return wish;
    }

    public void setWish(String wish) {
        this.wish = wish;
    }
}
