package vn.hocvuso.classroom.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.classroom.Candidate;
import vn.hocvuso.classroom.ClassView;
import vn.hocvuso.classroom.Classes;
import vn.hocvuso.classroom.Joining;
import vn.hocvuso.classroom.Rosters;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.personnel.PeopleSeen;

/**
 * People chosen on a list, to be put into a class. The numbers come with the request and are believed of nobody: whoever is not at home
 * within the scope is not shown, and the door refuses them once more.
 */
@Named("addPeoplePage")
@RequestScoped
public class AddPeoplePage {
    @Inject
    Rosters rosters;

    @Inject
    Classes classes;

    @Inject
    Given given;

    @Inject
    InCharge inCharge;

    @Inject
    Event<PeopleSeen> seen;

    private List<Candidate> chosen;

    public void open() {
        getChosen();
    }

    public String add() {
        String number = inCharge.number();
        int joined = rosters.join(number, new Joining(null, null, given.all("person"), given.day("from")), inCharge.scope(), inCharge.by());
        return "/classroom/study-class?faces-redirect=true&number=" + number + "&done=joined&for=" + joined;
    }

    public List<Candidate> getChosen() {
        if (chosen == null) {
            chosen = rosters.named(given.all("person"), inCharge.scope());
            seen.fire(new PeopleSeen("class-roster", null, null, "", chosen.size()));
        }
        return chosen;
    }

    /** How many were chosen who are not shown. */
    public long getMissing() {
        return given.all("person").stream().distinct().count() - getChosen().size();
    }

    /** The latest made first. */
    public List<ClassView> getClasses() {
        return classes.list(inCharge.scope(), new Page.Request(0, Page.Request.LARGEST)).items();
    }

    public LocalDate getToday() {
        return inCharge.today();
    }
}
