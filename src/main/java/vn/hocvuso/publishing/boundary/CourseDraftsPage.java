package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.publishing.CourseDrafts;
import vn.hocvuso.publishing.DraftCard;

/** Courses with the state of their drafts. */
@Named("courseDraftsPage")
@RequestScoped
public class CourseDraftsPage {
    private static final int SIZE = 50;

    @Inject
    CourseDrafts drafts;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    private Page<DraftCard> courses;

    public void open() {
        getCourses();
    }

    public String begin() {
        return "/publishing/course-draft?faces-redirect=true&slug=" + drafts.begin(getTitle());
    }

    public String openDraft() {
        String slug = external.getRequestParameterMap().get("slug");
        drafts.open(String.valueOf(slug));
        return "/publishing/course-draft?faces-redirect=true&slug=" + slug;
    }

    /** Who may say who reviews. */
    public boolean isNaming() {
        return caller.scopeOf(Caller.Role.ADMINISTRATOR).whole();
    }

    public Page<DraftCard> getCourses() {
        if (courses == null) {
            String page = external.getRequestParameterMap().get("page");
            courses = drafts.list(new Page.Request(page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0, SIZE));
        }
        return courses;
    }

    /** The course whose draft is about to be opened; null when none was chosen. */
    public DraftCard getChosen() {
        String slug = external.getRequestParameterMap().get("open");
        return getCourses().items().stream().filter(card -> card.slug().equals(slug)).findFirst().orElse(null);
    }

    /** As typed, when the form comes back with a complaint. */
    public String getTitle() {
        String title = external.getRequestParameterMap().get("title");
        return title == null ? "" : title;
    }
}
