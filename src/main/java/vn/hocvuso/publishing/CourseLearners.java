package vn.hocvuso.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.catalog.CourseVersions;
import vn.hocvuso.catalog.CourseView;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.catalog.EditionView;
import vn.hocvuso.catalog.WithdrawnLesson;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.progress.CourseMove;
import vn.hocvuso.progress.CourseMoves;
import vn.hocvuso.progress.MoveEffect;

/**
 * What a published course means to those who learn it: its versions, people in the middle of older ones, what is taken out of
 * teaching. For instructors and administrators of the whole installation: a course is everybody's.
 */
@ApplicationScoped
@Transactional
public class CourseLearners {
    private Courses courses;
    private CourseVersions versions;
    private CourseMoves moves;
    private Caller caller;

    CourseLearners() {}

    @Inject
    public CourseLearners(Courses courses, CourseVersions versions, CourseMoves moves, Caller caller) {
        this.courses = courses;
        this.versions = versions;
        this.moves = moves;
        this.caller = caller;
    }

    /**
     * @param move    the effect if everybody moved and kept what is done; {@code redo}: if what changed were learnt again
     * @param decided the latest first
     */
    public record View(
            String slug, String title, int present, List<Version> versions, List<CourseView.Lesson> lessons, List<WithdrawnLesson> withdrawn,
            MoveEffect move, MoveEffect redo, List<CourseMove> decided) {}

    /** @param withdrawn why; null: it is not */
    public record Version(EditionView edition, String withdrawn) {}

    /**
     * @throws NotFound there is no such published course
     * @throws Refused  403
     */
    public View view(String slug) {
        requirePublisher();
        CourseView course = courses.view(slug);
        UUID id = course.course().id();
        var reasons = versions.withdrawn(id);
        return new View(
                slug,
                course.course().title(),
                course.course().version(),
                courses.editions(id).stream().map(edition -> new Version(edition, reasons.get(edition.number()))).toList(),
                course.lessons().toList(),
                versions.withdrawnLessons(id),
                moves.effect(slug, "move"),
                moves.effect(slug, "redo"),
                moves.decided(slug));
    }

    private void requirePublisher() {
        caller.requireWhole(Caller.Role.INSTRUCTOR, Caller.Role.ADMINISTRATOR);
    }

    /**
     * Decides for people in the middle; moving goes on in the background.
     *
     * @param kind   {@code stay}, {@code open}, {@code move}, {@code redo}
     * @param to     the present version, as it was shown
     * @param people in the middle, as it was shown
     * @throws NotFound there is no such published course
     * @throws Refused  403; 409 {@code stale-version}; 422 {@code invalid-fields}
     */
    public void decide(String slug, String kind, int to, long people) {
        requirePublisher();
        moves.decide(slug, kind, to, people, caller.serviceNumber());
    }

    /**
     * @throws NotFound there is no such version
     * @throws Refused  403; 409 {@code version-last}, {@code version-withdrawn}; 422 {@code invalid-fields}
     */
    public void withdrawVersion(String slug, int number, String reason) {
        requirePublisher();
        versions.withdraw(slug, number, reason, caller.serviceNumber());
    }

    /**
     * Takes a lesson out of teaching; who has done all others has completed the course.
     *
     * @throws NotFound the present version has no such lesson
     * @throws Refused  403; 409 {@code lesson-last}; 422 {@code invalid-fields}
     */
    public void withdrawLesson(String slug, String key, String reason) {
        requirePublisher();
        versions.withdrawLesson(slug, key, reason, caller.serviceNumber());
        moves.settleAll(slug);
    }

    /**
     * @throws NotFound it was not withdrawn
     * @throws Refused  403
     */
    public void reinstateLesson(String slug, UUID lesson) {
        requirePublisher();
        versions.reinstateLesson(slug, lesson);
    }
}
