package vn.hocvuso.learning;

import java.util.List;

/**
 * A course as it stands for one learner: in the version they began, or the present one.
 *
 * @param present    number of the version who begins now gets; beyond {@code version} the learner keeps an older one
 * @param changeNote what its author says is new in the present version; null when nothing is said
 * @param guided     there is a page for mentors to print
 */
public record LearnerCourse(
        String slug,
        String title,
        int version,
        int present,
        String changeNote,
        String summary,
        int minutes,
        List<String> objectives,
        boolean guided,
        List<Section> sections,
        List<LearnerQuiz> quizzes,
        CourseState progress) {

    public record Section(String title, List<Lesson> lessons) {}

    /** @param state {@code not-started} or {@code completed} */
    public record Lesson(String key, String title, int minutes, String state) {}
}
