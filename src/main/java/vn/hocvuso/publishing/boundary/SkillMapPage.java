package vn.hocvuso.publishing.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.publishing.Publishing;
import vn.hocvuso.publishing.SkillMap;

/** Which skill is taught and asked where, and which not yet. */
@Named("skillMapPage")
@RequestScoped
public class SkillMapPage {
    @Inject
    Publishing publishing;

    @Inject
    Caller caller;

    private List<SkillMap> frameworks;

    public void open() {
        caller.require(INSTRUCTOR, COMMANDER, ADMINISTRATOR);
        frameworks = publishing.skillMaps();
    }

    public List<SkillMap> getFrameworks() {
        return frameworks;
    }
}
