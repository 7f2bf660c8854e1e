package vn.hocvuso.learning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.learning.LearnerCourse;
import vn.hocvuso.learning.Learning;
import vn.hocvuso.learning.NewVersions;
import vn.hocvuso.learning.Placement;
import vn.hocvuso.learning.Placements;

/** One course: its aims, its lessons, its test, and where to go on. */
@Named("coursePage")
@RequestScoped
public class CoursePage {
    @Inject
    Learning learning;

    @Inject
    Caller caller;

    @Inject
    Placements placements;

    @Inject
    NewVersions versions;

    @Inject
    ExternalContext external;

    private String slug;
    private LearnerCourse course;
    private Placement placement;
    private NewVersions.News news;

    public void open() {
        getCourse();
    }

    /** The first open lesson not learnt yet; null when there is none. */
    public LearnerCourse.Lesson getNext() {
        return getCourse().next();
    }

    /** Lessons are left, and all of them wait for something. */
    public boolean isWaiting() {
        return getNext() == null && getCourse().progress().done() < getCourse().progress().total();
    }

    /** The closed lesson whose page was asked for; null: none was. */
    public LearnerCourse.Lesson getLocked() {
        String key = external.getRequestParameterMap().get("locked");
        return getCourse().lessons().filter(lesson -> lesson.key().equals(key) && lesson.lock() != null).findFirst().orElse(null);
    }

    /** Marks what is known by the test before the course as learnt. */
    public String skip() {
        int known = getPlacement().known().size();
        placements.skip(caller.personId(), slug());
        return "/learning/course?faces-redirect=true&slug=" + slug() + "&skipped=" + known;
    }

    /** What is new since this learner last looked, and whether going on in the present version is left to them. */
    public NewVersions.News getNews() {
        if (news == null) {
            news = versions.of(caller.personId(), slug());
        }
        return news;
    }

    /** The learner has seen what is new. */
    public String seen() {
        versions.seen(caller.personId(), slug());
        return "/learning/course?faces-redirect=true&slug=" + slug();
    }

    /** Goes on in the present version. */
    public String moveOn() {
        versions.moveOn(caller.personId(), slug());
        return "/learning/course?faces-redirect=true&slug=" + slug() + "&moved=yes";
    }

    /** Read at first need: a post asks before its action runs. */
    public LearnerCourse getCourse() {
        if (course == null) {
            course = learning.course(caller.personId(), slug());
        }
        return course;
    }

    public Placement getPlacement() {
        if (placement == null) {
            placement = placements.of(caller.personId(), slug());
        }
        return placement;
    }

    private String slug() {
        String given = slug != null ? slug : external.getRequestParameterMap().get("slug");
        if (given == null) {
            throw new NotFound("course");
        }
        return given;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
