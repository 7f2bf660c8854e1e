package vn.hocvuso.learning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.learning.LearnerCourse;
import vn.hocvuso.learning.Learning;

/** One course: its aims, its lessons, its test, and where to go on. */
@Named("coursePage")
@RequestScoped
public class CoursePage {
    @Inject
    Learning learning;

    @Inject
    Caller caller;

    private String slug;
    private LearnerCourse course;

    public void open() {
        if (slug == null) {
            throw new NotFound("course");
        }
        course = learning.course(caller.personId(), slug);
    }

    /** The first lesson not learnt yet; null when all are. */
    public LearnerCourse.Lesson getNext() {
        return course.sections().stream()
                .flatMap(section -> section.lessons().stream())
                .filter(lesson -> !lesson.state().equals("completed"))
                .findFirst()
                .orElse(null);
    }

    public LearnerCourse getCourse() {
        return course;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
