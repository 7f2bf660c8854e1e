package vn.hocvuso.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.SortedMap;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.control.Authors;
import vn.hocvuso.publishing.control.DraftFiles;
import vn.hocvuso.publishing.control.DraftOpening;
import vn.hocvuso.publishing.control.DraftOutlines;
import vn.hocvuso.publishing.control.DraftShelf;
import vn.hocvuso.publishing.control.DraftTests;
import vn.hocvuso.publishing.control.DraftTexts;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.StoredQuestion;

/** A new course begun as a copy of another, with lessons and questions of its own; and a draft that was never published thrown away again. */
@ApplicationScoped
@Transactional
public class CourseCopies {
    private DraftShelf shelf;
    private DraftFiles files;
    private DraftOpening opening;
    private DraftOutlines outlines;
    private Courses courses;
    private Questions questions;
    private Caller caller;
    private Ids ids;
    private Event<DomainEvent> events;

    CourseCopies() {}

    @Inject
    public CourseCopies(
            DraftShelf shelf,
            DraftFiles files,
            DraftOpening opening,
            DraftOutlines outlines,
            Courses courses,
            Questions questions,
            Caller caller,
            Ids ids,
            Event<DomainEvent> events) {
        this.shelf = shelf;
        this.files = files;
        this.opening = opening;
        this.outlines = outlines;
        this.courses = courses;
        this.questions = questions;
        this.caller = caller;
        this.ids = ids;
        this.events = events;
    }

    /**
     * Copies the draft of a course, or its newest version when there is none: lessons, words, media, and the questions of its bank.
     *
     * @return the slug of the new course, made of its title
     * @throws NotFound when there is no such course
     * @throws Refused  403; 409 {@code draft-without-source}, {@code course-slug-taken}; 422 {@code invalid-fields}
     */
    public String copy(String slug, String title) {
        Authors.require(caller);
        SortedMap<String, byte[]> original = opening.original(slug);
        original.keySet().removeIf(path -> path.startsWith(DraftTests.FOLDER)); // a test is one and stays where it is
        CourseDescription was = DraftTexts.course(original.get("course.yaml"));
        CourseDescription course = opening.begin(title, fresh -> was.as(fresh.id(), fresh.slug(), fresh.title()));
        outlines.renewed(original, ids).forEach((path, content) -> files.add(course.id(), path, content, caller.serviceNumber(), shelf.now()));
        copyQuestions(slug, course);
        events.fire(new CourseDrafted("draft-copied", course.slug(), slug));
        return course.slug();
    }

    /** They were reviewed where they come from. */
    private void copyQuestions(String from, CourseDescription course) {
        if (questions.banks().stream().anyMatch(bank -> bank.slug().equals(from))) {
            questions.define(course.slug(), course.title());
            questions.store(course.slug(), questions.all(from).stream().map(StoredQuestion::draft).toList(), Questions.Missing.KEEP);
        }
    }

    /**
     * Throws a draft away that was never published and that nobody else has written in.
     *
     * @throws NotFound when there is no draft
     * @throws Refused  403 {@code draft-of-others}; 409 {@code draft-published}
     */
    public void discard(String slug) {
        DraftFiles.Draft draft = shelf.draft(slug);
        if (!courses.editions(draft.course()).isEmpty()) {
            throw new Refused(Refused.Kind.CONFLICT, "draft-published", draft.title());
        }
        if (!Set.of(caller.serviceNumber()).containsAll(files.writers(draft.course()))) {
            throw new Refused(Refused.Kind.FORBIDDEN, "draft-of-others", draft.title());
        }
        files.discard(draft.course());
        events.fire(new CourseDrafted("draft-discarded", slug, draft.title()));
    }
}
