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
    private Page<DataRequest> asked;
    private String kind;
    private String field;
    private String wish;

    public void open(int page) {
        sections = data.of(caller.personId());
        views = log.of(caller.personId(), new Page.Request(page, VIEWS));
        lists = log.listsWith(caller.personId());
        asked = requests.of(caller.personId(), new Page.Request(0, VIEWS));
    }

    public String ask() {
        requests.ask(caller.personId(), new RequestWish(kind, field, wish));
        return "/privacy/my-data?faces-redirect=true&done=1";
    }

    public List<Section> getSections() {
        return sections;
    }

    public Page<AccessView> getViews() {
        return views;
    }

    public List<AccessView> getLists() {
        return lists;
    }

    public List<DataRequest> getAsked() {
        return asked.items();
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
