package vn.hocvuso.learning;

import java.util.List;
import vn.hocvuso.catalog.CourseSummary;
import vn.hocvuso.progress.CourseProgress;

/** A course in a learner's list; {@code minutes} for all of its lessons. */
public record CourseCard(
        String slug,
        String title,
        int version,
        String summary,
        int minutes,
        List<String> objectives,
        List<String> audience,
        CourseState progress) {
    public static CourseCard of(CourseSummary course, CourseProgress progress) {
        return new CourseCard(
                course.slug(),
                course.title(),
                course.version(),
                course.summary(),
                course.minutes(),
                course.objectives(),
                course.audience(),
                CourseState.of(progress));
    }
}
