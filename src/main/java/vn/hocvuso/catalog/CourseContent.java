package vn.hocvuso.catalog;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A course as its author hands it in.
 *
 * @param id         identity over renames
 * @param audience   report groups it is meant for
 * @param skills     codes such as {@code TT02:4.2}
 * @param completion {@code lessons} or {@code lessons-and-quiz}
 * @param mentorGuide Markdown for who runs the course without a network; null when there is none
 * @param glossary   its words, in the order they are listed
 * @param access     when its activities open and when they are done
 */
public record CourseContent(
        UUID id,
        String slug,
        String title,
        String summary,
        List<String> audience,
        List<String> skills,
        List<String> objectives,
        String completion,
        List<Section> sections,
        String mentorGuide,
        List<Term> glossary,
        CourseAccess access) {
    /** Codes of the report groups there are (domain.md section 3), in the order they are listed. */
    public static final List<String> GROUPS = List.of("SQ", "QNCN", "CNVCQP", "HSQ-BS", "HV", "LDHD");

    public CourseContent {
        glossary = List.copyOf(glossary);
        audience = List.copyOf(audience);
        skills = List.copyOf(skills);
        objectives = List.copyOf(objectives);
        sections = List.copyOf(sections);
    }

    /** One whose activities are all open from the beginning. */
    public CourseContent(
            UUID id, String slug, String title, String summary, List<String> audience, List<String> skills, List<String> objectives,
            String completion, List<Section> sections, String mentorGuide, List<Term> glossary) {
        this(id, slug, title, summary, audience, skills, objectives, completion, sections, mentorGuide, glossary, CourseAccess.NONE);
    }

    public CourseContent with(CourseAccess said) {
        return new CourseContent(id, slug, title, summary, audience, skills, objectives, completion, sections, mentorGuide, glossary, said);
    }

    /** Keys of the lessons with the titles of their sections, in order. */
    public Map<String, String> placed() {
        Map<String, String> placed = new LinkedHashMap<>();
        sections.forEach(section -> section.lessons().forEach(lesson -> placed.put(lesson.key(), section.title())));
        return placed;
    }

    /** The mentor's guide as a lesson without figures, so that it is read and drawn like one. */
    public Lesson guide() {
        return new Lesson(id, "mentor", title, 0, List.of(), List.of(), null, List.of(), mentorGuide, Map.of());
    }

    public record Section(String title, List<Lesson> lessons) {
        public Section {
            lessons = List.copyOf(lessons);
        }
    }

    /**
     * @param key      unique in the course; in addresses
     * @param minutes  what it takes to read and to think
     * @param reviewOn null when nothing in it ages
     * @param markdown as written; see content/README.md
     * @param media    by the path the text names, {@code media/x.svg}
     */
    public record Lesson(
            UUID id,
            String key,
            String title,
            int minutes,
            List<String> skills,
            List<String> objectives,
            LocalDate reviewOn,
            List<String> sources,
            String markdown,
            Map<String, byte[]> media) {
        public Lesson {
            skills = List.copyOf(skills);
            objectives = List.copyOf(objectives);
            sources = List.copyOf(sources);
        }
    }
}
