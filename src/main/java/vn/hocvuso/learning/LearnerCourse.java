package vn.hocvuso.learning;

import java.util.List;

/** A course as it stands for one learner. {@code guided}: there is a page for mentors to print. */
public record LearnerCourse(
        String slug,
        String title,
        int version,
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
