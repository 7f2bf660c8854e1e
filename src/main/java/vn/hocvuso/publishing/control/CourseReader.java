package vn.hocvuso.publishing.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocvuso.catalog.CourseContent;
import vn.hocvuso.interop.gift.GiftFiles;
import vn.hocvuso.publishing.CourseDescription;
import vn.hocvuso.publishing.LessonDescription;
import vn.hocvuso.publishing.control.Content.At;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionReading;

/** Reads one course of a content tree: its lessons with their media, and its questions. */
final class CourseReader {
    private static final Pattern LESSON_FOLDER = Pattern.compile("courses/[^/]+/lessons/(\\d{3})-([a-z0-9-]+)/lesson\\.yaml");

    private final Sources sources;
    private final GiftFiles gift;
    private final Findings findings;

    CourseReader(Sources sources, GiftFiles gift) {
        this.sources = sources;
        this.gift = gift;
        this.findings = sources.findings;
    }

    /** @param folder {@code courses/<slug>} */
    Optional<Content.Course> read(String folder) {
        String path = folder + "/course.yaml";
        YamlFile yaml = sources.has(path) ? sources.yaml(path) : null;
        if (yaml == null) {
            if (!sources.has(path)) {
                findings.error(folder, 1, "course-yaml-missing");
            }
            return Optional.empty();
        }
        CourseDescription it = CourseYaml.course(yaml);
        sources.sameAsName(path, it.slug(), folder.substring("courses/".length()));
        Map<String, At<CourseContent.Lesson>> found = lessons(folder);
        List<At<CourseContent.Lesson>> ordered = new ArrayList<>();
        List<CourseContent.Section> sections = sections(path, it, yaml, found, ordered);
        found.values().forEach(unlisted -> findings.error(path, yaml.line("sections"), "lesson-not-listed", unlisted.it().key()));
        CourseContent content = it.with(
                sections,
                sources.has(folder + "/mentor.md") ? sources.text(folder + "/mentor.md") : null,
                CourseYaml.glossary(sources.yamlList(folder + "/glossary.yaml")),
                AccessYaml.read(folder + "/" + AccessYaml.FILE, sources.yamlList(folder + "/" + AccessYaml.FILE), findings));
        return Optional.of(new Content.Course(path, content, ordered, questions(folder)));
    }

    /** Takes the lessons named out of {@code found}. */
    private List<CourseContent.Section> sections(
            String path, CourseDescription it, YamlFile yaml, Map<String, At<CourseContent.Lesson>> found, List<At<CourseContent.Lesson>> ordered) {
        List<CourseContent.Section> sections = new ArrayList<>();
        for (CourseDescription.Section section : it.sections()) {
            List<CourseContent.Lesson> lessons = new ArrayList<>();
            for (String key : section.lessons()) {
                At<CourseContent.Lesson> lesson = found.remove(key);
                if (lesson == null) {
                    findings.error(path, yaml.list("sections").get(sections.size()).line("lessons"), "lesson-missing", key);
                } else {
                    lessons.add(lesson.it());
                    ordered.add(lesson);
                }
            }
            sections.add(new CourseContent.Section(section.title(), lessons));
        }
        return sections;
    }

    private Map<String, At<CourseContent.Lesson>> lessons(String folder) {
        Map<String, At<CourseContent.Lesson>> lessons = new TreeMap<>();
        Set<String> folders = new TreeSet<>();
        for (String path : sources.below(folder + "/lessons").keySet()) {
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
                .filter(one -> !LESSON_FOLDER.matcher(one + "lesson.yaml").matches() || !sources.has(one + "lesson.yaml"))
                .forEach(one -> findings.error(one, 1, "lesson-folder"));
        return lessons;
    }

    private Optional<At<CourseContent.Lesson>> lesson(String path, String name) {
        YamlFile yaml = sources.yaml(path);
        String folder = path.substring(0, path.lastIndexOf('/'));
        String textPath = folder + "/lesson.md";
        String markdown = sources.has(textPath) ? sources.text(textPath) : null;
        if (!sources.has(textPath)) {
            findings.error(folder, 1, "lesson-text-missing");
        }
        if (yaml == null || markdown == null) {
            return Optional.empty();
        }
        LessonDescription it = CourseYaml.lesson(yaml);
        sources.sameAsName(path, it.key(), name);
        Map<String, byte[]> media = new TreeMap<>();
        sources.below(folder + "/media").forEach((file, bytes) -> media.put(file.substring(folder.length() + 1), bytes));
        return Optional.of(new At<>(textPath, 1, it.with(markdown, media)));
    }

    private List<At<QuestionDraft>> questions(String folder) {
        List<At<QuestionDraft>> questions = new ArrayList<>();
        for (String path : sources.below(folder + "/questions").keySet()) {
            if (!path.endsWith(".gift")) {
                findings.error(path, 1, "file-unknown");
                continue;
            }
            String text = sources.text(path);
            QuestionReading reading = gift.read(text == null ? "" : text);
            reading.problems().forEach(problem ->
                    findings.error(path, problem.line(), problem.code(), problem.parameters().toArray()));
            reading.questions().forEach(found -> questions.add(new At<>(path, found.line(), found.draft())));
        }
        return questions;
    }
}
