package vn.hocvuso.mentoring.boundary;

import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.mentoring.Candidates;
import vn.hocvuso.mentoring.Glance;
import vn.hocvuso.mentoring.Mentoring;
import vn.hocvuso.mentoring.Pairs;
import vn.hocvuso.mentoring.Suggestion;

/** One programme at a glance and what is done with its pairs; they stand in {@link ProgrammeLists}. */
@Named("mentoringProgrammePage")
@RequestScoped
public class ProgrammePage {
    /** An option without a value submits its words. */
    private static final String NOT_LISTED = "-";

    @Inject
    ProgrammeAtHand at;

    @Inject
    ProgrammeLists lists;

    @Inject
    Mentoring mentoring;

    @Inject
    Pairs pairs;

    @Inject
    Caller caller;

    @Inject
    Ids ids;

    private Candidates candidates;
    private String reason;
    private String words;

    public void open() {
        getGlance();
    }

    public Glance getGlance() {
        return at.glance();
    }

    public String suggest() {
        Suggestion found = pairs.suggest(at.id(), at.scope());
        return back("suggested") + "&sat=" + found.sat() + "&mentors=" + found.mentors() + "&learners=" + found.learners() + "&placed=" + found.placed();
    }

    public String confirm() {
        return back("confirmed") + "&confirmed=" + pairs.confirm(at.id(), at.scope());
    }

    /** Only who asks for the form reads through everybody who has sat the test. */
    public Candidates getCandidates() {
        if (candidates == null) {
            candidates = pairs.candidates(at.id(), at.scope());
            at.saw(candidates.mentors().size() + candidates.learners().size());
        }
        return candidates;
    }

    public String pair() {
        pairs.pair(at.id(), chosen("mentor"), chosen("learner"), at.scope());
        return back("paired");
    }

    /** One of the list, or, where the list says so, whoever has the number. */
    private String chosen(String name) {
        String one = at.given(name);
        return NOT_LISTED.equals(one) ? at.given(name + "-number") : one;
    }

    public String end() {
        pairs.end(at.id(), MentoringResource.id(at.given("pair")), reason, at.scope());
        return back("ended") + "&list=" + lists.getShown();
    }

    public String thank() {
        Caller.Scope scope = caller.require(COMMANDER, INSTRUCTOR);
        mentoring.thank(at.id(), MentoringResource.id(at.given("letter")), at.given("thanked"), words, caller.personId(), scope, caller.serviceNumber());
        return back("thanked") + "&list=mentors";
    }

    public String close() {
        mentoring.close(at.id(), at.scope());
        return back("closed");
    }

    private String back(String done) {
        return "/mentoring/programme?faces-redirect=true&id=" + at.id() + "&done=" + done;
    }

    /** Of a word of thanks: kept when the form comes back, so that a repeat stays a repeat. */
    public String getLetter() {
        return at.given("letter") == null ? ids.next().toString() : at.given("letter");
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
}
