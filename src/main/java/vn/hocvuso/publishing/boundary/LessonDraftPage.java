package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import java.util.Map;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.publishing.CourseDrafts;
import vn.hocvuso.publishing.DraftOutline;
import vn.hocvuso.publishing.FormerText;
import vn.hocvuso.publishing.LessonDescription;
import vn.hocvuso.publishing.LessonDraft;
import vn.hocvuso.publishing.LessonDrafts;

/** A lesson being written. The text is saved and shown by the page's script; what the lesson is, by a form. */
@Named("lessonDraftPage")
@RequestScoped
public class LessonDraftPage {
    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    LessonDrafts lessons;

    @Inject
    CourseDrafts drafts;

    @Inject
    ExternalContext external;

    private LessonDraft lesson;
    private DraftOutline outline;
    private List<FormerText> former;

    public void open() {
        getLesson();
    }

    public String describe() {
        Typed typed = new Typed(external);
        lessons.describe(parameter("course"), parameter("lesson"), typed.number("revision"), new LessonDescription(
                null,
                null,
                typed.text("title"),
                typed.number("minutes"),
                typed.codes("skills"),
                typed.lines("objectives"),
                typed.day("reviewOn"),
                typed.lines("sources")));
        return "/publishing/lesson-draft?faces-redirect=true&course=" + parameter("course") + "&lesson=" + parameter("lesson") + "&saved=yes";
    }

    public LessonDraft getLesson() {
        if (lesson == null) {
            lesson = lessons.lesson(parameter("course"), parameter("lesson"));
        }
        return lesson;
    }

    public DraftOutline getOutline() {
        if (outline == null) {
            outline = drafts.outline(parameter("course"));
        }
        return outline;
    }

    public List<FormerText> getFormer() {
        if (former == null) {
            former = lessons.former(parameter("course"), parameter("lesson"));
        }
        return former;
    }

    /** What the page's script begins with. */
    public String getStart() {
        return JSON.toJson(Map.of(
                "course", getLesson().course(),
                "key", lesson.lesson().key(),
                "revision", lesson.revision()));
    }

    /** What was typed, when the form comes back with a complaint; else what is stored. */
    public String typed(String field, String stored) {
        return external.getRequestParameterMap().getOrDefault(field, stored);
    }

    public boolean isSaved() {
        return external.getRequestParameterMap().containsKey("saved");
    }

    public String getSkills() {
        return String.join(", ", getLesson().lesson().skills());
    }

    public String getObjectives() {
        return String.join("\n", getLesson().lesson().objectives());
    }

    public String getSources() {
        return String.join("\n", getLesson().lesson().sources());
    }

    private String parameter(String name) {
        String value = external.getRequestParameterMap().get(name);
        if (value == null) {
            throw new NotFound("lesson");
        }
        return value;
    }
}
