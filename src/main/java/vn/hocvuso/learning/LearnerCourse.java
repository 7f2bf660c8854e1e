package vn.hocvuso.learning;

import java.util.List;
import java.util.stream.Stream;
import vn.hocvuso.kernel.Refused.Phrase;

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

    /**
     * @param state {@code not-started} or {@code completed}
     * @param lock  what has to come before it opens; null: it is open
     * @param needs what it asks for to be done, where its learner's word is not enough; else null
     */
    public record Lesson(String key, String title, int minutes, String state, Phrase lock, Phrase needs) {}

    public Stream<Lesson> lessons() {
        return sections.stream().flatMap(section -> section.lessons().stream());
    }

    /** The first lesson that is open and not done yet; null when there is none. */
    public Lesson next() {
        return lessons().filter(lesson -> lesson.lock() == null && !lesson.state().equals("completed")).findFirst().orElse(null);
    }
}
