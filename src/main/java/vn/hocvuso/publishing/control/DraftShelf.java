package vn.hocvuso.publishing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.catalog.CourseAccess;
import vn.hocvuso.catalog.Term;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.CourseDescription;
import vn.hocvuso.publishing.LessonDescription;

/** Takes files of a draft out for whoever asks, and puts them back in that person's name. */
@ApplicationScoped
public class DraftShelf {
    private DraftFiles files;
    private Reviewers reviewers;
    private Caller caller;
    private Clock clock;

    DraftShelf() {}

    @Inject
    public DraftShelf(DraftFiles files, Reviewers reviewers, Caller caller, Clock clock) {
        this.files = files;
        this.reviewers = reviewers;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * To write in.
     *
     * @throws NotFound when there is no draft
     * @throws Refused  403
     */
    public DraftFiles.Draft draft(String slug) {
        Authors.require(caller);
        return find(slug);
    }

    /**
     * To look at: for whoever writes courses, or is named to review them.
     *
     * @throws NotFound when there is no draft
     * @throws Refused  403
     */
    public DraftFiles.Draft read(String slug) {
        requireReader();
        return find(slug);
    }

    /** @throws Refused 403 for whoever neither writes courses nor is named to review them */
    public void requireReader() {
        reviewers.requireReader(caller);
    }

    private DraftFiles.Draft find(String slug) {
        return files.draft(slug).orElseThrow(() -> new NotFound("draft " + slug));
    }

    public DraftFiles.Stored course(DraftFiles.Draft draft) {
        return files.file(draft.course(), CourseFiles.COURSE).orElseThrow(() -> new NotFound("draft " + draft.slug()));
    }

    public List<Term> glossary(DraftFiles.Draft draft) {
        return DraftTexts.glossary(files.file(draft.course(), CourseFiles.GLOSSARY));
    }

    /** Its {@code lesson.yaml}; the folder of the lesson is part of its path. */
    public DraftFiles.Stored lesson(DraftFiles.Draft draft, String key) {
        return ofLesson(draft, key, "lesson.yaml");
    }

    /** Its {@code lesson.md}. */
    public DraftFiles.Stored text(DraftFiles.Draft draft, String key) {
        return ofLesson(draft, key, "lesson.md");
    }

    private DraftFiles.Stored ofLesson(DraftFiles.Draft draft, String key, String name) {
        return files.file(draft.course(), pattern(key) + name)
                .orElseThrow(() -> new NotFound("draft lesson " + draft.slug() + "/" + key));
    }

    /** Fits the folder of the lesson, whatever its number. */
    public static String pattern(String key) {
        if (!key.matches("[a-z0-9-]{1,80}")) {
            throw new NotFound("draft lesson " + key);
        }
        return "lessons/___-" + key + "/";
    }

    /** @throws Refused 409 {@code stale-version} when the description has moved on */
    public int write(DraftFiles.Draft draft, int from, CourseDescription course) {
        int revision = write(draft, CourseFiles.COURSE, from, CourseYaml.write(course));
        files.rename(draft.course(), course.title());
        return revision;
    }

    /** @throws Refused 409 {@code stale-version} when the description has moved on */
    public int write(DraftFiles.Draft draft, int from, LessonDescription lesson) {
        return write(draft, pattern(lesson.key()) + "lesson.yaml", from, CourseYaml.write(lesson));
    }

    /**
     * @param from 0: there is no glossary yet
     * @throws Refused 409 {@code stale-version} when it has moved on
     */
    public int write(DraftFiles.Draft draft, int from, List<Term> terms) {
        if (from == 0 && files.add(draft.course(), CourseFiles.GLOSSARY, CourseYaml.write(terms), caller.serviceNumber(), now())) {
            return 1;
        }
        return write(draft, CourseFiles.GLOSSARY, from, CourseYaml.write(terms));
    }

    /** Empty while nothing was said. */
    public Optional<DraftFiles.Stored> access(DraftFiles.Draft draft) {
        return files.file(draft.course(), AccessYaml.FILE);
    }

    /**
     * @param from 0: nothing was said yet
     * @throws Refused 409 {@code stale-version} when it has moved on
     */
    public int write(DraftFiles.Draft draft, int from, CourseAccess access) {
        byte[] content = AccessYaml.write(access);
        if (from == 0 && files.add(draft.course(), AccessYaml.FILE, content, caller.serviceNumber(), now())) {
            return 1;
        }
        return write(draft, AccessYaml.FILE, from, content);
    }

    private int write(DraftFiles.Draft draft, String path, int from, byte[] content) {
        return files.save(draft.course(), path, from, content, true, caller.serviceNumber(), now())
                .map(DraftFiles.Written::stands)
                .filter(stored -> stored.holds(content))
                .map(DraftFiles.Stored::revision)
                .orElseThrow(() -> new Refused(Refused.Kind.CONFLICT, "stale-version"));
    }

    /** Milliseconds: what was written and what is read back are the same moment on every database. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
