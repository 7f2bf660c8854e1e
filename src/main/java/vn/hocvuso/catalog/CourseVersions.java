package vn.hocvuso.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.catalog.control.VersionRepository;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;

/** Versions side by side, and what is taken out of teaching. A version itself never changes; it, or a lesson, is no longer shown. */
@ApplicationScoped
@Transactional
public class CourseVersions {
    private static final int LONGEST_REASON = 400;

    private VersionRepository versions;
    private Courses courses;
    private Clock clock;
    private Event<DomainEvent> events;

    CourseVersions() {}

    @Inject
    public CourseVersions(VersionRepository versions, Courses courses, Clock clock, Event<DomainEvent> events) {
        this.versions = versions;
        this.courses = courses;
        this.clock = clock;
        this.events = events;
    }

    /** @throws NotFound when there is no such version */
    public CourseChanges changes(UUID course, int from, int to) {
        return versions.changes(versions.id(course, from).orElseThrow(() -> missing(from)), versions.id(course, to).orElseThrow(() -> missing(to)));
    }

    private static NotFound missing(int number) {
        return new NotFound("version " + number);
    }

    /** By number, why versions were withdrawn. */
    public Map<Integer, String> withdrawn(UUID course) {
        return versions.withdrawn(course);
    }

    public List<WithdrawnLesson> withdrawnLessons(UUID course) {
        return versions.withdrawnLessons(course);
    }

    /**
     * Nobody begins this version any more; whoever begins gets the newest other one whose day has come. Who has begun it goes on with
     * it until they are moved.
     *
     * @throws NotFound when there is no such version
     * @throws Refused  409 {@code version-last}, {@code version-withdrawn}; 422 {@code invalid-fields}
     */
    public void withdraw(String slug, int number, String reason, String by) {
        requireReason(reason);
        UUID course = courses.idOf(slug);
        if (!versions.withdraw(versions.id(course, number).orElseThrow(() -> missing(number)), reason.strip(), by, clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
            throw new Refused(Refused.Kind.CONFLICT, "version-withdrawn", number);
        }
        if (!versions.settle(course, LocalDate.now(clock))) {
            throw new Refused(Refused.Kind.CONFLICT, "version-last", number);
        }
        events.fire(new CourseWithdrawn("version-withdrawn", slug, String.valueOf(number), reason.strip()));
    }

    /**
     * Takes a lesson out of every version. Nobody is asked for it any more: who has all others has learnt the course.
     *
     * @param key of the present version
     * @return its id
     * @throws NotFound when the present version has no such lesson
     * @throws Refused  409 {@code lesson-last}; 422 {@code invalid-fields}
     */
    public UUID withdrawLesson(String slug, String key, String reason, String by) {
        requireReason(reason);
        CourseView view = courses.view(slug);
        CourseView.Lesson lesson = view.lessons().filter(one -> one.key().equals(key)).findFirst().orElseThrow(() -> new NotFound("lesson " + slug + "/" + key));
        if (view.lessons().count() == 1) {
            throw new Refused(Refused.Kind.CONFLICT, "lesson-last", lesson.title());
        }
        versions.withdrawLesson(view.course().id(), lesson.id(), reason.strip(), by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        events.fire(new CourseWithdrawn("lesson-withdrawn", slug, key, reason.strip()));
        return lesson.id();
    }

    /** @throws NotFound when it was not withdrawn */
    public void reinstateLesson(String slug, UUID lesson) {
        WithdrawnLesson withdrawn = withdrawnLessons(courses.idOf(slug)).stream()
                .filter(one -> one.id().equals(lesson))
                .findFirst()
                .orElseThrow(() -> new NotFound("withdrawn lesson " + lesson));
        versions.reinstateLesson(lesson);
        events.fire(new CourseWithdrawn("lesson-reinstated", slug, withdrawn.key(), withdrawn.reason()));
    }

    private static void requireReason(String reason) {
        new Refused.Checks().text(reason, "reason", LONGEST_REASON).orRefuse();
    }
}
