package vn.hocvuso.mentoring.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.mentoring.Glance;
import vn.hocvuso.mentoring.Mentoring;

/** The programme a request is about, read once. Whose names the request shows is written down. */
@RequestScoped
public class ProgrammeAtHand {
    @Inject
    Mentoring mentoring;

    @Inject
    Caller caller;

    @Inject
    NamesShown shown;

    @Inject
    ExternalContext external;

    private Glance glance;

    UUID id() {
        return MentoringResource.id(given("id"));
    }

    /** A parameter of the request; null: not given, or blank. */
    String given(String name) {
        String text = external.getRequestParameterMap().get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Read at first need: a post draws the page again when it was refused. */
    Glance glance() {
        if (glance == null) {
            glance = mentoring.glance(id(), scope());
            saw(glance.thanks().size());
        }
        return glance;
    }

    void saw(int names) {
        shown.saw(glance().programme(), names);
    }

    Caller.Scope scope() {
        return caller.require(COMMANDER, INSTRUCTOR, ADMINISTRATOR);
    }
}
