package vn.hocvuso.mentoring.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.mentoring.Candidates;
import vn.hocvuso.mentoring.Glance;
import vn.hocvuso.mentoring.Mentoring;
import vn.hocvuso.mentoring.PairView;
import vn.hocvuso.mentoring.Pairs;
import vn.hocvuso.mentoring.Suggestion;
import vn.hocvuso.personnel.PeopleSeen;

/** One programme at a glance, and what is done with its pairs. */
@Named("mentoringProgrammePage")
@RequestScoped
public class ProgrammePage {
    /** An option without a value submits its words. */
    private static final String NOT_LISTED = "-";

    @Inject
    Mentoring mentoring;

    @Inject
    Pairs pairs;

    @Inject
    Caller caller;

    @Inject
    Event<PeopleSeen> seen;

    @Inject
    Ids ids;

    @Inject
    ExternalContext external;

    private Glance glance;
    private Candidates candidates;
    private String reason;
    private String words;

    public void open() {
        seen.fire(new PeopleSeen("mentoring", null, getGlance().programme().unit(), getGlance().programme().title(), getGlance().pairs().size()));
    }

    public String suggest() {
        Suggestion found = pairs.suggest(id(), scope());
        return back("suggested") + "&sat=" + found.sat() + "&mentors=" + found.mentors() + "&learners=" + found.learners() + "&placed=" + found.placed();
    }

    public String confirm() {
        return back("confirmed") + "&pairs=" + pairs.confirm(id(), scope());
    }

    public String pair() {
        pairs.pair(id(), chosen("mentor"), chosen("learner"), scope());
        return back("paired");
    }

    public String end() {
        pairs.end(id(), uuid(given("pair")), reason, scope());
        return back("ended");
    }

    public String thank() {
        mentoring.thank(id(), uuid(given("letter")), given("thanked"), words, caller.personId(), caller.require(COMMANDER, INSTRUCTOR), caller.serviceNumber());
        return back("thanked");
    }

    public String close() {
        mentoring.close(id(), scope());
        return back("closed");
    }

    /** One of the list, or, where the list says so, whoever has the number. */
    private String chosen(String name) {
        String one = given(name);
        return NOT_LISTED.equals(one) ? given(name + "-number") : one;
    }

    public Candidates getCandidates() {
        if (candidates == null) {
            candidates = pairs.candidates(id(), scope());
        }
        return candidates;
    }

    private String back(String done) {
        return "/mentoring/programme?faces-redirect=true&id=" + id() + "&done=" + done;
    }

    private UUID id() {
        return uuid(given("id"));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("mentoring " + text);
        }
    }

    private String given(String name) {
        String text = external.getRequestParameterMap().get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Read at first need: a post draws the page again when it was refused. */
    public Glance getGlance() {
        if (glance == null) {
            glance = mentoring.glance(id(), scope());
        }
        return glance;
    }

    public List<PairView> getSuggested() {
        return getGlance().pairs().stream().filter(pair -> pair.state().equals("suggested")).toList();
    }

    public List<PairView> getActive() {
        return getGlance().pairs().stream().filter(pair -> pair.state().equals("active")).toList();
    }

    /** Of a word of thanks: kept when the form comes back, so that a repeat stays a repeat. */
    public String getLetter() {
        return given("letter") == null ? ids.next().toString() : given("letter");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    private Caller.Scope scope() {
        return caller.require(COMMANDER, INSTRUCTOR, ADMINISTRATOR);
    }
}
