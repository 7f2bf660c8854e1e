package vn.hocvuso.personnel.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.personnel.Careers;
import vn.hocvuso.personnel.PersonView;
import vn.hocvuso.personnel.RoleStanding;
import vn.hocvuso.personnel.StoryAsked;
import vn.hocvuso.unit.Units;

/** Everything on record about somebody in one list, from here and from the features above; a query each, however long the life. */
@RequestScoped
public class Story {
    @Inject
    Careers careers;

    @Inject
    Units units;

    @Inject
    VisiblePerson visible;

    @Inject
    Event<StoryAsked> asked;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * The latest first.
     *
     * @param person whom the caller may see
     * @param roles  the person's
     */
    List<StoryLine> of(PersonView person, List<RoleStanding> roles) {
        StoryAsked question = new StoryAsked(person.id(), person.id().equals(caller.personId()), rolesOver(person));
        asked.fire(question);
        return StoryLine.of(
                new StoryLine.Record(
                        careers.postings(person.id()), careers.statuses(person.id()), roles, careers.acts(person.id()), question.told()),
                clock);
    }

    private Set<Caller.Role> rolesOver(PersonView person) {
        Set<Caller.Role> held = EnumSet.noneOf(Caller.Role.class);
        for (Caller.Role role : List.of(INSTRUCTOR, COMMANDER)) {
            Caller.Scope scope = caller.scopeOf(role);
            if (scope.whole() || person.unitId() != null && !scope.isEmpty() && units.covers(scope, person.unitId(), LocalDate.now(clock))) {
                held.add(role);
            }
        }
        if (visible.isAdministered(person.serviceNumber())) {
            held.add(ADMINISTRATOR);
        }
        return held;
    }
}
