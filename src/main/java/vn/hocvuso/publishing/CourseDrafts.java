package vn.hocvuso.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hocvuso.catalog.CourseContent;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.catalog.Term;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.control.Authors;
import vn.hocvuso.publishing.control.DraftFiles;
import vn.hocvuso.publishing.control.DraftOpening;
import vn.hocvuso.publishing.control.DraftOutlines;
import vn.hocvuso.publishing.control.DraftQueries;
import vn.hocvuso.publishing.control.DraftShelf;
import vn.hocvuso.publishing.control.DraftTexts;
import vn.hocvuso.publishing.rule.Slugs;

/**
 * Courses being written, for whoever teaches anywhere. A draft is opened from the newest version or begun empty; it is the files of
 * content/, so that what is written here goes out and in like any other. Nothing of it is seen by learners until it is published.
 */
@ApplicationScoped
@Transactional
public class CourseDrafts {
    private static final int MOST_SECTIONS = 40;
    private static final int MOST_LESSONS = 99;

    private DraftShelf shelf;
    private DraftFiles files;
    private DraftQueries queries;
    private DraftOutlines outlines;
    private DraftOpening opening;
    private Courses courses;
    private Caller caller;
    private Ids ids;
    private Event<DomainEvent> events;

    CourseDrafts() {}

    @Inject
    public CourseDrafts(
            DraftShelf shelf,
            DraftFiles files,
            DraftQueries queries,
            DraftOutlines outlines,
            DraftOpening opening,
            Courses courses,
            Caller caller,
            Ids ids,
            Event<DomainEvent> events) {
        this.shelf = shelf;
        this.files = files;
        this.queries = queries;
        this.outlines = outlines;
        this.opening = opening;
        this.courses = courses;
        this.caller = caller;
        this.ids = ids;
        this.events = events;
    }

    /** Published courses and drafts, by title; for authors and reviewers. */
    public Page<DraftCard> list(Page.Request page) {
        shelf.requireReader();
        return queries.list(page);
    }

    /**
     * Begins a new course.
     *
     * @return its slug, made of the title
     * @throws Refused 403; 422 {@code invalid-fields}
     */
    public String begin(String title) {
        String slug = opening.begin(title, course -> course).slug();
        events.fire(new CourseDrafted("draft-opened", slug, ""));
        return slug;
    }

    /**
     * Opens a draft of a published course, from its newest version.
     *
     * @return false when there is one already
     * @throws NotFound when there is no such course
     * @throws Refused  403; 409 {@code draft-without-source} when the version's files were not kept
     */
    public boolean open(String slug) {
        Authors.require(caller);
        boolean opened = files.draft(slug).isEmpty() && opening.fromNewest(slug);
        if (opened) {
            events.fire(new CourseDrafted("draft-opened", slug, ""));
        }
        return opened;
    }

    /**
     * @throws NotFound when there is no draft
     * @throws Refused  403
     */
    public DraftOutline outline(String slug) {
        DraftFiles.Draft draft = shelf.read(slug);
        return outlines.of(draft, queries.card(slug).orElseThrow(() -> new NotFound("draft " + slug)));
    }

    /**
     * Puts sections and lessons in this order. A lesson left out is laid aside with its text, and comes back by being named again.
     *
     * @param revision the one the order was made from
     * @throws NotFound when there is no draft
     * @throws Refused  403; 409 {@code stale-version}; 422 {@code invalid-fields}, {@code lesson-unknown}, {@code lesson-placed-twice}
     */
    public DraftOutline arrange(String slug, int revision, List<CourseDescription.Section> sections) {
        DraftFiles.Draft draft = shelf.draft(slug);
        Set<String> known = new HashSet<>(outlines.lessons(draft).keySet());
        Refused.Checks checks = new Refused.Checks().that(sections.size() <= MOST_SECTIONS, "sections", "too-many", MOST_SECTIONS);
        sections.forEach(section -> checks.text(section.title(), "title", 200));
        checks.orRefuse();
        sections.stream().flatMap(section -> section.lessons().stream()).forEach(key -> {
            if (!known.remove(key)) {
                throw new Refused(outlines.lessons(draft).containsKey(key) ? "lesson-placed-twice" : "lesson-unknown", key);
            }
        });
        List<CourseDescription.Section> cleaned = sections.stream()
                .map(section -> new CourseDescription.Section(DraftTexts.line(section.title()), section.lessons()))
                .toList();
        shelf.write(draft, revision, DraftTexts.course(shelf.course(draft).content()).with(cleaned));
        events.fire(new CourseDrafted("draft-arranged", slug, ""));
        return outline(slug);
    }

    /**
     * Says what the course is; identity, slug and order stay.
     *
     * @throws NotFound when there is no draft
     * @throws Refused  403; 409 {@code stale-version}; 422 {@code invalid-fields}
     */
    public DraftOutline describe(String slug, int revision, CourseDescription said) {
        DraftFiles.Draft draft = shelf.draft(slug);
        new Refused.Checks()
                .text(said.title(), "title", 200)
                .that(said.summary() != null && said.summary().length() <= 600, "summary", "too-long", 600)
                .that(CourseContent.GROUPS.containsAll(said.audience()), "audience", "unknown-value", String.join(", ", said.audience()))
                .that(courses.skillCodes().containsAll(said.skills()), "skills", "unknown-value", String.join(", ", said.skills()))
                .that(said.objectives().stream().allMatch(one -> one.length() <= 400), "objectives", "too-long", 400)
                .that(Set.of("lessons", "lessons-and-quiz").contains(String.valueOf(said.completion())), "completion", "unknown-value", said.completion())
                .orRefuse();
        CourseDescription before = DraftTexts.course(shelf.course(draft).content());
        shelf.write(draft, revision, new CourseDescription(
                before.id(),
                before.slug(),
                DraftTexts.line(said.title()),
                DraftTexts.line(said.summary()),
                inOrderOf(before.audience(), said.audience()),
                said.skills(),
                DraftTexts.lines(said.objectives()),
                said.completion(),
                before.sections()));
        events.fire(new CourseDrafted("draft-described", slug, ""));
        return outline(slug);
    }

    /** As it stands, then what is new: boxes ticked as before make no difference to the file. */
    private static List<String> inOrderOf(List<String> before, List<String> said) {
        List<String> ordered = new ArrayList<>(before);
        ordered.retainAll(said);
        said.stream().filter(one -> !ordered.contains(one)).forEach(ordered::add);
        return ordered;
    }

    /**
     * Adds a lesson at the end of a section, with the parts a lesson usually has.
     *
     * @param section from 0; the next number after the last: a section of its own
     * @return its key, made of the title
     * @throws NotFound when there is no draft or no such section
     * @throws Refused  403; 422 {@code invalid-fields}, {@code too-many-lessons}
     */
    public String addLesson(String slug, int section, String title) {
        DraftFiles.Draft draft = shelf.draft(slug);
        new Refused.Checks().text(title, "title", 200).that(title == null || !Slugs.of(title).isEmpty(), "title", "title-without-letters").orRefuse();
        DraftFiles.Stored stored = shelf.course(draft);
        CourseDescription course = DraftTexts.course(stored.content());
        Map<String, DraftOutline.Lesson> lessons = outlines.lessons(draft);
        if (lessons.size() >= MOST_LESSONS) {
            throw new Refused("too-many-lessons", MOST_LESSONS);
        }
        if (section < 0 || section > course.sections().size()) {
            throw new NotFound("section " + section + " of draft " + slug);
        }
        String key = Slugs.of(title);
        for (int i = 2; lessons.containsKey(key); i++) {
            key = Slugs.of(title) + "-" + i;
        }
        outlines.newLesson(new LessonDescription(ids.next(), key, DraftTexts.line(title), 5, List.of(), List.of(), null, List.of()), lessons.size() + 1)
                .forEach((path, content) -> files.add(draft.course(), path, content, caller.serviceNumber(), shelf.now()));
        shelf.write(draft, stored.revision(), course.with(appended(course.sections(), section, key)));
        events.fire(new CourseDrafted("draft-lesson-added", slug, key));
        return key;
    }

    private static List<CourseDescription.Section> appended(List<CourseDescription.Section> sections, int at, String key) {
        List<CourseDescription.Section> all = new ArrayList<>(sections);
        if (at == all.size()) {
            all.add(new CourseDescription.Section("Phần " + (at + 1), List.of()));
        }
        List<String> lessons = new ArrayList<>(all.get(at).lessons());
        lessons.add(key);
        all.set(at, new CourseDescription.Section(all.get(at).title(), lessons));
        return all;
    }

    /**
     * Says the words of the course with their meanings.
     *
     * @param revision 0: there was no glossary
     * @throws NotFound when there is no draft
     * @throws Refused  403; 409 {@code stale-version}; 422 {@code invalid-fields}
     */
    public DraftOutline define(String slug, int revision, List<Term> terms) {
        DraftFiles.Draft draft = shelf.draft(slug);
        Refused.Checks checks = new Refused.Checks().that(terms.size() <= MOST_LESSONS, "terms", "too-many", MOST_LESSONS);
        terms.forEach(term -> checks.text(term.term(), "term", 80).text(term.meaning(), "meaning", 400));
        checks.orRefuse();
        shelf.write(draft, revision, terms.stream()
                .map(term -> new Term(DraftTexts.line(term.term()), DraftTexts.lines(term.also()), DraftTexts.line(term.meaning())))
                .toList());
        events.fire(new CourseDrafted("draft-words-defined", slug, ""));
        return outline(slug);
    }
}
