package vn.hocvuso.publishing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import vn.hocvuso.catalog.CourseSummary;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.CourseDescription;
import vn.hocvuso.publishing.rule.Slugs;

/** How drafts come to be: of nothing, of a published version, of another draft. */
@ApplicationScoped
public class DraftOpening {
    private DraftFiles files;
    private DraftQueries queries;
    private DraftOutlines outlines;
    private DraftShelf shelf;
    private CourseSources sources;
    private Courses courses;
    private Caller caller;
    private Ids ids;

    DraftOpening() {}

    @Inject
    public DraftOpening(
            DraftFiles files, DraftQueries queries, DraftOutlines outlines, DraftShelf shelf, CourseSources sources, Courses courses, Caller caller, Ids ids) {
        this.files = files;
        this.queries = queries;
        this.outlines = outlines;
        this.shelf = shelf;
        this.sources = sources;
        this.courses = courses;
        this.caller = caller;
        this.ids = ids;
    }

    /**
     * A new course without lessons.
     *
     * @param described what it says besides identity, slug and title
     * @throws Refused 403; 409 {@code course-slug-taken}; 422 {@code invalid-fields}
     */
    public CourseDescription begin(String title, UnaryOperator<CourseDescription> described) {
        Authors.require(caller);
        new Refused.Checks().text(title, "title", 200).that(title == null || !Slugs.of(title).isEmpty(), "title", "title-without-letters").orRefuse();
        String slug = queries.free(Slugs.of(title));
        CourseDescription course = described.apply(new CourseDescription(
                ids.next(), slug, DraftTexts.line(title), "", List.of(), List.of(), List.of(), "lessons", List.of()));
        if (!files.open(new DraftFiles.Draft(course.id(), slug, course.title(), null), outlines.empty(course), caller.serviceNumber(), shelf.now())) {
            throw new Refused(Refused.Kind.CONFLICT, "course-slug-taken", slug);
        }
        return course;
    }

    /**
     * A draft of the newest version.
     *
     * @return false: somebody was faster
     * @throws NotFound when there is no such course
     * @throws Refused  409 {@code draft-without-source} when the version's files were not kept
     */
    public boolean fromNewest(String slug) {
        CourseSummary course = courses.summary(slug);
        return files.open(new DraftFiles.Draft(course.id(), slug, course.title(), course.versionId()), source(course), caller.serviceNumber(), shelf.now());
    }

    /**
     * The files of the draft, of the newest version when there is none.
     *
     * @throws NotFound when there is no such course
     * @throws Refused  409 {@code draft-without-source}
     */
    public SortedMap<String, byte[]> original(String slug) {
        return files.draft(slug)
                .<SortedMap<String, byte[]>>map(draft -> new TreeMap<>(files.contents(draft.course(), "")))
                .orElseGet(() -> source(courses.summary(slug)));
    }

    private SortedMap<String, byte[]> source(CourseSummary course) {
        SortedMap<String, byte[]> source = sources.of(course.versionId());
        if (source.isEmpty()) {
            throw new Refused(Refused.Kind.CONFLICT, "draft-without-source", course.slug());
        }
        return source;
    }
}
