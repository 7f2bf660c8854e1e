package vn.hocvuso.publishing.control;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocvuso.catalog.CourseContent;
import vn.hocvuso.catalog.Framework;
import vn.hocvuso.catalog.Programme;
import vn.hocvuso.interop.gift.GiftFiles;
import vn.hocvuso.interop.gift.GiftReading;
import vn.hocvuso.publishing.control.Content.At;
import vn.hocvuso.questionbank.DrawSpec;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.quiz.QuizProfile;

/** Reads the files of a content tree in the layout of content/README.md; what cannot be read is noted and left out. */
final class ContentReader {
    private static final Pattern LESSON_FOLDER = Pattern.compile("courses/[^/]+/lessons/(\\d{3})-([a-z0-9-]+)/lesson\\.yaml");
    private static final int LONGEST_SLUG = 80;

    private final ContentFiles files;
    private final GiftFiles gift;
    private final Findings findings;

    ContentReader(ContentFiles files, GiftFiles gift, Findings findings) {
        this.files = files;
        this.gift = gift;
        this.findings = findings;
    }

    Content read() {
        List<At<Framework>> frameworks = new ArrayList<>();
        List<Content.Course> courses = new ArrayList<>();
        List<Content.Quiz> quizzes = new ArrayList<>();
        List<At<Programme>> programmes = new ArrayList<>();
        Set<String> folders = new TreeSet<>();
        for (String path : files.all().keySet()) {
            if (path.matches("frameworks/[^/]+\\.yaml")) {
                add(frameworks, path, framework(path));
            } else if (path.matches("programmes/[^/]+\\.yaml")) {
                add(programmes, path, programme(path));
            } else if (path.matches("quizzes/[^/]+\\.yaml")) {
                quiz(path, null, quizzes);
            } else if (path.startsWith("courses/") && path.indexOf('/', 8) > 0) {
                folders.add(path.substring(0, path.indexOf('/', 8)));
            }
        }
        for (String folder : folders) {
            course(folder, courses);
            files.below(folder + "/quizzes").keySet().stream()
                    .filter(path -> path.endsWith(".yaml"))
                    .forEach(path -> quiz(path, folder.substring("courses/".length()), quizzes));
        }
        return new Content(frameworks, courses, quizzes, programmes);
    }

    private static <T> void add(List<At<T>> to, String file, T it) {
        if (it != null) {
            to.add(new At<>(file, 1, it));
        }
    }

    private Framework framework(String path) {
        YamlFile yaml = yaml(path);
        if (yaml == null) {
            return null;
        }
        yaml.only("code", "title", "version", "issued", "source", "note", "skills");
        List<Framework.Skill> skills = new ArrayList<>();
        for (YamlFile domain : yaml.list("skills")) {
            domain.only("code", "name", "skills");
            String parent = domain.text("code", 30);
            skills.add(new Framework.Skill(parent, null, domain.text("name", 300)));
            for (YamlFile skill : domain.list("skills")) {
                skill.only("code", "name");
                skills.add(new Framework.Skill(skill.text("code", 30), parent, skill.text("name", 300)));
            }
        }
        Set<String> codes = new HashSet<>();
        skills.stream().map(Framework.Skill::code).filter(code -> !codes.add(code)).forEach(code -> findings.error(path, 1, "skill-twice", code));
        return new Framework(
                yaml.text("code", 20),
                yaml.text("title", 300),
                yaml.text("version", 40),
                yaml.dayOrNull("issued"),
                yaml.text("source", 400),
                yaml.textOrNull("note", 400),
                skills);
    }

    private Programme programme(String path) {
        YamlFile yaml = yaml(path);
        if (yaml == null) {
            return null;
        }
        yaml.only("code", "title", "courses", "quiz");
        String code = yaml.text("code", 60);
        sameAsName(path, code, path.substring(path.indexOf('/') + 1).replace(".yaml", ""));
        return new Programme(code, yaml.text("title", 200), yaml.texts("courses", LONGEST_SLUG), yaml.textOrNull("quiz", LONGEST_SLUG));
    }

    private void course(String folder, List<Content.Course> courses) {
        String path = folder + "/course.yaml";
        YamlFile yaml = files.all().containsKey(path) ? yaml(path) : null;
        if (yaml == null) {
            if (!files.all().containsKey(path)) {
                findings.error(folder, 1, "course-yaml-missing");
            }
            return;
        }
        yaml.only("uuid", "slug", "title", "summary", "audience", "skills", "objectives", "completion", "sections");
        String slug = yaml.text("slug", LONGEST_SLUG);
        sameAsName(path, slug, folder.substring("courses/".length()));
        Map<String, At<CourseContent.Lesson>> found = lessons(folder);
        List<At<CourseContent.Lesson>> ordered = new ArrayList<>();
        List<CourseContent.Section> sections = sections(path, yaml, found, ordered);
        found.values().forEach(unlisted -> findings.error(path, yaml.line("sections"), "lesson-not-listed", unlisted.it().key()));
        CourseContent content = new CourseContent(
                yaml.uuid(),
                slug,
                yaml.text("title", 200),
                yaml.text("summary", 600),
                yaml.texts("audience", 10),
                yaml.texts("skills", 60),
                yaml.texts("objectives", 400),
                yaml.text("completion", 20),
                sections);
        courses.add(new Content.Course(path, content, ordered, questions(folder)));
    }

    /** Takes the lessons named out of {@code found}. */
    private List<CourseContent.Section> sections(
            String path, YamlFile yaml, Map<String, At<CourseContent.Lesson>> found, List<At<CourseContent.Lesson>> ordered) {
        List<CourseContent.Section> sections = new ArrayList<>();
        for (YamlFile section : yaml.list("sections")) {
            section.only("title", "lessons");
            List<CourseContent.Lesson> lessons = new ArrayList<>();
            for (String key : section.texts("lessons", LONGEST_SLUG)) {
                At<CourseContent.Lesson> lesson = found.remove(key);
                if (lesson == null) {
                    findings.error(path, section.line("lessons"), "lesson-missing", key);
                } else {
                    lessons.add(lesson.it());
                    ordered.add(lesson);
                }
            }
            sections.add(new CourseContent.Section(section.text("title", 200), lessons));
        }
        return sections;
    }

    private Map<String, At<CourseContent.Lesson>> lessons(String folder) {
        Map<String, At<CourseContent.Lesson>> lessons = new TreeMap<>();
        Set<String> folders = new TreeSet<>();
        for (String path : files.below(folder + "/lessons").keySet()) {
            Matcher matcher = LESSON_FOLDER.matcher(path);
            if (matcher.matches()) {
                lesson(path, matcher.group(2)).ifPresent(lesson -> {
                    if (lessons.put(lesson.it().key(), lesson) != null) {
                        findings.error(path, 1, "slug-twice", lesson.it().key());
                    }
                });
            }
            folders.add(path.substring(0, path.indexOf('/', folder.length() + "/lessons/".length()) + 1));
        }
        folders.stream()
                .filter(one -> !LESSON_FOLDER.matcher(one + "lesson.yaml").matches() || !files.all().containsKey(one + "lesson.yaml"))
                .forEach(one -> findings.error(one, 1, "lesson-folder"));
        return lessons;
    }

    private Optional<At<CourseContent.Lesson>> lesson(String path, String name) {
        YamlFile yaml = yaml(path);
        String folder = path.substring(0, path.lastIndexOf('/'));
        String textPath = folder + "/lesson.md";
        String markdown = files.all().containsKey(textPath) ? text(textPath) : null;
        if (!files.all().containsKey(textPath)) {
            findings.error(folder, 1, "lesson-text-missing");
        }
        if (yaml == null || markdown == null) {
            return Optional.empty();
        }
        yaml.only("uuid", "slug", "title", "minutes", "skills", "objectives", "review_on", "sources");
        String slug = yaml.text("slug", LONGEST_SLUG);
        sameAsName(path, slug, name);
        Integer minutes = yaml.integerOrNull("minutes");
        Map<String, byte[]> media = new TreeMap<>();
        files.below(folder + "/media").forEach((file, bytes) -> media.put(file.substring(folder.length() + 1), bytes));
        CourseContent.Lesson lesson = new CourseContent.Lesson(
                yaml.uuid(),
                slug,
                yaml.text("title", 200),
                minutes == null ? 0 : minutes,
                yaml.texts("skills", 60),
                yaml.texts("objectives", 400),
                yaml.dayOrNull("review_on"),
                yaml.texts("sources", 600),
                markdown,
                media);
        return Optional.of(new At<>(textPath, 1, lesson));
    }

    private List<At<QuestionDraft>> questions(String folder) {
        List<At<QuestionDraft>> questions = new ArrayList<>();
        for (String path : files.below(folder + "/questions").keySet()) {
            if (!path.endsWith(".gift")) {
                findings.error(path, 1, "file-unknown");
                continue;
            }
            String text = text(path);
            GiftReading reading = gift.read(text == null ? "" : text);
            reading.problems().forEach(problem ->
                    findings.error(path, problem.line(), problem.code(), problem.parameters().toArray()));
            reading.questions().forEach(found -> questions.add(new At<>(path, found.line(), found.draft())));
        }
        return questions;
    }

    /** @param course slug of the folder it stands in; null: it draws across courses */
    private void quiz(String path, String course, List<Content.Quiz> quizzes) {
        YamlFile yaml = yaml(path);
        if (yaml == null) {
            return;
        }
        yaml.only("uuid", "slug", "title", "kind", "bank", "draw", "fixed", "minutes", "pass_percent", "attempts");
        String slug = yaml.text("slug", LONGEST_SLUG);
        sameAsName(path, slug, path.substring(path.lastIndexOf('/') + 1).replace(".yaml", ""));
        String bank = yaml.has("bank") ? yaml.text("bank", LONGEST_SLUG) : course;
        List<QuizProfile.Draw> draws = new ArrayList<>();
        yaml.list("draw").forEach(line -> draw(path, line, bank, draws));
        List<QuizProfile.Fixed> fixed = yaml.texts("fixed", 120).stream().map(name -> new QuizProfile.Fixed(bank, name)).toList();
        Integer pass = yaml.integerOrNull("pass_percent");
        if (pass == null) {
            findings.error(path, yaml.line(), "yaml-missing", "pass_percent");
        }
        QuizProfile profile = new QuizProfile(
                yaml.text("title", 200),
                yaml.text("kind", 10),
                course,
                fixed,
                draws,
                yaml.integerOrNull("minutes"),
                pass == null ? 0 : pass,
                yaml.integerOrNull("attempts"),
                null);
        quizzes.add(new Content.Quiz(path, yaml.line(yaml.has("draw") ? "draw" : "slug"), yaml.uuid(), slug, profile));
    }

    private void draw(String path, YamlFile line, String courseBank, List<QuizProfile.Draw> draws) {
        line.only("bank", "tags", "skills", "difficulty", "count");
        String bank = line.has("bank") ? line.text("bank", LONGEST_SLUG) : courseBank;
        if (bank == null) {
            findings.error(path, line.line(), "yaml-missing", "bank");
            return;
        }
        Set<Integer> difficulty = new TreeSet<>();
        for (String level : line.texts("difficulty", 1)) {
            if (level.matches("[1-4]")) {
                difficulty.add(Integer.valueOf(level));
            } else {
                findings.error(path, line.line(), "draw-difficulty", level);
            }
        }
        Integer count = line.integerOrNull("count");
        DrawSpec spec = new DrawSpec(bank, Set.copyOf(line.texts("tags", 200)), Set.copyOf(line.texts("skills", 60)), difficulty);
        draws.add(new QuizProfile.Draw(spec, count == null ? 0 : count));
    }

    private void sameAsName(String path, String slug, String name) {
        if (!slug.isEmpty() && !slug.equals(name)) {
            findings.error(path, 1, "slug-not-name", slug, name);
        }
    }

    private YamlFile yaml(String path) {
        String text = text(path);
        return text == null ? null : YamlFile.of(path, text, findings);
    }

    /** Null, and noted, when it is no UTF-8. */
    private String text(String path) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(files.all().get(path))).toString();
            checkForm(path, text);
            return text;
        } catch (CharacterCodingException e) {
            findings.error(path, 1, "file-not-utf8");
            return null;
        }
    }

    private void checkForm(String path, String text) {
        if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return;
        }
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!Normalizer.isNormalized(lines[i], Normalizer.Form.NFC)) {
                findings.error(path, i + 1, "file-not-nfc");
                return;
            }
        }
    }
}
