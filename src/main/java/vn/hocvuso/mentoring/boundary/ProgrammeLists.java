package vn.hocvuso.mentoring.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.mentoring.Glance;
import vn.hocvuso.mentoring.Mentoring;
import vn.hocvuso.mentoring.PairView;
import vn.hocvuso.mentoring.ProgrammeView;

/** The lists of a programme, one at a time and page by page: its suggested pairs, its active ones, its mentors. */
@Named("mentoringLists")
@RequestScoped
public class ProgrammeLists {
    private static final int SIZE = 25;
    private static final List<String> LISTS = List.of("suggested", "active", "mentors");

    @Inject
    ProgrammeAtHand at;

    @Inject
    Mentoring mentoring;

    private Page<PairView> pairs;
    private Page<Glance.Load> mentors;

    public List<String> getAll() {
        return LISTS;
    }

    /** Which list is shown: as chosen, else what waits for somebody, else the pairs. */
    public String getShown() {
        String chosen = at.given("list");
        return LISTS.contains(chosen == null ? "" : chosen) ? chosen : at.glance().programme().suggested() > 0 ? "suggested" : "active";
    }

    public int count(String list) {
        ProgrammeView programme = at.glance().programme();
        return list.equals("mentors") ? programme.mentors() : list.equals("active") ? programme.active() : programme.suggested();
    }

    /** Suggested or active ones. */
    public Page<PairView> getPairs() {
        if (pairs == null) {
            pairs = mentoring.pairs(at.id(), getShown().equals("suggested") ? "suggested" : "active", page(), at.scope());
            at.saw(2 * pairs.items().size());
        }
        return pairs;
    }

    public Page<Glance.Load> getMentors() {
        if (mentors == null) {
            mentors = mentoring.mentors(at.id(), page(), at.scope());
            at.saw(mentors.items().size());
        }
        return mentors;
    }

    private Page.Request page() {
        String number = at.given("page");
        return new Page.Request(number != null && number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0, SIZE);
    }

    /** The pair of the list that somebody is about to end; null: none. */
    public PairView getEnding() {
        String pair = at.given("pair");
        return pair == null || !getShown().equals("active")
                ? null
                : getPairs().items().stream().filter(one -> one.id().toString().equals(pair)).findFirst().orElse(null);
    }

    /** The mentor of the list who is about to be thanked; null: none. */
    public PairView.Person getThanked() {
        String thanked = at.given("thanked");
        return thanked == null || !getShown().equals("mentors")
                ? null
                : getMentors().items().stream().map(Glance.Load::mentor).filter(one -> one.serviceNumber().equals(thanked)).findFirst().orElse(null);
    }
}
