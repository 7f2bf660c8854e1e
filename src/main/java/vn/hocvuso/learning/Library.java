package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.catalog.CoursePrint;
import vn.hocvuso.catalog.CourseSummary;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.catalog.LessonHit;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused.Phrase;
import vn.hocvuso.learning.control.Booklet;
import vn.hocvuso.learning.control.Locks;

/** Lessons to look through and to print. What is still closed for a learner gives away nothing of its text here either. */
@ApplicationScoped
@Transactional
public class Library {
    private Courses courses;
    private Locks locks;
    private Booklet booklet;

    Library() {}

    @Inject
    public Library(Courses courses, Locks locks, Booklet booklet) {
        this.courses = courses;
        this.locks = locks;
        this.booklet = booklet;
    }

    /**
     * Lessons in which every word typed begins a word; closed ones are found by their title alone.
     *
     * @param staff whoever teaches sees all
     */
    public Page<LessonHit> search(UUID person, boolean staff, String words, Page.Request page) {
        return courses.search(words, staff ? Set.of() : locks.closedAnywhere(person), page);
    }

    /**
     * What of a course goes on paper, as XHTML with print styles ({@code document.Pdf}).
     *
     * @param staff whoever teaches prints all
     * @throws NotFound there is no such course, or it has no guide for mentors
     */
    public String print(UUID person, boolean staff, String slug, Paper paper) {
        CoursePrint course = courses.print(slug);
        if (paper == Paper.MENTOR && course.mentorHtml() == null) {
            throw new NotFound("guide of course " + slug);
        }
        return booklet.of(course, staff ? Map.of() : waiting(person, course.course()), paper);
    }

    private Map<String, Phrase> waiting(UUID person, CourseSummary course) {
        return course.access().isEmpty() ? Map.of() : locks.ofPresent(person, course).waiting();
    }
}
