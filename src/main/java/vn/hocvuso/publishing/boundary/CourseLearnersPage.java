package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.publishing.CourseLearners;

/** Versions of a course, what becomes of people in the middle of older ones, and what is taken out of teaching. */
@Named("courseLearnersPage")
@RequestScoped
public class CourseLearnersPage {
    @Inject
    CourseLearners learners;

    @Inject
    ExternalContext external;

    private CourseLearners.View view;

    public void open() {
        getView();
    }

    public String decide(String kind) {
        Typed typed = new Typed(external);
        learners.decide(slug(), kind, typed.number("to"), typed.number("people"));
        return again("decided");
    }

    public String withdrawVersion() {
        Typed typed = new Typed(external);
        learners.withdrawVersion(slug(), typed.number("number"), typed.text("reason"));
        return again("version-withdrawn");
    }

    public String withdrawLesson() {
        Typed typed = new Typed(external);
        learners.withdrawLesson(slug(), typed.text("lesson"), typed.text("reason"));
        return again("lesson-withdrawn");
    }

    public String reinstate(UUID lesson) {
        learners.reinstateLesson(slug(), lesson);
        return again("reinstated");
    }

    private String again(String done) {
        return "/publishing/course-learners?faces-redirect=true&slug=" + slug() + "&done=" + done;
    }

    /** What has just been done; null: nothing. */
    public String getDone() {
        String done = external.getRequestParameterMap().get("done");
        return done != null && done.matches("[a-z-]{1,20}") ? done : null;
    }

    /** Read at first need: a post asks before its action runs. */
    public CourseLearners.View getView() {
        if (view == null) {
            view = learners.view(slug());
        }
        return view;
    }

    private String slug() {
        String slug = external.getRequestParameterMap().get("slug");
        if (slug == null) {
            throw new NotFound("course");
        }
        return slug;
    }
}
