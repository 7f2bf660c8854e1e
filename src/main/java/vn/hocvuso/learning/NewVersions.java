package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.catalog.CourseSummary;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.progress.CourseMoves;

/** What is new in a course for somebody in the middle of it: shown until they say they have seen it. */
@ApplicationScoped
@Transactional
public class NewVersions {
    private Courses courses;
    private CourseMoves moves;

    NewVersions() {}

    @Inject
    public NewVersions(Courses courses, CourseMoves moves) {
        this.courses = courses;
        this.moves = moves;
    }

    /**
     * @param notes  of versions that took effect since the learner last looked, the newest first; empty: nothing is new
     * @param choice what going on in the present version would mean; null: it is not left to the learner
     */
    public record News(List<Note> notes, CourseMoves.Choice choice) {}

    public record Note(int version, String text) {}

    /** @throws NotFound there is no such course */
    public News of(UUID person, String slug) {
        CourseSummary course = courses.summary(slug);
        int seen = moves.noted(person, course.id()).orElse(course.version());
        List<Note> notes = courses.editions(course.id()).stream()
                .filter(edition -> edition.number() > seen && edition.number() <= course.version() && edition.changeNote() != null)
                .map(edition -> new Note(edition.number(), edition.changeNote()))
                .toList();
        return new News(notes, moves.choice(person, slug).orElse(null));
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
