package vn.hocvuso.personnel.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.hocvuso.personnel.People;
import vn.hocvuso.unit.UnitsEnding;

/** No unit ends with people in it: they are transferred first, then it ends. */
@ApplicationScoped
public class UnitsEndingObserver {
    @Inject
    People people;

    void look(@Observes UnitsEnding question) {
        people.stillPostedTo(question.firstDayWithout()).forEach(question::stillNeeded);
    }
}
