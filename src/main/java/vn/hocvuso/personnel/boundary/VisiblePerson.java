package vn.hocvuso.personnel.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.personnel.Careers;
import vn.hocvuso.personnel.People;
import vn.hocvuso.personnel.PeopleSeen;
import vn.hocvuso.personnel.PersonView;

/** Whom the caller may look at: themselves, who is in their care today, and as an administrator also who left from there. */
@RequestScoped
public class VisiblePerson {
    @Inject
    People people;

    @Inject
    Careers careers;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<PeopleSeen> seen;

    /**
     * Whoever looks at somebody else is noted.
     *
     * @throws NotFound when there is none to see
     */
    public PersonView of(String serviceNumber) {
        LocalDate today = LocalDate.now(clock);
        if (serviceNumber.equals(caller.serviceNumber())) {
            return people.byId(caller.personId(), today).orElseThrow(() -> new NotFound("person " + serviceNumber));
        }
        PersonView person = administered(serviceNumber)
                .orElseGet(() -> people.view(serviceNumber, today, caller.scopeOf(INSTRUCTOR, COMMANDER, ADMINISTRATOR)));
        seen.fire(PeopleSeen.one("person", serviceNumber));
        return person;
    }

    /** Whether the caller may act on this person. */
    public boolean isAdministered(String serviceNumber) {
        return administered(serviceNumber).isPresent();
    }

    private Optional<PersonView> administered(String serviceNumber) {
        Caller.Scope scope = caller.scopeOf(ADMINISTRATOR);
        return scope.isEmpty() ? Optional.empty() : careers.person(serviceNumber, scope);
    }
}
