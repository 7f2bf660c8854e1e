package vn.hocvuso.publishing.control;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import vn.hocvuso.catalog.Term;
import vn.hocvuso.publishing.CourseDescription;
import vn.hocvuso.publishing.LessonDescription;

/** The YAML files of a course, in and out: the one place that knows their members. */
final class CourseYaml {
    private CourseYaml() {}

    static CourseDescription course(YamlFile yaml) {
        yaml.only("uuid", "slug", "title", "summary", "audience", "skills", "objectives", "completion", "sections");
        List<CourseDescription.Section> sections = new ArrayList<>();
        for (YamlFile section : yaml.list("sections")) {
            section.only("title", "lessons");
            sections.add(new CourseDescription.Section(section.text("title", 200), section.texts("lessons", Sources.LONGEST_SLUG)));
        }
        return new CourseDescription(
                yaml.uuid(),
                yaml.text("slug", Sources.LONGEST_SLUG),
                yaml.text("title", 200),
                yaml.text("summary", 600),
                yaml.texts("audience", 10),
                yaml.texts("skills", 60),
                yaml.texts("objectives", 400),
                yaml.text("completion", 20),
                sections);
    }

    static byte[] write(CourseDescription course) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("uuid", course.id().toString());
        members.put("slug", course.slug());
        members.put("title", course.title());
        members.put("summary", course.summary());
        members.put("audience", course.audience());
        members.put("skills", course.skills());
        members.put("objectives", course.objectives());
        members.put("completion", course.completion());
        members.put("sections", course.sections().stream().map(CourseYaml::section).toList());
        return dump(members);
    }

    private static Map<String, Object> section(CourseDescription.Section section) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("title", section.title());
        members.put("lessons", section.lessons());
        return members;
    }

    static LessonDescription lesson(YamlFile yaml) {
        yaml.only("uuid", "slug", "title", "minutes", "skills", "objectives", "review_on", "sources");
        Integer minutes = yaml.integerOrNull("minutes");
        return new LessonDescription(
                yaml.uuid(),
                yaml.text("slug", Sources.LONGEST_SLUG),
                yaml.text("title", 200),
                minutes == null ? 0 : minutes,
                yaml.texts("skills", 60),
                yaml.texts("objectives", 400),
                yaml.dayOrNull("review_on"),
                yaml.texts("sources", 600));
    }

    static byte[] write(LessonDescription lesson) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("uuid", lesson.id().toString());
        members.put("slug", lesson.key());
        members.put("title", lesson.title());
        members.put("minutes", lesson.minutes());
        members.put("skills", lesson.skills());
        members.put("objectives", lesson.objectives());
        if (lesson.reviewOn() != null) {
            members.put("review_on", lesson.reviewOn().toString());
        }
        members.put("sources", lesson.sources());
        return dump(members);
    }

    static List<Term> glossary(List<YamlFile> entries) {
        List<Term> terms = new ArrayList<>();
        for (YamlFile entry : entries) {
            entry.only("term", "also", "meaning");
            terms.add(new Term(entry.text("term", 80), entry.texts("also", 80), entry.text("meaning", 400)));
        }
        return terms;
    }

    static byte[] write(List<Term> terms) {
        return dump(terms.stream()
                .map(term -> {
                    Map<String, Object> members = new LinkedHashMap<>();
                    members.put("term", term.term());
                    if (!term.also().isEmpty()) {
                        members.put("also", term.also());
                    }
                    members.put("meaning", term.meaning());
                    return members;
                })
                .toList());
    }

    /** A member a line, lists below it, letters as they are: what a person would write and a diff can show. */
    static byte[] dump(Object members) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        options.setIndent(2);
        // Two equal lists are two lists: readers of content take no aliases.
        options.setDereferenceAliases(true);
        return new Yaml(options).dump(members).getBytes(StandardCharsets.UTF_8);
    }
}
