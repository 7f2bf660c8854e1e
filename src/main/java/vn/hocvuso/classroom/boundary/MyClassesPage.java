package vn.hocvuso.classroom.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.classroom.OwnClass;
import vn.hocvuso.classroom.Rosters;
import vn.hocvuso.kernel.Caller;

/** A learner's own classes: sessions, what is written down of them, and how far it is to the required rate. */
@Named("myClassesPage")
@RequestScoped
public class MyClassesPage {
    @Inject
    Rosters rosters;

    @Inject
    Caller caller;

    private List<OwnClass> classes;

    public List<OwnClass> getClasses() {
        if (classes == null) {
            classes = rosters.own(caller.personId());
        }
        return classes;
    }
}
