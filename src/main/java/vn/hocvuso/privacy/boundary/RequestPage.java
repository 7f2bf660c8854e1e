package vn.hocvuso.privacy.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.privacy.DataRequest;
import vn.hocvuso.privacy.DataRequests;
import vn.hocvuso.privacy.RequestAnswer;

/** One request, and the answer to it. */
@Named("requestPage")
@RequestScoped
public class RequestPage {
    private static final List<String> ANSWERS = List.of("done", "refused", "forwarded");

    @Inject
    DataRequests requests;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    private DataRequest asked;
    private String words;

    public void open() {
        getAsked();
    }

    /** Read at first need: a post asks before its action runs. */
    public DataRequest getAsked() {
        if (asked == null) {
            asked = requests.view(id(), caller.require(Caller.Role.ADMINISTRATOR));
        }
        return asked;
    }

    /** The version is the one the form was made with: whoever answers second is told. */
    public String answer() {
        String version = parameter("version");
        Integer read = version != null && version.matches("\\d{1,9}") ? Integer.valueOf(version) : null;
        requests.answer(id(), new RequestAnswer(getState(), words, read), caller.personId(), caller.require(Caller.Role.ADMINISTRATOR));
        return "/privacy/request?faces-redirect=true&done=1&id=" + id();
    }

    private UUID id() {
        return Given.request(parameter("id"));
    }

    private String parameter(String name) {
        return external.getRequestParameterMap().get(name);
    }

    /** Waiting, and not one's own. */
    public boolean isAnswerable() {
        return getAsked().daysLeft() != null && !asked.serviceNumber().equals(caller.serviceNumber());
    }

    public List<String> getAnswers() {
        return ANSWERS;
    }

    /** Plain radio buttons. */
    public String getState() {
        String state = parameter("state");
        return state == null ? ANSWERS.get(0) : state;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
