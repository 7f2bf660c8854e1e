package vn.hocvuso.mentoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import vn.hocvuso.mentoring.ProgrammeView;
import vn.hocvuso.personnel.PeopleSeen;

/** Whose names are shown of a programme is written down. */
@ApplicationScoped
public class NamesShown {
    @Inject
    Event<PeopleSeen> seen;

    void saw(ProgrammeView programme, int names) {
        if (names > 0) {
            seen.fire(new PeopleSeen("mentoring", null, programme.unit(), programme.title(), names));
        }
    }
}
