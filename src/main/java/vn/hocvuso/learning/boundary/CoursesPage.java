package vn.hocvuso.learning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.learning.CourseCard;
import vn.hocvuso.learning.LearnerQuiz;
import vn.hocvuso.learning.Learning;

/** Every published course, open to everyone. */
@Named("coursesPage")
@RequestScoped
public class CoursesPage {
    @Inject
    Learning learning;

    @Inject
    Caller caller;

    private List<CourseCard> courses;
    private List<LearnerQuiz> placements;

    public List<CourseCard> getCourses() {
        if (courses == null) {
            courses = learning.courses(caller.personId(), new Page.Request(0, Page.Request.LARGEST)).items();
        }
        return courses;
    }

    public List<LearnerQuiz> getPlacements() {
        if (placements == null) {
            placements = learning.placements(caller.personId());
        }
        return placements;
    }
}
