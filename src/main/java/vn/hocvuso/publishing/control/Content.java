package vn.hocvuso.publishing.control;

import java.util.List;
import java.util.UUID;
import vn.hocvuso.catalog.CourseContent;
import vn.hocvuso.catalog.Framework;
import vn.hocvuso.catalog.Programme;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.quiz.QuizProfile;

/** A content tree as it was read, each thing with the place it came from. */
record Content(
        List<At<Framework>> frameworks,
        List<Course> courses,
        List<Quiz> quizzes,
        List<At<Programme>> programmes) {

    boolean isEmpty() {
        return frameworks.isEmpty() && courses.isEmpty() && quizzes.isEmpty() && programmes.isEmpty();
    }

    record At<T>(String file, int line, T it) {}

    /**
     * @param file    its {@code course.yaml}
     * @param lessons of {@code content}, with the place of their texts, in the same order
     */
    record Course(
            String file, CourseContent content, List<At<CourseContent.Lesson>> lessons, List<At<QuestionDraft>> questions) {}

    record Quiz(String file, int line, UUID id, String slug, QuizProfile profile) {}
}
