package vn.hocvuso.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.catalog.CourseSummary;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.document.ZipFiles;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.control.ContentYaml;
import vn.hocvuso.publishing.control.CourseSources;
import vn.hocvuso.publishing.control.DraftContent;
import vn.hocvuso.quiz.QuizProfile;
import vn.hocvuso.quiz.QuizSummary;
import vn.hocvuso.quiz.Quizzes;

/** Everything there is to learn, as one zip in the layout of content/: an empty installation that takes it teaches the same. */
@ApplicationScoped
@Transactional
public class WholeContent {
    private static final int MOST_NAMED = 10;

    private Courses courses;
    private Quizzes quizzes;
    private CourseSources sources;
    private DraftContent content;
    private Caller caller;
    private Event<DomainEvent> events;

    WholeContent() {}

    @Inject
    public WholeContent(Courses courses, Quizzes quizzes, CourseSources sources, DraftContent content, Caller caller, Event<DomainEvent> events) {
        this.courses = courses;
        this.quizzes = quizzes;
        this.sources = sources;
        this.content = content;
        this.caller = caller;
        this.events = events;
    }

    /**
     * Frameworks, courses as learners begin them today with their banks and tests, tests across courses, programmes. Drafts stay here.
     *
     * @param leaveOut tests that ask from a bank of no course; the layout has no place for such a bank
     * @throws Refused 403; 409 {@code draft-without-source}, {@code export-leaves-out} of a course, {@code export-leaves-out-tests} (how
     *                 many, names)
     */
    public byte[] export(boolean leaveOut) {
        caller.requireWhole(Caller.Role.ADMINISTRATOR);
        SortedMap<String, byte[]> files = new TreeMap<>();
        courses.frameworks().forEach(framework -> files.put("frameworks/" + framework.code() + ".yaml", ContentYaml.write(framework)));
        List<CourseSummary> taught = taught();
        taught.forEach(course -> files.putAll(content.tree(course.slug(), written(course))));
        across(taught.stream().map(CourseSummary::slug).collect(Collectors.toSet()), leaveOut)
                .forEach(test -> files.put("quizzes/" + test.slug() + ".yaml", DraftContent.test(test)));
        courses.programmes().forEach(programme -> files.put("programmes/" + programme.code() + ".yaml", ContentYaml.write(programme)));
        events.fire(new ContentExported(taught.size(), files.size()));
        return ZipFiles.write(files);
    }

    private List<CourseSummary> taught() {
        List<CourseSummary> all = new ArrayList<>();
        Page<CourseSummary> page = courses.list(new Page.Request(0, Page.Request.LARGEST));
        all.addAll(page.items());
        while (all.size() < page.total() && !page.items().isEmpty()) {
            page = courses.list(new Page.Request(page.page() + 1, Page.Request.LARGEST));
            all.addAll(page.items());
        }
        return all;
    }

    private SortedMap<String, byte[]> written(CourseSummary course) {
        SortedMap<String, byte[]> source = sources.of(course.versionId());
        if (source.isEmpty()) {
            throw new Refused(Refused.Kind.CONFLICT, "draft-without-source", course.slug());
        }
        return source;
    }

    private List<Quizzes.Newest> across(Set<String> banks, boolean leaveOut) {
        List<Quizzes.Newest> across = new ArrayList<>();
        Set<String> elsewhere = new TreeSet<>();
        for (QuizSummary test : quizzes.all().values()) {
            if (test.courseSlug() == null) {
                Quizzes.Newest newest = quizzes.newest(test.slug()).orElseThrow(() -> new NotFound("quiz " + test.slug()));
                if (banks.containsAll(banks(newest.profile()))) {
                    across.add(newest);
                } else {
                    elsewhere.add(test.slug());
                }
            }
        }
        if (!elsewhere.isEmpty() && !leaveOut) {
            String names = elsewhere.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
            throw new Refused(Refused.Kind.CONFLICT, "export-leaves-out-tests", elsewhere.size(), names);
        }
        return across;
    }

    private static Set<String> banks(QuizProfile profile) {
        return Stream.concat(profile.fixed().stream().map(QuizProfile.Fixed::bank), profile.draw().stream().map(line -> line.from().bank()))
                .collect(Collectors.toSet());
    }
}
