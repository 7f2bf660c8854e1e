package vn.hocvuso.publishing.control;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.catalog.AccessFault;
import vn.hocvuso.catalog.CourseContent;
import vn.hocvuso.catalog.LessonRendering;
import vn.hocvuso.catalog.Programme;
import vn.hocvuso.catalog.Term;
import vn.hocvuso.publishing.control.Content.At;
import vn.hocvuso.questionbank.Multiple;
import vn.hocvuso.questionbank.QuestionDraft;

/**
 * Reads a content tree as a careful editor: what belongs together must fit, and what an author promised must be there. Errors
 * keep the whole tree out; warnings do not.
 */
final class ContentLinter {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Set<String> COMPLETIONS = Set.of("lessons", "lessons-and-quiz");

    /** Words of legal documents: who cites one says when to look at it again. */
    private static final Pattern LAW =
            Pattern.compile("(?iu)\\b(luật|nghị định|nđ|thông tư|tt|quyết định|qđ|chỉ thị|nghị quyết|nq)\\b");

    /** Micro-lessons (content/README.md). */
    private static final int SHORTEST = 3;

    private static final int LONGEST = 7;

    /** Minutes an author may be off the plain count: a task or a figure takes its own time. */
    private static final int LEEWAY = 2;

    private final Content content;
    private final Known known;
    private final BiFunction<CourseContent, CourseContent.Lesson, LessonRendering> preview;
    private final LocalDate today;
    private final Findings findings;
    private final LessonLinter lessons;
    private final QuestionLinter questions;
    private final Map<UUID, String> uuids = new HashMap<>();

    /**
     * What the installation has besides the tree: a tree may be a part.
     *
     * @param units of some codes those that units have; units are never part of a tree
     */
    record Known(Set<String> skills, Set<String> courses, Set<String> banks, Set<String> quizzes, UnaryOperator<Set<String>> units) {}

    ContentLinter(
            Content content,
            Known known,
            BiFunction<CourseContent, CourseContent.Lesson, LessonRendering> preview,
            LocalDate today,
            Findings findings) {
        this.content = content;
        this.known = known;
        this.preview = preview;
        this.today = today;
        this.findings = findings;
        Map<String, String> spellings = LanguageLinter.spellings();
        this.lessons = new LessonLinter(findings, spellings);
        this.questions = new QuestionLinter(findings, spellings);
    }

    void check() {
        if (content.isEmpty()) {
            findings.error("", 1, "content-empty");
        }
        Set<String> skills = Stream.concat(
                        known.skills().stream(),
                        content.frameworks().stream().flatMap(at -> at.it().skills().stream()
                                .map(skill -> at.it().code() + ":" + skill.code())))
                .collect(Collectors.toSet());
        Map<String, String> names = new HashMap<>();
        content.courses().forEach(course -> {
            course(course, skills);
            questions(course, skills, names);
            taught(course);
            beside(course);
            access(course.content());
            questions.check(course);
        });
        new QuizLinter(content, known, findings).check();
        content.quizzes().forEach(quiz -> once(quiz.file(), quiz.id()));
        content.programmes().forEach(this::programme);
    }

    private void course(Content.Course course, Set<String> skills) {
        CourseContent it = course.content();
        String file = course.file();
        once(file, it.id());
        slug(file, it.slug());
        skills(file, 1, it.skills(), skills);
        it.audience().stream()
                .filter(group -> !CourseContent.GROUPS.contains(group))
                .forEach(group -> findings.error(file, 1, "group-unknown", group));
        if (!COMPLETIONS.contains(it.completion())) {
            findings.error(file, 1, "completion-unknown", it.completion());
        }
        if (course.lessons().isEmpty()) {
            findings.error(file, 1, "course-without-lessons");
        }
        if (it.objectives().isEmpty()) {
            findings.error(file, 1, "yaml-missing", "objectives");
        }
        boolean quiz = content.quizzes().stream()
                .anyMatch(one -> it.slug().equals(one.profile().courseSlug()) && one.profile().kind().equals("course"));
        if (!quiz && it.completion().equals("lessons-and-quiz")) {
            findings.error(file, 1, "course-without-quiz");
        }
        Set<String> asked = new HashSet<>();
        course.lessons().forEach(lesson -> lesson(course, lesson, skills, asked));
        course.questions().stream()
                .filter(at -> at.it().tags().contains(QuestionDraft.CHECK) && !asked.contains(at.it().name()))
                .forEach(at -> findings.warning(at.file(), at.line(), "check-not-asked", at.it().name()));
    }

    private void lesson(Content.Course course, At<CourseContent.Lesson> at, Set<String> skills, Set<String> asked) {
        CourseContent.Lesson lesson = at.it();
        String text = at.file();
        String yaml = text.replace("lesson.md", "lesson.yaml");
        once(yaml, lesson.id());
        slug(yaml, lesson.key());
        skills(yaml, 1, lesson.skills(), skills);
        if (lesson.objectives().isEmpty()) {
            findings.error(yaml, 1, "yaml-missing", "objectives");
        }
        if (lesson.minutes() < SHORTEST || lesson.minutes() > LONGEST) {
            findings.error(yaml, 1, "lesson-minutes", lesson.minutes(), SHORTEST, LONGEST);
        }
        review(yaml, 1, lesson.reviewOn());
        if (lesson.reviewOn() == null && lesson.sources().stream().anyMatch(source -> LAW.matcher(source).find())) {
            findings.error(yaml, 1, "lesson-without-review");
        }
        LessonRendering rendering = preview.apply(course.content(), lesson);
        rendering.problems().forEach(problem ->
                findings.error(text, problem.line(), problem.code(), problem.parameters().toArray()));
        lessons.check(text, lesson, rendering);
        lesson.media().keySet().stream()
                .filter(path -> !rendering.media().contains(path))
                .forEach(path -> findings.warning(text, 1, "media-not-shown", path));
        rendering.questions().forEach(name -> {
            asked.add(name);
            check(course, text, name);
        });
        int minutes = rendering.minutes(course.questions().stream()
                .filter(question -> rendering.questions().contains(question.it().name()))
                .map(question -> question.it().question().text().source())
                .toList());
        if (Math.abs(minutes - lesson.minutes()) > LEEWAY) {
            findings.warning(yaml, 1, "lesson-length", lesson.minutes(), minutes);
        }
    }

    private void check(Content.Course course, String text, String name) {
        QuestionDraft draft = course.questions().stream()
                .map(At::it)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
        if (draft == null) {
            findings.error(text, 1, "check-missing", name);
        } else if (!draft.tags().contains(QuestionDraft.CHECK)) {
            findings.error(text, 1, "check-without-tag", name);
        }
    }

    /** @param names of all questions of the tree, with their files */
    private void questions(Content.Course course, Set<String> skills, Map<String, String> names) {
        for (At<QuestionDraft> at : course.questions()) {
            QuestionDraft draft = at.it();
            String before = names.putIfAbsent(draft.name(), at.file() + ":" + at.line());
            if (before != null) {
                findings.error(at.file(), at.line(), "question-twice", draft.name(), before);
            }
            if (!draft.name().matches("[\\w.:-]+") || draft.name().startsWith("q-")) {
                findings.error(at.file(), at.line(), "question-without-id");
            }
            if (draft.skills().isEmpty()) {
                findings.error(at.file(), at.line(), "question-without-skill", draft.name());
            }
            skills(at.file(), at.line(), draft.skills(), skills);
            review(at.file(), at.line(), draft.reviewOn());
            if (draft.question() instanceof Multiple multiple
                    && multiple.choices().stream().anyMatch(choice -> choice.weight() == 0)) {
                findings.error(at.file(), at.line(), "question-ticks-free", draft.name());
            }
        }
    }

    /** What a course promises it teaches and asks. */
    private void taught(Content.Course course) {
        Set<String> inLessons = course.lessons().stream().flatMap(at -> at.it().skills().stream()).collect(Collectors.toSet());
        Set<String> asked = course.questions().stream()
                .map(At::it)
                .filter(draft -> !draft.tags().contains(QuestionDraft.CHECK))
                .flatMap(draft -> draft.skills().stream())
                .collect(Collectors.toSet());
        for (String skill : course.content().skills()) {
            if (!inLessons.contains(skill)) {
                findings.error(course.file(), 1, "skill-not-taught", skill);
            }
            if (!asked.contains(skill)) {
                findings.error(course.file(), 1, "skill-not-asked", skill);
            }
        }
    }

    /** What stands beside the lessons: the mentor's page and the words of the course. */
    private void beside(Content.Course course) {
        String folder = course.file().replace("course.yaml", "");
        CourseContent it = course.content();
        if (it.mentorGuide() == null) {
            findings.warning(course.file(), 1, "course-without-mentor");
        } else {
            lessons.guide(folder + "mentor.md", it.mentorGuide(), preview.apply(it, it.guide()));
        }
        Set<String> forms = new HashSet<>();
        for (Term term : it.glossary()) {
            term.forms().map(form -> form.toLowerCase(Locale.ROOT)).distinct().filter(form -> !forms.add(form))
                    .forEach(form -> findings.error(folder + "glossary.yaml", 1, "term-twice", form));
            boolean used = course.lessons().stream().anyMatch(at -> term.forms()
                    .anyMatch(form -> at.it().markdown().toLowerCase(Locale.ROOT).contains(form.toLowerCase(Locale.ROOT))));
            if (!used) {
                findings.warning(folder + "glossary.yaml", 1, "term-not-used", term.term());
            }
        }
    }

    /** What is asked for is there, and everything can be opened by somebody. */
    private void access(CourseContent course) {
        Set<String> own = content.quizzes().stream().filter(one -> course.slug().equals(one.profile().courseSlug())).map(Content.Quiz::slug).collect(Collectors.toSet());
        Set<String> elsewhere = Stream.concat(known.quizzes().stream(), content.quizzes().stream().map(Content.Quiz::slug))
                .filter(slug -> !own.contains(slug))
                .collect(Collectors.toSet());
        String file = "courses/" + course.slug() + "/" + AccessYaml.FILE;
        for (AccessFault fault : course.access().faults(course.placed(), own, elsewhere, known.units().apply(course.access().units()), today)) {
            if (fault.error()) {
                findings.error(file, 1, fault.code(), fault.parameters().toArray());
            } else {
                findings.warning(file, 1, fault.code(), fault.parameters().toArray());
            }
        }
    }

    private void programme(At<Programme> at) {
        Set<String> courses = content.courses().stream().map(course -> course.content().slug()).collect(Collectors.toSet());
        Set<String> quizzes = content.quizzes().stream().map(Content.Quiz::slug).collect(Collectors.toSet());
        at.it().courses().stream()
                .filter(slug -> !courses.contains(slug) && !known.courses().contains(slug))
                .forEach(slug -> findings.error(at.file(), 1, "programme-course-missing", slug));
        String quiz = at.it().quiz();
        if (quiz != null && !quizzes.contains(quiz) && !known.quizzes().contains(quiz)) {
            findings.error(at.file(), 1, "programme-quiz-missing", quiz);
        }
        if (at.it().courses().isEmpty() && quiz == null) {
            findings.error(at.file(), 1, "yaml-missing", "courses");
        }
    }

    private void once(String file, UUID id) {
        String before = uuids.putIfAbsent(id, file);
        if (before != null && id.getMostSignificantBits() != 0) {
            findings.error(file, 1, "uuid-twice", id.toString(), before);
        }
    }

    private void slug(String file, String slug) {
        if (!slug.isEmpty() && !SLUG.matcher(slug).matches()) {
            findings.error(file, 1, "slug-form", slug);
        }
    }

    private void skills(String file, int line, Iterable<String> codes, Set<String> skills) {
        codes.forEach(code -> {
            if (!skills.contains(code)) {
                findings.error(file, line, "skill-unknown", code);
            }
        });
    }

    private void review(String file, int line, LocalDate reviewOn) {
        if (reviewOn != null && reviewOn.isBefore(today)) {
            findings.warning(file, line, "review-past", reviewOn.toString());
        }
    }
}
