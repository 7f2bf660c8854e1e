package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.publishing.CourseDrafts;
import vn.hocvuso.publishing.DraftOutline;
import vn.hocvuso.publishing.TestDrafts;
import vn.hocvuso.publishing.TestLine;
import vn.hocvuso.quiz.QuizPreset;

/** The tests of a course being written, and the beginning of another. */
@Named("courseTestsPage")
@RequestScoped
public class CourseTestsPage {
    @Inject
    CourseDrafts courses;

    @Inject
    TestDrafts tests;

    @Inject
    ExternalContext external;

    private DraftOutline draft;
    private boolean sought;
    private List<TestLine> lines;

    public void open() {
        getDraft();
    }

    public String openDraft() {
        courses.open(slug());
        return "/publishing/course-tests?faces-redirect=true&slug=" + slug();
    }

    public String begin() {
        Typed typed = new Typed(external);
        String test = tests.begin(slug(), typed.text("title"), typed.text("preset"), List.of());
        return "/publishing/test-draft?faces-redirect=true&slug=" + slug() + "&test=" + test;
    }

    /**
     * Null: there is none. Tests are changed in the draft of their course: without one the page offers to open it. Read at first need:
     * a post asks before its action runs.
     */
    public DraftOutline getDraft() {
        if (!sought) {
            sought = true;
            try {
                draft = courses.outline(slug());
            } catch (NotFound none) {
                draft = null;
            }
        }
        return draft;
    }

    public List<TestLine> getLines() {
        if (lines == null) {
            lines = tests.list(slug());
        }
        return lines;
    }

    public List<String> getPresets() {
        return Stream.of(QuizPreset.values()).map(QuizPreset::code).toList();
    }

    public String getPreset() {
        return external.getRequestParameterMap().getOrDefault("preset", QuizPreset.COURSE.code());
    }

    public String getTitle() {
        return external.getRequestParameterMap().getOrDefault("title", "");
    }

    public String getSlug() {
        return slug();
    }

    private String slug() {
        return String.valueOf(external.getRequestParameterMap().get("slug"));
    }
}
