package vn.hocvuso.publishing;

import java.util.List;
import vn.hocvuso.catalog.CourseAccess;

/**
 * When the activities of a course being written open and are done.
 *
 * @param revision   of what is said; 0: nothing is yet
 * @param activities sections with their lessons behind them, then the tests
 * @param faults     what has to be mended before it can be published, in words
 */
public record AccessDraft(String slug, String title, int revision, List<Activity> activities, CourseAccess access, List<String> faults) {

    /** @param name as the file writes it; {@code section} is the title of the section a lesson stands in, else null */
    public record Activity(CourseAccess.Of of, String name, String title, String section) {}

    /** What learners call an activity; a name of nothing is its own title. */
    public String title(String name) {
        return activities.stream()
                .filter(activity -> activity.of() != CourseAccess.Of.SECTION && activity.name().equals(name))
                .findFirst()
                .map(Activity::title)
                .orElse(name);
    }
}
