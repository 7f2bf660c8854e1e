package vn.hocvuso.learning;

import java.time.LocalDate;
import vn.hocvuso.progress.CourseProgress;

/**
 * How far I am in a course.
 *
 * @param state       {@code not-started}, {@code in-progress} or {@code completed}
 * @param done        lessons, of {@code total}
 * @param completedOn null until completed
 */
public record CourseState(String state, int done, int total, LocalDate completedOn) {
    public static CourseState of(CourseProgress progress) {
        return new CourseState(progress.state(), progress.done(), progress.total(), progress.completedOn());
    }
}
