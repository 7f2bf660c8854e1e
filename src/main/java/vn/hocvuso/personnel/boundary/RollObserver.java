package vn.hocvuso.personnel.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.hocvuso.personnel.PeopleChanged;
import vn.hocvuso.personnel.People;
import vn.hocvuso.unit.UnitsChanged;

/** Notes, in the transaction of whoever changed people or units, that lists of people have to follow. */
@ApplicationScoped
public class RollObserver {
    @Inject
    People people;

    void people(@Observes PeopleChanged changed) {
        people.rollChanged(changed);
    }

    void units(@Observes UnitsChanged changed) {
        people.unitsChanged();
    }
}
