package vn.hocvuso.personnel.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.hocvuso.personnel.People;
import vn.hocvuso.personnel.PeopleChanged;

/** A transfer that takes a role away says so in the trail, whichever way it was recorded. */
@ApplicationScoped
public class RoleLapseObserver {
    @Inject
    People people;

    void look(@Observes PeopleChanged change) {
        people.noteLapses(change.persons());
    }
}
