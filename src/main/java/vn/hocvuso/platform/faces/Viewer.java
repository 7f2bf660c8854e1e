package vn.hocvuso.platform.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.personnel.People;
import vn.hocvuso.personnel.PersonView;

/** The reader of a page: how to address them, and which parts of the house they use. */
@Named("viewer")
@RequestScoped
public class Viewer {
    @Inject
    Caller caller;

    @Inject
    People people;

    @Inject
    Clock clock;

    private PersonView person;

    @PostConstruct
    void look() {
        person = caller.isSignedIn() ? people.byId(caller.personId(), LocalDate.now(clock)).orElse(null) : null;
    }

    /** Rank and full name, as people are addressed. */
    public String getAddressed() {
        if (person == null) {
            return "";
        }
        return person.rank() == null ? person.fullName() : person.rank() + " " + person.fullName();
    }

    /** The last word of the name: only on the learner's own home. */
    public String getGivenName() {
        return person == null ? "" : person.fullName().substring(person.fullName().lastIndexOf(' ') + 1);
    }

    /** First letters of family and given name. */
    public String getInitials() {
        return person == null || person.fullName().isEmpty() ? "" : person.fullName().substring(0, 1) + getGivenName().substring(0, 1);
    }

    public String getUnitName() {
        return person == null || person.unitName() == null ? "" : person.unitName();
    }

    public String getUnitCode() {
        return person == null ? null : person.unitCode();
    }

    public boolean isOnRoll() {
        return person != null && person.unitCode() != null;
    }

    public boolean holds(Caller.Role role) {
        return caller.isSignedIn() && !caller.scopeOf(role).isEmpty();
    }

    public boolean isCommander() {
        return holds(Caller.Role.COMMANDER);
    }

    public boolean isInstructor() {
        return holds(Caller.Role.INSTRUCTOR);
    }

    public boolean isAdministrator() {
        return holds(Caller.Role.ADMINISTRATOR);
    }

    /** Whoever writes into the system is reminded on every page what must not be written. */
    public boolean isStaff() {
        return isCommander() || isInstructor() || isAdministrator();
    }
}
