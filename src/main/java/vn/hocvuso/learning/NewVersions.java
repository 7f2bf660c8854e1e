package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.catalog.CourseChanges;
import vn.hocvuso.catalog.CourseSummary;
import vn.hocvuso.catalog.CourseVersions;
import vn.hocvuso.catalog.CourseView;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.progress.CourseMoves;

/** What is new in a course for somebody in the middle of it: shown until they say they have seen it. */
@ApplicationScoped
@Transactional
public class NewVersions {
    private Courses courses;
    private CourseVersions versions;
    private CourseMoves moves;

    NewVersions() {}

    @Inject
    public NewVersions(Courses courses, CourseVersions versions, CourseMoves moves) {
        this.courses = courses;
        this.versions = versions;
        this.moves = moves;
    }

    /**
     * What took effect since the learner last looked.
     *
     * @param notes   what was said of the versions, the newest first
     * @param changed titles of lessons that read otherwise in the present version, in its order; {@code added}: of those it has more
     * @param choice  what going on in the present version would mean; null: it is not left to the learner
     */
    public record News(List<Note> notes, List<String> changed, List<String> added, CourseMoves.Choice choice) {
        /** Whether there is anything to have seen. */
        public boolean any() {
            return !notes.isEmpty() || !changed.isEmpty() || !added.isEmpty();
        }
    }

    public record Note(int version, String text) {}

    /** @throws NotFound there is no such course */
    public News of(UUID person, String slug) {
        CourseSummary course = courses.summary(slug);
        int seen = moves.noted(person, course.id()).orElse(course.version());
        List<Note> notes = courses.editions(course.id()).stream()
                .filter(edition -> edition.number() > seen && edition.number() <= course.version() && edition.changeNote() != null)
                .map(edition -> new Note(edition.number(), edition.changeNote()))
                .toList();
        CourseMoves.Choice choice = moves.choice(person, slug).orElse(null);
        if (seen >= course.version()) {
            return new News(notes, List.of(), List.of(), choice);
        }
        CourseChanges changes = versions.changes(course.id(), seen, course.version());
        CourseView present = courses.view(course);
        return new News(notes, titles(present, changes.changed()), titles(present, changes.added()), choice);
    }

    private static List<String> titles(CourseView course, Set<UUID> some) {
        return course.lessons().filter(lesson -> some.contains(lesson.id())).map(CourseView.Lesson::title).toList();
    }

    /** @throws NotFound there is no such course */
    public void seen(UUID person, String slug) {
        moves.note(person, slug);
    }

    /**
     * The learner goes on in the present version; what changed is learnt again.
     *
     * @throws NotFound there is no such course
     * @throws Refused  409 {@code move-not-yours}
     */
    public void moveOn(UUID person, String slug) {
        moves.choose(person, slug);
    }
}
