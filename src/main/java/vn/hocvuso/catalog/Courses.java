package vn.hocvuso.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.catalog.control.CourseQueries;
import vn.hocvuso.catalog.control.CourseRepository;
import vn.hocvuso.catalog.control.LessonMarkdown;
import vn.hocvuso.catalog.control.LessonQueries;
import vn.hocvuso.catalog.control.ProgrammeRepository;
import vn.hocvuso.catalog.control.SkillRepository;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.kernel.Vietnamese;

/** What there is to learn. Published courses are open to everyone on the roll, so nothing here asks for a scope. */
@ApplicationScoped
@Transactional
public class Courses {
    private CourseRepository courses;
    private CourseQueries queries;
    private LessonQueries lessons;
    private SkillRepository skills;
    private ProgrammeRepository programmes;
    private Clock clock;
    private Event<CoursePublished> published;

    Courses() {}

    @Inject
    public Courses(
            CourseRepository courses,
            CourseQueries queries,
            LessonQueries lessons,
            SkillRepository skills,
            ProgrammeRepository programmes,
            Clock clock,
            Event<CoursePublished> published) {
        this.courses = courses;
        this.queries = queries;
        this.lessons = lessons;
        this.skills = skills;
        this.programmes = programmes;
        this.clock = clock;
        this.published = published;
    }

    public Page<CourseSummary> list(Page.Request page) {
        return new Page<>(queries.list(page.offset(), page.size()), queries.count(), page.page(), page.size());
    }

    /** The lessons of a course that is at hand. */
    public CourseView view(CourseSummary course) {
        return queries.view(course);
    }

    /** @throws NotFound when there is none, or it was withdrawn */
    public CourseView view(String slug) {
        return queries.view(summary(slug));
    }

    /** @throws NotFound when there is none, or it was withdrawn */
    public CourseSummary summary(String slug) {
        return queries.bySlug(slug).orElseThrow(() -> new NotFound("course " + slug));
    }

    /** @throws NotFound when there is none, or it was withdrawn */
    public CourseSummary summary(UUID id) {
        return queries.byId(id).orElseThrow(() -> new NotFound("course " + id));
    }

    /**
     * @throws NotFound when the course or its lesson is not there
     * @throws Refused  409 {@code lesson-withdrawn} (why)
     */
    public LessonView lesson(String slug, String key) {
        CourseSummary course = summary(slug);
        return lessons.lesson(course, key).orElseThrow(() -> absent(course, key));
    }

    /** Who follows a link to a lesson that is taught no more is told why. */
    private RuntimeException absent(CourseSummary course, String key) {
        return lessons.withdrawal(course.id(), key)
                .map(reason -> (RuntimeException) new Refused(Refused.Kind.CONFLICT, "lesson-withdrawn", reason))
                .orElseGet(() -> new NotFound("lesson " + course.slug() + "/" + key));
    }

    /**
     * Lessons in which every word typed begins a word of title or text, accents folded; those with the words in their title first.
     *
     * @param closed lessons that are found by their title alone, without a word of their text
     */
    public Page<LessonHit> search(String words, Set<UUID> closed, Page.Request page) {
        List<String> prefixes = Vietnamese.searchWords(words);
        return prefixes.isEmpty() ? new Page<>(List.of(), 0L, page.page(), page.size()) : lessons.search(prefixes, closed, page);
    }

    /** Learners can begin it, or go on with it. */
    public boolean isPublished(String slug) {
        return queries.bySlug(slug).isPresent();
    }

    /** Whether any version of the course has conditions or rules of its own; a course that is not there has none. */
    public boolean isRuled(String slug) {
        return queries.isRuled(slug);
    }

    /** Of the courses of today those with conditions or rules. */
    public List<CourseSummary> ruled() {
        return queries.ruled();
    }

    /** Every lesson of the course with its text, in order; the guide for mentors; the words: what is printed. */
    public CoursePrint print(String slug) {
        return lessons.print(summary(slug));
    }

    /**
     * In the version a learner began with.
     *
     * @throws NotFound when there is no such course or version
     */
    public CourseView view(String slug, int version) {
        return queries.view(summary(slug, version));
    }

    /**
     * A lesson of the version a learner began with; one that only the present version has is shown too, a search found it.
     *
     * @throws NotFound when the course or its lesson is not there
     */
    public LessonView lesson(String slug, String key, int version) {
        return queries.bySlug(slug, version).flatMap(course -> lessons.lesson(course, key)).orElseGet(() -> lesson(slug, key));
    }

    private CourseSummary summary(String slug, int version) {
        return queries.bySlug(slug, version).orElseThrow(() -> new NotFound("course " + slug + " version " + version));
    }

    /**
     * Withdrawn courses have an id too.
     *
     * @throws NotFound when there never was one
     */
    public UUID idOf(String slug) {
        return queries.idOf(slug).orElseThrow(() -> new NotFound("course " + slug));
    }

    /** @throws NotFound when no version of the course shows it */
    public MediaFile media(String slug, String path) {
        return queries.media(slug, path).orElseThrow(() -> new NotFound("media " + slug + "/" + path));
    }

    /** Every published version, the newest first; also those whose day has not come. */
    public List<EditionView> editions(UUID course) {
        return queries.editions(course);
    }

    /** How a lesson would look, and what its author has to mend; nothing is stored. */
    public LessonRendering preview(CourseContent course, CourseContent.Lesson lesson) {
        return LessonMarkdown.render(course.slug(), lesson.key(), lesson.markdown(), lesson.media(), course.glossary());
    }

    /** What of an SVG may not stand in a page, in the author's words ({@code <script>}, {@code onclick}); empty when all of it may. */
    public Set<String> drawingFaults(byte[] svg) {
        return LessonMarkdown.drawingFaults(svg);
    }

    /**
     * Makes the content the newest version of the course, unless it is that already.
     *
     * <p>A version whose day has not come is there, but learners go on with the one before.
     *
     * @throws Refused 422 {@code lesson-not-ready} (key, codes) when a lesson has problems; 409 {@code course-slug-taken}
     */
    public Publication publish(CourseContent course, Edition said) {
        Map<String, LessonRendering> renderings = new HashMap<>();
        course.sections().stream()
                .flatMap(section -> section.lessons().stream())
                .forEach(lesson -> renderings.put(lesson.key(), ready(lesson.key(), preview(course, lesson))));
        String guide = course.mentorGuide() == null ? null : ready("mentor", LessonMarkdown.guide(course)).html();
        LocalDate today = LocalDate.now(clock);
        Edition edition = said.from(today);
        Publication publication = courses.publish(course, renderings, guide, edition, clock.instant());
        courses.takeEffect(today);
        if (publication.changed()) {
            published.fire(new CoursePublished(course.slug(), publication.version(), edition.effectiveOn(), edition.by()));
        }
        return publication;
    }

    /** Versions whose day has come are what learners see from now on. */
    public int takeEffect() {
        return courses.takeEffect(LocalDate.now(clock));
    }

    private static LessonRendering ready(String key, LessonRendering rendering) {
        if (!rendering.problems().isEmpty()) {
            List<String> codes = rendering.problems().stream().map(LessonRendering.Problem::code).distinct().toList();
            throw new Refused("lesson-not-ready", key, String.join(", ", codes));
        }
        return rendering;
    }

    /** Replaces the framework of this code. */
    public void define(Framework framework) {
        skills.put(framework);
    }

    public List<Framework> frameworks() {
        return skills.all();
    }

    /** Full codes, {@code TT02:4.2}. */
    public Set<String> skillCodes() {
        return skills.byCode().keySet();
    }

    /** How many lessons of each course carry a skill: by course slug, then by full code. */
    public Map<String, Map<String, Integer>> lessonsBySkill() {
        return lessons.lessonsBySkill();
    }

    /**
     * The skills of each lesson by full code, by the lesson's id.
     *
     * @throws NotFound there is no such course
     */
    public Map<UUID, Set<String>> lessonSkills(String slug) {
        return lessons.lessonSkills(summary(slug));
    }

    /** In the order asked for. */
    public List<SkillView> skills(List<String> codes) {
        return skills.named(codes);
    }

    /** Replaces the programme of this code. */
    public void define(Programme programme) {
        programmes.put(programme);
    }

    /** @throws NotFound when there is none */
    public Programme programme(String code) {
        return programmes.find(code).orElseThrow(() -> new NotFound("programme " + code));
    }

    public List<Programme> programmes() {
        return programmes.all();
    }
}
