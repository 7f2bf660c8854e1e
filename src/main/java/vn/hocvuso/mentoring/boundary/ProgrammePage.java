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
import vn.hocvuso.kernel.Page;
import vn.hocvuso.mentoring.Candidates;
import vn.hocvuso.mentoring.Glance;
import vn.hocvuso.mentoring.Mentoring;
import vn.hocvuso.mentoring.PairView;
import vn.hocvuso.mentoring.Pairs;
import vn.hocvuso.mentoring.ProgrammeView;
import vn.hocvuso.mentoring.Suggestion;
import vn.hocvuso.personnel.PeopleSeen;

/** One programme at a glance, one of its lists page by page, and what is done with its pairs. Whose names it shows is written down. */
@Named("mentoringProgrammePage")
@RequestScoped
public class ProgrammePage {
    /** An option without a value submits its words. */
    private static final String NOT_LISTED = "-";

    private static final int SIZE = 25;
    private static final List<String> LISTS = List.of("suggested", "active", "mentors");

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
    private Page<PairView> list;
    private Page<Glance.Load> mentors;
    private Candidates candidates;
    private String reason;
    private String words;

    public void open() {
        getGlance();
    }

    private void saw(int names) {
        if (names > 0) {
            seen.fire(new PeopleSeen("mentoring", null, getGlance().programme().unit(), getGlance().programme().title(), names));
        }
    }

    public String suggest() {
        Suggestion found = pairs.suggest(id(), scope());
        return back("suggested") + "&sat=" + found.sat() + "&mentors=" + found.mentors() + "&learners=" + found.learners() + "&placed=" + found.placed();
    }

    public String confirm() {
        return back("confirmed") + "&confirmed=" + pairs.confirm(id(), scope());
    }

    public String pair() {
        pairs.pair(id(), chosen("mentor"), chosen("learner"), scope());
        return back("paired");
    }

    public String end() {
        pairs.end(id(), uuid(given("pair")), reason, scope());
        return back("ended") + "&list=" + getShown();
    }

    public String thank() {
        mentoring.thank(id(), uuid(given("letter")), given("thanked"), words, caller.personId(), caller.require(COMMANDER, INSTRUCTOR), caller.serviceNumber());
        return back("thanked") + "&list=mentors";
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

    /** Only who asks for the form reads through everybody who has sat the test. */
    public Candidates getCandidates() {
        if (candidates == null) {
            candidates = pairs.candidates(id(), scope());
            saw(candidates.mentors().size() + candidates.learners().size());
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
            saw(glance.thanks().size());
        }
        return glance;
    }

    /** Which list is shown: as chosen, else what waits for somebody, else the pairs. */
    public String getShown() {
        String chosen = given("list");
        return LISTS.contains(chosen == null ? "" : chosen) ? chosen : getGlance().programme().suggested() > 0 ? "suggested" : "active";
    }

    public List<String> getLists() {
        return LISTS;
    }

    public int count(String list) {
        ProgrammeView programme = getGlance().programme();
        return list.equals("mentors") ? programme.mentors() : list.equals("active") ? programme.active() : programme.suggested();
    }

    /** Suggested or active pairs. */
    public Page<PairView> getPairs() {
        if (list == null) {
            list = mentoring.pairs(id(), getShown().equals("suggested") ? "suggested" : "active", page(), scope());
            saw(2 * list.items().size());
        }
        return list;
    }

    public Page<Glance.Load> getMentors() {
        if (mentors == null) {
            mentors = mentoring.mentors(id(), page(), scope());
            saw(mentors.items().size());
        }
        return mentors;
    }

    private Page.Request page() {
        String number = given("page");
        return new Page.Request(number != null && number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0, SIZE);
    }

    /** The pair of the list that somebody is about to end; null: none. */
    public PairView getEnding() {
        String pair = given("pair");
        return pair == null || !getShown().equals("active")
                ? null
                : getPairs().items().stream().filter(one -> one.id().toString().equals(pair)).findFirst().orElse(null);
    }

    /** The mentor of the list who is about to be thanked; null: none. */
    public PairView.Person getThanked() {
        String thanked = given("thanked");
        return thanked == null || !getShown().equals("mentors")
                ? null
                : getMentors().items().stream().map(Glance.Load::mentor).filter(one -> one.serviceNumber().equals(thanked)).findFirst().orElse(null);
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
