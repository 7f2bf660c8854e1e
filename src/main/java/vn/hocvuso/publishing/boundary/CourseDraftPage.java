package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.hocvuso.catalog.CourseContent;
import vn.hocvuso.catalog.EditionView;
import vn.hocvuso.catalog.Term;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.ContentReport;
import vn.hocvuso.publishing.CourseCopies;
import vn.hocvuso.publishing.CourseDescription;
import vn.hocvuso.publishing.CourseDrafts;
import vn.hocvuso.publishing.DraftOutline;
import vn.hocvuso.publishing.DraftPublishing;
import vn.hocvuso.publishing.DraftRelease;
import vn.hocvuso.publishing.DraftReview;
import vn.hocvuso.publishing.DraftReviews;
import vn.hocvuso.publishing.ReleaseReport;

/** The draft of a course: its order, changed by the page's script; what it is and its words, as forms. */
@Named("courseDraftPage")
@RequestScoped
public class CourseDraftPage {
    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    CourseDrafts drafts;

    @Inject
    DraftPublishing publishing;

    @Inject
    DraftReviews reviews;

    @Inject
    CourseCopies copies;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    private DraftOutline outline;
    private DraftReview review;
    private ContentReport findings;
    private List<EditionView> editions;

    public void open() {
        getDraft();
    }

    public String describe() {
        Typed typed = new Typed(external);
        drafts.describe(slug(), typed.number("revision"), new CourseDescription(
                null,
                null,
                typed.text("title"),
                typed.text("summary"),
                typed.ticked("audience"),
                typed.codes("skills"),
                typed.lines("objectives"),
                typed.text("completion"),
                List.of()));
        return again();
    }

    public String define() {
        Typed typed = new Typed(external);
        drafts.define(slug(), typed.number("glossaryRevision"), typed.lines("glossary").stream().map(CourseDraftPage::term).toList());
        return again();
    }

    /** Shows what has to be mended; publishes nothing. */
    public void check() {
        findings = publishing.check(slug());
    }

    public String publish() {
        Typed typed = new Typed(external);
        LocalDate day = typed.day("effectiveOn");
        ReleaseReport report = publishing.publish(slug(), new DraftRelease(
                day, typed.text("changeNote"), typed.text("nothingSecret").equals("yes"), typed.text("overNewer").equals("yes")));
        findings = report.findings();
        return report.version() == 0 ? null : again() + "&version=" + report.version();
    }

    /** The copy is opened at once. */
    public String copy() {
        return "/publishing/course-draft?faces-redirect=true&saved=yes&slug=" + copies.copy(slug(), new Typed(external).text("copyTitle"));
    }

    public String discard() {
        copies.discard(slug());
        return "/publishing/course-drafts?faces-redirect=true&discarded=yes";
    }

    public String restore(int version) {
        publishing.restore(slug(), version);
        return again();
    }

    /** What a look or an attempt to publish has found; null when there was none. */
    public ContentReport getFindings() {
        return findings;
    }

    /** A course is everybody's: who publishes it does so for the whole installation. */
    public boolean isPublisher() {
        return caller.scopeOf(Caller.Role.INSTRUCTOR, Caller.Role.ADMINISTRATOR).whole();
    }

    /** Four eyes: how far they are. */
    public DraftReview getReview() {
        if (review == null) {
            review = reviews.view(slug());
        }
        return review;
    }

    public List<EditionView> getEditions() {
        if (editions == null) {
            editions = publishing.editions(slug());
        }
        return editions;
    }

    /** The version that has just been made; null when none was. */
    public String getVersion() {
        String version = external.getRequestParameterMap().get("version");
        return version != null && version.matches("\\d{1,6}") ? version : null;
    }

    /** {@code word | another way, a third | meaning}; the middle may be missing. */
    private static Term term(String line) {
        List<String> parts = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        if (parts.size() < 2 || parts.size() > 3) {
            throw new Refused("glossary-line", line);
        }
        List<String> also = parts.size() == 3 ? Arrays.stream(parts.get(1).split(",")).map(String::strip).toList() : List.of();
        return new Term(parts.get(0), also, parts.get(parts.size() - 1));
    }

    private String again() {
        return "/publishing/course-draft?faces-redirect=true&slug=" + slug() + "&saved=yes";
    }

    /** Read at first need: a post asks before its action runs. */
    public DraftOutline getDraft() {
        if (outline == null) {
            outline = drafts.outline(slug());
        }
        return outline;
    }

    private String slug() {
        return String.valueOf(external.getRequestParameterMap().get("slug"));
    }

    /** The outline for the page's script. */
    public String getOutline() {
        return JSON.toJson(getDraft());
    }

    /** What was typed, when the form comes back with a complaint; else what is stored. */
    public String typed(String field, String stored) {
        return external.getRequestParameterMap().getOrDefault(field, stored);
    }

    public boolean isSaved() {
        return external.getRequestParameterMap().containsKey("saved");
    }

    public List<String> getGroups() {
        return CourseContent.GROUPS;
    }

    public boolean isFor(String group) {
        return getDraft().course().audience().contains(group);
    }

    public String getSkills() {
        return String.join(", ", getDraft().course().skills());
    }

    public String getObjectives() {
        return String.join("\n", getDraft().course().objectives());
    }

    /** The words as {@link #define} reads them. */
    public String getGlossary() {
        List<String> lines = new ArrayList<>();
        getDraft().glossary().forEach(term -> lines.add(
                term.term() + (term.also().isEmpty() ? "" : " | " + String.join(", ", term.also())) + " | " + term.meaning()));
        return String.join("\n", lines);
    }
}
