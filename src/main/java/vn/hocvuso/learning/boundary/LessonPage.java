package vn.hocvuso.learning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.util.List;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.learning.LearnerCourse;
import vn.hocvuso.learning.LearnerLesson;
import vn.hocvuso.learning.Learning;

/** A lesson to read, with its outline beside it and one act at its end. */
@Named("lessonPage")
@RequestScoped
public class LessonPage {
    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    Learning learning;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    private String courseSlug;
    private String key;
    private LearnerLesson lesson;
    private LearnerCourse course;

    public void open() {
        if (courseSlug == null || key == null) {
            throw new NotFound("lesson");
        }
        lesson = learning.lesson(caller.personId(), courseSlug, key);
        course = learning.course(caller.personId(), courseSlug);
    }

    /** Marks it as learnt and goes on: to the next lesson, or back to the course after the last. */
    public void done() throws IOException {
        // A stateless view does not fill view parameters when a form comes back.
        courseSlug = external.getRequestParameterMap().get("course");
        key = external.getRequestParameterMap().get("lesson");
        open();
        learning.complete(caller.personId(), courseSlug, key, secondsSpent());
        external.redirect(lesson.next() == null ? "/learning/course?slug=" + courseSlug : "/learning/lesson?course=" + courseSlug + "&lesson=" + lesson.next());
    }

    /** What the page's script counted; a browser without it says nothing. */
    private int secondsSpent() {
        String seconds = external.getRequestParameterMap().get("seconds");
        return seconds != null && seconds.matches("\\d{1,4}") ? Integer.parseInt(seconds) : 0;
    }

    /** The faces of the check questions by name, for the page's script; no key is in them. */
    public String getChecks() {
        return JSON.toJson(lesson.checks());
    }

    public List<LearnerCourse.Lesson> getOutline() {
        return course.sections().stream().flatMap(section -> section.lessons().stream()).toList();
    }

    /** 1, 2, 3 … in the course. */
    public int getNumber() {
        List<LearnerCourse.Lesson> outline = getOutline();
        for (int i = 0; i < outline.size(); i++) {
            if (outline.get(i).key().equals(key)) {
                return i + 1;
            }
        }
        return 0;
    }

    public LearnerLesson getLesson() {
        return lesson;
    }

    public LearnerCourse getCourse() {
        return course;
    }

    public String getCourseSlug() {
        return courseSlug;
    }

    public void setCourseSlug(String courseSlug) {
        this.courseSlug = courseSlug;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
