package vn.hocvuso.classroom.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.hocvuso.classroom.ClassView;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;

/** The class that is asked for, as it stands today within the scope of who asks. */
@ApplicationScoped
public class Register {
    private ClassRepository classes;
    private Clock clock;

    Register() {}

    @Inject
    public Register(ClassRepository classes, Clock clock) {
        this.classes = classes;
        this.clock = clock;
    }

    /** @throws NotFound no such class within the scope */
    public ClassView view(String number, Caller.Scope scope) {
        return classes.find(number, scope, today()).orElseThrow(() -> new NotFound("class " + number));
    }

    /** The same, for whoever is to write to it: one after the other. @throws NotFound no such class within the scope */
    public ClassView held(String number, Caller.Scope scope) {
        classes.hold(view(number, scope).id());
        return view(number, scope);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
