package vn.hocvuso.publishing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hocvuso.catalog.CourseContent;
import vn.hocvuso.catalog.CourseVersions;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.catalog.WithdrawnLesson;
import vn.hocvuso.document.ZipFiles;
import vn.hocvuso.interop.gift.GiftFiles;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.ContentReport;
import vn.hocvuso.publishing.control.Content.At;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionWriting;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.StoredQuestion;
import vn.hocvuso.quiz.Quizzes;

/**
 * Files of a course read as content files are, by the same reader and under the same rules, with the questions of its bank and its
 * tests beside them; and all of that as one zip in the layout of content/.
 */
@ApplicationScoped
public class DraftContent {
    private static final Pattern LESSON = Pattern.compile("lessons/\\d{3}-([a-z0-9-]+)/.*");

    /** Where findings of bank and tests point to: they are mended elsewhere and hold no lesson up. */
    private static final String BESIDE = "beside";

    private static final int MOST_NAMED = 10;

    private Courses courses;
    private CourseVersions versions;
    private Questions questions;
    private Quizzes quizzes;
    private ContentPublisher publisher;
    private GiftFiles gift;
    private Bulk.Sentences sentences;
    private Clock clock;

    DraftContent() {}

    @Inject
    public DraftContent(
            Courses courses,
            CourseVersions versions,
            Questions questions,
            Quizzes quizzes,
            ContentPublisher publisher,
            GiftFiles gift,
            Bulk.Sentences sentences,
            Clock clock) {
        this.courses = courses;
        this.versions = versions;
        this.questions = questions;
        this.quizzes = quizzes;
        this.publisher = publisher;
        this.gift = gift;
        this.sentences = sentences;
        this.clock = clock;
    }

    /**
     * @param course null when it could not be read at all
     * @param files  those that were read, by their path below the course's folder
     */
    public record Reading(CourseContent course, Map<String, byte[]> files, ContentReport findings) {
        /** Without the tests, which have versions of their own. */
        public Map<String, byte[]> courseFiles() {
            Map<String, byte[]> kept = new TreeMap<>(files);
            kept.keySet().removeIf(path -> path.startsWith(DraftTests.FOLDER));
            return kept;
        }
    }

    /** @param files by their path below the course's folder; lessons laid aside are not read */
    public Reading read(String slug, SortedMap<String, byte[]> files) {
        String folder = "courses/" + slug + "/";
        Map<String, byte[]> listed = listed(files);
        Findings findings = new Findings(sentences);
        Content read = new ContentReader(ContentFiles.of(under(folder, listed)), gift, findings).read();
        List<Content.Course> found = read.courses().stream()
                .map(course -> new Content.Course(course.file(), course.content(), course.lessons(), bank(slug)))
                .toList();
        List<Content.Quiz> tests = new ArrayList<>(read.quizzes());
        Set<String> drafted = tests.stream().map(Content.Quiz::slug).collect(Collectors.toSet());
        quizzes.newestOfCourse(slug).stream()
                .filter(quiz -> !drafted.contains(quiz.slug()))
                .forEach(quiz -> tests.add(new Content.Quiz(BESIDE, 1, quiz.id(), quiz.slug(), quiz.profile())));
        new ContentLinter(new Content(List.of(), found, tests, List.of()), publisher.known(), courses::preview, LocalDate.now(clock), findings).check();
        found.forEach(course -> withdrawn(course, findings));
        read.quizzes().forEach(test -> weighed(test, findings));
        return new Reading(found.isEmpty() ? null : found.get(0).content(), listed, within(folder, findings.report()));
    }

    /** Banks elsewhere, and questions that are not asked yet, only the test's own door knows. */
    private void weighed(Content.Quiz test, Findings findings) {
        Refused obstacle = quizzes.weigh(test.profile()).obstacle();
        if (obstacle != null && findings.report().errors().stream().noneMatch(finding -> finding.file().equals(test.file()))) {
            findings.error(test.file(), test.line(), obstacle.code(), obstacle.parameters().toArray());
        }
    }

    /** A lesson that was withdrawn is asked of nobody: a version that names it would promise it. */
    private void withdrawn(Content.Course course, Findings findings) {
        Map<UUID, String> reasons = versions.withdrawnLessons(course.content().id()).stream()
                .collect(Collectors.toMap(WithdrawnLesson::id, WithdrawnLesson::reason));
        course.content().sections().stream()
                .flatMap(section -> section.lessons().stream())
                .filter(lesson -> reasons.containsKey(lesson.id()))
                .forEach(lesson -> findings.error(course.file(), 1, "lesson-withdrawn", lesson.title(), reasons.get(lesson.id())));
    }

    private List<At<QuestionDraft>> bank(String slug) {
        return drafts(slug).stream().map(draft -> new At<>(BESIDE, 1, draft)).toList();
    }

    /** By name, as every database sorts it: the same bank is the same file. A course that was never published has no bank yet. */
    private List<QuestionDraft> drafts(String slug) {
        return questions.banks().stream().noneMatch(bank -> bank.slug().equals(slug))
                ? List.of()
                : questions.all(slug).stream().map(StoredQuestion::draft).sorted(Comparator.comparing(QuestionDraft::name)).toList();
    }

    private static ContentReport within(String folder, ContentReport report) {
        return ContentReport.of(within(folder, report.errors()), within(folder, report.warnings()));
    }

    private static List<ContentReport.Finding> within(String folder, List<ContentReport.Finding> findings) {
        return findings.stream()
                .filter(finding -> !finding.file().equals(BESIDE))
                .map(finding -> new ContentReport.Finding(finding.file().replace(folder, ""), finding.line(), finding.code(), finding.message()))
                .toList();
    }

    private static Map<String, byte[]> under(String folder, Map<String, byte[]> files) {
        Map<String, byte[]> under = new TreeMap<>();
        files.forEach((path, content) -> under.put(folder + path, content));
        return under;
    }

    private static Map<String, byte[]> listed(SortedMap<String, byte[]> files) {
        Set<String> placed = DraftTexts.course(files.get(CourseFiles.COURSE)).lessons().collect(Collectors.toSet());
        Map<String, byte[]> listed = new TreeMap<>();
        files.forEach((path, content) -> {
            Matcher lesson = LESSON.matcher(path);
            if (!lesson.matches() || placed.contains(lesson.group(1))) {
                listed.put(path, content);
            }
        });
        return listed;
    }

    /** A question the file cannot hold would be retired when the file is taken in: so there is no such file. */
    private Optional<byte[]> questionFile(String slug) {
        QuestionWriting writing = gift.write(drafts(slug));
        if (!writing.leftOut().isEmpty()) {
            String names = writing.leftOut().stream().limit(MOST_NAMED).map(QuestionWriting.LeftOut::name).collect(Collectors.joining(", "));
            throw new Refused(Refused.Kind.CONFLICT, "export-leaves-out", writing.leftOut().size(), names);
        }
        return writing.file().length == 0 ? Optional.empty() : Optional.of(writing.file());
    }

    /**
     * The course with its questions and tests, by their paths in the layout of content/.
     *
     * @param files of the course, by their path below its folder; tests among them go before those that are asked
     * @throws Refused 409 {@code export-leaves-out} (how many, names) when the bank has questions that the files cannot hold
     */
    public Map<String, byte[]> tree(String slug, SortedMap<String, byte[]> files) {
        Map<String, byte[]> all = under("courses/" + slug + "/", listed(files));
        questionFile(slug).ifPresent(file -> all.put("courses/" + slug + "/questions/" + slug + ".gift", file));
        quizzes.newestOfCourse(slug).forEach(quiz -> all.putIfAbsent("courses/" + slug + "/" + DraftTests.path(quiz.slug()), test(quiz)));
        return all;
    }

    /** A test as its file says it. */
    public static byte[] test(Quizzes.Newest quiz) {
        return QuizYaml.write(quiz.id(), quiz.slug(), quiz.profile());
    }

    /** {@link #tree} as {@code POST /content/imports} takes it. */
    public byte[] zip(String slug, SortedMap<String, byte[]> files) {
        return ZipFiles.write(tree(slug, files));
    }
}
