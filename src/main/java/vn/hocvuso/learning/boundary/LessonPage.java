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
import vn.hocvuso.kernel.Refused;
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

    private LearnerLesson lesson;
    private LearnerCourse course;

    /** Looks the lesson up before anything is drawn: an unknown one is a missing page, a closed one leads to its course, which says why. */
    public void open() throws IOException {
        try {
            getLesson();
        } catch (Refused refused) {
            if (!refused.code().equals("activity-locked")) {
                throw refused;
            }
            external.redirect("/learning/course?slug=" + parameter("course") + "&locked=" + parameter("lesson"));
        }
    }

    /** Marks it as learnt and goes on: to the next lesson, or back to the course after the last. */
    public void done() throws IOException {
        String slug = getLesson().course();
        learning.complete(caller.personId(), slug, lesson.key(), secondsSpent());
        external.redirect(getOnward());
    }

    /** Where one goes on once it is learnt. */
    public String getOnward() {
        String slug = getLesson().course();
        return lesson.next() == null ? "/learning/course?slug=" + slug : "/learning/lesson?course=" + slug + "&lesson=" + lesson.next();
    }

    /** Read from the request itself, query or form: a stateless view is asked for it before view parameters are set. */
    public LearnerLesson getLesson() {
        if (lesson == null) {
            lesson = learning.lesson(caller.personId(), parameter("course"), parameter("lesson"));
        }
        return lesson;
    }

    private String parameter(String name) {
        String value = external.getRequestParameterMap().get(name);
        if (value == null) {
            throw new NotFound("lesson");
        }
        return value;
    }

    public LearnerCourse getCourse() {
        if (course == null) {
            course = learning.course(caller.personId(), getLesson().course());
        }
        return course;
    }

    /** What the page's script counted; a browser without it says nothing. */
    private int secondsSpent() {
        String seconds = external.getRequestParameterMap().get("seconds");
        return seconds != null && seconds.matches("\\d{1,4}") ? Integer.parseInt(seconds) : 0;
    }

    /** The faces of the check questions by name, for the page's script; no key is in them. */
    public String getChecks() {
        return JSON.toJson(getLesson().checks());
    }

    public List<LearnerCourse.Lesson> getOutline() {
        return getCourse().sections().stream().flatMap(section -> section.lessons().stream()).toList();
    }

    /** 1, 2, 3 … in the course. */
    public int getNumber() {
        List<LearnerCourse.Lesson> outline = getOutline();
        for (int i = 0; i < outline.size(); i++) {
            if (outline.get(i).key().equals(getLesson().key())) {
                return i + 1;
            }
        }
        return 0;
    }
}
