package vn.hocvuso.privacy.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.hocvuso.personnel.PeopleSeen;
import vn.hocvuso.privacy.AccessLog;

/** Writes a view down before it is answered: what cannot be logged is not shown. */
@ApplicationScoped
public class ViewObserver {
    @Inject
    AccessLog log;

    void seen(@Observes PeopleSeen seen) {
        log.write(seen);
    }
}
